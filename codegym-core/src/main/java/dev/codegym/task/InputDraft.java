package dev.codegym.task;

import dev.codegym.CodeGymException;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An input, whole or half drawn: Long, Double, Boolean, Character, String, {@link InputTree} and lists of them. Not for
 * several threads.
 */
final class InputDraft {
    private final Map<String, InputField> fields = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    InputDraft(List<InputField> fields) {
        fields.forEach(field -> this.fields.put(field.name(), field));
    }

    static InputDraft of(List<InputField> fields, ObjectNode json) {
        InputDraft draft = new InputDraft(fields);
        for (InputField field : fields) {
            JsonNode value = json.get(field.name());
            if (value == null) {
                throw new CodeGymException("input has no '" + field.name() + "': give a value of type " + field.type());
            }
            draft.put(field.name(), read(value, field.type(), field.name()));
        }
        return draft;
    }

    @Nullable
    InputField field(String name) {
        return fields.get(name);
    }

    Iterable<InputField> fields() {
        return fields.values();
    }

    void put(String name, Object value) {
        values.put(name, value);
    }

    @Nullable
    Object get(String name) {
        return values.get(name);
    }

    /** The list in a field: its elements, its characters as a fixed list, or the values of its nodes; empty when undrawn. */
    @SuppressWarnings("unchecked")
    List<Object> list(String name) {
        Object value = values.get(name);
        return value == null ? List.of() : elements(value);
    }

    /** What stands at these positions, or null where nothing stands there (yet). */
    @Nullable
    Object reach(String name, int[] indices) {
        Object value = values.get(name);
        for (int index : indices) {
            value = value == null ? null : at(value, index);
        }
        return value;
    }

    private static @Nullable Object at(Object container, int index) {
        if (container instanceof String text) {
            return index >= 0 && index < text.length() ? text.charAt(index) : null;
        }
        List<Object> list = elements(container);
        return index >= 0 && index < list.size() ? list.get(index) : null;
    }

    @SuppressWarnings("unchecked")
    static List<Object> elements(Object container) {
        if (container instanceof InputTree tree) {
            return tree.values();
        }
        if (container instanceof String text) {
            List<Object> characters = new ArrayList<>();
            for (char c : text.toCharArray()) {
                characters.add(c);
            }
            return characters;
        }
        return container instanceof List<?> ? (List<Object>) container : List.of();
    }

    static int size(@Nullable Object container) {
        if (container instanceof String text) {
            return text.length();
        }
        return container == null ? -1 : elements(container).size();
    }

    static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Character character) {
            return character;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return value instanceof String text && text.length() == 1 ? text.charAt(0) : Double.NaN;
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (InputField field : fields.values()) {
            json.set(field.name(), write(values.get(field.name())));
        }
        return json;
    }

    private static JsonNode write(@Nullable Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof Long number) {
            return number == number.intValue() ? nodes.numberNode(number.intValue()) : nodes.numberNode((long) number);
        }
        if (value instanceof Double number) {
            return nodes.numberNode((double) number);
        }
        if (value instanceof Boolean truth) {
            return nodes.booleanNode(truth);
        }
        if (value instanceof String || value instanceof Character) {
            return nodes.stringNode(value.toString());
        }
        if (value instanceof InputTree tree) {
            return array(tree.levelOrder());
        }
        return value instanceof List<?> list ? array(list) : nodes.nullNode();
    }

    private static ArrayNode array(List<? extends @Nullable Object> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(write(value)));
        return array;
    }

    private static Object read(JsonNode json, DataType type, String where) {
        return switch (type.kind()) {
            case INT, LONG -> {
                if (json.isString() && json.stringValue().matches("-?\\d{1,18}")) {
                    yield Long.parseLong(json.stringValue());
                }
                require(json.isIntegralNumber() && json.canConvertToLong(), json, type, where);
                yield json.longValue();
            }
            case DOUBLE -> {
                require(json.isNumber(), json, type, where);
                yield json.doubleValue();
            }
            case BOOLEAN -> {
                require(json.isBoolean(), json, type, where);
                yield json.booleanValue();
            }
            case CHAR -> {
                require(json.isString() && json.stringValue().length() == 1, json, type, where);
                yield json.stringValue().charAt(0);
            }
            case STRING -> {
                require(json.isString(), json, type, where);
                yield json.stringValue();
            }
            case BINARY_TREE -> {
                require(json.isArray(), json, type, where);
                List<@Nullable Object> nodes = new ArrayList<>();
                json.forEach(node -> nodes.add(node.isNull() ? null : read(node, type.elementType(), where)));
                yield new InputTree(nodes);
            }
            default -> {
                require(json.isArray(), json, type, where);
                List<Object> list = new ArrayList<>();
                json.forEach(node -> list.add(read(node, type.elementType(), where)));
                yield list;
            }
        };
    }

    private static void require(boolean fits, JsonNode json, DataType type, String where) {
        if (!fits) {
            throw new CodeGymException(
                    "input " + where + " has " + json + " where a value of type " + type + " is due");
        }
    }
}
