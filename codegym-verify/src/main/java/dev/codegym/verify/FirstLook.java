package dev.codegym.verify;

import dev.codegym.task.InputGenerator;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cheap beginning of {@link AgreesWithSource}: a handful of small inputs, before the work of making tasks. Most wrong
 * solvers and originals are caught here, after a hundredth of what a full verification costs.
 */
final class FirstLook extends NamedCheck {
    private static final int[] SIZES = {3, 5, 8, 12, 18, 25, 4, 7, 10, 14};
    private static final int CALL_LIMIT = 3000;

    /** An original that answers none of so many inputs will not answer 80 % of them. */
    private static final int HOPELESS = 6;

    /** After so many inputs on which the original has long to work, the first look ends. */
    private static final int MOST_EXPENSIVE = 2;

    FirstLook() {
        super(
                "AGREES_WITH_SOURCE",
                "a solver that differs from the original on a handful of small inputs",
                AgreesWithSource.MEND);
    }

    @Override
    public Finding run(Subject subject) {
        Random random = subject.random("FIRST_LOOK");
        InputGenerator generator = subject.generator();
        int expensive = 0;
        int failures = 0;
        for (int i = 0; i < SIZES.length && expensive < MOST_EXPENSIVE; i++) {
            ObjectNode input = generator.draw(random.nextLong(), SIZES[i]);
            if (input == null) {
                continue;
            }
            JsonNode cheap = Trial.cheapAnswer(subject.host(), input);
            Trial trial = cheap != null
                    ? Trial.of(subject.host(), input, cheap, CALL_LIMIT)
                    : Trial.of(subject.host(), input, CALL_LIMIT);
            boolean failed = trial.kind() == Trial.Kind.ORIGINAL_FAILS;
            failures += failed ? 1 : 0;
            expensive += cheap == null && !failed ? 1 : 0;
            Finding finding = judged(subject, trial, failures > i && failures >= HOPELESS);
            if (finding != null) {
                return finding;
            }
        }
        return Finding.passed(this, "");
    }

    private @Nullable Finding judged(Subject subject, Trial trial, boolean hopeless) {
        return switch (trial.kind()) {
            case DIFFERS ->
                Finding.failed(this, trial.evidence(), AgreesWithSource.MEND).witnessed(trial.witness(subject.host()));
            case NO_ANSWER ->
                Finding.failed(new Solvable(), trial.evidence(), Solvable.MEND)
                        .witnessed(trial.witness(subject.host()));
            case ORIGINAL_FAILS ->
                hopeless
                        ? Finding.failed(
                                        new Runs(),
                                        "the original fails on the first " + HOPELESS + " inputs: " + trial.evidence(),
                                        Runs.MEND)
                                .witnessed(trial.witness(subject.host()))
                        : null;
            case AGREES, TOO_MANY_CALLS -> null;
        };
    }
}
