package dev.codegym.synth.statement;

import dev.codegym.task.AnswerRule;
import dev.codegym.tool.DataType;
import java.math.BigDecimal;
import java.util.Set;

/** Words for the form of an answer, with an example of the form where its type alone may be misread. */
final class AnswerForm {
    private AnswerForm() {}

    /** One line; empty where the type needs no words. */
    static String sentence(AnswerRule rule) {
        DataType type = rule.type();
        String form = type.isContainer() || type.kind() == DataType.Kind.STRING
                ? "The answer is " + phrase(type) + ", written like " + example(type, 0) + "."
                : "";
        String order = order(type, rule.anyOrderLevels());
        String tolerance = rule.tolerance() > 0
                ? "Numbers may be off by "
                        + BigDecimal.valueOf(rule.tolerance())
                                .stripTrailingZeros()
                                .toPlainString() + "."
                : "";
        return String.join(" ", form, order, tolerance).replaceAll("\\s+", " ").strip();
    }

    private static String phrase(DataType type) {
        return switch (type.kind()) {
            case STRING -> "a string";
            case BINARY_TREE -> "a tree, its values level by level with null where a node is missing";
            default -> "a list of " + plural(type.elementType());
        };
    }

    private static String plural(DataType type) {
        return switch (type.kind()) {
            case INT, LONG -> "integers";
            case DOUBLE -> "numbers";
            case BOOLEAN -> "true or false values";
            case CHAR -> "single characters";
            case STRING -> "strings";
            case BINARY_TREE -> "trees";
            case VOID -> "nothings";
            default -> "lists of " + plural(type.elementType());
        };
    }

    /** A value of the type that shows its brackets and quotes; {@code at} makes neighbours differ. */
    private static String example(DataType type, int at) {
        return switch (type.kind()) {
            case INT, LONG -> Integer.toString(70 + at);
            case DOUBLE -> 70 + at + ".5";
            case BOOLEAN -> Boolean.toString(at % 2 == 0);
            case CHAR -> "\"" + (char) ('q' + at) + "\"";
            case STRING -> "\"" + "quz".charAt(at % 3) + "xy\"";
            case BINARY_TREE -> "[70, 71, null, 72]";
            case VOID -> "null";
            default -> {
                DataType inner = type.elementType();
                yield "[" + example(inner, at) + ", " + example(inner, at + 1) + "]";
            }
        };
    }

    private static String order(DataType type, Set<Integer> levels) {
        boolean nested = type.isContainer() && type.elementType().isContainer();
        if (levels.contains(0) && levels.contains(1) && nested) {
            return "Neither the order of its lists nor the order inside them matters.";
        }
        if (levels.contains(0)) {
            return nested ? "Its lists may be in any order." : "Its elements may be in any order.";
        }
        return levels.contains(1) && nested ? "The order inside each of its lists does not matter." : "";
    }
}
