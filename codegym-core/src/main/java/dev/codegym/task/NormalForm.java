package dev.codegym.task;

import dev.codegym.tool.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The normal form of answers: whole numbers as {@link BigInteger}, reals as {@link Double}, booleans, strings, and lists of
 * these; inside a tree a missing node is null.
 */
final class NormalForm {
    /** No answer has more digits than this; it keeps a hostile exponent from becoming a huge number. */
    private static final int MAX_DIGITS = 40;

    private NormalForm() {}

    /** The normal form of a value, or null where it is not of this type. */
    static @Nullable Object of(DataType type, JsonNode node) {
        return switch (type.kind()) {
            case INT, LONG -> whole(node);
            case DOUBLE -> real(node);
            case BOOLEAN -> truth(node);
            case CHAR -> node.isString() && node.stringValue().length() == 1 ? node.stringValue() : null;
            case STRING -> node.isString() ? node.stringValue() : null;
            case ARRAY, LIST, LINKED_LIST -> list(type.elementType(), node);
            case BINARY_TREE -> tree(node);
            case VOID -> null;
        };
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        String text = node.isString() ? node.stringValue().strip() : node.isNumber() ? node.asString() : "";
        if (text.isEmpty() || text.length() > MAX_DIGITS || !"+-.0123456789".contains(text.substring(0, 1))) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return Math.abs((long) value.scale()) > 400 ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable BigInteger whole(JsonNode node) {
        BigDecimal value = decimal(node);
        if (value == null || value.stripTrailingZeros().scale() > 0) {
            return null;
        }
        return value.toBigInteger();
    }

    private static @Nullable Double real(JsonNode node) {
        if (node.isFloatingPointNumber()) {
            return Double.isFinite(node.doubleValue()) ? (Double) (node.doubleValue() + 0.0) : null;
        }
        BigDecimal value = decimal(node);
        return value == null ? null : (Double) (value.doubleValue() + 0.0);
    }

    private static @Nullable Boolean truth(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isString()
                        && (node.stringValue().equals("true")
                                || node.stringValue().equals("false"))
                ? Boolean.valueOf(node.stringValue())
                : null;
    }

    private static @Nullable List<Object> list(DataType element, JsonNode node) {
        if (!node.isArray()) {
            return null;
        }
        List<Object> values = new ArrayList<>(node.size());
        for (JsonNode child : node) {
            Object value = of(element, child);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private static @Nullable List<@Nullable Object> tree(JsonNode node) {
        if (!node.isArray()) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>(node.size());
        for (JsonNode child : node) {
            Object value = child.isNull() ? null : whole(child);
            if (value == null && !child.isNull()) {
                return null;
            }
            values.add(value);
        }
        while (!values.isEmpty() && values.get(values.size() - 1) == null) {
            values.remove(values.size() - 1);
        }
        return values;
    }

    /** The elements in an order that depends on their values alone. */
    static List<?> sorted(List<?> elements) {
        return elements.stream().sorted(ORDER).toList();
    }

    private static final Comparator<Object> ORDER = NormalForm::compare;

    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigInteger one && right instanceof BigInteger other) {
            return one.compareTo(other);
        }
        if (left instanceof Double one && right instanceof Double other) {
            return one.compareTo(other);
        }
        if (left instanceof List<?> one && right instanceof List<?> other) {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                int order = compare(one.get(i), other.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(one.size(), other.size());
        }
        return String.valueOf(left).compareTo(String.valueOf(right));
    }
}
