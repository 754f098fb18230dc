package dev.codegym.env;

import org.jspecify.annotations.Nullable;

/**
 * What a trainer may want to know about one step; nothing of it is for the agent.
 *
 * @param step the number of this step in its episode, from 1
 * @param error what was wrong with the action, as a stable upper-case word such as {@code UNKNOWN_TOOL}, or null
 * @param episode the episode's statistics on its last step, else null
 */
public record StepInfo(
        int step, @Nullable String error, @Nullable EpisodeStatistics episode) {}
