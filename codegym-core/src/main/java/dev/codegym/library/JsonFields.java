package dev.codegym.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of one JSON object of a package, read strictly: what is missing or of another type is an error that names file,
 * place, value, and what would be right.
 */
final class JsonFields {
    /** Doubles are written by Jackson's own algorithm: that of the JDK changed in 19. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int SHOWN = 80;

    private final Path file;
    private final String where;
    private final ObjectNode object;

    JsonFields(Path file, String where, JsonNode node) {
        this.file = file;
        this.where = where;
        if (!(node instanceof ObjectNode found)) {
            throw new PackageFormatException(file, where + " is " + shown(node) + ": it must be a JSON object");
        }
        this.object = found;
    }

    /** Parses a JSON object. */
    static JsonFields parse(Path file, String where, byte[] json) {
        try {
            return new JsonFields(file, where, MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw new PackageFormatException(file, where + " is not JSON: " + e.getMessage(), e);
        }
    }

    ObjectNode object() {
        return object;
    }

    JsonNode any(String name) {
        JsonNode node = object.get(name);
        if (node == null) {
            throw new PackageFormatException(file, where + " lacks '" + name + "'");
        }
        return node;
    }

    String text(String name) {
        JsonNode node = any(name);
        if (!node.isString()) {
            throw wrong(name, "a string");
        }
        return node.stringValue();
    }

    int whole(String name) {
        JsonNode node = any(name);
        if (!node.isInt()) {
            throw wrong(name, "an integer");
        }
        return node.intValue();
    }

    boolean has(String name) {
        return object.has(name);
    }

    /** The text of a member that later versions write and earlier ones did not. */
    String textOr(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    long wholeLong(String name) {
        JsonNode node = any(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong(name, "an integer of 64 bits");
        }
        return node.longValue();
    }

    List<String> texts(String name) {
        List<String> list = new ArrayList<>();
        for (JsonNode node : array(name)) {
            if (!node.isString()) {
                throw wrong(name, "a list of strings");
            }
            list.add(node.stringValue());
        }
        return list;
    }

    double number(String name) {
        JsonNode node = any(name);
        if (!node.isNumber()) {
            throw wrong(name, "a number");
        }
        return node.doubleValue();
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        String text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw wrong(name, "one of " + List.of(type.getEnumConstants()));
    }

    /** The value that a text stands for, read by a function that gives null or throws where it stands for none. */
    <T> T parsed(String name, Function<String, @org.jspecify.annotations.Nullable T> reader, String what) {
        T value = reader.apply(text(name));
        if (value == null) {
            throw wrong(name, what);
        }
        return value;
    }

    JsonFields fields(String name) {
        return new JsonFields(file, where + ", " + name, any(name));
    }

    List<JsonFields> list(String name) {
        List<JsonFields> list = new ArrayList<>();
        for (JsonNode node : array(name)) {
            list.add(new JsonFields(file, where + ", " + name + "[" + list.size() + "]", node));
        }
        return list;
    }

    List<Integer> wholes(String name) {
        List<Integer> list = new ArrayList<>();
        for (JsonNode node : array(name)) {
            if (!node.isInt()) {
                throw wrong(name, "a list of integers");
            }
            list.add(node.intValue());
        }
        return list;
    }

    private JsonNode array(String name) {
        JsonNode node = any(name);
        if (!node.isArray()) {
            throw wrong(name, "a list");
        }
        return node;
    }

    PackageFormatException wrong(String name, String right) {
        return new PackageFormatException(
                file, where + ", " + name + " is " + shown(any(name)) + ": it must be " + right);
    }

    /** Runs what builds a value from this object and says where it stands if the value is refused. */
    <T> T checked(java.util.function.Supplier<T> maker) {
        try {
            return maker.get();
        } catch (PackageFormatException e) {
            throw e;
        } catch (dev.codegym.CodeGymException | IllegalArgumentException e) {
            throw new PackageFormatException(file, where + ": " + e.getMessage(), e);
        }
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...";
    }
}
