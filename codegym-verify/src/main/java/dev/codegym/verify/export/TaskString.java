package dev.codegym.verify.export;

import dev.codegym.CodeGymException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task in the original CodeGym's form: {@code EnvName@{options}}, in training rows {@code codegym_v1@<code_id>__<EnvName>@{options}}.
 * The options are the whole hidden input. What is read may be JSON or a Python literal; what is written is JSON.
 *
 * <p>The form is split at its first separators only, so that data may hold them; {@link #codeId(String)} keeps them out of ids.
 *
 * @param codeId names the code problem, in its escaped form; null in the short form
 * @param environmentName the name of the environment's class
 * @param options the hidden input: one member for each input of the code problem
 */
public record TaskString(@Nullable String codeId, String environmentName, ObjectNode options) {
    private static final String PREFIX = "codegym_v1@";
    private static final String BETWEEN = "__";
    private static final int SHOWN = 60;

    /** Copies the options. */
    public TaskString {
        options = options.deepCopy();
    }

    /**
     * Reads a task string.
     *
     * @throws CodeGymException if it has another form; the message names the character, counted from 1, and what would be right
     */
    public static TaskString parse(String text) {
        boolean isLong = text.startsWith(PREFIX);
        int begin = isLong ? PREFIX.length() : 0;
        int at = text.indexOf('@', begin);
        if (at < 0) {
            throw wrong(text, text.length(), "there is no '@' between the environment's name and its options");
        }
        String head = text.substring(begin, at);
        String codeId = null;
        if (isLong) {
            int between = head.indexOf(BETWEEN);
            if (between < 1) {
                throw wrong(text, begin, "'" + shortened(head) + "' is not <code_id>__<EnvName>");
            }
            codeId = head.substring(0, between);
            head = head.substring(between + BETWEEN.length());
        }
        if (head.isBlank()) {
            throw wrong(text, at, "the environment's name is empty");
        }
        try {
            JsonNode options = LiteralParser.parse(text, at + 1);
            if (options instanceof ObjectNode object) {
                return new TaskString(codeId, head.strip(), object);
            }
        } catch (LiteralParser.LiteralException e) {
            throw wrong(text, e.position(), String.valueOf(e.getMessage()));
        }
        throw wrong(text, at + 1, "the options are no object: they must be {\"input name\": value, ...}");
    }

    private static CodeGymException wrong(String text, int position, String problem) {
        return new CodeGymException(
                "task string '" + shortened(text) + "', character " + (position + 1) + ": " + problem);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...";
    }

    /** The form that {@link #parse} reads. */
    public String text() {
        return (codeId == null ? "" : PREFIX + codeId + BETWEEN) + environmentName + "@" + Json.text(options);
    }

    /** The id that the escaped form stands for; null in the short form. */
    public @Nullable String environmentId() {
        return codeId == null ? null : decoded(codeId);
    }

    /**
     * An id in a form without separators: what is no ASCII letter or digit and none of {@code . / - _} becomes {@code %XX}, and so
     * does an underscore behind another one or at the end.
     */
    static String codeId(String id) {
        StringBuilder escaped = new StringBuilder();
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean second = c == '_' && (i == bytes.length - 1 || i > 0 && bytes[i - 1] == '_');
            if (isPlain(c) && !second) {
                escaped.append(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._/-".indexOf(c) >= 0;
    }

    /** An id that was never escaped, but holds a percent sign, stays as it is. */
    private static String decoded(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] from = escaped.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < from.length; i++) {
            int high = i + 2 < from.length && from[i] == '%' ? Character.digit(from[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(from[i + 2], 16);
            if (low < 0) {
                bytes.write(from[i]);
            } else {
                bytes.write(high * 16 + low);
                i += 2;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
