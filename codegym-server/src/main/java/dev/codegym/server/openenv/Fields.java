package dev.codegym.server.openenv;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the members of a JSON object and notes what is wrong with them. A member that is null counts as absent where it may be absent. */
final class Fields {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("\\s*[+-]?[0-9]{1,18}\\s*");
    private static final int MOST_NAME = 80;

    private final ObjectNode object;
    private final List<String> place;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    Fields(ObjectNode object, List<String> place, Faults faults) {
        this.object = object;
        this.place = List.copyOf(place);
        this.faults = faults;
    }

    private ArrayNode at(String name) {
        ArrayNode at = JSON.arrayNode();
        place.forEach(at::add);
        return at.add(name);
    }

    /** A member that may be absent; null where it is, or is null. */
    private @Nullable JsonNode optional(String name) {
        known.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    @Nullable
    String string(String name, int longest) {
        JsonNode value = optional(name);
        return value == null ? null : string(name, value, longest);
    }

    /** A string that must be there; empty where it is not. */
    String requiredString(String name) {
        known.add(name);
        JsonNode value = object.get(name);
        if (value == null) {
            faults.missing(at(name), object);
            return "";
        }
        String read = string(name, value, Integer.MAX_VALUE);
        return read == null ? "" : read;
    }

    private @Nullable String string(String name, JsonNode value, int longest) {
        if (!value.isString()) {
            faults.add("string_type", at(name), "Input should be a valid string", value, null);
            return null;
        }
        String text = value.stringValue();
        if (text.length() > longest) {
            faults.add(
                    "string_too_long",
                    at(name),
                    "String should have at most " + longest + " characters",
                    value,
                    JSON.objectNode().put("max_length", longest));
            return null;
        }
        return text;
    }

    /** One of these words, whatever its case. */
    @Nullable
    String word(String name, List<String> words) {
        JsonNode value = optional(name);
        if (value == null) {
            return null;
        }
        String word = value.isString() ? value.stringValue().toLowerCase(Locale.ROOT) : "";
        if (words.contains(word)) {
            return word;
        }
        String expected = "'" + String.join("', '", words.subList(0, words.size() - 1)) + "' or '"
                + words.get(words.size() - 1) + "'";
        faults.add(
                "literal_error",
                at(name),
                "Input should be " + expected,
                value,
                JSON.objectNode().put("expected", expected));
        return null;
    }

    /** A whole number in this range; as text or with a zero fraction, too, as pydantic takes it. */
    @Nullable
    Long integer(String name, long least, long most) {
        JsonNode value = optional(name);
        if (value == null) {
            return null;
        }
        Long number = whole(name, value);
        if (number == null) {
            return null;
        }
        if (number < least) {
            faults.add(
                    "greater_than_equal",
                    at(name),
                    "Input should be greater than or equal to " + least,
                    value,
                    JSON.objectNode().put("ge", least));
            return null;
        }
        if (number > most) {
            faults.add(
                    "less_than_equal",
                    at(name),
                    "Input should be less than or equal to " + most,
                    value,
                    JSON.objectNode().put("le", most));
            return null;
        }
        return number;
    }

    private @Nullable Long whole(String name, JsonNode value) {
        if (value.isIntegralNumber()) {
            if (value.canConvertToLong()) {
                return value.longValue();
            }
            faults.add("int_parsing_size", at(name), "Input should be an integer of at most 64 bits", value, null);
        } else if (value.isNumber()) {
            double number = value.doubleValue();
            if (number == Math.rint(number) && Math.abs(number) < 0x1p53) {
                return (long) number;
            }
            faults.add(
                    "int_from_float",
                    at(name),
                    "Input should be a valid integer, got a number with a fractional part",
                    value,
                    null);
        } else if (value.isString()) {
            if (INTEGER.matcher(value.stringValue()).matches()) {
                return Long.valueOf(value.stringValue().strip());
            }
            faults.add(
                    "int_parsing",
                    at(name),
                    "Input should be a valid integer, unable to parse string as an integer",
                    value,
                    null);
        } else {
            faults.add("int_type", at(name), "Input should be a valid integer", value, null);
        }
        return null;
    }

    /** Notes a number that is there and not above 0. */
    void positiveNumber(String name) {
        JsonNode value = optional(name);
        if (value == null) {
            return;
        }
        if (!value.isNumber()) {
            faults.add("float_type", at(name), "Input should be a valid number", value, null);
        } else if (!(value.isBigInteger() ? value.bigIntegerValue().signum() > 0 : value.doubleValue() > 0)) {
            faults.add(
                    "greater_than",
                    at(name),
                    "Input should be greater than 0",
                    value,
                    JSON.objectNode().put("gt", 0.0));
        }
    }

    @Nullable
    Boolean bool(String name) {
        JsonNode value = optional(name);
        if (value != null && !value.isBoolean()) {
            faults.add("bool_type", at(name), "Input should be a valid boolean", value, null);
            return null;
        }
        return value == null ? null : value.booleanValue();
    }

    /** An object; an empty one where it is absent. Null is no object. */
    ObjectNode object(String name) {
        known.add(name);
        JsonNode value = object.get(name);
        if (value instanceof ObjectNode found) {
            return found;
        }
        if (value != null) {
            faults.notAnObject(at(name), value);
        }
        return JSON.objectNode();
    }

    /** An object that must be there. */
    ObjectNode requiredObject(String name) {
        if (object.get(name) == null) {
            known.add(name);
            faults.missing(at(name), object);
            return JSON.objectNode();
        }
        return object(name);
    }

    /** Notes every member that was not asked for. */
    void forbidOthers() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                String shown = name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME) + "...";
                faults.add("extra_forbidden", at(shown), "Extra inputs are not permitted", object.get(name), null);
            }
        }
    }
}
