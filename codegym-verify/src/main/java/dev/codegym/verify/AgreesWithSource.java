package dev.codegym.verify;

import dev.codegym.env.Difficulty;
import dev.codegym.task.TierSizes;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer reached through the tools that differs from the untouched original's, on any of many inputs beyond the tasks.
 * The tasks themselves stand only where both agree.
 */
final class AgreesWithSource extends NamedCheck {
    /** Far more than a task may take: an input of a tier's size that needs more calls still tells whether both agree. */
    private static final int CALL_LIMIT = 3000;

    /** Of the inputs that the original does not answer with little work, so many are tried all the same. */
    private static final int MOST_EXPENSIVE = 10;

    /**
     * Most inputs are small, because a small one costs a tenth of a large one and mistakes show at edges, of which small inputs have as
     * many; the tasks, and what was tried to find them, have compared large ones besides.
     */
    private static final Difficulty[] TIERS = {
        Difficulty.EASY,
        Difficulty.MEDIUM,
        Difficulty.EASY,
        Difficulty.HARD,
        Difficulty.EASY,
        Difficulty.MEDIUM,
        Difficulty.EASY,
        Difficulty.EASY
    };

    private static final int SMALLEST = 3;
    static final String MEND = "mend the tools or the solver: together they must do what the original does";

    AgreesWithSource() {
        super(
                "AGREES_WITH_SOURCE",
                "an answer reached through the tools that differs from the original's on inputs beyond the tasks",
                MEND);
    }

    @Override
    public Finding run(Subject subject) {
        Random random = subject.random(name());
        TierSizes sizes = subject.outcome().sizes();
        int compared = 0;
        int expensive = 0;
        int affordable = Integer.MAX_VALUE;
        for (int i = 0; i < subject.options().furtherInputs(); i++) {
            TierSizes.Range range = sizes.of(TIERS[i % TIERS.length]);
            int low = i % 2 == 0 ? Math.min(SMALLEST, range.low()) : range.low();
            int size = Math.min(affordable, low + random.nextInt(range.high() - low + 1));
            ObjectNode input = subject.generator().draw(random.nextLong(), size);
            JsonNode answer = input == null ? null : Trial.cheapAnswer(subject.host(), input);
            if (input == null || answer == null && expensive++ >= MOST_EXPENSIVE) {
                continue;
            }
            Trial trial = answer == null
                    ? Trial.of(subject.host(), input, CALL_LIMIT)
                    : Trial.of(subject.host(), input, answer, CALL_LIMIT);
            Finding finding = judged(subject, trial);
            if (finding != null) {
                return finding;
            }
            compared += trial.kind() == Trial.Kind.AGREES ? 1 : 0;
            if (answer == null && trial.kind() != Trial.Kind.ORIGINAL_FAILS) {
                // the original has long to work here: from here on smaller inputs, for the tasks have compared large
                // ones
                affordable = Math.max(SMALLEST, size * 2 / 3);
            }
        }
        subject.compared(compared);
        return judged(compared, subject);
    }

    private Finding judged(int compared, Subject subject) {
        String figures = "solver and original agree on " + compared + " further inputs";
        return compared
                        >= Math.min(
                                subject.value(Threshold.COMPARED_FEWEST),
                                subject.options().furtherInputs())
                ? Finding.passed(this, figures)
                : Finding.warned(this, figures + ", which is few", "let the input model allow more inputs");
    }

    private @Nullable Finding judged(Subject subject, Trial trial) {
        return switch (trial.kind()) {
            case DIFFERS, NO_ANSWER ->
                Finding.failed(this, trial.evidence(), MEND).witnessed(trial.witness(subject.host()));
            case AGREES, TOO_MANY_CALLS, ORIGINAL_FAILS -> null;
        };
    }
}
