package dev.codegym.verify.adversary;

import dev.codegym.tool.DataType;
import dev.codegym.tool.Prompt;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolSpec;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an agent has before it: the tools of the problem, and the two that are always there, which stand last in the prompt
 * and whose names may be drawn for the episode.
 */
record Desk(List<ToolSpec> tools, ToolSpec observe, ToolSpec done) {
    Desk {
        tools = List.copyOf(tools);
    }

    static Desk of(Prompt prompt) {
        List<ToolSpec> all = prompt.tools();
        int own = all.size() - 2;
        return new Desk(all.subList(0, own), all.get(own), all.get(own + 1));
    }

    DataType answer() {
        return done.parameters().get(0).type();
    }

    ToolCall observeCall() {
        return ToolCall.of(observe.name());
    }

    ToolCall doneCall(JsonNode answer) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        arguments.set(done.parameters().get(0).name(), answer);
        return ToolCall.of(done.name(), arguments);
    }
}
