package dev.codegym.verify;

import dev.codegym.task.InputGenerator;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cheap beginning of {@link AgreesWithSource}: a handful of small inputs, before the work of making tasks. Most wrong
 * solvers and originals are caught here, after a hundredth of what a full verification costs.
 */
final class FirstLook implements Check {
    private static final int[] SIZES = {3, 5, 8, 12, 18, 25, 4, 7, 10, 14};
    private static final int CALL_LIMIT = 3000;

    /** An original that answers none of so many inputs will not answer 80 % of them. */
    private static final int HOPELESS = 6;

    @Override
    public String name() {
        return "AGREES_WITH_SOURCE";
    }

    @Override
    public Finding run(Subject subject) {
        Random random = subject.random("FIRST_LOOK");
        InputGenerator generator = subject.generator();
        int failures = 0;
        for (int size : SIZES) {
            ObjectNode input = generator.draw(random.nextLong(), size);
            if (input == null) {
                continue;
            }
            Trial trial = Trial.of(subject.host(), input, CALL_LIMIT);
            if (trial.kind() == Trial.Kind.DIFFERS) {
                return Finding.failed(this, trial.evidence(), AgreesWithSource.MEND);
            } else if (trial.kind() == Trial.Kind.NO_ANSWER) {
                return Finding.failed(new Solvable(), trial.evidence(), Solvable.MEND);
            }
            failures = trial.kind() == Trial.Kind.ORIGINAL_FAILS ? failures + 1 : Integer.MIN_VALUE / 2;
            if (failures >= HOPELESS) {
                return Finding.failed(
                        new Runs(),
                        "the original fails on the first " + failures + " inputs: " + trial.evidence(),
                        Runs.MEND);
            }
        }
        return Finding.passed(this, "");
    }
}
