package dev.codegym.synth.model;

import dev.codegym.verify.Verification;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What came of asking a model for one problem. */
public sealed interface ModelOutcome {
    /**
     * An environment that passed every check.
     *
     * @param verification its verification
     * @param story what was asked, mended and paid, for the report
     */
    record Accepted(Verification verification, ObjectNode story) implements ModelOutcome {}

    /**
     * Nothing that passed.
     *
     * @param failures what failed in each round, at least one, the last one last
     */
    record Refused(List<Failed> failures) implements ModelOutcome {
        /** Copies the list. */
        public Refused {
            failures = List.copyOf(failures);
        }
    }

    /**
     * What failed in one round.
     *
     * @param round 0 for the first answers, then the number of the repair
     * @param part what was at fault: {@code environment}, {@code tasks} or {@code solvers}
     * @param check the check that found it
     * @param evidence what is wrong, with its place and value
     * @param mend what would be right
     */
    record Failed(int round, String part, String check, String evidence, String mend) {}

    /**
     * Nobody could be asked: to be done again later, nothing is lost.
     *
     * @param why what the model failed with
     */
    record Postponed(ModelException why) implements ModelOutcome {}
}
