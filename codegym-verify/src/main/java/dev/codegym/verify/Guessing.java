package dev.codegym.verify;

import dev.codegym.env.Difficulty;
import dev.codegym.task.Task;
import dev.codegym.tool.DataType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** How well one constant does as the answer of every task. */
final class Guessing {
    private Guessing() {}

    /** The answer that wins the most tasks. */
    record Constant(JsonNode answer, int wins) {}

    /** The answer that wins the most tasks, the first of those that win equally many. */
    static Constant best(Subject subject, List<Task> tasks) {
        if (subject.answer().tolerance() > 0 && subject.answer().type().equals(DataType.DOUBLE)) {
            return bestReal(tasks, subject.answer().tolerance());
        }
        Map<String, Integer> wins = new HashMap<>();
        Constant best = new Constant(MissingNode.getInstance(), 0);
        for (Task task : tasks) {
            int count = wins.merge(subject.arranged(task.answer()), 1, Integer::sum);
            best = count > best.wins() ? new Constant(task.answer(), count) : best;
        }
        return best;
    }

    /** A wide tolerance lets one real win many tasks that have different answers. */
    private static Constant bestReal(List<Task> tasks, double tolerance) {
        double[] answers = tasks.stream()
                .mapToDouble(task -> task.answer().doubleValue())
                .sorted()
                .toArray();
        Constant best = new Constant(MissingNode.getInstance(), 0);
        for (int low = 0, high = 0; low < answers.length; low++) {
            while (high < answers.length && answers[high] <= answers[low] + 2 * tolerance) {
                high++;
            }
            double middle = (answers[low] + answers[high - 1]) / 2;
            best = high - low > best.wins()
                    ? new Constant(JsonNodeFactory.instance.numberNode(middle), high - low)
                    : best;
        }
        return best;
    }

    /** The share of a tier that may be won without a look. */
    static double allowedShare(Subject subject) {
        boolean truths = subject.problem().answer() == DataType.BOOLEAN;
        return subject.value(truths ? Threshold.CONSTANT_SHARE_OF_TRUTHS : Threshold.CONSTANT_SHARE);
    }

    /** Whether so many wins are more than that; in a small tier a single task is already a large share, but no constant wins it twice. */
    static boolean isTooMuch(Subject subject, int wins, List<Task> tier) {
        return wins > 1 && wins > allowedShare(subject) * tier.size();
    }

    static List<Task> tier(List<Task> tasks, Difficulty tier) {
        return tasks.stream().filter(task -> task.difficulty() == tier).toList();
    }
}
