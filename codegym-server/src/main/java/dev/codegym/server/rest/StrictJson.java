package dev.codegym.server.rest;

import dev.codegym.server.session.SessionException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies of requests: one JSON object in UTF-8, no member twice, not nested deeper than any call needs. */
final class StrictJson {
    private static final int DEEPEST = 64;
    private static final int LONGEST_MESSAGE = 160;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            // what follows is looked at here, and told in our words
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** The object that a body holds. */
    static ObjectNode object(byte[] body) {
        JsonNode read = read(body);
        if (read instanceof ObjectNode object) {
            return object;
        }
        throw bad("the body is " + Fields.described(read) + ": it must be a JSON object");
    }

    /** The same, with no body for an empty object. */
    static ObjectNode objectOrEmpty(byte[] body) {
        return body.length == 0 ? JsonNodeFactory.instance.objectNode() : object(body);
    }

    private static JsonNode read(byte[] body) {
        try {
            // a reader of bytes would guess other encodings, too
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return whole(text);
        } catch (CharacterCodingException e) {
            throw bad("the body is not UTF-8: it must be JSON in UTF-8");
        } catch (StreamConstraintsException e) {
            throw bad(
                    "the body is nested more than " + DEEPEST + " deep, or holds a number or a name that is too long");
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw bad("the body is not JSON" + where + ": " + firstLine(e.getOriginalMessage()));
        }
    }

    /** The value that is all of a text. */
    private static JsonNode whole(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode value = MAPPER.readTree(parser);
            if (value == null || value.isMissingNode()) {
                throw bad("the body is empty: it must be a JSON object");
            }
            if (parser.nextToken() != null) {
                throw bad("the body goes on behind its JSON object, at line "
                        + parser.currentTokenLocation().getLineNr() + ", column "
                        + parser.currentTokenLocation().getColumnNr() + ": it must be one JSON object");
            }
            return value;
        }
    }

    /** The parser's words about the text; they quote the client's own input at most. */
    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("it ends too early");
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "...";
    }

    static SessionException bad(String message) {
        return new SessionException(SessionException.Kind.BAD_REQUEST, message);
    }
}
