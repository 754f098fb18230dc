package dev.codegym.bench;

import dev.codegym.env.ResetOptions;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.tool.DataType;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls that read a little and change nothing, as an agent makes most: the load of a server that is to be measured rather than its guests.
 * What counts as cheap is decided by playing: no error in any of several episodes, and a short observation.
 */
final class CheapCalls {
    private static final int EPISODES = 4;
    private static final int CALLS = 4;
    private static final int LONGEST_REPLY = 200;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CheapCalls() {}

    /**
     * Gives the load client's list of environments: {@code [{"env_id":..., "calls":[{"tool":..., "arguments":{...}}]}]}.
     *
     * @param most how many environments at most, the first ones by id that have such calls
     * @throws IllegalArgumentException if no environment of the library has any
     */
    static ArrayNode of(EnvironmentLibrary library, int most) {
        ArrayNode all = JSON.arrayNode();
        for (String id : library.ids()) {
            List<ToolCall> calls = calls(library, id);
            if (!calls.isEmpty() && all.size() < most) {
                ObjectNode environment = all.addObject().put("env_id", id);
                ArrayNode list = environment.putArray("calls");
                calls.forEach(call -> list.addObject().put("tool", call.tool()).set("arguments", call.arguments()));
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException(library.path()
                    + ": no environment has a tool that reads with simple arguments; take another library");
        }
        return all;
    }

    private static List<ToolCall> calls(EnvironmentLibrary library, String id) {
        List<ToolCall> found = new ArrayList<>();
        try (ToolEnvironment environment = library.make(id)) {
            for (ToolSpec tool : environment.problem().tools()) {
                for (int value = 0; value < 2 && found.size() < CALLS; value++) {
                    ToolCall call = ToolCall.of(tool.name(), arguments(tool, value));
                    boolean known = found.contains(call);
                    if (!known && isSimple(tool) && isCheap(environment, call)) {
                        found.add(call);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isSimple(ToolSpec tool) {
        return tool.parameters().stream()
                .allMatch(parameter -> !parameter.type().isContainer());
    }

    private static ObjectNode arguments(ToolSpec tool, int value) {
        ObjectNode arguments = JSON.objectNode();
        for (ToolParameter parameter : tool.parameters()) {
            arguments.set(parameter.name(), argument(parameter.type(), value));
        }
        return arguments;
    }

    private static JsonNode argument(DataType type, int value) {
        return switch (type.kind()) {
            case BOOLEAN -> JSON.booleanNode(value == 1);
            case CHAR, STRING -> JSON.stringNode("a");
            case DOUBLE -> JSON.numberNode((double) value);
            default -> JSON.numberNode(value);
        };
    }

    private static boolean isCheap(ToolEnvironment environment, ToolCall call) {
        return IntStream.range(0, EPISODES).allMatch(seed -> {
            environment.reset(ResetOptions.of(seed));
            if (environment.mayChange(call.tool())) {
                return false;
            }
            var step = environment.step(call);
            Observation observation = step.state();
            return step.info().error() == null
                    && !step.over()
                    && observation.text().length() <= LONGEST_REPLY;
        });
    }
}
