package dev.codegym.tool;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;

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

    /**
     * The prompt with which an environment of this code problem starts every episode, made without loading any guest code.
     *
     * @param statement what is to be found out
     * @param builtIns the names of the built-in tools in that episode
     */
    public static Prompt of(CodeProblemSpec problem, String statement, EpisodeRules rules, BuiltIns builtIns) {
        return new Briefing(problem, statement, rules, builtIns).prompt();
    }

    /** The tools as a JSON list of OpenAI tool definitions. */
    public ArrayNode definitions() {
        return Schemas.definitions(tools);
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
