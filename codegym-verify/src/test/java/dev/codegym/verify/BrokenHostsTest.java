package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.env.Environment;
import dev.codegym.env.EnvironmentSpec;
import dev.codegym.env.EpisodeOverException;
import dev.codegym.env.Reset;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.task.Task;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Faults that no code problem can have, because the host answers {@code done}: should the host ever have them, the checks that watch
 * over answers must say so.
 */
class BrokenHostsTest {
    private static final Verification SOUND = Hills.sound().verified();
    private static final Task TASK = SOUND.tasks().get(3);

    /** What an environment makes of a call and of what the sound one makes of it, which is null after the end. */
    private interface Fault extends BiFunction<ToolCall, Step<Observation>, Step<Observation>> {}

    /** The sound environment with a fault. */
    private record Broken(ToolEnvironment sound, Fault fault) implements Environment<Observation, ToolCall> {
        @Override
        public Reset<Observation> reset(ResetOptions options) {
            return sound.reset(options);
        }

        @Override
        public Step<Observation> step(ToolCall call) {
            Step<Observation> step = null;
            EpisodeOverException over = null;
            try {
                step = sound.step(call);
            } catch (EpisodeOverException e) {
                over = e;
            }
            Step<Observation> given = fault.apply(call, step);
            if (given == null) {
                throw over;
            }
            return given;
        }

        @Override
        public Environment<Observation, ToolCall> fork() {
            return new Broken(sound.fork(), fault);
        }

        @Override
        public EnvironmentSpec spec() {
            return sound.spec();
        }

        @Override
        public void close() {
            sound.close();
        }
    }

    /** A step of a sound environment, to make others of. */
    private static final Step<Observation> ANY = firstStep();

    private static Step<Observation> firstStep() {
        try (ToolEnvironment environment = environment()) {
            environment.reset(ResetOptions.defaults());
            return environment.step(ToolCall.of("heightCount"));
        }
    }

    private static ToolEnvironment environment() {
        return SOUND.host()
                .environment(
                        options -> new dev.codegym.tool.Assignment(
                                TASK.id(),
                                TASK.difficulty(),
                                TASK.input(),
                                SOUND.definition().answer().key(TASK.answer())),
                        EpisodeRules.DEFAULT);
    }

    private static Step<Observation> step(Observation state, double reward, boolean terminated) {
        return new Step<>(state, reward, terminated, false, ANY.info());
    }

    private static boolean isDone(ToolCall call) {
        return call.tool().equals("done");
    }

    private static String finality(Fault fault) {
        try (Environment<Observation, ToolCall> environment = new Broken(environment(), fault)) {
            return text(DoneIsFinal.breach(SOUND.definition().problem(), TASK, environment));
        }
    }

    private static String form(Fault fault) {
        try (Environment<Observation, ToolCall> environment = new Broken(environment(), fault)) {
            return text(AnswerForm.breach(SOUND.definition().problem().answer(), TASK, environment));
        }
    }

    @Test
    void nothingIsWrongWithTheHostAsItIs() {
        assertThat(finality((call, step) -> step)).isNull();
        assertThat(form((call, step) -> step)).isNull();
    }

    @Test
    void catchesAnEndThatTellsTheAnswer() {
        assertThat(finality((call, step) -> step != null && step.terminated() && step.reward() == 0
                        ? step(new Observation.Result("done", "wrong, the answer is " + TASK.answer()), 0, true)
                        : step))
                .contains(
                        "done tells whether the answer was right", TASK.answer().toString());
    }

    @Test
    void catchesASecondAnswerThatPays() {
        assertThat(finality((call, step) ->
                        step == null && isDone(call) ? step(new Observation.Finished("done"), 1, true) : step))
                .isEqualTo("done after the end is answered instead of refused");
    }

    @Test
    void catchesALookAfterTheEnd() {
        assertThat(finality((call, step) -> step == null && call.tool().equals("observe") ? ANY : step))
                .isEqualTo("observe after the end is answered instead of refused");
        assertThat(finality((call, step) ->
                        step == null && !isDone(call) && !call.tool().equals("observe") ? ANY : step))
                .isEqualTo("heightCount after the end is answered instead of refused");
    }

    @Test
    void catchesAWrongAnswerThatLetsTheEpisodeGoOn() {
        assertThat(finality((call, step) ->
                        step != null && step.terminated() && step.reward() == 0 ? step(step.state(), 0, false) : step))
                .contains("done with the wrong answer", "paid 0");
    }

    @Test
    void catchesAWrongAnswerThatPays() {
        assertThat(finality((call, step) -> step != null && step.terminated() ? step(step.state(), 1, true) : step))
                .contains("done with the wrong answer", "paid 1");
        assertThat(form((call, step) -> step != null && step.terminated() ? step(step.state(), 1, true) : step))
                .contains("the wrong answer", "paid 1");
    }

    @Test
    void catchesARightAnswerThatIsRefusedInAnAllowedForm() {
        assertThat(form((call, step) -> isString(call, TASK.answer()) ? step(step.state(), 0, true) : step))
                .contains("the right answer is refused as \"" + TASK.answer() + "\"");
    }

    @Test
    void catchesAnAnswerOfAWrongTypeThatEndsTheEpisode() {
        assertThat(form((call, step) -> isDone(call) && step.state() instanceof Observation.Failure
                        ? step(new Observation.Finished("done"), 0, true)
                        : step))
                .contains("done takes {} for an answer of type int");
    }

    private static boolean isString(ToolCall call, JsonNode answer) {
        return call.arguments().path("answer").equals(JsonNodeFactory.instance.stringNode(answer.toString()));
    }

    private static @Nullable String text(@Nullable Breach breach) {
        return breach == null ? null : breach.text();
    }
}
