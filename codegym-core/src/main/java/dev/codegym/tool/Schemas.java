package dev.codegym.tool;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes tool specs for models: as JSON Schema (draft 2020-12), as docstrings in Python's style, and as words. */
final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Schemas() {}

    /** The JSON Schema of values of this type. */
    static ObjectNode schema(DataType type) {
        ObjectNode schema = JSON.objectNode();
        switch (type.kind()) {
            case INT, LONG -> schema.put("type", "integer");
            case DOUBLE -> schema.put("type", "number");
            case BOOLEAN -> schema.put("type", "boolean");
            case STRING -> schema.put("type", "string");
            case CHAR -> schema.put("type", "string").put("minLength", 1).put("maxLength", 1);
            case ARRAY, LIST, LINKED_LIST -> schema.put("type", "array").set("items", schema(type.elementType()));
            case BINARY_TREE -> {
                ObjectNode items = JSON.objectNode();
                items.set("type", JSON.arrayNode().add("integer").add("null"));
                schema.put("type", "array").set("items", items);
            }
            case VOID -> schema.put("type", "null");
        }
        return schema;
    }

    /** The tool as an OpenAI tool definition. */
    static ObjectNode definition(ToolSpec tool) {
        ObjectNode properties = JSON.objectNode();
        ArrayNode required = JSON.arrayNode();
        for (ToolParameter parameter : tool.parameters()) {
            properties.set(parameter.name(), schema(parameter.type()).put("description", parameter.description()));
            required.add(parameter.name());
        }
        ObjectNode parameters = JSON.objectNode().put("type", "object");
        parameters.set("properties", properties);
        parameters.set("required", required);
        parameters.put("additionalProperties", false);
        ObjectNode function = JSON.objectNode().put("name", tool.name()).put("description", tool.description());
        function.set("parameters", parameters);
        ObjectNode definition = JSON.objectNode().put("type", "function");
        definition.set("function", function);
        return definition;
    }

    /** The tools as a JSON list of OpenAI tool definitions. */
    static ArrayNode definitions(List<ToolSpec> tools) {
        ArrayNode definitions = JSON.arrayNode();
        tools.forEach(tool -> definitions.add(definition(tool)));
        return definitions;
    }

    /** The tools as {@code Function:} blocks with a {@code def} line and a docstring each. */
    static String docstrings(List<ToolSpec> tools) {
        StringBuilder text = new StringBuilder();
        for (ToolSpec tool : tools) {
            text.append("Function:\n\ndef ").append(tool.name()).append('(');
            String separator = "";
            for (ToolParameter parameter : tool.parameters()) {
                text.append(separator).append(parameter.name()).append(": ").append(python(parameter.type()));
                separator = ", ";
            }
            text.append("):\n    r\"\"\"\n    ").append(tool.description()).append("\n\n    Args:\n");
            for (ToolParameter parameter : tool.parameters()) {
                text.append("        ").append(parameter.name()).append(" (").append(python(parameter.type()));
                text.append("): ").append(parameter.description()).append('\n');
            }
            if (tool.parameters().isEmpty()) {
                text.append("        None\n");
            }
            text.append("\n    Returns:\n        ")
                    .append(python(tool.result()))
                    .append("\n    \"\"\"\n\n");
        }
        return text.toString();
    }

    private static String python(DataType type) {
        return switch (type.kind()) {
            case INT, LONG -> "int";
            case DOUBLE -> "float";
            case BOOLEAN -> "bool";
            case CHAR, STRING -> "str";
            case ARRAY, LIST, LINKED_LIST -> "list[" + python(type.elementType()) + "]";
            case BINARY_TREE -> "list[int | None]";
            case VOID -> "None";
        };
    }

    /** The type in words that fit behind "it must be", with the bounds of whole numbers. */
    static String words(DataType type) {
        return switch (type.kind()) {
            case INT -> "an integer from -2147483648 to 2147483647";
            case LONG -> "an integer of at most 64 bits (a string where it is beyond 2^53)";
            case ARRAY, LIST, LINKED_LIST -> "a list, each element " + words(type.elementType());
            default -> phrase(type);
        };
    }

    /** The type in plain words: {@code a list of integers}. */
    static String phrase(DataType type) {
        return switch (type.kind()) {
            case INT, LONG -> "an integer";
            case DOUBLE -> "a number";
            case BOOLEAN -> "true or false";
            case CHAR -> "a string of exactly one character";
            case STRING -> "a string";
            case ARRAY, LIST, LINKED_LIST -> "a list of " + plural(type.elementType());
            case BINARY_TREE -> "a list of integers and nulls, the tree's values level by level";
            case VOID -> "nothing";
        };
    }

    private static String plural(DataType type) {
        return switch (type.kind()) {
            case INT, LONG -> "integers";
            case DOUBLE -> "numbers";
            case BOOLEAN -> "true or false values";
            case CHAR -> "strings of one character";
            case STRING -> "strings";
            case ARRAY, LIST, LINKED_LIST -> "lists of " + plural(type.elementType());
            case BINARY_TREE -> "trees";
            case VOID -> "nothings";
        };
    }
}
