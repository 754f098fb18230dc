package dev.codegym.tool;

import dev.codegym.sandbox.Limits;

/**
 * What holds for every episode of an environment.
 *
 * @param stepLimit after how many steps, {@code done} included, an episode is truncated
 * @param limits the budgets of guest code, per call and per episode
 * @param renameBuiltIns whether {@code observe} and {@code done} get names drawn by seed, so that a model does not overfit
 *     on them
 */
public record EpisodeRules(int stepLimit, Limits limits, boolean renameBuiltIns) {
    /** 256 steps, the sandbox's default budgets, fixed names. */
    public static final EpisodeRules DEFAULT = new EpisodeRules(256, Limits.DEFAULT, false);

    /** Checks the limit. */
    public EpisodeRules {
        if (stepLimit < 1) {
            throw new IllegalArgumentException("stepLimit is " + stepLimit + ": it must be at least 1");
        }
    }

    /** The same with another step limit. */
    public EpisodeRules withStepLimit(int newLimit) {
        return new EpisodeRules(newLimit, limits, renameBuiltIns);
    }

    /** The same with other budgets. */
    public EpisodeRules withLimits(Limits newLimits) {
        return new EpisodeRules(stepLimit, newLimits, renameBuiltIns);
    }

    /** The same with or without drawn names. */
    public EpisodeRules withRenamedBuiltIns(boolean renamed) {
        return new EpisodeRules(stepLimit, limits, renamed);
    }
}
