package dev.codegym.task;

import dev.codegym.sandbox.GuestRejectedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether tasks would notice a mistake: makes mutants of the original, small mistakes in code that the tasks run, and asks of each
 * whether some task has another answer with it. Where none has, it looks for inputs that do, and makes tasks of them.
 */
public final class TaskDiscrimination {
    private TaskDiscrimination() {}

    /**
     * Tries mutants, and completes the tasks. Depends on what is given alone.
     *
     * @param host the environment, its sizes as measured
     * @param tasks its tasks
     * @param excluded inputs that must not become tasks, such as the statement's examples
     * @param mutants how many mutants to try, where there are so many
     * @param inputs how many further inputs to try where tasks do not tell a mutant apart
     * @param seed decides which mutants and inputs are tried
     * @param searching runs the search for further tasks, where there is one; whoever measures times measures that apart
     */
    public static MutantReport of(
            EnvironmentHost host,
            List<Task> tasks,
            Collection<ObjectNode> excluded,
            int mutants,
            int inputs,
            long seed,
            Consumer<Runnable> searching) {
        MutantTrials trials;
        try {
            trials = new MutantTrials(host);
        } catch (GuestRejectedException noPlaceForMutants) {
            return new MutantReport(tasks, List.of(), 0, 0, String.valueOf(noPlaceForMutants.getMessage()));
        }
        for (Task task : tasks) {
            if (!trials.add(task)) {
                String obstacle = "with mutants switched off the original has another answer on task " + task.id();
                return new MutantReport(tasks, List.of(), 0, 0, obstacle);
            }
        }
        Random random = new Random(seed);
        List<Integer> chosen = trials.judge(trials.choose(mutants, random));
        List<Integer> alive = chosen.stream()
                .filter(each -> !trials.killers().containsKey(each))
                .toList();
        TaskExchange exchange = new TaskExchange(host, trials);
        MutantSearch search =
                new MutantSearch(host, trials, exchange, host.definition().sizes(), excluded, alive, random);
        if (!alive.isEmpty() && !tasks.isEmpty()) {
            searching.accept(() -> search.run(inputs));
        }
        return report(host, trials, exchange, search, chosen, tasks);
    }

    private static MutantReport report(
            EnvironmentHost host,
            MutantTrials trials,
            TaskExchange exchange,
            MutantSearch search,
            List<Integer> chosen,
            List<Task> before) {
        List<Task> after = exchange.placed() == 0
                ? before
                : TaskMaker.named(TierOrder.of(
                        trials.tasks().stream().map(MutantTrials.Ran::task).toList(),
                        host.definition().answer()));
        MutantWords words = new MutantWords(host.definition().sources());
        List<MutantReport.Judged> judged = new ArrayList<>();
        for (int mutant : chosen) {
            Task killer = trials.killers().get(mutant);
            ObjectNode input = search.missed.getOrDefault(mutant, search.beyond.get(mutant));
            judged.add(new MutantReport.Judged(
                    trials.mutants().get(mutant),
                    words.of(trials.mutants().get(mutant)),
                    fate(killer, search.missed.containsKey(mutant), input),
                    killer == null ? "" : id(after, killer),
                    killer == null ? input : null));
        }
        return new MutantReport(after, judged, trials.reached().cardinality(), exchange.placed(), null);
    }

    /** Tasks that were there have had their ids; what was added got its own just now. */
    private static MutantReport.Fate fate(@Nullable Task killer, boolean missed, @Nullable ObjectNode input) {
        if (killer != null) {
            return killer.id().isEmpty() ? MutantReport.Fate.KILLED_BY_ADDED : MutantReport.Fate.KILLED;
        }
        return missed
                ? MutantReport.Fate.MISSED
                : input == null ? MutantReport.Fate.SAME : MutantReport.Fate.BEYOND_TASKS;
    }

    private static String id(List<Task> tasks, Task killer) {
        return tasks.stream()
                .filter(task -> Objects.equals(task.input(), killer.input()))
                .map(Task::id)
                .findFirst()
                .orElse("");
    }
}
