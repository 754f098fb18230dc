package dev.codegym.verify;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.task.Task;
import dev.codegym.task.TaskDealer;
import dev.codegym.tool.Assignment;
import dev.codegym.tool.ReferenceFailedException;
import java.util.ArrayList;
import java.util.List;

/** Fresh tasks as the environment would deal them, to measure on what a few stored ones leave open. */
final class FurtherTasks {
    private static final int WANTED = 40;

    private FurtherTasks() {}

    /** Up to {@value #WANTED}, tier after tier; fewer where the environment has no more. */
    static List<Task> of(Subject subject) {
        List<Task> further = new ArrayList<>();
        TaskDealer dealer = TaskDealer.of(subject.host(), subject.tasks());
        long seed = subject.random("FURTHER_TASKS").nextLong();
        for (int i = 0; i < WANTED; i++) {
            Difficulty tier = Difficulty.values()[i % 3];
            try {
                Assignment fresh = dealer.draw(
                        ResetOptions.of(seed + i).withDifficulty(tier).withSource(TaskSource.FRESH));
                further.add(new Task(
                        fresh.taskId(), tier, fresh.input(), subject.host().reference(fresh.input()), 0));
            } catch (CodeGymException | ReferenceFailedException e) {
                return further; // it has few inputs, and searching for more of them takes long
            }
        }
        return further;
    }
}
