package dev.codegym.verify;

import dev.codegym.env.Environment;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.task.Task;
import dev.codegym.tool.CallError;
import dev.codegym.tool.CallFormat;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random and malformed calls that crash, pay, end an episode, or change the state though they failed. */
final class CallsSafe extends NamedCheck {
    private static final int CALLS = 80;
    private static final int LOOKS = 40;
    private static final int SHORT_EPISODE = 5;
    /** How the host tells of an exception that is no refusal. */
    private static final String CRASH = "the tool failed (";

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
        Finding rude = null;
        for (CallFormat format : CallFormat.values()) {
            Task task = tasks.get(format.ordinal() % tasks.size());
            Random random = subject.random(name() + format);
            Assault assault = new Assault(subject, task, format, random);
            Breach breach = assault.breach();
            rude = rude == null ? assault.rude : rude;
            if (breach == null) {
                breach = limitBreach(subject, task, format, random);
            }
            if (breach != null) {
                return new Breach("in format " + format + ", " + breach.text(), breach.calls()).on(task, this);
            }
        }
        return rude != null
                ? rude
                : Finding.passed(
                        this,
                        CallFormat.values().length * CALLS
                                + " random and malformed calls changed, paid and ended nothing they must not");
    }

    /** Bad calls count as steps, and the last step that is allowed ends the episode, not one before. */
    private static @Nullable Breach limitBreach(Subject subject, Task task, CallFormat format, Random random) {
        EpisodeRules rules = EpisodeRules.DEFAULT.withStepLimit(SHORT_EPISODE);
        try (ToolEnvironment environment = subject.environment(task, rules)) {
            Environment<String, String> text = environment.text(format);
            text.reset(ResetOptions.defaults());
            for (int i = 1; i <= SHORT_EPISODE; i++) {
                Step<String> step = text.step(format.write(Fuzz.wrong(subject.problem(), random)));
                if (step.terminated() || step.truncated() != (i == SHORT_EPISODE)) {
                    return Breach.of("bad call " + i + " of a step limit of " + SHORT_EPISODE + " left the episode "
                            + (step.over() ? "over" : "running"));
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
        private final List<ToolCall> changes = new ArrayList<>();

        /** A refusal that does not say what was wrong, or null. */
        private @Nullable Finding rude;

        Assault(Subject subject, Task task, CallFormat format, Random random) {
            this.subject = subject;
            this.task = task;
            this.format = format;
            this.random = random;
        }

        @Nullable
        Breach breach() {
            try (ToolEnvironment played = subject.probe(task);
                    ToolEnvironment untouched = subject.probe(task)) {
                Environment<String, String> text = played.text(format);
                text.reset(ResetOptions.defaults());
                untouched.reset(ResetOptions.defaults());
                for (int i = 0; i < CALLS; i++) {
                    Breach breach = breach(text, untouched, random.nextInt(4));
                    if (breach != null) {
                        return breach;
                    }
                }
                return difference(played, untouched);
            }
        }

        private @Nullable Breach breach(Environment<String, String> text, ToolEnvironment untouched, int kind) {
            boolean plausible = kind >= 2;
            ToolCall call =
                    plausible ? Fuzz.plausible(subject.problem(), random) : Fuzz.wrong(subject.problem(), random);
            String action = kind == 0 ? Fuzz.broken(format.write(call), random) : format.write(call);
            Step<String> step;
            try {
                step = text.step(action);
            } catch (RuntimeException | StackOverflowError e) {
                return after(call, Texts.shown(action) + " threw " + e);
            }
            if (step.reward() != 0 || step.over()) {
                return after(
                        call,
                        Texts.shown(action) + " paid " + step.reward() + (step.over() ? " and ended the episode" : ""));
            }
            boolean refused = step.info().error() != null;
            if (!plausible && !refused) {
                return after(call, "the wrong call " + Texts.shown(action) + " was accepted");
            }
            if (!refused && untouched.mayChange(call.tool())) {
                untouched.step(call);
                changes.add(call);
            }
            return null;
        }

        /** What a call led to after those that changed something. */
        private Breach after(ToolCall call, String text) {
            List<ToolCall> calls = new ArrayList<>(changes);
            calls.add(call);
            return new Breach(text, calls);
        }

        /** An agent that is refused must be told what was wrong, and what would be right. */
        private @Nullable Finding rudeness(ToolCall call, Observation.Failure failure) {
            String text = failure.text();
            boolean crash = text.contains(CRASH);
            boolean silent = text.strip().endsWith(call.tool() + ":") || text.endsWith(call.tool() + ": null");
            if (failure.error().kind() != CallError.Kind.TOOL_FAILED || !crash && !silent) {
                return null;
            }
            List<ToolCall> calls = new ArrayList<>(changes);
            calls.add(call);
            return Finding.failed(
                            new CallsSafe(),
                            "on task " + task.id() + ", " + call.tool() + Texts.shown(call.arguments())
                                    + (crash ? " crashes: " : " is refused without a reason: ") + Texts.shown(text),
                            "check arguments first, and throw a ToolFailure that says what would be right")
                    .witnessed(Witness.of(task, calls, text));
        }

        private @Nullable Breach difference(ToolEnvironment played, ToolEnvironment untouched) {
            for (int i = 0; i < LOOKS; i++) {
                ToolCall call = Fuzz.plausible(subject.problem(), random);
                Step<Observation> one = played.step(call);
                Step<Observation> other = untouched.step(call);
                if (rude == null && one.state() instanceof Observation.Failure failure) {
                    rude = rudeness(call, failure);
                }
                if (untouched.mayChange(call.tool()) && one.state() instanceof Observation.Result) {
                    changes.add(call);
                }
                if (!one.state().equals(other.state())) {
                    return Breach.of("after calls that failed or only read, " + call.tool()
                            + Texts.shown(call.arguments())
                            + " gives " + Texts.shown(one.state().text()) + " instead of "
                            + Texts.shown(other.state().text()));
                }
            }
            return null;
        }
    }
}
