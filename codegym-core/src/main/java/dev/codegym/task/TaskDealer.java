package dev.codegym.task;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.sandbox.Limits;
import dev.codegym.tool.Assignment;
import dev.codegym.tool.Assignments;
import dev.codegym.tool.ReferenceFailedException;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deals the tasks of one environment: stored ones, fresh ones, or an explicit input. Immutable and thread-safe.
 *
 * <p>A fresh task is drawn by the environment's generator, answered by the original and solved by the solver before it is
 * served; it never equals a stored task.
 */
public final class TaskDealer implements Assignments {
    private static final int FRESH_TRIES = 280;

    /** For so many tries only an answer of the wanted kind will do; then the next best. */
    private static final int BALANCED_TRIES = 120;

    /** For so many tries a task must take as many calls as the stored ones of its tier do. */
    private static final int RANGED_TRIES = 60;

    /** Rare answers do not outlive many changes: from this try on stored tasks are varied a little only. */
    private static final int BOLD_TRIES = 16;

    /** Where so many draws gave no such answer, stored tasks that have one are varied. */
    private static final int DRAWS_ALONE = 4;

    /** For so many tries the original gets little work, so that a reset is quick wherever it can be. */
    private static final int CHEAP_TRIES = 12;

    /** An answer counts as frequent where one of so many stored tasks has it. */
    private static final int FREQUENT = 10;

    /** All answers that are not frequent together. */
    private static final JsonNode OTHERS = JsonNodeFactory.instance.missingNode();

    private final EnvironmentHost host;
    private final List<Task> tasks;
    /** The inputs of the stored tasks as JSON text: as trees, an int and a long of one value differ. */
    private final Set<String> stored;

    private final Set<JsonNode> frequent;
    private final Map<Difficulty, Calls> calls = new EnumMap<>(Difficulty.class);
    private final InputGenerator generator;

    private TaskDealer(EnvironmentHost host, List<Task> tasks) {
        this.host = host;
        this.tasks = List.copyOf(tasks);
        this.stored = this.tasks.stream().map(task -> task.input().toString()).collect(Collectors.toSet());
        this.frequent = frequent(this.tasks);
        this.generator = InputGenerator.of(host.definition().inputs());
        for (Difficulty tier : Difficulty.values()) {
            calls.put(tier, Calls.of(this.tasks, tier));
        }
    }

    /** From how many solver calls on a task is of a tier, and up to how many. */
    private record Calls(int least, int most) {
        /** Those of the stored tasks; nothing is too easy for the first tier, nor too hard for the last. */
        static Calls of(List<Task> tasks, Difficulty tier) {
            IntSummaryStatistics stored = tasks.stream()
                    .filter(task -> task.difficulty() == tier)
                    .mapToInt(Task::solverCalls)
                    .summaryStatistics();
            boolean none = stored.getCount() == 0;
            return new Calls(
                    none || tier == Difficulty.EASY ? EnvironmentHost.MIN_SOLVER_CALLS : stored.getMin(),
                    none || tier == Difficulty.HARD ? EnvironmentHost.MAX_SOLVER_CALLS : stored.getMax());
        }

        boolean holds(int count) {
            return count >= least && count <= most;
        }
    }

    /** Answers that several of the stored tasks share. */
    private static Set<JsonNode> frequent(List<Task> tasks) {
        Map<JsonNode, Long> counts = tasks.stream().collect(Collectors.groupingBy(Task::answer, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1 && entry.getValue() * FREQUENT >= tasks.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private JsonNode kind(JsonNode answer) {
        return frequent.contains(answer) ? answer : OTHERS;
    }

    /** A dealer of these stored tasks, and of fresh ones without end. */
    public static TaskDealer of(EnvironmentHost host, List<Task> tasks) {
        return new TaskDealer(host, tasks);
    }

    /** The stored tasks. */
    public List<Task> tasks() {
        return tasks;
    }

    @Override
    public Assignment draw(ResetOptions options) {
        ObjectNode input = options.input();
        if (input != null) {
            return explicit(input);
        }
        if (options.taskId() != null) {
            return assignment(named(options.taskId()));
        }
        return assignment(options.source() == TaskSource.FRESH ? fresh(options) : storedTask(options));
    }

    private Assignment assignment(Task task) {
        return new Assignment(
                task.id(),
                task.difficulty(),
                task.input(),
                host.definition().answer().key(task.answer()));
    }

    private Assignment explicit(ObjectNode input) {
        try {
            JsonNode answer = host.reference(input);
            return new Assignment(
                    "input", null, input, host.definition().answer().key(answer));
        } catch (ReferenceFailedException e) {
            throw new CodeGymException(
                    "the reference answer of " + host.definition().id() + " fails on this input: " + e.getMessage(), e);
        }
    }

    private Task named(@Nullable String id) {
        return tasks.stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CodeGymException(host.definition().id() + " has no task '" + id
                        + "': its tasks are " + tasks.stream().map(Task::id).collect(Collectors.joining(", "))));
    }

    private Task storedTask(ResetOptions options) {
        Difficulty wanted = options.difficulty();
        List<Task> fitting = wanted == null
                ? tasks
                : tasks.stream().filter(task -> task.difficulty() == wanted).toList();
        if (fitting.isEmpty()) {
            throw new CodeGymException(host.definition().id() + " has no stored task"
                    + (wanted == null ? "" : " of difficulty " + wanted) + ": draw fresh ones, or choose another");
        }
        return fitting.get(new Random(mixed(options.seed(), 1)).nextInt(fitting.size()));
    }

    /**
     * Draws until an input is new, answered, solved and in range. Its answer is of the kind of a stored task's, so that fresh
     * tasks can be guessed no better than stored ones; and it takes as many calls as these, where that can be had in a while.
     */
    private Task fresh(ResetOptions options) {
        Random random = new Random(mixed(options.seed(), 2));
        Difficulty tier = options.difficulty() != null
                ? options.difficulty()
                : Difficulty.values()[random.nextInt(Difficulty.values().length)];
        TierSizes.Range sizes = host.definition().sizes().of(tier);
        List<Task> models = models(tier, random);
        // where only one look tells a drawn input from a right one, half of the tasks are near ones of the other answer
        List<Task> opposite = !models.isEmpty() && random.nextBoolean() ? opposite(models.get(0)) : List.of();
        String id = "fresh-" + tier.name().toLowerCase(Locale.ROOT) + "-" + Long.toUnsignedString(options.seed());
        for (int i = 0; i < FRESH_TRIES; i++) {
            boolean vary = !models.isEmpty() && i >= DRAWS_ALONE && i % 4 > 0;
            boolean cross = i < BOLD_TRIES && !opposite.isEmpty();
            ObjectNode input = cross
                    ? varied(opposite.get(random.nextInt(opposite.size())), random, 1)
                    : vary
                            ? varied(
                                    models.get(random.nextInt(models.size())),
                                    random,
                                    isBold(i) ? 2 + random.nextInt(3) : 1)
                            : generator.draw(
                                    random.nextLong(), sizes.low() + random.nextInt(sizes.high() - sizes.low() + 1));
            if (input == null || stored.contains(input.toString())) {
                continue;
            }
            Limits limits = i < CHEAP_TRIES ? TaskTrials.CHEAP : TaskTrials.LIMITS;
            Task task = checked(id, tier, input, i < BALANCED_TRIES ? models : List.of(), limits);
            if (task != null && (i >= RANGED_TRIES || calls(tier).holds(task.solverCalls()))) {
                return task;
            }
        }
        throw new CodeGymException(
                "no fresh task of " + host.definition().id() + " was found in " + FRESH_TRIES + " draws with seed "
                        + options.seed() + " and difficulty " + tier + ": try another seed or difficulty");
    }

    private Calls calls(Difficulty tier) {
        return Objects.requireNonNull(calls.get(tier));
    }

    /** Stored tasks of the tier with answers of one kind, which comes up as often as it does among them. */
    private List<Task> models(Difficulty tier, Random random) {
        List<Task> own =
                tasks.stream().filter(task -> task.difficulty() == tier).toList();
        if (own.isEmpty() || frequent.isEmpty()) {
            return List.of();
        }
        JsonNode wanted = kind(own.get(random.nextInt(own.size())).answer());
        return own.stream().filter(task -> kind(task.answer()).equals(wanted)).toList();
    }

    /** Where the answer is a truth value: the stored tasks of the tier with the other one. */
    private List<Task> opposite(Task model) {
        return tasks.stream()
                .filter(task -> task.difficulty() == model.difficulty())
                .filter(task -> task.answer().isBoolean() && !task.answer().equals(model.answer()))
                .toList();
    }

    private static boolean isBold(int attempt) {
        return attempt < BOLD_TRIES || attempt >= BALANCED_TRIES;
    }

    private @Nullable ObjectNode varied(Task model, Random random, int changes) {
        InputMutation mutation = new InputMutation(generator, random);
        ObjectNode input = model.input();
        for (int i = changes; i > 0 && input != null; i--) {
            input = mutation.of(input);
        }
        return input;
    }

    private @Nullable Task checked(String id, Difficulty tier, ObjectNode input, List<Task> models, Limits limits) {
        try {
            JsonNode answer = host.reference(input, limits);
            if (!models.isEmpty() && !kind(answer).equals(kind(models.get(0).answer()))) {
                return null;
            }
            SolverRun run = host.solve(input, answer);
            int calls = run.distinctCalls();
            boolean fits = run.solved()
                    && calls >= EnvironmentHost.MIN_SOLVER_CALLS
                    && calls <= EnvironmentHost.MAX_SOLVER_CALLS;
            return fits ? new Task(id, tier, input, answer, Effort.of(run, answer)) : null;
        } catch (ReferenceFailedException e) {
            return null; // the original does not answer this input, so it is no task
        }
    }

    /** Near seeds must not give near random numbers. */
    private static long mixed(long seed, int use) {
        long z = seed * 0x9E3779B97F4A7C15L + use * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        return z ^ (z >>> 31);
    }
}
