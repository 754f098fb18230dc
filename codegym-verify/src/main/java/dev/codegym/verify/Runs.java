package dev.codegym.verify;

import dev.codegym.task.TaskMaker;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** An original that fails or overspends on inputs that obey the statement's rules. */
final class Runs extends NamedCheck {
    static final String MEND = "draw only inputs that the original is made for";

    Runs() {
        super(
                "RUNS",
                "an original that fails, or does not come to an end, on inputs that obey the statement's rules",
                MEND);
    }

    @Override
    public Finding run(Subject subject) {
        TaskMaker.Outcome outcome = subject.outcome();
        int ran = outcome.drawn() - outcome.failed();
        String figures = "the original answers " + ran + " of " + outcome.drawn() + " drawn inputs";
        String last = outcome.failure() == null ? "" : "; it fails so: " + outcome.failure();
        double fewest = subject.value(Threshold.RUNS_FEWEST);
        if (outcome.drawn() < fewest) {
            return Finding.failed(
                    this,
                    "only " + outcome.drawn() + " different inputs could be drawn",
                    "let the input model allow more inputs");
        }
        if (ran >= fewest && ran >= subject.value(Threshold.RUNS_SHARE) * outcome.drawn()) {
            return Finding.passed(this, figures + last);
        }
        Finding failed = Finding.failed(this, figures + last, MEND);
        ObjectNode input = outcome.failedOn();
        return input == null ? failed : failed.witnessed(Witness.of(input, List.of(), last));
    }
}
