package dev.codegym.task;

import dev.codegym.env.Difficulty;
import dev.codegym.sandbox.GuestRejectedException;
import dev.codegym.sandbox.Limits;
import dev.codegym.tool.ProbedReference;
import dev.codegym.tool.ReferenceFailedException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Has inputs answered by the original and solved by the solver, and keeps count of what came of it. Has one owner. */
final class TaskTrials {
    /** Tasks on which the original works longer are of no use: a reset would have to wait for it. */
    static final Limits LIMITS = Limits.DEFAULT.withFuelPerCall(15_000_000);

    /** A few milliseconds of work: what a reset may take. */
    static final Limits CHEAP = Limits.DEFAULT.withFuelPerCall(2_500_000);

    private final EnvironmentHost host;
    private final Limits limits;
    private final @Nullable ProbedReference probed;
    private final Set<ObjectNode> seen;

    /** How many inputs on which the original was stopped are tried again with all the time there is. */
    private static final int PATIENCE = 8;

    private int patience;
    private int endless;

    /** Whether the sizes are settled: before that, inputs are tried that may well be too large. */
    private boolean sized;

    /** Whether inputs without an answer are none. */
    private final boolean promised;

    int drawn;

    /** How many inputs took the original more work than the limits allow. */
    int costly;

    int failed;

    @Nullable
    String failure;

    /** The input on which that was. */
    @Nullable
    ObjectNode failedOn;

    int unsolved;

    @Nullable
    String unsolvedWhy;

    int outOfRange;
    int fewestCalls = Integer.MAX_VALUE;
    int mostCalls;

    /** Whether the last input tried was too large: too many calls, or too much work for the original. */
    boolean tooLarge;

    /** Trials in which the original may work as long as the limits allow. */
    TaskTrials(EnvironmentHost host, Collection<ObjectNode> excluded, Limits limits) {
        this.host = host;
        this.limits = limits;
        this.probed = probed(host);
        this.seen = new HashSet<>(excluded);
        this.promised = host.definition().inputs().promisesAnswers();
    }

    /** Without probes nothing is known of branches, and all else goes as usual. */
    private static @Nullable ProbedReference probed(EnvironmentHost host) {
        try {
            return ProbedReference.of(host.definition().problem(), host.problemClasses());
        } catch (GuestRejectedException noPlaceForProbes) {
            return null;
        }
    }

    /**
     * An input with its answer.
     *
     * @param answer what the original answers
     * @param taken the branches that the original took
     * @param variety from 0, one value over and over, to 1
     */
    record Answered(ObjectNode input, JsonNode answer, BitSet taken, double variety) {
        Answered(ObjectNode input, JsonNode answer, BitSet taken) {
            this(input, answer, taken, InputMutation.variety(input));
        }
    }

    /** How many branches the original has, or 0 where that is not known. */
    int branches() {
        return probed == null ? 0 : probed.edges();
    }

    /** Has a drawn input answered; null where it was tried before or the original fails. */
    @Nullable
    Answered drawn(ObjectNode input) {
        if (!seen.add(input)) {
            return null;
        }
        sized = true;
        drawn++;
        return answered(input, true);
    }

    /** The same for an input that a search made of others; its failures say nothing of what the generator draws. */
    @Nullable
    Answered made(ObjectNode input) {
        return seen.add(input) ? answered(input, false) : null;
    }

    /** Tells whether an input was never tried, and takes it as drawn. */
    @Nullable
    Answered probe(ObjectNode input) {
        sized = false;
        drawn++;
        return answered(input, true);
    }

    private @Nullable Answered answered(ObjectNode input, boolean counts) {
        tooLarge = false;
        try {
            if (probed == null) {
                return new Answered(input, host.reference(input, limits), new BitSet());
            }
            ProbedReference.Run run = probed.run(input, limits);
            JsonNode answer = run.answer();
            if (answer != null) {
                return new Answered(input, answer, run.taken());
            }
            return failed(input, run.failure(), counts);
        } catch (ReferenceFailedException e) {
            return failed(input, e, counts);
        }
    }

    private @Nullable Answered failed(ObjectNode input, @Nullable ReferenceFailedException why, boolean counts) {
        tooLarge = why != null && why.stopped();
        costly += tooLarge ? 1 : 0;
        boolean none = tooLarge ? limits.equals(CHEAP) && !(sized && neverEnds(input)) : promised;
        if (counts && none) {
            drawn--;
        } else if (counts) {
            failed++;
            failedOn = input;
            failure = (why == null ? "" : why.getMessage()) + " on " + shortened(input);
        }
        return null;
    }

    /**
     * Whether an original that was stopped early does not come to an end with all the time that it may take. What only takes
     * longer than a reset should is passed over; what never ends is a failure like any other. Trying costs, so after some
     * trials the rest is taken to be as most of these were.
     */
    private boolean neverEnds(ObjectNode input) {
        if (patience == PATIENCE) {
            return 2 * endless > PATIENCE;
        }
        patience++;
        try {
            host.reference(input, LIMITS);
            return false;
        } catch (ReferenceFailedException e) {
            endless += e.stopped() ? 1 : 0;
            return e.stopped();
        }
    }

    /** Makes a task of an answered input; null where the solver does not solve it in the range of calls. */
    @Nullable
    Task solved(Difficulty tier, Answered answered) {
        JsonNode answer = answered.answer();
        SolverRun run = host.solve(answered.input(), answer);
        int calls = run.distinctCalls();
        fewestCalls = Math.min(fewestCalls, calls);
        mostCalls = Math.max(mostCalls, calls);
        tooLarge = calls > EnvironmentHost.MAX_SOLVER_CALLS || run.exhausted();
        if (tooLarge || run.solved() && calls < EnvironmentHost.MIN_SOLVER_CALLS) {
            outOfRange++;
            return null;
        }
        if (!run.solved()) {
            unsolved++;
            unsolvedWhy =
                    (run.failure() == null ? "it answered " + run.answer() + " instead of " + answer : run.failure())
                            + " on " + shortened(answered.input());
            return null;
        }
        return new Task("", tier, answered.input(), answer, Effort.of(run, answer));
    }

    private static String shortened(ObjectNode input) {
        String text = input.toString();
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
