package dev.codegym.tool;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of plain data: made from lists and seen as lists, whatever their element type. */
final class PlainArrays {
    private PlainArrays() {}

    /** The Java class of values of this type; boxed scalars stand as primitives. */
    static Class<?> javaClass(DataType type) {
        return switch (type.kind()) {
            case INT -> int.class;
            case LONG -> long.class;
            case DOUBLE -> double.class;
            case BOOLEAN -> boolean.class;
            case CHAR -> char.class;
            case STRING -> String.class;
            case LIST -> List.class;
            case ARRAY -> javaClass(type.elementType()).arrayType();
            case LINKED_LIST -> int[].class;
            case BINARY_TREE -> Integer[].class;
            case VOID -> void.class;
        };
    }

    static Object ofList(DataType element, List<?> values) {
        Object array = Array.newInstance(javaClass(element), values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return array;
    }

    /** A deep copy of plain data, so that a guest that changes its own changes nothing else. */
    static Object[] copyOf(Object[] values) {
        Object[] copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copyOf(copy[i]);
        }
        return copy;
    }

    private static Object copyOf(Object value) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(copyOf(element)));
            return copy;
        }
        if (value instanceof Integer[] || value instanceof String[]) {
            return ((Object[]) value).clone();
        }
        if (value instanceof Object[] arrays) {
            return copyOf(arrays);
        }
        if (value.getClass().isArray()) {
            int length = Array.getLength(value);
            Object copy = Array.newInstance(value.getClass().getComponentType(), length);
            System.arraycopy(value, 0, copy, 0, length);
            return copy;
        }
        return value;
    }

    static List<@Nullable Object> asList(Object array) {
        return new AbstractList<>() {
            @Override
            public @Nullable Object get(int index) {
                return Array.get(array, index);
            }

            @Override
            public int size() {
                return Array.getLength(array);
            }
        };
    }

    /** Appends a JSON string. */
    static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < 0x20 || Character.isSurrogate(c)) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
