package dev.codegym.rollout;

import dev.codegym.tool.Observation;
import dev.codegym.tool.Prompt;
import dev.codegym.tool.ToolCall;

/**
 * Decides what to call. A policy is safe for use by several threads; what it remembers of one episode belongs to the
 * {@link Player} that it makes for it.
 */
@FunctionalInterface
public interface Policy {
    /**
     * Makes a player for one episode.
     *
     * @param prompt what the agent is told before its first turn
     * @param seed the only source of chance: the same prompt, seed and observations give the same calls
     */
    Player begin(Prompt prompt, long seed);

    /** Plays one episode. */
    @FunctionalInterface
    interface Player {
        /**
         * The next call.
         *
         * @param last what the last call led to; the start of the episode at the first
         */
        ToolCall act(Observation last);
    }

    /** A policy that makes well-formed calls at random: every argument is of the right type, though not always in range. */
    static Policy random() {
        return RandomPlayer::new;
    }
}
