package dev.codegym.verify;

import dev.codegym.env.Difficulty;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.Task;
import dev.codegym.tool.AnswerKey;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** How well one constant does as the answer of every task. */
final class Guessing {
    private Guessing() {}

    /** The answer that wins the most tasks. */
    record Constant(JsonNode answer, int wins) {}

    static Constant best(AnswerRule rule, List<Task> tasks) {
        List<AnswerKey> keys = tasks.stream().map(task -> rule.key(task.answer())).toList();
        Constant best = new Constant(MissingNode.getInstance(), 0);
        for (Task task : tasks) {
            int wins = 0;
            for (AnswerKey key : keys) {
                wins += key.judge(task.answer()) == AnswerKey.Verdict.RIGHT ? 1 : 0;
            }
            best = wins > best.wins() ? new Constant(task.answer(), wins) : best;
        }
        return best;
    }

    static List<Task> tier(List<Task> tasks, Difficulty tier) {
        return tasks.stream().filter(task -> task.difficulty() == tier).toList();
    }
}
