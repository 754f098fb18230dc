package dev.codegym.tool;

import dev.codegym.env.ResetOptions;

/** Where an environment takes its tasks from. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface Assignments {
    /**
     * The task that these options ask for; the same options give the same task.
     *
     * @throws dev.codegym.CodeGymException if there is none
     */
    Assignment draw(ResetOptions options);
}
