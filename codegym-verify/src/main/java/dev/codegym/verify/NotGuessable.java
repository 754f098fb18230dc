package dev.codegym.verify;

import dev.codegym.env.Difficulty;
import dev.codegym.task.Task;
import dev.codegym.tool.DataType;
import java.util.List;
import java.util.Locale;

/** Answers so often the same that one constant wins a large share of a tier. */
final class NotGuessable implements Check {
    static final String MEND = "draw inputs with more different answers";
    private static final double SHARE = 0.3;
    private static final double SHARE_OF_TRUTHS = 0.6;

    @Override
    public String name() {
        return "NOT_GUESSABLE";
    }

    @Override
    public Finding run(Subject subject) {
        double share = subject.problem().answer() == DataType.BOOLEAN ? SHARE_OF_TRUTHS : SHARE;
        StringBuilder rates = new StringBuilder("the best constant wins");
        for (Difficulty tier : Difficulty.values()) {
            List<Task> tasks = Guessing.tier(subject.tasks(), tier);
            Guessing.Constant best = Guessing.best(subject, tasks);
            String rate = " " + best.wins() + " of " + tasks.size() + " "
                    + tier.name().toLowerCase(Locale.ROOT) + " tasks";
            // in a small tier a single task is already a large share, but no constant wins it twice
            if (best.wins() > 1 && best.wins() > share * tasks.size()) {
                return Finding.failed(
                        this,
                        "the answer " + Texts.shown(best.answer()) + " wins" + rate + ", more than "
                                + Math.round(share * 100) + " %",
                        MEND);
            }
            rates.append(tier == Difficulty.EASY ? "" : ",").append(rate);
        }
        return Finding.passed(this, rates.toString());
    }
}
