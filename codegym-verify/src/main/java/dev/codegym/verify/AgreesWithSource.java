package dev.codegym.verify;

import dev.codegym.env.Difficulty;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.TierSizes;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer reached through the tools that differs from the untouched original's, on any of many inputs beyond the tasks.
 * The tasks themselves stand only where both agree.
 */
final class AgreesWithSource implements Check {
    /** Far more than a task may take: an input of a tier's size that needs more calls still tells whether both agree. */
    private static final int CALL_LIMIT = 3000;

    private static final int FEWEST = 20;
    static final String MEND = "mend the tools or the solver: together they must do what the original does";

    @Override
    public String name() {
        return "AGREES_WITH_SOURCE";
    }

    @Override
    public Finding run(Subject subject) {
        Random random = subject.random(name());
        InputGenerator generator = subject.generator();
        TierSizes sizes = subject.outcome().sizes();
        int compared = 0;
        for (int i = 0; i < subject.options().furtherInputs(); i++) {
            TierSizes.Range range = sizes.of(Difficulty.values()[i % 3]);
            int size = range.low() + random.nextInt(range.high() - range.low() + 1);
            ObjectNode input = generator.draw(random.nextLong(), size);
            Trial trial = input == null ? null : Trial.of(subject.host(), input, CALL_LIMIT);
            Finding finding = trial == null ? null : judged(trial);
            if (finding != null) {
                return finding;
            }
            compared += trial != null && trial.kind() == Trial.Kind.AGREES ? 1 : 0;
        }
        subject.compared(compared);
        String figures = "solver and original agree on " + compared + " further inputs";
        return compared >= Math.min(FEWEST, subject.options().furtherInputs())
                ? Finding.passed(this, figures)
                : Finding.warned(this, figures + ", which is few", "let the input model allow more inputs");
    }

    private @Nullable Finding judged(Trial trial) {
        return switch (trial.kind()) {
            case DIFFERS, NO_ANSWER -> Finding.failed(this, trial.evidence(), MEND);
            case AGREES, TOO_MANY_CALLS, ORIGINAL_FAILS -> null;
        };
    }
}
