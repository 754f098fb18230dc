package dev.codegym.cli;

import dev.codegym.tool.BuiltIns;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolSpec;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A policy that knows nothing: observes, calls tools with small random arguments, and at some point guesses. */
final class RandomCalls {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int CALLS_PER_GUESS = 15;
    private static final int LARGEST = 10;
    private static final int LONGEST = 4;

    private final List<ToolSpec> tools;
    private final BuiltIns builtIns;
    private final Random random;
    private boolean observed;

    /**
     * Creates one for an episode.
     *
     * @param tools the tools of the episode, the built-in ones included
     */
    RandomCalls(List<ToolSpec> tools, BuiltIns builtIns, long seed) {
        this.tools = List.copyOf(tools);
        this.builtIns = builtIns;
        this.random = new Random(seed);
    }

    ToolCall next() {
        if (!observed) {
            observed = true;
            return ToolCall.of(builtIns.observe());
        }
        boolean guesses = random.nextInt(CALLS_PER_GUESS) == 0;
        List<ToolSpec> choice = tools.stream()
                .filter(tool -> tool.name().equals(builtIns.done()) == guesses)
                .toList();
        ToolSpec tool = choice.get(random.nextInt(choice.size()));
        ObjectNode arguments = JSON.objectNode();
        tool.parameters().forEach(parameter -> arguments.set(parameter.name(), value(parameter.type())));
        return ToolCall.of(tool.name(), arguments);
    }

    private JsonNode value(DataType type) {
        return switch (type.kind()) {
            case INT, LONG -> JSON.numberNode(random.nextInt(LARGEST));
            case DOUBLE -> JSON.numberNode(random.nextInt(LARGEST) / 2.0);
            case BOOLEAN -> JSON.booleanNode(random.nextBoolean());
            case CHAR -> JSON.stringNode(letters(1));
            case STRING -> JSON.stringNode(letters(1 + random.nextInt(LONGEST)));
            case ARRAY, LIST, LINKED_LIST, BINARY_TREE -> {
                ArrayNode list = JSON.arrayNode();
                for (int i = random.nextInt(LONGEST); i > 0; i--) {
                    list.add(value(type.elementType()));
                }
                yield list;
            }
            case VOID -> JSON.nullNode();
        };
    }

    private String letters(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('a' + random.nextInt(LARGEST)));
        }
        return text.toString();
    }
}
