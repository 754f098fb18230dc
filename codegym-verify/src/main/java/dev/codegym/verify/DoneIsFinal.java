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
                Breach breach = breach(subject.problem(), task, environment);
                if (breach != null) {
                    return breach.on(task, this);
                }
            }
        }
        return Finding.passed(this, "an answer ends the episode, pays once, and tells nothing");
    }

    /** What an environment that plays this task does wrong about answers, or null. */
    static @Nullable Breach breach(CodeProblemSpec problem, Task task, Environment<Observation, ToolCall> environment) {
        List<JsonNode> wrong = AnswerForms.wrong(problem.answer(), task.answer());
        environment.reset(ResetOptions.defaults());
        ToolCall object = done(JsonNodeFactory.instance.objectNode());
        Step<Observation> misfit = environment.step(object);
        if (misfit.over() || misfit.reward() != 0) {
            return Breach.of("done with an object as the answer ended the episode", object);
        }
        Step<Observation> right = environment.step(done(task.answer()));
        if (!right.terminated() || right.reward() != 1) {
            return Breach.of("done with the reference answer paid " + right.reward(), done(task.answer()));
        }
        Breach after = afterTheEnd(problem, task, environment, done(task.answer()));
        if (after != null) {
            return after;
        }
        environment.reset(ResetOptions.defaults());
        Step<Observation> refused = environment.step(done(wrong.get(0)));
        if (!refused.terminated() || refused.reward() != 0) {
            return Breach.of(
                    "done with the wrong answer " + Texts.shown(wrong.get(0)) + " paid " + refused.reward(),
                    done(wrong.get(0)));
        }
        if (!refused.state().text().equals(right.state().text())) {
            return Breach.of(
                    "done tells whether the answer was right: "
                            + Texts.shown(refused.state().text()),
                    done(wrong.get(0)));
        }
        return afterTheEnd(problem, task, environment, done(wrong.get(0)));
    }

    private static @Nullable Breach afterTheEnd(
            CodeProblemSpec problem, Task task, Environment<Observation, ToolCall> environment, ToolCall done) {
        List<ToolCall> calls = List.of(
                done(task.answer()),
                ToolCall.of("observe"),
                ToolCall.of(problem.tools().get(0).name()));
        for (ToolCall call : calls) {
            try {
                environment.step(call);
                return Breach.of(call.tool() + " after the end is answered instead of refused", done, call);
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
