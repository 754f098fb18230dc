package dev.codegym.synth.statement;

import dev.codegym.tool.DataType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the data of examples: {@code nums = [2,7], target = 9}. One instance reads one text. */
final class ExampleReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String text;
    private int at;

    private ExampleReader(String text) {
        this.text = text;
    }

    /** Signals text that is no data; never leaves this class. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The values with their names, a name being empty where none stands; null where the text is something else. */
    static @Nullable List<Map.Entry<String, JsonNode>> assignments(String text) {
        try {
            return new ExampleReader(text).readAssignments();
        } catch (Unreadable e) {
            // some statements set single numbers of their data in bold
            String plain = text.replaceAll("\\*\\*(-?[\\w.]+)\\*\\*", "$1");
            return plain.equals(text) ? null : assignments(plain);
        }
    }

    /** The one value that the text is; null where it is something else. */
    static @Nullable JsonNode value(String text) {
        try {
            ExampleReader reader = new ExampleReader(text);
            JsonNode value = reader.readValue();
            return reader.peek() == 0 || reader.isProse() ? value : null;
        } catch (Unreadable e) {
            return bare(text);
        }
    }

    /** A word without quotes is taken as the text that it is. */
    private static @Nullable JsonNode bare(String text) {
        return text.matches("[A-Za-z0-9]+") ? NODES.stringNode(text) : null;
    }

    private boolean isProse() {
        return at < text.length() && text.substring(at).matches("(?s)\\s*\\n.*|\\s*\\(.*\\)\\s*|\\.\\s*");
    }

    private List<Map.Entry<String, JsonNode>> readAssignments() {
        List<Map.Entry<String, JsonNode>> found = new ArrayList<>();
        while (peek() != 0) {
            int start = at;
            String name = word();
            char sign = peek();
            if (!name.isEmpty() && (sign == '=' || sign == ':')) {
                at++;
            } else {
                name = "";
                at = start;
            }
            found.add(Map.entry(name, readValue()));
            if (peek() == ',' || peek() == ';') {
                at++;
            }
        }
        return found;
    }

    private JsonNode readValue() {
        char c = peek();
        if (c == '[') {
            return readList();
        }
        if (c == '"' || c == '\'') {
            return readQuoted(c);
        }
        int start = at;
        while (at < text.length() && ",]; \n\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return scalar(text.substring(start, at));
    }

    private static JsonNode scalar(String token) {
        if (token.matches("[-+]?\\d{1,30}")) {
            BigDecimal number = new BigDecimal(token);
            return number.unscaledValue().bitLength() < 64
                    ? NODES.numberNode(number.longValue())
                    : NODES.stringNode(token);
        }
        if (token.matches("[-+]?\\d*\\.\\d+(?:[eE][-+]?\\d+)?|[-+]?\\d+[eE][-+]?\\d+")) {
            return NODES.numberNode(Double.parseDouble(token));
        }
        return switch (token) {
            case "true", "True" -> NODES.booleanNode(true);
            case "false", "False" -> NODES.booleanNode(false);
            case "null", "None" -> NODES.nullNode();
            default -> throw new Unreadable();
        };
    }

    private ArrayNode readList() {
        ArrayNode list = NODES.arrayNode();
        at++;
        while (peek() != ']') {
            if (peek() == 0) {
                throw new Unreadable();
            }
            list.add(readValue());
            if (peek() == ',') {
                at++;
            }
        }
        at++;
        return list;
    }

    private JsonNode readQuoted(char quote) {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                c = switch (text.charAt(at)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    default -> text.charAt(at);
                };
            }
            value.append(c);
        }
        if (at >= text.length()) {
            throw new Unreadable();
        }
        at++;
        return NODES.stringNode(value.toString());
    }

    private String word() {
        peek();
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return start < text.length() && Character.isDigit(text.charAt(start)) ? "" : text.substring(start, at);
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    /** The value in the form that the type asks for, or null where it is no value of the type. */
    static @Nullable JsonNode typed(JsonNode raw, DataType type) {
        return switch (type.kind()) {
            case INT -> raw.isIntegralNumber() && raw.canConvertToInt() ? NODES.numberNode(raw.intValue()) : null;
            case LONG -> raw.isIntegralNumber() && raw.canConvertToLong() ? NODES.numberNode(raw.longValue()) : null;
            case DOUBLE -> raw.isNumber() ? NODES.numberNode(raw.doubleValue()) : null;
            case BOOLEAN -> raw.isBoolean() ? raw : null;
            case CHAR ->
                raw.isString() && raw.stringValue().length() == 1
                        ? raw
                        : raw.isIntegralNumber() && raw.asString().length() == 1
                                ? NODES.stringNode(raw.asString())
                                : null;
            case STRING -> raw.isString() ? raw : raw.isNumber() ? NODES.stringNode(raw.asString()) : null;
            case VOID -> null;
            case BINARY_TREE -> tree(raw, type);
            default -> list(raw, type);
        };
    }

    private static @Nullable JsonNode tree(JsonNode raw, DataType type) {
        if (!raw.isArray()) {
            return null;
        }
        ArrayNode out = NODES.arrayNode();
        for (JsonNode node : raw) {
            JsonNode value = node.isNull() ? node : typed(node, type.elementType());
            if (value == null) {
                return null;
            }
            out.add(value);
        }
        return out;
    }

    private static @Nullable JsonNode list(JsonNode raw, DataType type) {
        if (!raw.isArray()) {
            return raw.isString() && type.elementType().kind() == DataType.Kind.CHAR
                    ? letters(raw.stringValue())
                    : null;
        }
        ArrayNode out = NODES.arrayNode();
        for (JsonNode element : raw) {
            JsonNode value = typed(element, type.elementType());
            if (value == null) {
                return null;
            }
            out.add(value);
        }
        return out;
    }

    private static ArrayNode letters(String text) {
        ArrayNode out = NODES.arrayNode();
        text.chars().forEach(c -> out.add(String.valueOf((char) c)));
        return out;
    }
}
