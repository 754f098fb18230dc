package dev.codegym.synth;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the raw problem that one line holds, or says what is wrong with the line. */
final class RawProblemReader {
    private static final String FIELDS =
            "{\"question_id\": ..., \"question\": ..., \"solution\": ..., \"language\": \"java\"}";
    private static final int SHOWN = 60;

    /** What a line is rejected by that holds no problem, or a problem for the second time. */
    static final Set<String> CHECKS = Set.of(
            "NOT_JSON", "NOT_AN_OBJECT", "MISSING_FIELD", "WRONG_FIELD", "LINE_TOO_LONG", "NOT_UTF_8", "DUPLICATE_ID");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;

    /**
     * Creates one.
     *
     * @param file the file's name, for messages
     */
    RawProblemReader(String file) {
        this.file = file;
    }

    /** Reads one line. */
    RawLine read(long number, String text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException e) {
            return rejected(number, "", "NOT_JSON", notJson(e, text));
        }
        if (!node.isObject()) {
            return rejected(
                    number,
                    "",
                    "NOT_AN_OBJECT",
                    "the line is " + described(node) + ": it must be an object, " + FIELDS);
        }
        String id =
                node.path("question_id").isString() ? node.path("question_id").stringValue() : "";
        for (String field : new String[] {"question_id", "question", "solution"}) {
            String wrong = wrongText(node, field);
            if (wrong != null) {
                return rejected(number, id, node.has(field) ? "WRONG_FIELD" : "MISSING_FIELD", wrong);
            }
        }
        for (String field : new String[] {"subset", "language", "license"}) {
            if (node.hasNonNull(field) && !node.path(field).isString()) {
                return rejected(number, id, "WRONG_FIELD", mistyped(node, field));
            }
        }
        String language = node.path("language").stringValue("");
        RawProblem problem = new RawProblem(
                node.path("subset").stringValue(""),
                id,
                node.path("question").stringValue(),
                node.path("solution").stringValue(),
                language.isBlank() ? "python" : language,
                node.path("license").stringValue(""));
        return new RawLine.Usable(number, problem);
    }

    private static @Nullable String wrongText(JsonNode node, String field) {
        if (!node.has(field)) {
            return "'" + field + "' is missing: a raw problem is " + FIELDS;
        }
        if (!node.path(field).isString()) {
            return mistyped(node, field);
        }
        String text = node.path(field).stringValue();
        if (field.equals("question_id") && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return "'question_id' holds half of a surrogate pair, which no file can hold: it must be valid Unicode";
        }
        return text.isBlank() ? "'" + field + "' is blank: it must hold text" : null;
    }

    private static String mistyped(JsonNode node, String field) {
        return "'" + field + "' is " + described(node.path(field)) + ": it must be a string";
    }

    private static String described(JsonNode node) {
        String kind =
                node.isNumber() ? "the number " : node.isArray() ? "the array " : node.isObject() ? "the object " : "";
        return kind + shortened(node.toString());
    }

    private static String notJson(JacksonException e, String text) {
        String where = e.getLocation() == null
                ? ""
                : " at column " + Math.max(1, e.getLocation().getColumnNr());
        String reason = e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("; line: .*", "");
        return "the line is not valid JSON" + where + " (" + shortened(reason, 160) + "); it begins with "
                + shortened(text) + ": write one JSON object per line, " + FIELDS;
    }

    private static String shortened(String text) {
        return shortened(text, SHOWN);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "...";
    }

    /** A line that is no problem; the evidence is told with the file and the line. */
    RawLine.Unusable rejected(long number, String id, String check, String evidence) {
        Rejection rejection = Rejection.of(id, check, file + ", line " + number + ": " + evidence);
        return new RawLine.Unusable(number, rejection.atLine(number));
    }
}
