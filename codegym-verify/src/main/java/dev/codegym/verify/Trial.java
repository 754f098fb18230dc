package dev.codegym.verify;

import dev.codegym.env.EpisodeOverException;
import dev.codegym.env.ResetOptions;
import dev.codegym.sandbox.Limits;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.SolverRun;
import dev.codegym.tool.AnswerKey;
import dev.codegym.tool.Assignment;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ReferenceFailedException;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One input, answered by the untouched original and by the solver through the tools.
 *
 * @param kind how the two compare
 * @param input the input
 * @param evidence the input and both answers, or what went wrong
 */
record Trial(Kind kind, ObjectNode input, String evidence) {
    /** A millisecond or two of work. */
    private static final Limits CHEAP = Limits.DEFAULT.withFuelPerCall(300_000);

    /** So many calls of a solver that went wrong are enough to see how. */
    private static final int WITNESSED = 300;

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

    /** The calls by which the solver came to where it came, with its answer if it gave one. */
    Witness witness(EnvironmentHost host) {
        List<ToolCall> calls = new ArrayList<>();
        AnswerKey nobody = answer -> AnswerKey.Verdict.WRONG;
        Assignment assignment = new Assignment("trial", null, input, nobody);
        EpisodeRules rules = EpisodeRules.DEFAULT.withStepLimit(WITNESSED + 1);
        try (ToolEnvironment environment = host.environment(options -> assignment, rules)) {
            environment.reset(ResetOptions.defaults());
            if (kind != Kind.ORIGINAL_FAILS) {
                host.solve(environment, WITNESSED, (call, step) -> calls.add(call));
            }
        } catch (EpisodeOverException e) {
            return Witness.of(input, calls, evidence); // as far as it came
        }
        return Witness.of(input, calls, evidence);
    }

    /** Lets both answer. */
    static Trial of(EnvironmentHost host, ObjectNode input, int callLimit) {
        try {
            return of(host, input, host.reference(input), callLimit);
        } catch (ReferenceFailedException e) {
            return new Trial(Kind.ORIGINAL_FAILS, input, e.getMessage() + " on input " + Texts.shown(input));
        }
    }

    /** Lets the solver answer where the original's answer is known. */
    static Trial of(EnvironmentHost host, ObjectNode input, JsonNode original, int callLimit) {
        try {
            return of(input, original, host.solve(input, original, callLimit), callLimit);
        } catch (EpisodeOverException e) {
            return new Trial(
                    Kind.NO_ANSWER, input, "the tools spent the budget of an episode on input " + Texts.shown(input));
        }
    }

    /** The original's answer where it takes little work, else null. */
    static @Nullable JsonNode cheapAnswer(EnvironmentHost host, ObjectNode input) {
        try {
            return host.problem().reference(input, CHEAP);
        } catch (ReferenceFailedException e) {
            return null; // it fails, or works longer: whoever wants to know which gives it more
        }
    }

    private static Trial of(ObjectNode input, JsonNode original, SolverRun run, int callLimit) {
        if (run.solved()) {
            return new Trial(Kind.AGREES, input, "");
        }
        JsonNode answer = run.answer();
        if (answer != null) {
            return new Trial(
                    Kind.DIFFERS,
                    input,
                    "on input " + Texts.shown(input) + " the original answers " + Texts.shown(original)
                            + ", the solver " + Texts.shown(answer));
        }
        return run.exhausted() || run.distinctCalls() >= callLimit
                ? new Trial(Kind.TOO_MANY_CALLS, input, "")
                : new Trial(
                        Kind.NO_ANSWER,
                        input,
                        "on input " + Texts.shown(input) + " the original answers " + Texts.shown(original)
                                + ", the solver gives none: " + run.failure());
    }
}
