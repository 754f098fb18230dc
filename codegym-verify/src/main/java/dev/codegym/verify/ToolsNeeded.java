package dev.codegym.verify;

import dev.codegym.task.Task;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolCall;
import java.util.List;

/**
 * Tasks that need no look at the hidden data: the answer follows from {@code observe} alone, or other hidden data under the same
 * observation mostly leave it as it is.
 */
final class ToolsNeeded extends NamedCheck {

    /** Two of three answers may agree by chance where there are only two: more pairs tell chance from fault. */
    private static final int PAIRS_OF_TRUTHS = 60;

    private static final int PAIRS = 30;
    private static final String MEND =
            "hide what the answer depends on, or draw inputs on which it depends on hidden data";

    ToolsNeeded() {
        super("TOOLS_NEEDED", "tasks that can be solved without a look at the hidden data", MEND);
    }

    @Override
    public Finding run(Subject subject) {
        ObservationFits.Fit fit = new ObservationFits(subject).best();
        int tasks = subject.tasks().size();
        int constant = Guessing.best(subject, subject.tasks()).wins();
        if (NoOracle.gives(subject, fit.hits(), tasks, constant)) {
            ToolCall observe = ToolCall.of("observe");
            Task task = subject.tasks().get(0);
            return Finding.failed(
                            this,
                            "what observe tells gives the answer on " + fit.hits() + " of " + tasks + " tasks by "
                                    + fit.text()
                                    + ", each half of the tasks answered by what was fitted on the other; the best constant wins "
                                    + constant,
                            MEND)
                    .witnessed(Witness.of(task, List.of(observe), "the answer " + Texts.shown(task.answer())));
        }
        boolean truths = subject.problem().answer().equals(DataType.BOOLEAN);
        return judged(subject, HiddenSwaps.of(subject, truths ? PAIRS_OF_TRUTHS : PAIRS));
    }

    private Finding judged(Subject subject, HiddenSwaps.Pairs pairs) {
        String figures = "other hidden data under the same observation leave the answer unchanged in "
                + pairs.unchanged() + " of " + pairs.all() + " pairs";
        if (pairs.all() < subject.value(Threshold.UNCHANGED_PAIRS)) {
            return Finding.warned(
                    this,
                    figures + ", which are too few to judge by",
                    "let the input model allow more inputs for each observation");
        }
        return pairs.unchanged() > subject.value(Threshold.UNCHANGED_SHARE) * pairs.all()
                ? Finding.failed(this, figures, MEND)
                        .witnessed(pairs.witnesses().toArray(Witness[]::new))
                : Finding.passed(this, "observe does not give the answer; " + figures);
    }
}
