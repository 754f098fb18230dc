package dev.codegym.server.rest;

import dev.codegym.server.session.SessionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of an object in a request, read strictly. What is missing where it may be, or null, is null here; everything else that does not fit is
 * refused with its name, its value and what would be right.
 */
final class Fields {
    private static final int LONGEST_VALUE = 60;

    private final ObjectNode json;
    private final String path;

    private Fields(ObjectNode json, String path) {
        this.json = json;
        this.path = path;
    }

    /** The members of a body, which may have these names and no others. */
    static Fields of(ObjectNode body, Set<String> names) {
        return of(body, "", names);
    }

    private static Fields of(ObjectNode json, String path, Set<String> names) {
        for (String name : json.propertyNames()) {
            if (!names.contains(name)) {
                throw StrictJson.bad("'" + path + shortened(name) + "' is no member that is known here: there are "
                        + String.join(", ", new TreeSet<>(names)));
            }
        }
        return new Fields(json, path);
    }

    /** The members of an element of a list. */
    static Fields ofElement(JsonNode element, String list, int number, Set<String> names) {
        String name = list + "[" + number + "]";
        if (element instanceof ObjectNode object) {
            return of(object, name + ".", names);
        }
        throw wrong(name, element, "a JSON object");
    }

    String text(String name, int longest) {
        return required(name, "a string", textOrNull(name, longest));
    }

    @Nullable
    String textOrNull(String name, int longest) {
        return textOrNull(name, 1, longest);
    }

    /** A text that may be empty. */
    String anyText(String name, int longest) {
        return required(name, "a string", textOrNull(name, 0, longest));
    }

    private @Nullable String textOrNull(String name, int shortest, int longest) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(path + name, value, "a string");
        }
        String text = value.stringValue();
        if (text.length() < shortest || text.length() > longest) {
            throw StrictJson.bad("'" + path + name + "' has " + text.length() + " characters: it must have " + shortest
                    + " to " + longest);
        }
        return text;
    }

    @Nullable
    Long wholeOrNull(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(path + name, value, "a whole number from -2^63 to 2^63 - 1");
        }
        return value.longValue();
    }

    @Nullable
    Boolean flagOrNull(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            throw wrong(path + name, value, "true or false");
        }
        return value == null ? null : value.booleanValue();
    }

    /** One of the constants of an enum, in lower case. */
    <E extends Enum<E>> @Nullable E wordOrNull(String name, Class<E> type) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        E found = value.isString() ? word(value.stringValue(), type) : null;
        if (found == null) {
            throw wrong(path + name, value, words(type));
        }
        return found;
    }

    static <E extends Enum<E>> @Nullable E word(String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (lower(constant).equals(text)) {
                return constant;
            }
        }
        return null;
    }

    static <E extends Enum<E>> String words(Class<E> type) {
        List<String> all = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            all.add("\"" + lower(constant) + "\"");
        }
        return "one of " + String.join(", ", all);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    ObjectNode objectOrEmpty(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw wrong(path + name, value, "a JSON object");
    }

    /** The members of a member, or null where that is missing. */
    @Nullable
    Fields fieldsOrNull(String name, Set<String> names) {
        return value(name) == null ? null : of(objectOrEmpty(name), path + name + ".", names);
    }

    /** A list that is not empty. */
    List<JsonNode> list(String name, int longest) {
        JsonNode value = required(name, "a list", value(name));
        if (!value.isArray()) {
            throw wrong(path + name, value, "a list");
        }
        if (value.isEmpty() || value.size() > longest) {
            throw StrictJson.bad("'" + path + name + "' has " + value.size() + " elements: it must have 1 to " + longest
                    + " of them");
        }
        List<JsonNode> elements = new ArrayList<>(value.size());
        value.forEach(elements::add);
        return elements;
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T required(String name, String right, @Nullable T value) {
        if (value == null) {
            throw StrictJson.bad("'" + path + name + "' is missing: it must be " + right);
        }
        return value;
    }

    SessionException outOfRange(String name, long value, long least, long most) {
        return StrictJson.bad("'" + path + name + "' is " + value + ": it must be from " + least + " to " + most);
    }

    static SessionException wrong(String name, JsonNode value, String right) {
        return StrictJson.bad("'" + name + "' is " + described(value) + ": it must be " + right);
    }

    /** A value as far as it fits a message; of lists and objects their kind alone. */
    static String described(JsonNode value) {
        if (value.isObject()) {
            return "a JSON object";
        }
        if (value.isArray()) {
            return "a list";
        }
        return value.isMissingNode() ? "empty" : shortened(value.toString());
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 3) + "...";
    }
}
