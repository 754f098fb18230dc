package dev.codegym.synth.model;

/**
 * Tokens used.
 *
 * @param promptTokens of the messages
 * @param completionTokens of the completions, reasoning included
 */
public record Usage(long promptTokens, long completionTokens) {
    /** None. */
    public static final Usage NONE = new Usage(0, 0);

    /** Checks the numbers. */
    public Usage {
        if (promptTokens < 0 || completionTokens < 0) {
            throw new IllegalArgumentException(
                    "usage is " + promptTokens + " and " + completionTokens + " tokens: neither may be negative");
        }
    }

    /** Both together. */
    public long total() {
        return promptTokens + completionTokens;
    }

    /** The sum. */
    public Usage plus(Usage other) {
        return new Usage(promptTokens + other.promptTokens, completionTokens + other.completionTokens);
    }
}
