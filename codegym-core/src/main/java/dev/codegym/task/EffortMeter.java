package dev.codegym.task;

import dev.codegym.CodeGymException;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.sandbox.Limits;
import dev.codegym.tool.AnswerKey;
import dev.codegym.tool.Assignment;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures what a task takes its solver. The share of hidden cells that are read is measured from outside, so that it means the same for
 * every code problem, however it keeps its data: some cells, the same ones whenever it is measured, are changed one by one, the solver's
 * calls are made again as they were, and a cell counts as read where one of them tells anything else.
 *
 * <p>Playing all calls again for each cell would cost more than all else together. So the cells are first changed all at once: calls that
 * do not notice that are left out from then on, where they change nothing themselves. Two changes that hide each other, and one
 * that a tool does not tell from the value that was there, are missed: the share is a lower bound.
 */
public final class EffortMeter {
    /** So many cells of a task are looked at, all where it has no more: of a whole environment, up to 240. */
    static final int CELLS = 8;

    private static final long FUEL_PER_CALL = 5_000_000;
    private static final EpisodeRules RULES = EpisodeRules.DEFAULT
            .withStepLimit(2 * EnvironmentHost.MAX_SOLVER_CALLS)
            // changed data may send a tool round in circles: what it burned by then is difference enough
            .withLimits(Limits.DEFAULT.withFuelPerCall(FUEL_PER_CALL).withFuelPerEpisode(4 * FUEL_PER_CALL));

    private final EnvironmentHost host;
    private final Task task;
    private final List<Played> calls;

    /** The call to begin with for the next cell. */
    private int first;

    /**
     * A call that the solver made.
     *
     * @param call the call
     * @param told what it was told: {@link Observation#text}
     */
    public record Played(ToolCall call, String told) {}

    private EffortMeter(EnvironmentHost host, Task task, List<Played> calls) {
        this.host = host;
        this.task = task;
        this.calls = calls;
    }

    /**
     * Has the solver play a task and measures it.
     *
     * @throws dev.codegym.CodeGymException if the solver does not solve it
     */
    public static Task measured(EnvironmentHost host, Task task) {
        List<Played> played = new ArrayList<>();
        Assignment assignment = new Assignment(
                task.id(),
                task.difficulty(),
                task.input(),
                host.definition().answer().key(task.answer()));
        EpisodeRules rules = EpisodeRules.DEFAULT.withStepLimit(2 * EnvironmentHost.MAX_SOLVER_CALLS);
        try (ToolEnvironment environment = host.environment(options -> assignment, rules)) {
            environment.reset(ResetOptions.defaults());
            SolverRun run = host.solve(
                    environment,
                    EnvironmentHost.MAX_SOLVER_CALLS + 50,
                    (call, step) -> played.add(new Played(call, step.state().text())));
            if (!run.solved()) {
                throw new CodeGymException("task '" + task.id() + "' of "
                        + host.definition().id() + " cannot be measured, because its solver does not solve it: "
                        + (run.failure() == null ? "it answered " + run.answer() : run.failure()));
            }
            return measured(host, task, run, played);
        }
    }

    /**
     * Measures a task that the solver has played.
     *
     * @param run what came of it
     * @param calls its calls in order, each with what it was told; {@code observe} and {@code done} may be among them
     */
    public static Task measured(EnvironmentHost host, Task task, SolverRun run, List<Played> calls) {
        List<Played> used = calls.stream()
                .filter(played -> host.definition().problem().tools().stream()
                        .anyMatch(tool -> tool.name().equals(played.call().tool())))
                .toList();
        double share = new EffortMeter(host, task, used).cellsRead();
        return task.withEffort(Effort.of(run, task.answer()).withCellsRead(share));
    }

    private double cellsRead() {
        HiddenCells cells = HiddenCells.of(host.definition().problem(), task.input());
        int[] sample = sample(cells.count());
        if (sample.length == 0) {
            return 0;
        }
        Rerun rerun = new Rerun();
        try (ToolEnvironment environment = host.environment(options -> rerun.assignment(), RULES)) {
            rerun.input = cells.changed(sample);
            List<Played> noticing = noticing(environment);
            int read = 0;
            for (int cell : sample) {
                rerun.input = cells.changed(cell);
                read += noticing.isEmpty() || !isNoticed(environment, noticing) ? 0 : 1;
            }
            return (double) read / sample.length;
        }
    }

    /** What the environment starts from next. */
    private final class Rerun {
        @Nullable
        ObjectNode input;

        Assignment assignment() {
            return new Assignment(
                    task.id(), task.difficulty(), Objects.requireNonNull(input), answer -> AnswerKey.Verdict.WRONG);
        }
    }

    /** Cells spread evenly over all, one in each stretch. */
    private int[] sample(int cells) {
        int size = Math.min(CELLS, cells);
        Random random =
                new Random(31L * host.definition().id().hashCode() + task.id().hashCode());
        int[] sample = new int[size];
        for (int i = 0; i < size; i++) {
            int from = (int) ((long) i * cells / size);
            int to = (int) ((long) (i + 1) * cells / size);
            sample[i] = from + random.nextInt(to - from);
        }
        return sample;
    }

    /** The calls that may tell something else of this input, and those that may change what others tell, up to the last that does. */
    private List<Played> noticing(ToolEnvironment environment) {
        environment.reset(ResetOptions.defaults());
        BitSet different = new BitSet();
        boolean over = false;
        for (int i = 0; i < calls.size(); i++) {
            if (over) {
                different.set(i);
                continue;
            }
            Step<Observation> step = environment.step(calls.get(i).call());
            different.set(i, !step.state().text().equals(calls.get(i).told()));
            // undoing what a failed call changed costs more than playing on tells
            over = step.truncated()
                    || step.state() instanceof Observation.Failure
                            && environment.mayChange(calls.get(i).call().tool());
        }
        List<Played> kept = new ArrayList<>();
        for (int i = 0; i < different.length(); i++) {
            Played played = calls.get(i);
            if (different.get(i) || environment.mayChange(played.call().tool())) {
                kept.add(played);
            }
        }
        return kept;
    }

    /**
     * Whether one of the calls tells something else. Where none changes anything, it is begun with the call that told of the cell before:
     * solvers mostly go through their data in order.
     */
    private boolean isNoticed(ToolEnvironment environment, List<Played> noticing) {
        environment.reset(ResetOptions.defaults());
        for (int i = 0; i < noticing.size(); i++) {
            int next = (first + i) % noticing.size();
            Played played = noticing.get(next);
            Step<Observation> step = environment.step(played.call());
            if (step.truncated() || !step.state().text().equals(played.told())) {
                boolean ordered = noticing.stream()
                        .anyMatch(each -> environment.mayChange(each.call().tool()));
                first = ordered ? 0 : next;
                return true;
            }
        }
        return false;
    }
}
