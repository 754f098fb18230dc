package dev.codegym.cli;

import dev.codegym.sandbox.GuestVerdict;
import java.io.PrintWriter;
import java.lang.reflect.Array;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes a verdict as one line of JSON. No value loses anything: integers of all types are written with all their digits,
 * doubles and floats with the fewest digits that give the same number again, NaN and the infinities as the strings
 * {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}, a char as a string of one character, arrays and lists as arrays.
 * All characters beyond ASCII are escaped, so that half surrogates come through any terminal.
 */
final class VerdictJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private VerdictJson() {}

    /** Writes the line piece by piece: a large value is never held as text. */
    static void write(String file, GuestVerdict verdict, PrintWriter out) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeStringProperty("verdict", verdict.word());
            json.writeNumberProperty("fuel", verdict.fuel());
            json.writeNumberProperty("bytes", verdict.bytes());
            details(verdict, json);
            json.writeEndObject();
        }
        out.println();
    }

    private static void details(GuestVerdict verdict, JsonGenerator json) {
        if (verdict instanceof GuestVerdict.Returned returned) {
            json.writeName("value");
            value(returned.value(), json);
        } else if (verdict instanceof GuestVerdict.Threw threw) {
            json.writeStringProperty("exception", threw.exception());
            json.writeStringProperty("message", threw.message());
        } else if (verdict instanceof GuestVerdict.Refused refused) {
            json.writeStringProperty("reason", refused.reason());
        } else if (verdict instanceof GuestVerdict.Stopped stopped) {
            json.writeStringProperty("reason", stopped.reason().name());
        } else if (verdict instanceof GuestVerdict.Rejected rejected) {
            json.writeStringProperty("at", rejected.at());
            json.writeStringProperty("reason", rejected.reason());
        } else if (verdict instanceof GuestVerdict.NotCompiled notCompiled) {
            json.writeStringProperty("reason", notCompiled.reason());
        }
    }

    private static void value(@Nullable Object value, JsonGenerator json) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Double number) {
            number(Double.isFinite(number), NumberOutput.toString(number, true), json);
        } else if (value instanceof Float number) {
            number(Float.isFinite(number), NumberOutput.toString(number, true), json);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> value(element, json));
            json.writeEndArray();
        } else if (value.getClass().isArray()) {
            json.writeStartArray();
            for (int i = 0, length = Array.getLength(value); i < length; i++) {
                value(Array.get(value, i), json);
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    private static void number(boolean finite, String digits, JsonGenerator json) {
        if (finite) {
            json.writeNumber(digits);
        } else {
            json.writeString(digits);
        }
    }
}
