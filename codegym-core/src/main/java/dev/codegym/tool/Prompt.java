package dev.codegym.tool;

import java.util.List;

/**
 * What a model is told before its first turn.
 *
 * @param task what is to be found out, and the rules
 * @param tools the tools it may call, the built-in ones last
 */
public record Prompt(String task, List<ToolSpec> tools) {
    /** Copies the list. */
    public Prompt {
        tools = List.copyOf(tools);
    }

    /** The user message. */
    public String user() {
        return task;
    }

    /** The system message in this call format: how to call, and the tools. */
    public String system(CallFormat format) {
        return format.system(tools);
    }
}
