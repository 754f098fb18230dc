package dev.codegym.env;

/**
 * What is fixed about an environment, whatever the task.
 *
 * @param id the environment's id
 * @param stepLimit after how many steps an episode is truncated; at least 1
 * @param minReward the lowest reward of a step
 * @param maxReward the highest reward of a step
 */
public record EnvironmentSpec(String id, int stepLimit, double minReward, double maxReward) {
    /** Checks the limit. */
    public EnvironmentSpec {
        if (stepLimit < 1) {
            throw new IllegalArgumentException("stepLimit is " + stepLimit + ": it must be at least 1");
        }
    }
}
