package dev.codegym.verify;

import dev.codegym.env.Difficulty;
import dev.codegym.task.Task;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Answers so often the same that one constant wins a large share of a tier. */
final class NotGuessable extends NamedCheck {
    private static final int WITNESSES = 2;
    static final String MEND = "draw inputs with more different answers";

    NotGuessable() {
        super("NOT_GUESSABLE", "answers so often the same that one constant wins a large share of a tier", MEND);
    }

    @Override
    public Finding run(Subject subject) {
        double share = Guessing.allowedShare(subject);
        StringBuilder rates = new StringBuilder("the best constant wins");
        for (Difficulty tier : Difficulty.values()) {
            List<Task> tasks = Guessing.tier(subject.tasks(), tier);
            Guessing.Constant best = Guessing.best(subject, tasks);
            String rate = " " + best.wins() + " of " + tasks.size() + " "
                    + tier.name().toLowerCase(Locale.ROOT) + " tasks";
            if (Guessing.isTooMuch(subject, best.wins(), tasks)) {
                return Finding.failed(
                                this,
                                "the answer " + Texts.shown(best.answer()) + " wins" + rate + ", more than "
                                        + Math.round(share * 100) + " %",
                                MEND)
                        .witnessed(episodes(subject, tasks, best.answer()));
            }
            rates.append(tier == Difficulty.EASY ? "" : ",").append(rate);
        }
        return Finding.passed(this, rates.toString());
    }

    /** The first tasks that the answer wins, each with the one call that wins it. */
    private static Witness[] episodes(Subject subject, List<Task> tasks, JsonNode answer) {
        return tasks.stream()
                .filter(task -> subject.answer().equal(task.answer(), answer))
                .limit(WITNESSES)
                .map(task -> Witness.of(task, List.of(AnswerForms.done(answer)), "the answer was paid"))
                .toArray(Witness[]::new);
    }
}
