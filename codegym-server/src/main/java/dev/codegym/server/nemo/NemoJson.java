package dev.codegym.server.nemo;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON as Python's json module writes it: NaN and Infinity are numbers, and of members that stand twice the last one counts. */
final class NemoJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** For a value in the middle of others. */
    static final JsonMapper PARTS = MAPPER.rebuild()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int SHOWN = 80;

    private NemoJson() {}

    /** Reads one value. */
    static JsonNode read(byte[] json, String what) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw notJson(what);
        }
    }

    static NemoException notJson(String what) {
        return NemoException.wrong(what + " is not JSON: send one object");
    }

    /** What a client sent, as much of it as fits a message. */
    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...";
    }
}
