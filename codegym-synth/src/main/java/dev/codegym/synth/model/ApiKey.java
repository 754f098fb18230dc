package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A key that shows in one header and nowhere else. */
final class ApiKey {
    private static final String DEFAULT_VARIABLE = "OPENAI_API_KEY";
    private static final String REDACTED = "***";

    /** A shorter key is a stand-in for a local server, and may be part of any text. */
    private static final int SHORTEST_SECRET = 8;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

    private final String variable;
    private final String value;

    private ApiKey(String variable, String value) {
        this.variable = variable;
        this.value = value;
    }

    /**
     * Reads the key.
     *
     * @param variable null for the default one, which need not be set
     * @throws CodeGymException if a named variable is not set, or the key cannot be sent
     */
    static ApiKey read(@Nullable String variable, UnaryOperator<String> variables) {
        String name = variable == null ? DEFAULT_VARIABLE : variable;
        if (!NAME.matcher(name).matches()) {
            // not repeated: it may be the key itself
            throw new CodeGymException(
                    "the name of the environment variable that holds the key has characters that no such name has:"
                            + " it must be letters, digits and _, such as OPENAI_API_KEY; a key itself is never an option");
        }
        String value = variables.apply(name).strip();
        if (variable != null && value.isEmpty()) {
            throw new CodeGymException("environment variable " + name + " is not set: it must hold the endpoint's key");
        }
        // The client's own message on a bad header would show the key.
        if (value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new CodeGymException(
                    "environment variable " + name
                            + " holds a character that no key has (a space, a line break or one beyond ASCII): its value must be the key alone");
        }
        return new ApiKey(name, value);
    }

    boolean isSet() {
        return !value.isEmpty();
    }

    /** The header's value. */
    String bearer() {
        return "Bearer " + value;
    }

    /** The text without the key, should a server have repeated it. */
    String redact(String text) {
        return value.length() < SHORTEST_SECRET ? text : text.replace(value, REDACTED);
    }

    /** Where the key is from, never the key. */
    @Override
    public String toString() {
        return isSet() ? "key from " + variable : "no key, " + variable + " is not set";
    }
}
