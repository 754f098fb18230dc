package dev.codegym.synth.model;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a model.
 *
 * @param text what it answered; may be empty where other completions of the same reply are not
 * @param reasoning what it thought before, where the endpoint gives that apart ({@code reasoning_content}, {@code reasoning})
 * @param finishReason why it ended, in the endpoint's word: {@code stop}, {@code length}, {@code content_filter};
 *     {@code unknown} where it gives none
 */
public record Completion(String text, @Nullable String reasoning, String finishReason) {
    /** One that ended by itself. */
    public static Completion of(String text) {
        return new Completion(text, null, "stop");
    }

    /** Whether it was cut off where its tokens were used up. */
    public boolean isCut() {
        return finishReason.equals("length");
    }
}
