package dev.codegym.verify;

import dev.codegym.CodeGymException;
import dev.codegym.task.Task;
import dev.codegym.tool.ReferenceFailedException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A stored task that is not what it says: another answer, other solver calls, an input that is none or not its own. */
final class StoredTasks extends NamedCheck {
    StoredTasks() {
        super(
                "STORED_TASKS",
                "a stored task whose answer or solver calls are not what the original and the solver give",
                "package the environment again, with tasks that it makes itself");
    }

    @Override
    public Finding run(Subject subject) {
        Map<String, String> inputs = new HashMap<>();
        Set<String> examples = new HashSet<>();
        subject.exampleInputs().forEach(example -> examples.add(example.toString()));
        List<Play> plays = subject.plays();
        for (Play play : plays) {
            Task task = play.task();
            String input = task.input().toString();
            String twin = inputs.putIfAbsent(input, task.id());
            String wrong = twin != null
                    ? "it has the input of task " + twin
                    : examples.contains(input)
                            ? "its input is an example of the statement, whose answer is public"
                            : wrong(subject, play);
            if (wrong != null) {
                return Finding.failed(this, "task " + task.id() + ": " + wrong)
                        .witnessed(Witness.of(task, List.of(), wrong));
            }
        }
        return Finding.passed(
                this, "answers and solver calls of all " + plays.size() + " stored tasks are what they are said to be");
    }

    private static @Nullable String wrong(Subject subject, Play play) {
        Task task = play.task();
        List<String> broken = subject.generator().violations(task.input());
        if (!broken.isEmpty()) {
            return "its input breaks a rule of the inputs: " + broken.get(0);
        }
        try {
            JsonNode answer = subject.host().reference(task.input());
            if (!subject.answer().equal(task.answer(), answer)) {
                return "its answer is said to be " + Texts.shown(task.answer()) + ", the original answers "
                        + Texts.shown(answer);
            }
        } catch (ReferenceFailedException e) {
            return "the original fails on it: " + e.getMessage();
        } catch (CodeGymException e) {
            return "its input does not fit: " + e.getMessage();
        }
        return play.run().solved() && play.run().distinctCalls() != task.solverCalls()
                ? "it is said to take " + task.solverCalls() + " solver calls, the solver makes "
                        + play.run().distinctCalls()
                : null;
    }
}
