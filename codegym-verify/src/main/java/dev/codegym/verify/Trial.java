package dev.codegym.verify;

import dev.codegym.env.EpisodeOverException;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.SolverRun;
import dev.codegym.tool.ReferenceFailedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One input, answered by the untouched original and by the solver through the tools.
 *
 * @param kind how the two compare
 * @param evidence the input and both answers, or what went wrong
 */
record Trial(Kind kind, String evidence) {
    enum Kind {
        AGREES,
        /** Both answer, and not the same. */
        DIFFERS,
        /** The original answers, the solver does not. */
        NO_ANSWER,
        /** The solver wanted more calls than it was given: that says nothing about its answer. */
        TOO_MANY_CALLS,
        /** The original has no answer, so there is nothing to compare. */
        ORIGINAL_FAILS
    }

    static Trial of(EnvironmentHost host, ObjectNode input, int callLimit) {
        JsonNode original;
        try {
            original = host.reference(input);
        } catch (ReferenceFailedException e) {
            return new Trial(Kind.ORIGINAL_FAILS, e.getMessage() + " on input " + Texts.shown(input));
        }
        try {
            return of(input, original, host.solve(input, original, callLimit), callLimit);
        } catch (EpisodeOverException e) {
            return new Trial(Kind.NO_ANSWER, "the tools spent the budget of an episode on input " + Texts.shown(input));
        }
    }

    private static Trial of(ObjectNode input, JsonNode original, SolverRun run, int callLimit) {
        if (run.solved()) {
            return new Trial(Kind.AGREES, "");
        }
        JsonNode answer = run.answer();
        if (answer != null) {
            return new Trial(
                    Kind.DIFFERS,
                    "on input " + Texts.shown(input) + " the original answers " + Texts.shown(original)
                            + ", the solver " + Texts.shown(answer));
        }
        return run.distinctCalls() >= callLimit
                ? new Trial(Kind.TOO_MANY_CALLS, "")
                : new Trial(
                        Kind.NO_ANSWER,
                        "on input " + Texts.shown(input) + " the original answers " + Texts.shown(original)
                                + ", the solver gives none: " + run.failure());
    }
}
