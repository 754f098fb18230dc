package dev.codegym.task;

import dev.codegym.env.Difficulty;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** Tries tasks that nobody needs to search for, because they are stored, and judges as the search for tasks would have. */
public final class StoredTaskTrials {
    /** Enough that an original that fails on a fifth of them is noticed; few enough to cost less than a search. */
    private static final int DRAWS = 60;

    /** With fewer inputs that are drawn and count, the tasks are counted as well. */
    private static final int FEWEST = 10;

    private StoredTaskTrials() {}

    /**
     * Has the original answer the stored tasks and further inputs, drawn at the sizes of the definition as fresh tasks are, and
     * the solver solve them.
     *
     * @param seed decides which further inputs are drawn
     * @return an outcome with the stored tasks as they are, in the order of tiers. Its counts are of the further inputs, where
     *     there are enough that the original has no long work with; solver and branches are judged on all
     */
    public static TaskMaker.Outcome of(EnvironmentHost host, List<Task> stored, long seed) {
        TaskTrials tasks = new TaskTrials(host, List.of(), TaskTrials.LIMITS);
        BranchCounts branches = new BranchCounts(tasks.branches());
        for (Task task : stored) {
            TaskTrials.Answered answered = tasks.drawn(task.input());
            if (answered != null) {
                branches.add(answered.taken());
                tasks.solved(task.difficulty(), answered);
            }
        }
        TaskTrials drawn = new TaskTrials(host, stored.stream().map(Task::input).toList(), TaskTrials.CHEAP);
        draw(host, drawn, new Random(seed));
        boolean few = drawn.drawn < FEWEST;
        String failure = drawn.failure == null ? tasks.failure : drawn.failure;
        return new TaskMaker.Outcome(
                stored.stream().sorted(Comparator.comparing(Task::difficulty)).toList(),
                host.definition().sizes(),
                drawn.drawn + (few ? tasks.drawn : 0),
                drawn.failed + (few ? tasks.failed : 0),
                failure,
                drawn.failure == null ? tasks.failedOn : drawn.failedOn,
                drawn.unsolved + tasks.unsolved,
                tasks.unsolvedWhy == null ? drawn.unsolvedWhy : tasks.unsolvedWhy,
                drawn.outOfRange + tasks.outOfRange,
                Math.min(drawn.fewestCalls, tasks.fewestCalls) == Integer.MAX_VALUE
                        ? 0
                        : Math.min(drawn.fewestCalls, tasks.fewestCalls),
                Math.max(drawn.mostCalls, tasks.mostCalls),
                tasks.branches(),
                branches.covered());
    }

    private static void draw(EnvironmentHost host, TaskTrials trials, Random random) {
        InputGenerator generator = InputGenerator.of(host.definition().inputs());
        Difficulty[] tiers = Difficulty.values();
        for (int i = 0; i < DRAWS; i++) {
            TierSizes.Range range = host.definition().sizes().of(tiers[i % tiers.length]);
            int size = range.low() + random.nextInt(range.high() - range.low() + 1);
            ObjectNode input = generator.draw(random.nextLong(), size);
            TaskTrials.Answered answered = input == null ? null : trials.drawn(input);
            if (answered != null) {
                trials.solved(tiers[i % tiers.length], answered);
            }
        }
    }
}
