package dev.codegym.verify;

import dev.codegym.compile.CompilerChoice;
import dev.codegym.env.Difficulty;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.Task;
import dev.codegym.task.TaskMaker;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was measured on a candidate that has tasks.
 *
 * @param tasks how many tasks
 * @param solverCalls distinct calls of the solver on a task
 * @param toolsUsed different tools that the solver calls on a task; zeros where it was rejected before that was measured
 * @param cellsRead the share of hidden cells that the solver reads on a task, in per cent; zeros where it was rejected before that was
 *     measured
 * @param answerLength how many scalars the answer of a task holds, the characters of a text counted one by one
 * @param solverCallsByTier distinct calls of the solver on the tasks of each tier
 * @param guessRate the share of a tier that the best constant answer wins
 * @param inputsDrawn how many inputs were tried for tasks
 * @param inputsFailed on how many of them the original failed
 * @param inputsCompared on how many further inputs solver and original were compared and agreed
 * @param branchCoverage which share of the original's branches the tasks take, each way of a jump counted, those that no
 *     input can take counted as not taken; 1 where it has none
 * @param problemCompiler the compiler that served for the code problem
 * @param solverCompiler the compiler that served for the solver
 */
public record Figures(
        int tasks,
        Quantiles solverCalls,
        Quantiles toolsUsed,
        Quantiles cellsRead,
        Quantiles answerLength,
        Map<Difficulty, Quantiles> solverCallsByTier,
        Map<Difficulty, Double> guessRate,
        int inputsDrawn,
        int inputsFailed,
        int inputsCompared,
        double branchCoverage,
        CompilerChoice problemCompiler,
        CompilerChoice solverCompiler) {
    /** Copies the maps. */
    public Figures {
        Map<Difficulty, Double> copy = new EnumMap<>(Difficulty.class);
        copy.putAll(guessRate);
        guessRate = Collections.unmodifiableMap(copy);
        Map<Difficulty, Quantiles> tiers = new EnumMap<>(Difficulty.class);
        tiers.putAll(solverCallsByTier);
        solverCallsByTier = Collections.unmodifiableMap(tiers);
    }

    /** The least, the quartiles, and the most of some whole numbers; the lower of two where a quartile lies between them. */
    public record Quantiles(int least, int lower, int median, int upper, int most) {
        /** The quantiles of these numbers; zeros where there are none. */
        public static Quantiles of(List<Integer> numbers) {
            if (numbers.isEmpty()) {
                return new Quantiles(0, 0, 0, 0, 0);
            }
            List<Integer> sorted = numbers.stream().sorted().toList();
            int last = sorted.size() - 1;
            return new Quantiles(
                    sorted.get(0),
                    sorted.get(last / 4),
                    sorted.get(last / 2),
                    sorted.get(last * 3 / 4),
                    sorted.get(last));
        }

        /** {@code {"min", "q1", "median", "q3", "max"}}. */
        public ObjectNode toJson() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("min", least)
                    .put("q1", lower)
                    .put("median", median)
                    .put("q3", upper)
                    .put("max", most);
        }
    }

    static Figures of(Subject subject, List<Task> tasks) {
        TaskMaker.Outcome outcome = subject.outcome();
        EnvironmentHost host = subject.host();
        List<Integer> used = subject.hasPlays()
                ? subject.plays().stream()
                        .map(play -> play.run().calls().size())
                        .toList()
                : List.of();
        return new Figures(
                tasks.size(),
                Quantiles.of(tasks.stream().map(Task::solverCalls).toList()),
                Quantiles.of(used),
                Quantiles.of(percentRead(tasks)),
                Quantiles.of(
                        tasks.stream().map(task -> task.effort().answerLength()).toList()),
                callsByTier(tasks),
                guessRate(subject),
                outcome.drawn(),
                outcome.failed(),
                subject.compared(),
                outcome.branches() == 0 ? 1 : (double) outcome.covered() / outcome.branches(),
                host.problem().compiledBy(),
                host.solver().compiledBy());
    }

    private static List<Integer> percentRead(List<Task> tasks) {
        return tasks.stream()
                .map(task -> task.effort().cellsRead())
                .filter(Objects::nonNull)
                .map(share -> (int) Math.round(100 * share))
                .toList();
    }

    private static Map<Difficulty, Quantiles> callsByTier(List<Task> tasks) {
        Map<Difficulty, Quantiles> calls = new EnumMap<>(Difficulty.class);
        for (Difficulty tier : Difficulty.values()) {
            calls.put(
                    tier,
                    Quantiles.of(Guessing.tier(tasks, tier).stream()
                            .map(Task::solverCalls)
                            .toList()));
        }
        return calls;
    }

    private static Map<Difficulty, Double> guessRate(Subject subject) {
        Map<Difficulty, Double> rates = new EnumMap<>(Difficulty.class);
        for (Difficulty tier : Difficulty.values()) {
            List<Task> tasks = Guessing.tier(subject.tasks(), tier);
            int wins = Guessing.best(subject, tasks).wins();
            rates.put(tier, tasks.isEmpty() ? 0 : (double) wins / tasks.size());
        }
        return rates;
    }

    /** The figures in JSON. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("tasks", tasks);
        json.set("solverCalls", solverCalls.toJson());
        json.set("toolsUsed", toolsUsed.toJson());
        json.set("cellsReadPercent", cellsRead.toJson());
        json.set("answerLength", answerLength.toJson());
        ObjectNode tiers = json.putObject("solverCallsByTier");
        solverCallsByTier.forEach((tier, calls) -> tiers.set(tier.name().toLowerCase(Locale.ROOT), calls.toJson()));
        ObjectNode rates = json.putObject("guessRate");
        guessRate.forEach(
                (tier, rate) -> rates.put(tier.name().toLowerCase(Locale.ROOT), Math.round(rate * 1000) / 1000.0));
        json.put("inputsDrawn", inputsDrawn);
        json.put("inputsFailed", inputsFailed);
        json.put("inputsCompared", inputsCompared);
        json.put("branchCoverage", Math.round(branchCoverage * 1000) / 1000.0);
        json.put("problemCompiler", problemCompiler.name().toLowerCase(Locale.ROOT));
        json.put("solverCompiler", solverCompiler.name().toLowerCase(Locale.ROOT));
        return json;
    }
}
