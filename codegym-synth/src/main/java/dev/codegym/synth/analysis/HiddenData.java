package dev.codegym.synth.analysis;

import dev.codegym.task.InputField;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One hidden input: the tools by which it can be read, and the code by which a solver reads it.
 *
 * <p>The names of tools derive from {@code noun}, what one element is called, so they differ where the nouns differ.
 */
abstract class HiddenData {
    final InputField field;
    final String noun;

    HiddenData(InputField field, String noun) {
        this.field = field;
        this.noun = noun;
    }

    /** The tools, each a read that changes nothing. */
    abstract List<ToolSource> tools();

    /** The body of a solver's method that reads everything through tools and returns it as the original's type. */
    abstract String gatherBody();

    /** What is hidden, for the task text: for example {@code heights: a list of integers}. */
    abstract String described();

    /** The field in the code problem's source; qualified, since a parameter may have the same name. */
    final String self() {
        return "this." + field.name();
    }

    /** The name of the solver's method that reads everything. */
    final String gatherName() {
        return "gather" + Nouns.capital(field.name());
    }

    /** The solver's method that reads everything. */
    String gatherMethod() {
        return "private " + field.type() + " " + gatherName() + "() {\n" + gatherBody() + "\n}\n";
    }

    /** The solver's methods that stand for the tools. */
    final String wrappers() {
        return tools().stream().map(tool -> wrapper(tool.spec())).collect(Collectors.joining());
    }

    /** A private method of the solver that calls the tool of the same name. */
    static String wrapper(ToolSpec tool) {
        return "private " + tool.result() + " " + tool.name() + "(" + parameters(tool) + ") { "
                + (tool.result().kind() == DataType.Kind.VOID ? "" : "return ") + call(tool, arguments(tool)) + "; }\n";
    }

    private static String parameters(ToolSpec tool) {
        return tool.parameters().stream()
                .map(parameter -> parameter.type() + " " + parameter.name())
                .collect(Collectors.joining(", "));
    }

    private static String arguments(ToolSpec tool) {
        return tool.parameters().stream()
                .map(parameter -> ", " + parameter.name())
                .collect(Collectors.joining());
    }

    /** What {@link #keepingWrapper} needs. */
    static final String KEEPING = """
            private final Map<List<Object>, Object> keptResults = new HashMap<>();
            private Object keptResult(String tool, Object... arguments) {
                List<Object> call = new ArrayList<>(Arrays.asList(arguments));
                call.add(tool);
                Object known = keptResults.get(call);
                if (known == null) {
                    known = tools.call(tool, arguments);
                    keptResults.put(call, known);
                }
                return known;
            }
            """;

    /** The same for a tool that always tells the same; its results are kept. */
    static String keepingWrapper(ToolSpec tool) {
        String call = "keptResult(\"" + tool.name() + "\"" + arguments(tool) + ")";
        return "private " + tool.result() + " " + tool.name() + "(" + parameters(tool) + ") { return ("
                + tool.result().boxedName() + ") " + call + "; }\n";
    }

    private static String call(ToolSpec tool, String arguments) {
        String name = "(\"" + tool.name() + "\"" + arguments + ")";
        return switch (tool.result().kind()) {
            case INT -> "tools.callInt" + name;
            case LONG -> "tools.callLong" + name;
            case DOUBLE -> "tools.callDouble" + name;
            case BOOLEAN -> "tools.callBoolean" + name;
            case CHAR -> "tools.callChar" + name;
            case STRING -> "tools.callString" + name;
            case VOID -> "tools.call" + name;
            default -> "(" + tool.result() + ") (Object) tools.call" + name;
        };
    }

    static ToolSource tool(
            String name, String description, List<ToolParameter> parameters, DataType result, String body) {
        String declared = parameters.stream()
                .map(parameter -> "@Param(\"" + escaped(parameter.description()) + "\") " + parameter.type() + " "
                        + parameter.name())
                .collect(Collectors.joining(", "));
        String words = Texts.withExample(description, name, parameters);
        String code = "@Tool(\"" + escaped(words) + "\")\npublic " + result + " " + name + "(" + declared + ") {\n"
                + body + "\n}\n";
        return new ToolSource(new ToolSpec(name, words, parameters, result), code);
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    }

    static ToolParameter index(String name, String description) {
        return new ToolParameter(name, DataType.INT, description);
    }

    /** A line of Java that refuses an index outside of 0 to {@code size - 1}. */
    static String guard(String index, String size) {
        return "if (" + index + " < 0 || " + index + " >= " + size + ") throw new ToolFailure(\"" + index + " is \" + "
                + index + " + \": it must be from 0 to \" + (" + size + " - 1));\n";
    }

    /** Several values of a type: {@code lists of integers}. */
    static String spokenTypes(DataType type) {
        return type.isSequence() ? "lists of " + spokenTypes(type.elementType()) : spokenType(type) + "s";
    }

    static String spokenType(DataType type) {
        return switch (type.kind()) {
            case INT, LONG -> "integer";
            case DOUBLE -> "number";
            case BOOLEAN -> "true or false value";
            case CHAR -> "character";
            case STRING -> "string";
            case ARRAY, LIST -> "list of " + spokenTypes(type.elementType());
            case LINKED_LIST -> "linked list of integers";
            case BINARY_TREE -> "binary tree of integers";
            case VOID -> "nothing";
        };
    }
}
