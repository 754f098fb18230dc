package dev.codegym.verify;

import dev.codegym.tool.DataType;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tools, parameters and inputs that an agent is told nothing of. */
final class Documented extends NamedCheck {
    private static final int SHORTEST = 8;

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)\\W*(?:to-?do|fixme|tbd|xxx|placeholder|lorem ipsum|no description|undocumented|not documented)\\b.*",
            Pattern.DOTALL);

    /** A parameter that a description speaks of by its name. */
    private static final Pattern SPOKEN_OF = Pattern.compile(
            "(?i)\\b(?:(?:parameter|argument) [`'\"](\\w+)[`'\"]|(?:set|pass) [`'\"](\\w+)[`'\"] (?:to|as|=))");

    Documented() {
        super(
                "DOCUMENTED",
                "tools, parameters and inputs that an agent is told nothing of",
                "describe it in plain English");
    }

    @Override
    public Finding run(Subject subject) {
        List<String> missing = new ArrayList<>();
        if (subject.candidate().definition().statement().isBlank()) {
            missing.add("the environment has no statement");
        }
        if (subject.problem().tools().isEmpty()) {
            missing.add("the code problem has no tool");
        }
        subject.problem().inputs().forEach(input -> look(input, missing));
        Set<String> names = new HashSet<>();
        subject.problem().inputs().forEach(input -> names.add(input.name()));
        Map<String, String> told = new HashMap<>();
        for (ToolSpec tool : subject.problem().tools()) {
            look(tool, missing);
            lookAtWords(tool, names, missing);
            String other = told.putIfAbsent(tool.description().strip() + tool.parameters(), tool.name());
            if (other != null) {
                missing.add("tools " + other + " and " + tool.name() + " have the same description '"
                        + tool.description() + "' and the same parameters: nobody can tell them apart");
            }
        }
        return missing.isEmpty()
                ? Finding.passed(this, subject.problem().tools().size() + " tools, all described")
                : Finding.failed(this, String.join("; ", missing), "describe it in plain English");
    }

    private static void look(InputSpec input, List<String> missing) {
        if (input.description().isBlank()) {
            missing.add("input " + input.name() + " has no description");
        }
    }

    private static void look(ToolSpec tool, List<String> missing) {
        if (tool.description().strip().length() < SHORTEST
                || letters(tool.description()).equals(letters(tool.name()))
                || PLACEHOLDER.matcher(tool.description()).matches()) {
            missing.add("tool " + tool.name() + " has no description but '" + tool.description() + "'");
        }
        for (ToolParameter parameter : tool.parameters()) {
            if (parameter.description().isBlank()) {
                missing.add("parameter " + parameter.name() + " of tool " + tool.name() + " has no description");
            }
            if (parameter.type().kind() == DataType.Kind.VOID) {
                missing.add("parameter " + parameter.name() + " of tool " + tool.name()
                        + " has type void, which no JSON has");
            }
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    /** A description that names a parameter which is not there sends an agent astray. */
    private static void lookAtWords(ToolSpec tool, Set<String> inputs, List<String> missing) {
        Matcher spoken = SPOKEN_OF.matcher(tool.description());
        while (spoken.find()) {
            String name = spoken.group(1) == null ? spoken.group(2) : spoken.group(1);
            boolean known = inputs.contains(name)
                    || tool.parameters().stream().map(ToolParameter::name).anyMatch(name::equals);
            if (!known) {
                missing.add("the description of tool " + tool.name() + " speaks of '" + name
                        + "', but its parameters are "
                        + tool.parameters().stream().map(ToolParameter::name).toList());
            }
        }
    }
}
