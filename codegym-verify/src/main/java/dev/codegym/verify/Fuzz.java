package dev.codegym.verify;

import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws calls as a confused or hostile agent makes them. None of them is {@code done} with an answer. */
final class Fuzz {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int[] NUMBERS = {
        0, 1, 2, 3, 5, 8, 13, -1, -2, 100, 10_000, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 1
    };
    private static final List<String> STRINGS =
            List.of("", "a", "ab", "0", "-1", "null", "\u0000", "\ud83d\ude00", "[]");
    private static final int DEEP = 3000;

    private Fuzz() {}

    /** A call of one of the tools with arguments of the right types; whether the tool takes them is another matter. */
    static ToolCall plausible(CodeProblemSpec problem, Random random) {
        ToolSpec tool = problem.tools().get(random.nextInt(problem.tools().size()));
        return ToolCall.of(tool.name(), arguments(tool, random));
    }

    private static ObjectNode arguments(ToolSpec tool, Random random) {
        ObjectNode arguments = JSON.objectNode();
        for (ToolParameter parameter : tool.parameters()) {
            arguments.set(parameter.name(), value(parameter.type(), random));
        }
        return arguments;
    }

    static JsonNode value(DataType type, Random random) {
        return switch (type.kind()) {
            case INT, LONG ->
                JSON.numberNode(random.nextInt(3) > 0 ? random.nextInt(12) : NUMBERS[random.nextInt(NUMBERS.length)]);
            case DOUBLE -> JSON.numberNode(random.nextInt(2000) / 8.0 - 20);
            case BOOLEAN -> JSON.booleanNode(random.nextBoolean());
            case CHAR -> JSON.stringNode(String.valueOf((char) ('a' + random.nextInt(26))));
            case STRING -> JSON.stringNode(STRINGS.get(random.nextInt(STRINGS.size())));
            case VOID -> JSON.nullNode();
            default -> {
                ArrayNode array = JSON.arrayNode();
                for (int i = random.nextInt(5); i > 0; i--) {
                    array.add(value(type.elementType(), random));
                }
                yield array;
            }
        };
    }

    /** A call that must be refused: an unknown tool, or arguments that are missing, unknown, or of no right type. */
    static ToolCall wrong(CodeProblemSpec problem, Random random) {
        ToolSpec tool = problem.tools().get(random.nextInt(problem.tools().size()));
        ObjectNode arguments = arguments(tool, random);
        int kind = random.nextInt(5);
        if (kind == 0) {
            return ToolCall.of(tool.name() + "_", arguments);
        } else if (kind == 1) {
            return ToolCall.of(List.of("", "reset", "step", "Done", "__init__").get(random.nextInt(5)), arguments);
        } else if (kind == 2 || tool.parameters().isEmpty()) {
            return ToolCall.of(tool.name(), arguments.put("no_such_argument", 1));
        }
        String name =
                tool.parameters().get(random.nextInt(tool.parameters().size())).name();
        if (kind == 3) {
            arguments.remove(name);
        } else {
            arguments.set(name, oddity(random));
        }
        return ToolCall.of(tool.name(), arguments);
    }

    /** A value of no parameter's type. */
    private static JsonNode oddity(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.objectNode().put("value", 1);
            case 2 -> JSON.arrayNode().add(JSON.objectNode());
            default -> JSON.numberNode(BigInteger.TEN.pow(40).add(BigInteger.ONE));
        };
    }

    /** Text that holds no readable call, made of the text of a good one. */
    static String broken(String good, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> "";
            case 1 -> "I think the answer is 42.";
            case 2 -> good.substring(0, good.length() / 2);
            case 3 -> good + good;
            case 4 -> good.replace("\"name\"", "\"nome\"");
            case 5 -> good.replace("{", "{,");
            default -> good.replace("{", "[".repeat(DEEP) + "{");
        };
    }
}
