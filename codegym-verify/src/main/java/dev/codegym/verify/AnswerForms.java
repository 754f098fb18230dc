package dev.codegym.verify;

import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An answer in the forms that must be accepted, and answers that must be refused. */
final class AnswerForms {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long EXACT = 1L << 53;

    private AnswerForms() {}

    static ToolCall done(JsonNode answer) {
        ObjectNode arguments = JSON.objectNode();
        arguments.set("answer", answer);
        return ToolCall.of("done", arguments);
    }

    /** The answer as it stands, with whole numbers as reals, with numbers as strings, and truths as strings. */
    static List<JsonNode> right(DataType type, JsonNode answer) {
        List<JsonNode> forms = new ArrayList<>();
        forms.add(answer);
        switch (innermost(type).kind()) {
            case INT, LONG -> {
                forms.add(mapped(
                        answer,
                        leaf -> leaf.isIntegralNumber() && Math.abs(leaf.longValue()) < EXACT
                                ? JSON.numberNode((double) leaf.longValue())
                                : leaf));
                forms.add(mapped(answer, leaf -> leaf.isNull() ? leaf : JSON.stringNode(leaf.asString())));
            }
            case DOUBLE, BOOLEAN -> forms.add(mapped(answer, leaf -> JSON.stringNode(leaf.asString())));
            default -> {
                // strings and characters have one form
            }
        }
        return forms;
    }

    /** Answers of the right type and another value; at least one. */
    static List<JsonNode> wrong(DataType type, JsonNode answer) {
        List<JsonNode> wrong = new ArrayList<>();
        switch (type.kind()) {
            case INT -> wrong.add(JSON.numberNode(answer.intValue() ^ 1));
            case LONG -> wrong.add(JSON.numberNode(answer.asString().equals("7") ? 8 : 7));
            case DOUBLE -> wrong.add(JSON.numberNode(answer.doubleValue() * 1.5 + 2));
            case BOOLEAN -> wrong.add(JSON.booleanNode(!answer.booleanValue()));
            case CHAR -> wrong.add(JSON.stringNode(answer.stringValue().equals("x") ? "y" : "x"));
            case STRING -> wrong.add(JSON.stringNode(answer.stringValue() + "x"));
            default -> {
                wrong.add(longer(type, answer));
                if (!answer.isEmpty()) {
                    wrong.add(JSON.arrayNode());
                }
            }
        }
        return wrong;
    }

    private static JsonNode longer(DataType type, JsonNode answer) {
        ArrayNode longer = JSON.arrayNode();
        answer.forEach(longer::add);
        DataType element = type.elementType();
        return longer.add(element.isContainer() ? JSON.arrayNode() : scalar(element));
    }

    private static JsonNode scalar(DataType type) {
        return switch (type.kind()) {
            case BOOLEAN -> JSON.booleanNode(true);
            case CHAR, STRING -> JSON.stringNode("x");
            default -> JSON.numberNode(7);
        };
    }

    /** Values that are no answers of this type, so that submitting them must end nothing. */
    static List<JsonNode> misfits(DataType type) {
        List<JsonNode> misfits = new ArrayList<>(List.of(JSON.objectNode(), JSON.nullNode()));
        switch (type.kind()) {
            case INT, LONG ->
                misfits.addAll(List.of(
                        JSON.numberNode(2.5), JSON.stringNode("five"), JSON.booleanNode(true), JSON.arrayNode()));
            case DOUBLE -> misfits.addAll(List.of(JSON.stringNode("five"), JSON.booleanNode(true), JSON.arrayNode()));
            case BOOLEAN -> misfits.addAll(List.of(JSON.numberNode(1), JSON.stringNode("yes"), JSON.arrayNode()));
            case CHAR -> misfits.addAll(List.of(JSON.stringNode("xy"), JSON.stringNode(""), JSON.numberNode(5)));
            case STRING -> misfits.addAll(List.of(JSON.numberNode(5), JSON.booleanNode(true), JSON.arrayNode()));
            default ->
                misfits.addAll(List.of(
                        JSON.stringNode("[1]"),
                        JSON.numberNode(1),
                        JSON.arrayNode().add(JSON.objectNode())));
        }
        return misfits;
    }

    private static DataType innermost(DataType type) {
        @Nullable DataType element = type.element();
        return element == null ? type : innermost(element);
    }

    private static JsonNode mapped(JsonNode node, Function<JsonNode, JsonNode> leaf) {
        if (!node.isArray()) {
            return leaf.apply(node);
        }
        ArrayNode array = JSON.arrayNode();
        node.forEach(child -> array.add(mapped(child, leaf)));
        return array;
    }
}
