package dev.codegym.tool;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Turns JSON into plain Java data of a {@link DataType} and back, strictly: a value of another type is refused, never
 * converted. Two exceptions follow JSON Schema and the limits of other languages' numbers: {@code 5.0} is an integer, and a
 * long beyond 2<sup>53</sup> may be written as a string.
 *
 * <p>In Java, arrays are arrays of primitives or strings, lists are {@link ArrayList}s of boxed values, a linked list is an
 * {@code int[]} of its values and a binary tree an {@code Integer[]} in level order with nulls, without trailing nulls.
 */
public final class DataCodec {
    private static final double EXACT_LONGS = 9_007_199_254_740_992.0;

    private DataCodec() {}

    /** Thrown where JSON does not fit a type. */
    public static final class MismatchException extends Exception {
        private static final long serialVersionUID = 1L;

        MismatchException(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Reads a value.
     *
     * @param where names the value in messages, for example {@code argument 'index'}
     * @throws MismatchException if the value is of another type; the message says where, what it is and what would be right
     */
    public static Object read(DataType type, JsonNode node, String where) throws MismatchException {
        return switch (type.kind()) {
            case INT -> (int) readIntegral(type, node, where, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> readLong(node, where);
            case DOUBLE -> readDouble(node, where);
            case BOOLEAN -> {
                if (!node.isBoolean()) {
                    throw mismatch(type, node, where);
                }
                yield node.booleanValue();
            }
            case CHAR -> {
                if (!node.isString() || node.stringValue().length() != 1) {
                    throw mismatch(type, node, where);
                }
                yield node.stringValue().charAt(0);
            }
            case STRING -> {
                if (!node.isString()) {
                    throw mismatch(type, node, where);
                }
                yield node.stringValue();
            }
            case LIST -> readList(type, node, where);
            case ARRAY -> PlainArrays.ofList(type.elementType(), readList(type, node, where));
            case LINKED_LIST -> PlainArrays.ofList(DataType.INT, readList(type, node, where));
            case BINARY_TREE -> readTree(type, node, where);
            case VOID -> throw new IllegalArgumentException("void has no values");
        };
    }

    private static long readIntegral(DataType type, JsonNode node, String where, long min, long max)
            throws MismatchException {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            long value = node.longValue();
            if (value >= min && value <= max) {
                return value;
            }
        } else if (node.isFloatingPointNumber()) {
            double value = node.doubleValue();
            if (value == Math.rint(value) && Math.abs(value) <= EXACT_LONGS && value >= min && value <= max) {
                return (long) value;
            }
        }
        throw mismatch(type, node, where);
    }

    private static long readLong(JsonNode node, String where) throws MismatchException {
        if (node.isString()) {
            try {
                long value = Long.parseLong(node.stringValue());
                if (Math.abs((double) value) >= EXACT_LONGS) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw mismatch(DataType.LONG, node, where);
            }
        }
        return readIntegral(DataType.LONG, node, where, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static double readDouble(JsonNode node, String where) throws MismatchException {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw mismatch(DataType.DOUBLE, node, where);
        }
        return node.doubleValue();
    }

    private static List<@Nullable Object> readList(DataType type, JsonNode node, String where)
            throws MismatchException {
        if (!node.isArray()) {
            throw mismatch(type, node, where);
        }
        List<@Nullable Object> values = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            values.add(read(type.elementType(), node.get(i), where + "[" + i + "]"));
        }
        return values;
    }

    private static @Nullable Integer[] readTree(DataType type, JsonNode node, String where) throws MismatchException {
        if (!node.isArray()) {
            throw mismatch(type, node, where);
        }
        int size = node.size();
        while (size > 0 && node.get(size - 1).isNull()) {
            size--;
        }
        @Nullable Integer[] values = new @Nullable Integer[size];
        for (int i = 0; i < size; i++) {
            JsonNode value = node.get(i);
            values[i] = value.isNull() ? null : (Integer) read(DataType.INT, value, where + "[" + i + "]");
        }
        if (size > 0 && values[0] == null) {
            throw new MismatchException(
                    where + " is a tree without a root but with nodes: the first value must be a number");
        }
        return values;
    }

    private static MismatchException mismatch(DataType type, JsonNode node, String where) {
        return new MismatchException(where + " is " + shown(node) + ": it must be " + Schemas.words(type));
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    /** The JSON text of plain data: boxed scalars, strings, arrays and lists of them, and null. */
    public static String text(@Nullable Object plain) {
        if (plain instanceof Integer || plain instanceof Long || plain instanceof Boolean || plain == null) {
            return String.valueOf(plain);
        }
        StringBuilder text = new StringBuilder();
        write(plain, text);
        return text.toString();
    }

    /** The JSON tree of plain data; a number that JSON does not have, such as infinity, becomes a string. */
    public static JsonNode node(@Nullable Object plain) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (plain instanceof Integer number) {
            return json.numberNode(number.intValue());
        }
        if (plain instanceof Boolean truth) {
            return json.booleanNode(truth);
        }
        if (plain instanceof String || plain instanceof Character) {
            return json.stringNode(plain.toString());
        }
        if (plain instanceof List<?> list) {
            ArrayNode array = json.arrayNode(list.size());
            list.forEach(element -> array.add(node(element)));
            return array;
        }
        if (plain == null) {
            return json.nullNode();
        }
        if (plain.getClass().isArray()) {
            return node(PlainArrays.asList(plain));
        }
        return JsonMapper.shared().readTree(text(plain));
    }

    private static void write(@Nullable Object plain, StringBuilder text) {
        if (plain instanceof String || plain instanceof Character) {
            PlainArrays.quote(plain.toString(), text);
        } else if (plain instanceof Double number) {
            text.append(number(number));
        } else if (plain instanceof Float number) {
            text.append(number(number.doubleValue()));
        } else if (plain instanceof List<?> list) {
            char separator = '[';
            for (Object element : list) {
                text.append(separator);
                write(element, text);
                separator = ',';
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else if (plain != null && plain.getClass().isArray()) {
            write(PlainArrays.asList(plain), text);
        } else {
            text.append(plain);
        }
    }

    /** The same digits on every JDK: {@code Double.toString} changed in 19. */
    private static String number(double value) {
        return Double.isFinite(value) ? NumberOutput.toString(value, true) : "\"" + value + "\"";
    }
}
