package dev.codegym.verify;

import dev.codegym.task.SolverRun;
import dev.codegym.task.TaskMaker;

/** A solver that does not reach the answer on every input that the original answers. */
final class Solvable extends NamedCheck {
    static final String MEND = "mend the solver, or the tools that it calls";

    Solvable() {
        super("SOLVABLE", "a solver that does not reach the answer on every task", MEND);
    }

    @Override
    public Finding run(Subject subject) {
        TaskMaker.Outcome outcome = subject.outcome();
        if (outcome.unsolved() > 0) {
            String why = outcome.unsolvedWhy() == null ? "" : ": " + outcome.unsolvedWhy();
            return Finding.failed(
                    this,
                    "the solver fails on " + outcome.unsolved() + " of " + outcome.drawn() + " inputs" + why,
                    MEND);
        }
        for (Play play : subject.plays()) {
            SolverRun run = play.run();
            if (!run.solved()) {
                return Finding.failed(
                                this,
                                "played again, task " + play.task().id() + " is not solved: "
                                        + (run.failure() == null ? "the answer is " + run.answer() : run.failure()),
                                MEND)
                        .witnessed(
                                Witness.of(play.task(), play.calls(play.moves().size()), String.valueOf(run.answer())));
            }
        }
        return Finding.passed(
                this, "the solver reaches the answer on all " + subject.tasks().size() + " tasks");
    }
}
