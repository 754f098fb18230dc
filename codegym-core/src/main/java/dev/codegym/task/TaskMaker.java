package dev.codegym.task;

import dev.codegym.env.Difficulty;
import dev.codegym.sandbox.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the tasks of an environment: finds the sizes at which the solver makes between 10 and 250 distinct calls, draws inputs
 * there, and keeps those that the original answers and the solver solves. Answers are balanced: no answer takes more than its
 * share of a tier while others can be had, and among inputs those are preferred that take new branches of the original. What is found is
 * given to the tiers by what it takes the solver, as far as their balance allows. Depends on the definition and the seed alone.
 */
public final class TaskMaker {
    private static final int[] LADDER = {4, 7, 10, 14, 20, 28, 40, 56, 80, 112, 150, 200, 260, 340};
    private static final int PROBES = 2;

    /** The calls at which easy tasks end, and medium ones, where the sizes allow that many. */
    private static final int EASY_CALLS = 30;

    private static final int MEDIUM_CALLS = 75;
    private static final int HARD_CALLS = 200;

    /** With fewer tasks there is no environment; a tier that has fewer than it needs has the others given up. */
    private static final int FEWEST = 10;

    private static final int FEWEST_PER_TIER = 3;

    private final EnvironmentHost host;
    private final InputGenerator generator;
    private final Random random;
    private final List<ObjectNode> examples;
    private final Map<Difficulty, List<ObjectNode>> proposed;
    private final TaskTrials trials;
    private final BranchCounts branches;

    private TaskMaker(
            EnvironmentHost host,
            long seed,
            Collection<ObjectNode> excluded,
            Map<Difficulty, List<ObjectNode>> proposed,
            Limits limits) {
        this.host = host;
        this.generator = InputGenerator.of(host.definition().inputs());
        this.random = new Random(seed);
        this.examples = List.copyOf(excluded);
        this.proposed = fitting(proposed);
        this.trials = new TaskTrials(host, excluded, limits);
        this.branches = new BranchCounts(trials.branches());
    }

    /** Those that break no rule; whoever proposed the others is told elsewhere. */
    private Map<Difficulty, List<ObjectNode>> fitting(Map<Difficulty, List<ObjectNode>> given) {
        Map<Difficulty, List<ObjectNode>> fitting = new EnumMap<>(Difficulty.class);
        given.forEach((tier, inputs) -> fitting.put(
                tier,
                inputs.stream()
                        .filter(input -> generator.violations(input).isEmpty())
                        .toList()));
        return fitting;
    }

    /**
     * What came of it.
     *
     * @param tasks up to 30 tasks, 10 per tier, in the order of tiers and effort
     * @param sizes the sizes at which each tier was drawn
     * @param drawn how many inputs were tried
     * @param failed on how many of them the original failed
     * @param failure how it failed on the last of these, or null
     * @param failedOn the last of these, or null
     * @param unsolved on how many the solver gave no right answer, or needed too many calls to give one
     * @param unsolvedWhy what was wrong on the last of these, or null
     * @param outOfRange how many took fewer than 10 or more than 250 distinct calls
     * @param fewestCalls the fewest distinct calls seen on any input
     * @param mostCalls the most distinct calls seen on any input
     * @param branches how many ways the branches of the original have, those that no input can take included; 0 where that
     *     is not known
     * @param covered how many of them the tasks take
     */
    public record Outcome(
            List<Task> tasks,
            TierSizes sizes,
            int drawn,
            int failed,
            @Nullable String failure,
            @Nullable ObjectNode failedOn,
            int unsolved,
            @Nullable String unsolvedWhy,
            int outOfRange,
            int fewestCalls,
            int mostCalls,
            int branches,
            int covered) {
        /** The same with other tasks. */
        public Outcome withTasks(List<Task> newTasks) {
            return new Outcome(
                    newTasks,
                    sizes,
                    drawn,
                    failed,
                    failure,
                    failedOn,
                    unsolved,
                    unsolvedWhy,
                    outOfRange,
                    fewestCalls,
                    mostCalls,
                    branches,
                    covered);
        }
    }

    /**
     * Makes tasks.
     *
     * @param seed decides which inputs are drawn
     * @param excluded inputs that must not become tasks, such as the statement's examples
     */
    public static Outcome make(EnvironmentHost host, long seed, Collection<ObjectNode> excluded) {
        return make(host, seed, excluded, Map.of());
    }

    /**
     * The same with inputs that somebody proposes for each tier: those that make tasks are taken before any is drawn. They are judged like
     * drawn ones, and what is found of both is given to the tiers by what it takes the solver.
     */
    public static Outcome make(
            EnvironmentHost host,
            long seed,
            Collection<ObjectNode> excluded,
            Map<Difficulty, List<ObjectNode>> proposed) {
        TaskMaker quick = new TaskMaker(host, seed, excluded, proposed, TaskTrials.CHEAP);
        Outcome outcome = quick.make();
        boolean costly = quick.trials.costly > quick.trials.drawn / 2;
        return outcome.tasks().size() >= FEWEST || !costly
                ? outcome
                : new TaskMaker(host, seed, excluded, proposed, TaskTrials.LIMITS).make();
    }

    private Outcome make() {
        TierSizes sizes = sizes();
        List<Task> tasks = sizes == null ? List.of() : tasks(sizes);
        if (sizes != null
                && tasks.size() < FEWEST
                && sizes.hard().low() > sizes.easy().high()) {
            // the smallest inputs may leave too little to choose from
            sizes = raised(sizes);
            branches.clear();
            tasks = tasks(sizes);
        }
        return new Outcome(
                named(tasks),
                sizes == null ? TierSizes.DEFAULT : sizes,
                trials.drawn,
                trials.failed,
                trials.failure,
                trials.failedOn,
                trials.unsolved,
                trials.unsolvedWhy,
                trials.outOfRange,
                trials.mostCalls == 0 ? 0 : trials.fewestCalls,
                trials.mostCalls,
                trials.branches(),
                branches.covered());
    }

    private static TierSizes raised(TierSizes sizes) {
        int low = sizes.medium().low();
        int high = sizes.hard().high();
        int middle = sizes.medium().high();
        int upper = Math.max(middle, (middle + high) / 2);
        return new TierSizes(
                new TierSizes.Range(low, middle),
                new TierSizes.Range(Math.min(middle + 1, upper), upper),
                new TierSizes.Range(Math.min(upper + 1, high), high));
    }

    /** The tasks of all tiers; what a tier found is varied by those that follow. */
    private List<Task> tasks(TierSizes sizes) {
        List<Task> all = new ArrayList<>();
        List<Task> balanced = new ArrayList<>();
        boolean enough = true;
        for (Difficulty tier : Difficulty.values()) {
            List<ObjectNode> seeds = new ArrayList<>(examples);
            all.forEach(task -> seeds.add(task.input()));
            TierSearch.Found found = new TierSearch(
                            tier, sizes.of(tier), host, generator, trials, branches, seeds, random)
                    .run(proposed.getOrDefault(tier, List.of()));
            all.addAll(found.all());
            balanced.addAll(found.balanced());
            enough &= found.balanced().size() >= FEWEST_PER_TIER;
            if (!enough) {
                break;
            }
        }
        // tasks that one answer rules are left as they are, for the checks to say so
        return enough && balanced.size() >= FEWEST
                ? TierOrder.of(balanced, host.definition().answer())
                : all;
    }

    /** How many calls the solver makes at a size. */
    private record Rung(int size, double calls) {}

    /** The sizes at which probes stay in range, split into three tiers; null where there are none. */
    private @Nullable TierSizes sizes() {
        List<Rung> rungs = new ArrayList<>();
        for (int size : LADDER) {
            List<Integer> inRange = new ArrayList<>();
            boolean tooLarge = false;
            for (int probe = 0; probe < PROBES; probe++) {
                Task task = probe(size);
                if (task != null) {
                    inRange.add(task.solverCalls());
                }
                tooLarge |= trials.tooLarge;
            }
            if (!inRange.isEmpty()) {
                rungs.add(new Rung(
                        size,
                        inRange.stream().mapToInt(Integer::intValue).average().orElse(0)));
            } else if (tooLarge && !rungs.isEmpty()) {
                break;
            }
        }
        return rungs.isEmpty() ? null : split(rungs);
    }

    private @Nullable Task probe(int size) {
        trials.tooLarge = false;
        ObjectNode input = generator.draw(random.nextLong(), size);
        TaskTrials.Answered answered = input == null ? null : trials.probe(input);
        return answered == null ? null : trials.solved(Difficulty.EASY, answered);
    }

    /** Tiers by the calls that they take; where sizes do not give enough of them, by size. */
    private static TierSizes split(List<Rung> rungs) {
        int low = rungs.get(0).size();
        // larger inputs that take no more calls only take longer
        double most = rungs.stream().mapToDouble(Rung::calls).max().orElse(0);
        int high = sizeFor(rungs, Math.min(HARD_CALLS, 0.9 * most));
        double ratio = Math.cbrt((double) high / low);
        boolean reaches = 0.9 * most > MEDIUM_CALLS;
        int first = reaches ? sizeFor(rungs, EASY_CALLS) : (int) Math.round(low * ratio);
        int second = reaches ? sizeFor(rungs, MEDIUM_CALLS) : (int) Math.round(low * ratio * ratio);
        first = Math.max(low, first);
        second = Math.max(first, second);
        high = Math.max(second, high);
        return new TierSizes(
                new TierSizes.Range(low, first),
                new TierSizes.Range(Math.min(first + 1, second), second),
                new TierSizes.Range(Math.min(second + 1, high), high));
    }

    /** The size from which on the solver makes so many calls, between two rungs where need be; at most the last. */
    private static int sizeFor(List<Rung> rungs, double calls) {
        Rung below = rungs.get(0);
        for (Rung rung : rungs) {
            if (rung.calls() >= calls) {
                double part =
                        rung.calls() <= below.calls() ? 1 : (calls - below.calls()) / (rung.calls() - below.calls());
                return below.size() + (int) Math.round(Math.max(0, part) * (rung.size() - below.size()));
            }
            below = rung;
        }
        return below.size();
    }

    /** The tasks in the order of tiers and effort, with ids. */
    static List<Task> named(List<Task> tasks) {
        List<Task> sorted = new ArrayList<>(tasks);
        sorted.sort(Comparator.comparing(Task::difficulty).thenComparing(Task::effort));
        List<Task> named = new ArrayList<>();
        Map<Difficulty, Integer> counts = new HashMap<>();
        for (Task task : sorted) {
            int number = counts.merge(task.difficulty(), 1, Integer::sum);
            String id = task.difficulty().name().toLowerCase(Locale.ROOT) + "-" + number;
            named.add(task.as(id, task.difficulty()));
        }
        return named;
    }
}
