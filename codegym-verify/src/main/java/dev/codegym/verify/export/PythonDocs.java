package dev.codegym.verify.export;

import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.List;
import java.util.stream.Collectors;

/** Tools as the original's system prompt shows them: a {@code Function:} block each, with a {@code def} line and a docstring. */
final class PythonDocs {
    private PythonDocs() {}

    static String of(List<ToolSpec> tools) {
        return tools.stream().map(PythonDocs::block).collect(Collectors.joining("\n", "\n", "\n\n"));
    }

    private static String block(ToolSpec tool) {
        String parameters = tool.parameters().stream()
                .map(parameter -> parameter.name() + ": " + outer(parameter.type()))
                .collect(Collectors.joining(", "));
        String arguments = tool.parameters().isEmpty()
                ? "        None\n"
                : tool.parameters().stream().map(PythonDocs::argument).collect(Collectors.joining());
        return "Function:\n\ndef " + tool.name() + "(" + parameters + "):\n    r\"\"\"\n\n    "
                + tool.description() + "\n\n    Args:\n" + arguments + "\n    Returns:\n        "
                + inner(tool.result()) + "\n\n    \"\"\"\n";
    }

    private static String argument(ToolParameter parameter) {
        return "        " + parameter.name() + " (" + inner(parameter.type()) + "): " + parameter.description() + "\n";
    }

    /** Annotations of parameters name the container alone. */
    private static String outer(DataType type) {
        return type.isContainer() ? "list" : inner(type);
    }

    private static String inner(DataType type) {
        return switch (type.kind()) {
            case INT, LONG -> "int";
            case DOUBLE -> "float";
            case BOOLEAN -> "bool";
            case CHAR, STRING -> "str";
            case ARRAY, LIST, LINKED_LIST -> "list[" + inner(type.elementType()) + "]";
            case BINARY_TREE -> "list[int | None]";
            case VOID -> "None";
        };
    }
}
