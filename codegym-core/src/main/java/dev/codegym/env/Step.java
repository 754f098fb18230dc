package dev.codegym.env;

/**
 * What one action led to.
 *
 * @param state the observation after the action
 * @param reward the reward of this step alone
 * @param terminated whether the task ended the episode, here by an answer
 * @param truncated whether a limit ended it: the step limit or the episode's budget
 * @param info about the step, for the trainer
 */
public record Step<S>(S state, double reward, boolean terminated, boolean truncated, StepInfo info) {
    /** Whether the episode is over. */
    public boolean over() {
        return terminated || truncated;
    }
}
