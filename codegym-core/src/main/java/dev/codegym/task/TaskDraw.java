package dev.codegym.task;

import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import org.jspecify.annotations.Nullable;

/**
 * A task to play next.
 *
 * @param environment the id of its environment
 * @param difficulty its tier
 * @param task the task, or null where it is a fresh one, which {@code reset} draws
 * @param options what to give to the environment's {@code reset}
 * @param epoch how many times all tasks were gone through before
 * @param expected the success rate that was expected of it, or null where the sampler aims at none
 */
public record TaskDraw(
        String environment,
        Difficulty difficulty,
        @Nullable Task task,
        ResetOptions options,
        long epoch,
        @Nullable Double expected) {}
