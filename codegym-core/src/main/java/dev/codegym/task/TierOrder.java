package dev.codegym.task;

import dev.codegym.env.Difficulty;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the found tasks to the tiers by what they take: the sizes at which a tier is searched only say what its tasks may take. Each tier
 * keeps its number of tasks. Where the order of effort alone would let one answer rule a tier, as where only wrong inputs are short work,
 * pairs of tasks change places, from the farthest apart on, as long as no answer gets more than its share.
 */
final class TierOrder {
    private final boolean truths;
    private final List<Task> tasks;
    private final List<String> answers;
    private final int[] sizes = new int[Difficulty.values().length];
    private final Difficulty[] tiers;
    private final List<Map<String, Integer>> counts = new ArrayList<>();

    private TierOrder(List<Task> found, AnswerRule rule) {
        this.truths = rule.type().equals(DataType.BOOLEAN);
        this.tasks = new ArrayList<>(found);
        this.tasks.sort(Comparator.comparing(Task::effort).thenComparing(Task::difficulty));
        this.answers =
                tasks.stream().map(task -> rule.arrangedText(task.answer())).toList();
        this.tiers = new Difficulty[found.size()];
        for (int i = 0; i < tiers.length; i++) {
            tiers[i] = tasks.get(i).difficulty();
            sizes[tiers[i].ordinal()]++;
        }
    }

    /** The same tasks in the order of effort, each with its tier. */
    static List<Task> of(List<Task> found, AnswerRule rule) {
        TierOrder order = new TierOrder(found, rule);
        Difficulty[] foundIn = order.tiers.clone();
        order.cut();
        if (order.isUnbalanced()) {
            System.arraycopy(foundIn, 0, order.tiers, 0, foundIn.length);
            order.settle();
        }
        List<Task> placed = new ArrayList<>();
        for (int i = 0; i < order.tiers.length; i++) {
            placed.add(order.tasks.get(i).as("", order.tiers[i]));
        }
        return placed;
    }

    /** The least for the first tier, the most for the last. */
    private void cut() {
        int next = 0;
        for (Difficulty tier : Difficulty.values()) {
            for (int i = 0; i < sizes[tier.ordinal()]; i++) {
                tiers[next++] = tier;
            }
        }
    }

    private boolean isUnbalanced() {
        count();
        for (Difficulty tier : Difficulty.values()) {
            int most = most(tier);
            if (counts.get(tier.ordinal()).values().stream().anyMatch(count -> count > most)) {
                return true;
            }
        }
        return false;
    }

    private int most(Difficulty tier) {
        return new AnswerShares(truths).most(sizes[tier.ordinal()]);
    }

    private void count() {
        counts.clear();
        while (counts.size() < sizes.length) {
            counts.add(new HashMap<>());
        }
        for (int i = 0; i < tiers.length; i++) {
            counts.get(tiers[i].ordinal()).merge(answers.get(i), 1, Integer::sum);
        }
    }

    /** Lets pairs in the wrong order change places until none may. Each change leaves fewer of them, so there is an end. */
    private void settle() {
        if (isUnbalanced()) {
            return; // it is for the checks to say so
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int apart = tiers.length - 1; apart > 0; apart--) {
                for (int low = 0; low + apart < tiers.length; low++) {
                    changed |= swapped(low, low + apart);
                }
            }
        }
    }

    private boolean swapped(int low, int high) {
        Difficulty first = tiers[low];
        Difficulty second = tiers[high];
        if (first.compareTo(second) <= 0
                || tasks.get(low).effort().compareTo(tasks.get(high).effort()) == 0) {
            return false;
        }
        String leaves = answers.get(low);
        String comes = answers.get(high);
        boolean balanced = leaves.equals(comes) || hasRoom(first, comes) && hasRoom(second, leaves);
        if (balanced) {
            tiers[low] = second;
            tiers[high] = first;
            count();
        }
        return balanced;
    }

    private boolean hasRoom(Difficulty tier, String answer) {
        return counts.get(tier.ordinal()).getOrDefault(answer, 0) < most(tier);
    }
}
