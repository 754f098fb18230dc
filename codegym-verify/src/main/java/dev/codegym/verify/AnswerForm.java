package dev.codegym.verify;

import dev.codegym.env.Environment;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.task.Task;
import dev.codegym.tool.DataType;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Right answers refused in one of the allowed JSON forms, or wrong ones accepted. */
final class AnswerForm extends NamedCheck {
    private static final int TASKS = 6;
    private static final String MEND = "let the answer rule compare answers of the code problem's answer type";

    AnswerForm() {
        super("ANSWER_FORM", "right answers that are refused in an allowed form, wrong ones that are accepted", MEND);
    }

    @Override
    public Finding run(Subject subject) {
        DataType type = subject.problem().answer();
        if (!subject.answer().type().equals(type)) {
            return Finding.failed(
                    this,
                    "answers are of type " + type + " but compared as "
                            + subject.answer().type(),
                    MEND);
        }
        String untold = RuleWords.difference(
                subject.answer(), subject.candidate().definition().statement());
        if (untold != null) {
            return Finding.failed(this, untold, "let the statement say how answers are compared, and the rule do so");
        }
        for (Task task : subject.someTasks(TASKS)) {
            try (ToolEnvironment environment = subject.environment(task, EpisodeRules.DEFAULT)) {
                Breach breach = breach(type, task, environment);
                if (breach != null) {
                    return breach.on(task, this);
                }
            }
        }
        return Finding.passed(this, "right answers are accepted in every allowed form, wrong ones in none");
    }

    /** What an environment that plays this task takes wrongly for right or wrong, or null. */
    static @Nullable Breach breach(DataType type, Task task, Environment<Observation, ToolCall> environment) {
        for (JsonNode form : AnswerForms.right(type, task.answer())) {
            Step<Observation> step = submitted(environment, form);
            if (step.reward() != 1 || !step.terminated()) {
                return Breach.of(
                        "the right answer is refused as " + Texts.shown(form) + ": "
                                + step.state().text(),
                        AnswerForms.done(form));
            }
        }
        for (JsonNode wrong : AnswerForms.wrong(type, task.answer())) {
            Step<Observation> step = submitted(environment, wrong);
            if (step.reward() != 0 || !step.terminated()) {
                return Breach.of(
                        "the wrong answer " + Texts.shown(wrong) + " paid " + step.reward() + " where "
                                + Texts.shown(task.answer()) + " is right",
                        AnswerForms.done(wrong));
            }
        }
        for (JsonNode misfit : AnswerForms.misfits(type)) {
            Step<Observation> step = submitted(environment, misfit);
            if (step.reward() != 0 || step.over()) {
                return Breach.of(
                        "done takes " + Texts.shown(misfit) + " for an answer of type " + type,
                        AnswerForms.done(misfit));
            }
        }
        return null;
    }

    private static Step<Observation> submitted(Environment<Observation, ToolCall> environment, JsonNode answer) {
        environment.reset(ResetOptions.defaults());
        return environment.step(AnswerForms.done(answer));
    }
}
