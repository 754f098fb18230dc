package dev.codegym.env;

import org.jspecify.annotations.Nullable;

/**
 * What a trainer may want to know about an episode that has just begun; nothing of it is for the agent.
 *
 * @param environmentId the environment's id
 * @param taskId the id of the task that is played; derived from the input where the input was given or drawn afresh
 * @param difficulty the task's tier, or null where an explicit input was given
 * @param seed the seed of the options
 * @param source where the task came from
 */
public record ResetInfo(
        String environmentId, String taskId, @Nullable Difficulty difficulty, long seed, TaskSource source) {}
