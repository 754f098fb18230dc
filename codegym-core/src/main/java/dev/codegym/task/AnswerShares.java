package dev.codegym.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How often each answer occurs among the tasks of a tier, and how often it may. Has one owner. */
final class AnswerShares {
    private static final double SHARE = 0.3;
    private static final double SHARE_OF_TRUTHS = 0.6;

    private final double share;
    private final Map<JsonNode, Integer> counts = new HashMap<>();

    /** Shares of answers that are truth values, or that are not. */
    AnswerShares(boolean truths) {
        share = truths ? SHARE_OF_TRUTHS : SHARE;
    }

    /** How many of so many tasks may have one answer: one always may. */
    int most(int tasks) {
        return Math.max(1, (int) (share * tasks + 1e-9));
    }

    void add(JsonNode answer) {
        counts.merge(answer, 1, Integer::sum);
    }

    void remove(JsonNode answer) {
        counts.merge(answer, -1, Integer::sum);
    }

    int of(JsonNode answer) {
        return counts.getOrDefault(answer, 0);
    }

    /** The most of these tasks, the first ones of each answer, among which no answer has more than its share. */
    List<Task> balanced(List<Task> tasks) {
        for (int size = tasks.size(); size > 0; size--) {
            Map<JsonNode, Integer> taken = new HashMap<>();
            List<Task> kept = new ArrayList<>();
            for (Task task : tasks) {
                if (kept.size() < size && taken.merge(task.answer(), 1, Integer::sum) <= most(size)) {
                    kept.add(task);
                }
            }
            if (kept.size() == size) {
                return kept;
            }
        }
        return List.of();
    }
}
