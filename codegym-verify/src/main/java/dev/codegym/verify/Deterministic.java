package dev.codegym.verify;

import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.task.Task;
import dev.codegym.task.TaskDealer;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ReferenceFailedException;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Two runs of the same that differ: the original's answer, an episode, or an episode after another one. */
final class Deterministic extends NamedCheck {
    private static final int TASKS = 6;
    private static final int RANDOM_CALLS = 30;
    private static final String MEND = "let nothing depend on time, identity, or what an earlier episode left";

    Deterministic() {
        super("DETERMINISTIC", "two runs that differ, or state that outlives an episode", MEND);
    }

    @Override
    public Finding run(Subject subject) {
        List<Play> plays = someFirst(subject);
        for (Play play : plays) {
            String answer = answerBreach(subject, play.task());
            Breach breach = answer == null ? replayBreach(subject, play) : Breach.of(answer);
            if (breach != null) {
                return breach.on(play.task(), this);
            }
            Finding unstable = unstableRead(subject, play.task());
            if (unstable != null) {
                return unstable;
            }
        }
        String left = leftOver(subject, plays);
        return left == null
                ? Finding.passed(this, "answers and episodes repeat, also after other episodes")
                : Finding.failed(this, left, MEND);
    }

    private static List<Play> someFirst(Subject subject) {
        List<Task> some = subject.someTasks(TASKS);
        return subject.plays().stream()
                .filter(play -> some.contains(play.task()))
                .toList();
    }

    private static @Nullable String answerBreach(Subject subject, Task task) {
        try {
            JsonNode again = subject.host().reference(task.input());
            return again.equals(task.answer())
                    ? null
                    : "the original answered " + Texts.shown(task.answer()) + ", then " + Texts.shown(again);
        } catch (ReferenceFailedException e) {
            return "the original answered " + Texts.shown(task.answer()) + ", then failed: " + e.getMessage();
        }
    }

    /** Plays the solver's moves again, then random ones in two environments. */
    private static @Nullable Breach replayBreach(Subject subject, Play play) {
        try (ToolEnvironment one = subject.probe(play.task());
                ToolEnvironment other = subject.probe(play.task())) {
            one.reset(ResetOptions.defaults());
            Breach breach = replay(one, play.moves());
            if (breach != null) {
                return breach;
            }
            one.reset(ResetOptions.defaults());
            other.reset(ResetOptions.defaults());
            Random random = subject.random("DETERMINISTIC " + play.task().id());
            List<Play.Move> moves = new ArrayList<>();
            for (int i = 0; i < RANDOM_CALLS; i++) {
                ToolCall call = Fuzz.plausible(subject.problem(), random);
                moves.add(new Play.Move(call, one.step(call)));
            }
            return replay(other, moves);
        }
    }

    /** A call that changes nothing and still gives something else when it is made again, such as an identity hash. */
    private @Nullable Finding unstableRead(Subject subject, Task task) {
        Random random = subject.random("UNSTABLE " + task.id());
        List<ToolCall> calls = new ArrayList<>();
        try (ToolEnvironment environment = subject.probe(task)) {
            environment.reset(ResetOptions.defaults());
            for (int i = 0; i < RANDOM_CALLS; i++) {
                ToolCall call = Fuzz.plausible(subject.problem(), random);
                calls.add(call);
                String first = environment.step(call).state().text();
                if (environment.mayChange(call.tool())) {
                    continue;
                }
                calls.add(call);
                String second = environment.step(call).state().text();
                if (!first.equals(second)) {
                    return Finding.failed(
                                    this,
                                    "on task " + task.id() + ", " + call.tool() + Texts.shown(call.arguments())
                                            + " gives "
                                            + Texts.shown(first) + ", and right after that " + Texts.shown(second)
                                            + ", though it changes nothing",
                                    MEND)
                            .witnessed(Witness.of(task, calls, second));
                }
            }
            return null;
        }
    }

    static @Nullable Breach replay(ToolEnvironment environment, List<Play.Move> moves) {
        List<ToolCall> calls = new ArrayList<>();
        for (Play.Move move : moves) {
            calls.add(move.call());
            Step<Observation> step = environment.step(move.call());
            if (!same(step, move.step())) {
                String text = "the call " + move.call().tool()
                        + Texts.shown(move.call().arguments()) + " gave "
                        + Texts.shown(move.step().state().text()) + ", and the second time "
                        + Texts.shown(step.state().text());
                return new Breach(text, calls);
            }
        }
        return null;
    }

    private static boolean same(Step<Observation> one, Step<Observation> other) {
        return one.state().equals(other.state())
                && one.reward() == other.reward()
                && one.terminated() == other.terminated();
    }

    /** Plays the tasks one after the other in a single environment. */
    private static @Nullable String leftOver(Subject subject, List<Play> plays) {
        TaskDealer dealer = TaskDealer.of(subject.host(), subject.tasks());
        EpisodeRules rules = EpisodeRules.DEFAULT.withStepLimit(Integer.MAX_VALUE);
        try (ToolEnvironment environment = subject.host().environment(dealer, rules)) {
            for (Play play : plays) {
                environment.reset(ResetOptions.ofTask(play.task().id()));
                Breach breach = replay(environment, play.moves());
                if (breach != null) {
                    return "task " + play.task().id() + " after other episodes: " + breach.text();
                }
            }
            return null;
        }
    }
}
