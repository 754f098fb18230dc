package dev.codegym.task;

import dev.codegym.env.Difficulty;
import dev.codegym.sandbox.Limits;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ReferenceFailedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the tasks of an environment: finds the sizes at which the solver makes between 10 and 250 distinct calls, draws inputs
 * there, and keeps those that the original answers and the solver solves. Answers are balanced: no answer takes more than its
 * share of a tier while others can be had. Depends on the definition and the seed alone.
 */
public final class TaskMaker {
    private static final int PER_TIER = 10;
    private static final int TRIES_PER_TIER = 90;
    private static final int[] LADDER = {4, 7, 10, 14, 20, 28, 40, 56, 80, 112, 150, 200, 260, 340};
    private static final int PROBES = 2;

    /** Tasks on which the original works longer are of no use: a reset would have to wait for it. */
    private static final Limits LIMITS = Limits.DEFAULT.withFuelPerCall(15_000_000);

    /** The most tasks of a tier that may share one answer while others can be had. */
    private static final int SAME_ANSWERS = 3;

    private static final int SAME_TRUTHS = 6;

    private final EnvironmentHost host;
    private final InputGenerator generator;
    private final Random random;
    private final Set<ObjectNode> seen;
    private int drawn;
    private int failed;
    private @Nullable String failure;
    private int unsolved;
    private @Nullable String unsolvedWhy;
    private int outOfRange;
    private int fewestCalls = Integer.MAX_VALUE;
    private int mostCalls;

    private TaskMaker(EnvironmentHost host, long seed, Collection<ObjectNode> excluded) {
        this.host = host;
        this.generator = InputGenerator.of(host.definition().inputs());
        this.random = new Random(seed);
        this.seen = new HashSet<>(excluded);
    }

    /**
     * What came of it.
     *
     * @param tasks up to 30 tasks, 10 per tier, in the order of tiers and solver calls
     * @param sizes the sizes at which each tier was drawn
     * @param drawn how many inputs were tried
     * @param failed on how many of them the original failed
     * @param failure how it failed on the last of these, or null
     * @param unsolved on how many the solver gave no right answer, or needed too many calls to give one
     * @param unsolvedWhy what was wrong on the last of these, or null
     * @param outOfRange how many took fewer than 10 or more than 250 distinct calls
     * @param fewestCalls the fewest distinct calls seen on any input
     * @param mostCalls the most distinct calls seen on any input
     */
    public record Outcome(
            List<Task> tasks,
            TierSizes sizes,
            int drawn,
            int failed,
            @Nullable String failure,
            int unsolved,
            @Nullable String unsolvedWhy,
            int outOfRange,
            int fewestCalls,
            int mostCalls) {}

    /**
     * Makes tasks.
     *
     * @param seed decides which inputs are drawn
     * @param excluded inputs that must not become tasks, such as the statement's examples
     */
    public static Outcome make(EnvironmentHost host, long seed, Collection<ObjectNode> excluded) {
        return new TaskMaker(host, seed, excluded).make();
    }

    private Outcome make() {
        TierSizes sizes = sizes();
        List<Task> tasks = new ArrayList<>();
        if (sizes != null) {
            for (Difficulty tier : Difficulty.values()) {
                tasks.addAll(tier(tier, sizes.of(tier)));
            }
        }
        return new Outcome(
                named(tasks),
                sizes == null ? TierSizes.DEFAULT : sizes,
                drawn,
                failed,
                failure,
                unsolved,
                unsolvedWhy,
                outOfRange,
                drawn == 0 ? 0 : fewestCalls,
                mostCalls);
    }

    /** The sizes at which probes stay in range, split into three tiers; null where there are none. */
    private @Nullable TierSizes sizes() {
        int low = 0;
        int high = 0;
        for (int size : LADDER) {
            int inRange = 0;
            boolean tooMany = false;
            for (int probe = 0; probe < PROBES; probe++) {
                Task task = probe(size);
                inRange += task == null ? 0 : 1;
                tooMany |= tooManyCalls || tooMuchWork;
            }
            if (inRange > 0) {
                low = low == 0 ? size : low;
                high = size;
            } else if (tooMany && low > 0) {
                break;
            }
        }
        return low == 0 ? null : split(low, high);
    }

    private static TierSizes split(int low, int high) {
        double ratio = Math.cbrt((double) high / low);
        int first = Math.max(low, (int) Math.round(low * ratio));
        int second = Math.max(first, (int) Math.round(low * ratio * ratio));
        return new TierSizes(
                new TierSizes.Range(low, first),
                new TierSizes.Range(Math.min(first + 1, second), second),
                new TierSizes.Range(Math.min(second + 1, high), high));
    }

    /** Draws the tasks of a tier; where one answer prevails, inputs that have another are varied to find more like them. */
    private List<Task> tier(Difficulty tier, TierSizes.Range sizes) {
        List<Task> tasks = new ArrayList<>();
        List<Task> spare = new ArrayList<>();
        Map<JsonNode, Integer> answers = new HashMap<>();
        boolean truths = host.definition().problem().answer().equals(DataType.BOOLEAN);
        int share = truths ? SAME_TRUTHS : SAME_ANSWERS;
        for (int i = 0; i < TRIES_PER_TIER && tasks.size() < PER_TIER; i++) {
            boolean vary = !tasks.isEmpty() && spare.size() > i / 4 && random.nextInt(3) > 0;
            Task task = vary ? varied(tier, rarest(tasks, answers)) : drawn(tier, sizes);
            if (task != null) {
                boolean rare = answers.merge(task.answer(), 1, Integer::sum) <= share;
                (rare ? tasks : spare).add(task);
            }
        }
        while (tasks.size() < PER_TIER && !spare.isEmpty()) {
            tasks.add(spare.remove(0));
        }
        return tasks;
    }

    /** One of the tasks whose answer was seen least often. */
    private Task rarest(List<Task> tasks, Map<JsonNode, Integer> answers) {
        int fewest = tasks.stream()
                .mapToInt(task -> answers.getOrDefault(task.answer(), 0))
                .min()
                .orElse(0);
        List<Task> rare = tasks.stream()
                .filter(task -> answers.getOrDefault(task.answer(), 0) == fewest)
                .toList();
        return rare.get(random.nextInt(rare.size()));
    }

    private @Nullable Task drawn(Difficulty tier, TierSizes.Range sizes) {
        int size = sizes.low() + random.nextInt(sizes.high() - sizes.low() + 1);
        ObjectNode input = generator.draw(random.nextLong(), size);
        return input == null || !seen.add(input) ? null : task(tier, input);
    }

    private @Nullable Task varied(Difficulty tier, Task parent) {
        ObjectNode input = InputMutation.of(parent.input(), random);
        return !seen.add(input) || !generator.violations(input).isEmpty() ? null : task(tier, input);
    }

    private @Nullable Task probe(int size) {
        tooManyCalls = false;
        ObjectNode input = generator.draw(random.nextLong(), size);
        return input == null ? null : task(Difficulty.EASY, input);
    }

    private boolean tooManyCalls;
    private boolean tooMuchWork;

    /** Makes a task of an input; null where it is no good. */
    private @Nullable Task task(Difficulty tier, ObjectNode input) {
        tooManyCalls = false;
        tooMuchWork = false;
        drawn++;
        JsonNode answer;
        try {
            answer = host.reference(input, LIMITS);
        } catch (ReferenceFailedException e) {
            tooMuchWork = e.stopped();
            failed++;
            failure = e.getMessage() + " on " + shortened(input);
            return null;
        }
        return solved(tier, input, answer);
    }

    private @Nullable Task solved(Difficulty tier, ObjectNode input, JsonNode answer) {
        SolverRun run = host.solve(input, answer);
        int calls = run.distinctCalls();
        fewestCalls = Math.min(fewestCalls, calls);
        mostCalls = Math.max(mostCalls, calls);
        tooManyCalls = calls > EnvironmentHost.MAX_SOLVER_CALLS;
        if (tooManyCalls || run.solved() && calls < EnvironmentHost.MIN_SOLVER_CALLS) {
            outOfRange++;
            return null;
        }
        if (!run.solved()) {
            unsolved++;
            unsolvedWhy =
                    (run.failure() == null ? "it answered " + run.answer() + " instead of " + answer : run.failure())
                            + " on " + shortened(input);
            return null;
        }
        return new Task("", tier, input, answer, calls);
    }

    private static String shortened(ObjectNode input) {
        String text = input.toString();
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }

    /** The tasks in the order of tiers and solver calls, with ids. */
    private static List<Task> named(List<Task> tasks) {
        List<Task> sorted = new ArrayList<>(tasks);
        sorted.sort(Comparator.comparing(Task::difficulty).thenComparingInt(Task::solverCalls));
        List<Task> named = new ArrayList<>();
        Map<Difficulty, Integer> counts = new HashMap<>();
        for (Task task : sorted) {
            int number = counts.merge(task.difficulty(), 1, Integer::sum);
            String id = task.difficulty().name().toLowerCase(Locale.ROOT) + "-" + number;
            named.add(new Task(id, task.difficulty(), task.input(), task.answer(), task.solverCalls()));
        }
        return named;
    }
}
