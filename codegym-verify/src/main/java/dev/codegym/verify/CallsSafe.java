package dev.codegym.verify;

import dev.codegym.env.Environment;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.task.Task;
import dev.codegym.tool.CallFormat;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random and malformed calls that crash, pay, end an episode, or change the state though they failed. */
final class CallsSafe extends NamedCheck {
    private static final int CALLS = 80;
    private static final int LOOKS = 40;
    private static final int SHORT_EPISODE = 5;
    private static final String MEND =
            "check arguments first and throw ToolFailure; keep state in the problem's fields";

    CallsSafe() {
        super(
                "CALLS_SAFE",
                "random and malformed calls that crash, pay, end an episode, or change the state though they failed",
                MEND);
    }

    @Override
    public Finding run(Subject subject) {
        List<Task> tasks = subject.someTasks(CallFormat.values().length);
        for (CallFormat format : CallFormat.values()) {
            Task task = tasks.get(format.ordinal() % tasks.size());
            Random random = subject.random(name() + format);
            String breach = new Assault(subject, task, format, random).breach();
            if (breach == null) {
                breach = limitBreach(subject, task, format, random);
            }
            if (breach != null) {
                return Finding.failed(this, "task " + task.id() + " in format " + format + ": " + breach, MEND);
            }
        }
        return Finding.passed(
                this,
                CallFormat.values().length * CALLS
                        + " random and malformed calls changed, paid and ended nothing they must not");
    }

    /** Bad calls count as steps, and the last step that is allowed ends the episode, not one before. */
    private static @Nullable String limitBreach(Subject subject, Task task, CallFormat format, Random random) {
        EpisodeRules rules = EpisodeRules.DEFAULT.withStepLimit(SHORT_EPISODE);
        try (ToolEnvironment environment = subject.environment(task, rules)) {
            Environment<String, String> text = environment.text(format);
            text.reset(ResetOptions.defaults());
            for (int i = 1; i <= SHORT_EPISODE; i++) {
                Step<String> step = text.step(format.write(Fuzz.wrong(subject.problem(), random)));
                if (step.terminated() || step.truncated() != (i == SHORT_EPISODE)) {
                    return "bad call " + i + " of a step limit of " + SHORT_EPISODE + " left the episode "
                            + (step.over() ? "over" : "running");
                }
            }
            return null;
        }
    }

    /** One assaulted episode beside an untouched one that gets only the calls that did succeed in changing something. */
    private static final class Assault {
        private final Subject subject;
        private final Task task;
        private final CallFormat format;
        private final Random random;

        Assault(Subject subject, Task task, CallFormat format, Random random) {
            this.subject = subject;
            this.task = task;
            this.format = format;
            this.random = random;
        }

        @Nullable
        String breach() {
            try (ToolEnvironment played = subject.probe(task);
                    ToolEnvironment untouched = subject.probe(task)) {
                Environment<String, String> text = played.text(format);
                text.reset(ResetOptions.defaults());
                untouched.reset(ResetOptions.defaults());
                for (int i = 0; i < CALLS; i++) {
                    String breach = breach(text, untouched, random.nextInt(4));
                    if (breach != null) {
                        return breach;
                    }
                }
                return difference(played, untouched);
            }
        }

        private @Nullable String breach(Environment<String, String> text, ToolEnvironment untouched, int kind) {
            boolean plausible = kind >= 2;
            ToolCall call =
                    plausible ? Fuzz.plausible(subject.problem(), random) : Fuzz.wrong(subject.problem(), random);
            String action = kind == 0 ? Fuzz.broken(format.write(call), random) : format.write(call);
            Step<String> step;
            try {
                step = text.step(action);
            } catch (RuntimeException | StackOverflowError e) {
                return Texts.shown(action) + " threw " + e;
            }
            if (step.reward() != 0 || step.over()) {
                return Texts.shown(action) + " paid " + step.reward() + (step.over() ? " and ended the episode" : "");
            }
            boolean refused = step.info().error() != null;
            if (!plausible && !refused) {
                return "the wrong call " + Texts.shown(action) + " was accepted";
            }
            if (!refused && untouched.mayChange(call.tool())) {
                untouched.step(call);
            }
            return null;
        }

        private @Nullable String difference(ToolEnvironment played, ToolEnvironment untouched) {
            for (int i = 0; i < LOOKS; i++) {
                ToolCall call = Fuzz.plausible(subject.problem(), random);
                Step<Observation> one = played.step(call);
                Step<Observation> other = untouched.step(call);
                if (!one.state().equals(other.state())) {
                    return "after calls that failed or only read, " + call.tool() + Texts.shown(call.arguments())
                            + " gives " + Texts.shown(one.state().text()) + " instead of "
                            + Texts.shown(other.state().text());
                }
            }
            return null;
        }
    }
}
