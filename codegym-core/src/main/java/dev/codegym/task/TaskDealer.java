package dev.codegym.task;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.tool.Assignment;
import dev.codegym.tool.Assignments;
import dev.codegym.tool.ReferenceFailedException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deals the tasks of one environment: stored ones, fresh ones, or an explicit input. Immutable and thread-safe.
 *
 * <p>A fresh task is drawn by the environment's generator, answered by the original and solved by the solver before it is
 * served; it never equals a stored task.
 */
public final class TaskDealer implements Assignments {
    private static final int FRESH_TRIES = 200;

    /** For so many tries, answers that are common among the stored tasks are mostly passed over. */
    private static final int BALANCED_TRIES = 30;

    private final EnvironmentHost host;
    private final List<Task> tasks;
    /** The inputs of the stored tasks as JSON text: as trees, an int and a long of one value differ. */
    private final Set<String> stored;

    private final Set<JsonNode> commonAnswers;
    private final InputGenerator generator;

    private TaskDealer(EnvironmentHost host, List<Task> tasks) {
        this.host = host;
        this.tasks = List.copyOf(tasks);
        this.stored = this.tasks.stream().map(task -> task.input().toString()).collect(Collectors.toSet());
        this.commonAnswers = commonAnswers(this.tasks);
        this.generator = InputGenerator.of(host.definition().inputs());
    }

    /** Answers of more than a fifth of the tasks, unless there are only two answers, as with booleans. */
    private static Set<JsonNode> commonAnswers(List<Task> tasks) {
        Map<JsonNode, Long> counts = tasks.stream().collect(Collectors.groupingBy(Task::answer, Collectors.counting()));
        long bound = counts.size() <= 2 ? tasks.size() * 3L / 5 : tasks.size() / 5;
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > bound)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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

    /** Draws until an input is new, answered, solved and in range. */
    private Task fresh(ResetOptions options) {
        Random random = new Random(mixed(options.seed(), 2));
        Difficulty tier = options.difficulty() != null
                ? options.difficulty()
                : Difficulty.values()[random.nextInt(Difficulty.values().length)];
        TierSizes.Range sizes = host.definition().sizes().of(tier);
        for (int i = 0; i < FRESH_TRIES; i++) {
            int size = sizes.low() + random.nextInt(sizes.high() - sizes.low() + 1);
            ObjectNode input = generator.draw(random.nextLong(), size);
            Task task =
                    input == null || stored.contains(input.toString()) ? null : checked(tier, input, options.seed());
            boolean common = task != null && i < BALANCED_TRIES && commonAnswers.contains(task.answer());
            if (task != null && !(common && random.nextInt(4) > 0)) {
                return task;
            }
        }
        throw new CodeGymException(
                "no fresh task of " + host.definition().id() + " was found in " + FRESH_TRIES + " draws with seed "
                        + options.seed() + " and difficulty " + tier + ": try another seed or difficulty");
    }

    private @Nullable Task checked(Difficulty tier, ObjectNode input, long seed) {
        try {
            JsonNode answer = host.reference(input);
            SolverRun run = host.solve(input, answer);
            int calls = run.distinctCalls();
            boolean fits = run.solved()
                    && calls >= EnvironmentHost.MIN_SOLVER_CALLS
                    && calls <= EnvironmentHost.MAX_SOLVER_CALLS;
            String id = "fresh-" + tier.name().toLowerCase(Locale.ROOT) + "-" + Long.toUnsignedString(seed);
            return fits ? new Task(id, tier, input, answer, calls) : null;
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
