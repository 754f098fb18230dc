package dev.codegym.cli;

import dev.codegym.tool.DataType;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads values as a person types them: JSON, but quotes and commas may be left out where nothing else can be meant. */
final class TypedValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String text;
    private int position;

    TypedValues(String text) {
        this.text = text;
    }

    /** What has not been read yet. */
    String rest() {
        return text.substring(position);
    }

    /** Passes spaces and commas; false at the end. */
    boolean hasNext() {
        while (position < text.length()
                && (Character.isWhitespace(text.charAt(position)) || text.charAt(position) == ',')) {
            position++;
        }
        return position < text.length();
    }

    /** Reads {@code name =} where it stands next, for one of these names. */
    @Nullable
    String name(Iterable<String> names) {
        for (String name : names) {
            if (text.startsWith(name, position)) {
                int end = position + name.length();
                while (end < text.length() && text.charAt(end) == ' ') {
                    end++;
                }
                if (end < text.length() && (text.charAt(end) == '=' || text.charAt(end) == ':')) {
                    position = end + 1;
                    return name;
                }
            }
        }
        return null;
    }

    /** Reads the next value as what it is to be. */
    JsonNode value(DataType type) {
        hasNext();
        char first = position < text.length() ? text.charAt(position) : 0;
        if (first == '[') {
            position++;
            return list(type.isContainer() ? type.elementType() : type);
        }
        return first == '"' || first == '\'' ? quoted(first) : bare(type);
    }

    private ArrayNode list(DataType element) {
        ArrayNode list = JSON.arrayNode();
        while (hasNext() && text.charAt(position) != ']') {
            list.add(value(element));
        }
        position = Math.min(position + 1, text.length());
        return list;
    }

    private JsonNode quoted(char quote) {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length() && text.charAt(position) != quote) {
            if (text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
                char escaped = text.charAt(position);
                value.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
            } else {
                value.append(text.charAt(position));
            }
            position++;
        }
        position = Math.min(position + 1, text.length());
        return JSON.stringNode(value.toString());
    }

    private JsonNode bare(DataType type) {
        int from = position;
        while (position < text.length()
                && !Character.isWhitespace(text.charAt(position))
                && ",]".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        if (position == from && position < text.length()) {
            position++; // a bracket that nothing opened
        }
        return scalar(text.substring(from, position), type);
    }

    private static JsonNode scalar(String word, DataType type) {
        DataType.Kind kind = type.kind();
        if (kind == DataType.Kind.STRING || kind == DataType.Kind.CHAR) {
            return JSON.stringNode(word);
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            case "null" -> JSON.nullNode();
            default -> number(word);
        };
    }

    private static JsonNode number(String word) {
        try {
            if (word.matches("[+-]?[0-9]+")) {
                BigInteger number = new BigInteger(word);
                return number.bitLength() < Integer.SIZE
                        ? JSON.numberNode(number.intValueExact())
                        : number.bitLength() < Long.SIZE
                                ? JSON.numberNode(number.longValueExact())
                                : JSON.numberNode(number);
            }
            return JSON.numberNode(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            return JSON.stringNode(word); // the environment says what it wants instead
        }
    }
}
