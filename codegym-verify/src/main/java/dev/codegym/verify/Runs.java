package dev.codegym.verify;

import dev.codegym.task.TaskMaker;

/** An original that fails or overspends on inputs that obey the statement's rules. */
final class Runs implements Check {
    static final String MEND = "draw only inputs that the original is made for";
    private static final int FEWEST = 10;
    private static final double SHARE = 0.8;

    @Override
    public String name() {
        return "RUNS";
    }

    @Override
    public Finding run(Subject subject) {
        TaskMaker.Outcome outcome = subject.outcome();
        int ran = outcome.drawn() - outcome.failed();
        String figures = "the original answers " + ran + " of " + outcome.drawn() + " drawn inputs";
        String last = outcome.failure() == null ? "" : "; it fails so: " + outcome.failure();
        if (outcome.drawn() < FEWEST) {
            return Finding.failed(
                    this,
                    "only " + outcome.drawn() + " different inputs could be drawn",
                    "let the input model allow more inputs");
        }
        return ran >= FEWEST && ran >= SHARE * outcome.drawn()
                ? Finding.passed(this, figures + last)
                : Finding.failed(this, figures + last, MEND);
    }
}
