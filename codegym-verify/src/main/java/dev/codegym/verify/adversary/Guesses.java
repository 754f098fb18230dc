package dev.codegym.verify.adversary;

import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers that need no look. */
final class Guesses {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Guesses() {}

    /** The answers of the tasks that are learned on, the most frequent first, the first seen of equally frequent ones. */
    static List<JsonNode> frequent(List<Practice> practice) {
        Map<JsonNode, Integer> counts = new LinkedHashMap<>();
        practice.forEach(task -> counts.merge(task.answer(), 1, Integer::sum));
        List<JsonNode> answers = new ArrayList<>(counts.keySet());
        answers.sort(Comparator.comparing((JsonNode answer) -> counts.getOrDefault(answer, 0))
                .reversed());
        return answers;
    }

    static JsonNode mostFrequent(List<Practice> practice) {
        return frequent(practice).get(0);
    }

    /** How many tasks one answer wins. */
    static int wins(List<Practice> practice, JsonNode answer) {
        return (int) practice.stream().filter(task -> task.wins(answer)).count();
    }

    /** What comes to mind first. */
    static List<JsonNode> plain(DataType type) {
        return switch (type.kind()) {
            case INT, LONG -> List.of(JSON.numberNode(0), JSON.numberNode(1), JSON.numberNode(-1), JSON.numberNode(2));
            case DOUBLE -> List.of(JSON.numberNode(0.0), JSON.numberNode(1.0), JSON.numberNode(-1.0));
            case BOOLEAN -> List.of(JSON.booleanNode(true), JSON.booleanNode(false));
            case CHAR -> List.of(JSON.stringNode("a"), JSON.stringNode("0"));
            case STRING -> List.of(JSON.stringNode(""), JSON.stringNode("0"), JSON.stringNode("a"));
            default -> {
                List<JsonNode> lists = new ArrayList<>(List.of(JSON.arrayNode()));
                if (type.isSequence()) {
                    plain(type.elementType())
                            .forEach(element -> lists.add(JSON.arrayNode().add(element)));
                }
                yield lists;
            }
        };
    }

    /** An answer by chance: a number between the least and the largest known, or one of the known answers. */
    static JsonNode random(List<JsonNode> known, Random random) {
        JsonNode any = known.get(random.nextInt(known.size()));
        if (any.isBoolean()) {
            return JSON.booleanNode(random.nextBoolean());
        } else if (!any.isNumber()) {
            return any;
        }
        double least = known.stream().mapToDouble(JsonNode::doubleValue).min().orElse(0);
        double most = known.stream().mapToDouble(JsonNode::doubleValue).max().orElse(0);
        double value = least + random.nextDouble() * (most - least);
        return any.isIntegralNumber() ? JSON.numberNode(Math.round(value)) : JSON.numberNode(value);
    }
}
