package dev.codegym.rollout;

import org.jspecify.annotations.Nullable;

/**
 * What came of replaying a trajectory.
 *
 * @param difference where it first went another way, or null where it did not
 */
public record Replay(@Nullable Difference difference) {
    /** Whether every turn was the same. */
    public boolean same() {
        return difference == null;
    }

    /**
     * Where a replay first went another way.
     *
     * @param turn the turn, from 1; 0 for the start
     * @param what what differs, such as {@code observation}
     * @param expected what was recorded
     * @param got what the replay gave
     */
    public record Difference(int turn, String what, String expected, String got) {
        @Override
        public String toString() {
            return (turn == 0 ? "the start" : "turn " + turn) + ": " + what + " was " + expected + ", now it is " + got;
        }
    }

    @Override
    public String toString() {
        return difference == null ? "same" : "differs at " + difference;
    }
}
