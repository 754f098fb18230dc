package dev.codegym.server.openenv;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON as Python writes it: numbers may be NaN and Infinity. */
final class Json {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** From there on the parser's messages speak to those who set it up. */
    private static final List<String> FOR_PROGRAMMERS = List.of("\n", " (start marker", ": enable `", " (`");

    private static final int MOST_WORDS = 160;

    private Json() {}

    static JsonParser parser(byte[] text) {
        return MAPPER.createParser(text);
    }

    /**
     * Reads exactly one value.
     *
     * @throws JacksonException if the text is none
     */
    static JsonNode read(byte[] text) {
        try (JsonParser parser = parser(text)) {
            if (parser.nextToken() == null) {
                throw new StreamReadException(parser, "Expecting value");
            }
            JsonNode value = value(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "Extra data");
            }
            return value;
        }
    }

    /** The value that begins at the current token. What is no number to anybody else, such as NaN, becomes a string. */
    static JsonNode value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> NODES.numberNode(parser.getIntValue());
                    case LONG -> NODES.numberNode(parser.getLongValue());
                    default -> NODES.numberNode(parser.getBigIntegerValue());
                };
            case VALUE_NUMBER_FLOAT -> {
                double number = parser.getDoubleValue();
                yield Double.isFinite(number) ? NODES.numberNode(number) : NODES.stringNode(parser.getString());
            }
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    /** The object that begins at the current token. */
    static ObjectNode object(JsonParser parser) {
        ObjectNode object = NODES.objectNode();
        String name = parser.nextName();
        while (name != null) {
            parser.nextToken();
            object.set(name, value(parser));
            name = parser.nextName();
        }
        return object;
    }

    /** What is wrong with a text that could not be read, in one sentence that holds nothing of ours. */
    static String complaint(JacksonException failure) {
        if (failure instanceof StreamConstraintsException) {
            return "it is nested too deeply, or a number in it is too long";
        }
        String words = failure.getOriginalMessage();
        for (String beginning : FOR_PROGRAMMERS) {
            int at = words.indexOf(beginning);
            words = at < 0 ? words : words.substring(0, at);
        }
        TokenStreamLocation place = failure.getLocation();
        String where = place == null ? "" : ": line " + place.getLineNr() + " column " + place.getColumnNr();
        return (words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS) + "...") + where;
    }

    /** Where the text could not be read any further, in bytes from 0. */
    static long offset(JacksonException failure) {
        TokenStreamLocation place = failure.getLocation();
        return place == null ? 0 : Math.max(0, place.getByteOffset());
    }

    /** A place in a message, as pydantic names it. */
    static ArrayNode place(String... parts) {
        ArrayNode place = NODES.arrayNode();
        for (String part : parts) {
            place.add(part);
        }
        return place;
    }
}
