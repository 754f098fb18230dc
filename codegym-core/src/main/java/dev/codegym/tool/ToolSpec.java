package dev.codegym.tool;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an agent is told of a tool.
 *
 * @param name its name: a letter or underscore, then up to 63 letters, digits or underscores; no reserved word
 * @param description what it does and gives back, in plain English
 * @param parameters its parameters in order, with distinct names
 * @param result the type of its result; {@code void} where it gives none
 */
public record ToolSpec(String name, String description, List<ToolParameter> parameters, DataType result) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    /** Names that the protocols and the built-in tools take, and words that Python keeps to itself. */
    private static final Set<String> RESERVED = Set.of(
            "reset",
            "step",
            "state",
            "close",
            "observe",
            "done",
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    /** Copies the parameters. Whether the name is allowed is the business of {@link #nameProblem}. */
    public ToolSpec {
        parameters = List.copyOf(parameters);
    }

    /**
     * Says what is wrong with a tool's name.
     *
     * @return null where nothing is
     */
    public static @org.jspecify.annotations.Nullable String nameProblem(String name) {
        if (!NAME.matcher(name).matches()) {
            return "tool name '" + name + "' does not match " + NAME.pattern();
        }
        return RESERVED.contains(name) ? "tool name '" + name + "' is reserved: choose another" : null;
    }

    /** Whether two parameters share a name. */
    boolean hasRepeatedParameter() {
        Set<String> names = new HashSet<>();
        return !parameters.stream().map(ToolParameter::name).allMatch(names::add);
    }
}
