package dev.codegym.verify;

import dev.codegym.env.Environment;
import dev.codegym.env.EpisodeOverException;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.task.Task;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An episode that goes on, pays again, or tells more after {@code done}. */
final class DoneIsFinal extends NamedCheck {
    private static final int TASKS = 3;

    DoneIsFinal() {
        super(
                "DONE_IS_FINAL",
                "an episode that goes on, pays again, or tells more after an answer",
                "end the episode at the first answer");
    }

    @Override
    public Finding run(Subject subject) {
        for (Task task : subject.someTasks(TASKS)) {
            try (ToolEnvironment environment = subject.environment(task, EpisodeRules.DEFAULT)) {
                String breach = breach(subject.problem(), task, environment);
                if (breach != null) {
                    return Finding.failed(
                            this, "task " + task.id() + ": " + breach, "end the episode at the first answer");
                }
            }
        }
        return Finding.passed(this, "an answer ends the episode, pays once, and tells nothing");
    }

    /** What an environment that plays this task does wrong about answers, or null. */
    static @Nullable String breach(CodeProblemSpec problem, Task task, Environment<Observation, ToolCall> environment) {
        List<JsonNode> wrong = AnswerForms.wrong(problem.answer(), task.answer());
        environment.reset(ResetOptions.defaults());
        Step<Observation> misfit = environment.step(done(JsonNodeFactory.instance.objectNode()));
        if (misfit.over() || misfit.reward() != 0) {
            return "done with an object as the answer ended the episode";
        }
        Step<Observation> right = environment.step(done(task.answer()));
        if (!right.terminated() || right.reward() != 1) {
            return "done with the reference answer paid " + right.reward();
        }
        String after = afterTheEnd(problem, task, environment);
        if (after != null) {
            return after;
        }
        environment.reset(ResetOptions.defaults());
        Step<Observation> refused = environment.step(done(wrong.get(0)));
        if (!refused.terminated() || refused.reward() != 0) {
            return "done with the wrong answer " + Texts.shown(wrong.get(0)) + " paid " + refused.reward();
        }
        if (!refused.state().text().equals(right.state().text())) {
            return "done tells whether the answer was right: "
                    + Texts.shown(refused.state().text());
        }
        return afterTheEnd(problem, task, environment);
    }

    private static @Nullable String afterTheEnd(
            CodeProblemSpec problem, Task task, Environment<Observation, ToolCall> environment) {
        List<ToolCall> calls = List.of(
                done(task.answer()),
                ToolCall.of("observe"),
                ToolCall.of(problem.tools().get(0).name()));
        for (ToolCall call : calls) {
            try {
                environment.step(call);
                return call.tool() + " after the end is answered instead of refused";
            } catch (EpisodeOverException expected) {
                // what the contract asks for
            }
        }
        return null;
    }

    private static ToolCall done(JsonNode answer) {
        return AnswerForms.done(answer);
    }
}
