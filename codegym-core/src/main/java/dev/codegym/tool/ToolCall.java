package dev.codegym.tool;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call of one tool.
 *
 * @param tool the tool's name
 * @param arguments its arguments by name
 * @param id the id that the model gave the call, for formats that answer by id; else null
 */
public record ToolCall(
        String tool, ObjectNode arguments, @Nullable String id) {
    /** A call without an id. */
    public static ToolCall of(String tool, ObjectNode arguments) {
        return new ToolCall(tool, arguments, null);
    }

    /** A call without arguments. */
    public static ToolCall of(String tool) {
        return new ToolCall(tool, JsonNodeFactory.instance.objectNode(), null);
    }
}
