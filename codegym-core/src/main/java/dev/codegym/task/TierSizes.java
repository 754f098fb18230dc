package dev.codegym.task;

import dev.codegym.env.Difficulty;

/**
 * The sizes, as {@link InputGenerator#draw} takes them, at which inputs of each difficulty are drawn.
 *
 * @param easy for easy tasks
 * @param medium for medium tasks
 * @param hard for hard tasks
 */
public record TierSizes(Range easy, Range medium, Range hard) {
    /** A first guess, before anything was measured. */
    public static final TierSizes DEFAULT = new TierSizes(new Range(10, 25), new Range(26, 70), new Range(71, 200));

    private static final int LARGEST = 10_000;

    /**
     * Sizes from one bound to another, both included.
     *
     * @param low at least 1
     * @param high at least {@code low}, at most 10,000
     */
    public record Range(int low, int high) {
        /** Checks the bounds. */
        public Range {
            if (low < 1 || high < low || high > LARGEST) {
                throw new IllegalArgumentException(
                        "sizes from " + low + " to " + high + ": 1 <= low <= high <= " + LARGEST + " must hold");
            }
        }
    }

    /** The sizes of one tier. */
    public Range of(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> easy;
            case MEDIUM -> medium;
            case HARD -> hard;
        };
    }
}
