package dev.codegym.verify;

import dev.codegym.env.Difficulty;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.Task;
import dev.codegym.task.TaskMaker;
import java.util.List;

/** Too few tasks that take from 10 to 250 distinct calls. */
final class CallsInRange extends NamedCheck {
    private static final int WANTED = 30;

    /** Probes of sizes never become tasks; where many more inputs do not, their answers are the reason. */
    private static final int MOST_LEFT_OUT = 60;

    CallsInRange() {
        super(
                "CALLS_IN_RANGE",
                "too few tasks that take from 10 to 250 distinct calls",
                "offer finer or coarser tools, or draw other sizes");
    }

    @Override
    public Finding run(Subject subject) {
        TaskMaker.Outcome outcome = subject.outcome();
        List<Task> tasks = outcome.tasks();
        String seen = "the solver made " + outcome.fewestCalls() + " to " + outcome.mostCalls()
                + " distinct calls on the drawn inputs; " + outcome.outOfRange() + " of " + outcome.drawn()
                + " inputs were out of range";
        if (!enough(subject, tasks) && leftOut(outcome) > MOST_LEFT_OUT) {
            return Finding.failed(
                    new NotGuessable(),
                    "only " + tasks.size() + " tasks could be made, because " + leftOut(outcome)
                            + " of the drawn inputs have answers that others have",
                    NotGuessable.MEND);
        }
        if (!enough(subject, tasks)) {
            return Finding.failed(
                    this,
                    "only " + tasks.size() + " tasks could be made; " + seen,
                    outcome.mostCalls() < EnvironmentHost.MIN_SOLVER_CALLS
                            ? "offer finer tools, so that more calls are needed"
                            : "offer coarser tools, or draw smaller inputs");
        }
        for (Task task : tasks) {
            if (task.solverCalls() < EnvironmentHost.MIN_SOLVER_CALLS
                    || task.solverCalls() > EnvironmentHost.MAX_SOLVER_CALLS) {
                return Finding.failed(
                        this, "task " + task.id() + " takes " + task.solverCalls() + " distinct calls", "replace it");
            }
        }
        String figures = tasks.size() + " tasks of " + tasks.get(0).solverCalls() + " to "
                + tasks.get(tasks.size() - 1).solverCalls() + " distinct calls";
        return tasks.size() >= WANTED
                ? Finding.passed(this, figures)
                : Finding.warned(this, figures + "; " + seen, "let the input model allow more inputs of fitting size");
    }

    /** How many inputs were good but for their answers. */
    private static int leftOut(TaskMaker.Outcome outcome) {
        return outcome.drawn()
                - outcome.failed()
                - outcome.unsolved()
                - outcome.outOfRange()
                - outcome.tasks().size();
    }

    private static boolean enough(Subject subject, List<Task> tasks) {
        double fewestPerTier = subject.value(Threshold.TASKS_FEWEST_PER_TIER);
        for (Difficulty tier : Difficulty.values()) {
            if (tasks.stream().filter(task -> task.difficulty() == tier).count() < fewestPerTier) {
                return false;
            }
        }
        return tasks.size() >= subject.value(Threshold.TASKS_FEWEST);
    }
}
