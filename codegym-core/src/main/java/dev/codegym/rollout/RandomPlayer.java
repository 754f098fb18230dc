package dev.codegym.rollout;

import dev.codegym.tool.DataType;
import dev.codegym.tool.Observation;
import dev.codegym.tool.Prompt;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes well-formed calls at random. Numbers are small or near such as the tools gave before, so that many are in range. */
final class RandomPlayer implements Policy.Player {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int REMEMBERED = 64;
    private static final int SMALL = 12;
    private static final int MAX_LENGTH = 6;

    /** The submission ends the episode, so that it is drawn seldom. */
    private static final int SUBMISSION = 64;

    private final List<ToolSpec> tools;
    private final Random random;
    private final List<Integer> seen = new ArrayList<>();

    RandomPlayer(Prompt prompt, long seed) {
        this.tools = prompt.tools();
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    @Override
    public ToolCall act(Observation last) {
        if (last instanceof Observation.Result result) {
            remember(result.text());
        }
        boolean submits = random.nextInt(SUBMISSION) == 0;
        ToolSpec tool = tools.get(submits ? tools.size() - 1 : random.nextInt(tools.size() - 1));
        ObjectNode arguments = JSON.objectNode();
        for (ToolParameter parameter : tool.parameters()) {
            arguments.set(parameter.name(), value(parameter.type()));
        }
        return ToolCall.of(tool.name(), arguments);
    }

    private void remember(String text) {
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            if (node.isInt()) {
                if (seen.size() == REMEMBERED) {
                    seen.remove(0);
                }
                seen.add(node.intValue());
            }
        } catch (JacksonException e) {
            seen.clear(); // results are JSON; should one not be, nothing is learned from it
        }
    }

    private JsonNode value(DataType type) {
        return switch (type.kind()) {
            case INT, LONG -> JSON.numberNode(whole());
            case DOUBLE -> JSON.numberNode(whole() / 2.0);
            case BOOLEAN -> JSON.booleanNode(random.nextBoolean());
            case CHAR -> JSON.stringNode(letters(1));
            case STRING -> JSON.stringNode(letters(random.nextInt(MAX_LENGTH)));
            case ARRAY, LIST, LINKED_LIST, BINARY_TREE -> {
                ArrayNode array = JSON.arrayNode();
                int length = random.nextInt(MAX_LENGTH);
                for (int i = 0; i < length; i++) {
                    array.add(value(type.elementType()));
                }
                yield array;
            }
            case VOID -> JSON.nullNode();
        };
    }

    private int whole() {
        if (seen.isEmpty() || random.nextInt(3) == 0) {
            return random.nextInt(SMALL);
        }
        int known = seen.get(random.nextInt(seen.size()));
        int bound = (int) Math.min(Integer.MAX_VALUE, Math.max(1L, Math.abs((long) known)));
        return random.nextBoolean() ? random.nextInt(bound) : known;
    }

    private String letters(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
