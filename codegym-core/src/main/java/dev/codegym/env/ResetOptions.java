package dev.codegym.env;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an episode shall start from. Where nothing is said, a stored task of any difficulty is drawn with seed 0.
 *
 * @param seed decides which task is drawn and how built-in tools are named; the same seed gives the same episode
 * @param difficulty the tier to draw from, or null for any
 * @param source stored or fresh tasks
 * @param taskId the stored task to play, or null to draw one
 * @param input the hidden input to play on, or null; it wins over every other choice
 */
public record ResetOptions(
        long seed,
        @Nullable Difficulty difficulty,
        TaskSource source,
        @Nullable String taskId,
        @Nullable ObjectNode input) {
    private static final ResetOptions DEFAULTS = new ResetOptions(0, null, TaskSource.STORED, null, null);

    /** Copies the input, so that a caller may go on changing its own. */
    public ResetOptions {
        input = input == null ? null : input.deepCopy();
    }

    /** A stored task of any difficulty, drawn with seed 0. */
    public static ResetOptions defaults() {
        return DEFAULTS;
    }

    /** A stored task of any difficulty, drawn with this seed. */
    public static ResetOptions of(long seed) {
        return new ResetOptions(seed, null, TaskSource.STORED, null, null);
    }

    /** The stored task with this id. */
    public static ResetOptions ofTask(String taskId) {
        return new ResetOptions(0, null, TaskSource.STORED, taskId, null);
    }

    /** An explicit hidden input: one JSON member for each input of the code problem. */
    public static ResetOptions ofInput(ObjectNode input) {
        return new ResetOptions(0, null, TaskSource.STORED, null, input);
    }

    /** The same with another seed. */
    public ResetOptions withSeed(long newSeed) {
        return new ResetOptions(newSeed, difficulty, source, taskId, input);
    }

    /** The same, drawn from one tier. */
    public ResetOptions withDifficulty(@Nullable Difficulty newDifficulty) {
        return new ResetOptions(seed, newDifficulty, source, taskId, input);
    }

    /** The same from another source of tasks. */
    public ResetOptions withSource(TaskSource newSource) {
        return new ResetOptions(seed, difficulty, newSource, taskId, input);
    }
}
