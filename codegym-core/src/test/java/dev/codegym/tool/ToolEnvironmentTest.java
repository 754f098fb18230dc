package dev.codegym.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.Samples;
import dev.codegym.env.Difficulty;
import dev.codegym.env.Environment;
import dev.codegym.env.EnvironmentChecker;
import dev.codegym.env.EpisodeOverException;
import dev.codegym.env.EpisodeStatistics;
import dev.codegym.env.Reset;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.env.TaskSource;
import dev.codegym.sandbox.Limits;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ToolEnvironmentTest {
    private static final EpisodeRules RULES = EpisodeRules.DEFAULT.withLimits(
            Limits.DEFAULT.withFuelPerCall(100_000).withFuelPerEpisode(1_000_000));

    private final ToolEnvironment environment = Samples.environment(RULES);

    @BeforeEach
    void begin() {
        environment.reset(ResetOptions.ofTask("easy-1"));
    }

    private static ToolCall call(String tool, String arguments) {
        return ToolCall.of(tool, Samples.object(arguments));
    }

    private static Step<Observation> step(ToolEnvironment environment, String tool, String arguments) {
        return environment.step(call(tool, arguments));
    }

    private String use(String tool, String arguments) {
        return step(environment, tool, arguments).state().text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing  | {}            | UNKNOWN_TOOL     | there is no tool 'nothing': the tools are count, heightAt, note, notes, grow, noteAndFail, breaks, spin, ratio, echo, observe and done
            heightAt | {}            | MISSING_ARGUMENT | heightAt: argument 'index' is missing; it takes index (an integer)
            heightAt | {'indx':1}    | UNKNOWN_ARGUMENT | heightAt: there is no argument 'indx'; it takes index (an integer)
            heightAt | {'index':1,'x':2} | UNKNOWN_ARGUMENT | heightAt: there is no argument 'x'; it takes index (an integer)
            heightAt | {'index':'1'} | WRONG_TYPE       | heightAt: argument 'index' is "1": it must be an integer from -2147483648 to 2147483647
            heightAt | {'index':1.5} | WRONG_TYPE       | heightAt: argument 'index' is 1.5: it must be an integer from -2147483648 to 2147483647
            heightAt | {'index':99}  | TOOL_FAILED      | heightAt: index must be from 0 to 11
            count    | {'x':1}       | UNKNOWN_ARGUMENT | count: there is no argument 'x'; it takes no arguments
            observe  | {'x':1}       | UNKNOWN_ARGUMENT | observe: there is no argument 'x'; it takes no arguments
            done     | {}            | MISSING_ARGUMENT | done: argument 'answer' is missing; it takes answer (an integer)
            done     | {'answer':'many'} | WRONG_TYPE   | done: argument 'answer' is "many": it must be an integer from -2147483648 to 2147483647
            done     | {'answer':68,'sure':true} | UNKNOWN_ARGUMENT | done: there is no argument 'sure'; it takes answer (an integer)
            breaks   | {}            | TOOL_FAILED      | breaks: the tool failed (ArrayIndexOutOfBoundsException); other arguments may work
            spin     | {}            | BUDGET_SPENT     | spin: the call was stopped because it used too much work or memory (FUEL); ask for less at a time
            """)
    void answersABadCallWithWhatWouldBeRight(String tool, String arguments, String kind, String message) {
        Step<Observation> step = step(environment, tool, arguments);

        assertThat(step.state().text()).isEqualTo("Error: " + message);
        assertThat(step.info().error()).isEqualTo(kind);
        assertThat(step.reward()).isZero();
        assertThat(step.over()).isFalse();
        assertThat(step.info().step()).isEqualTo(1);
        assertThat(use("count", "{}")).isEqualTo("12");
    }

    @Test
    void undoesWhatAToolChangedBeforeItFailed() {
        use("note", "{'value':7}");
        use("grow", "{'index':1,'by':100}");
        Step<Observation> failed = step(environment, "noteAndFail", "{'value':8}");

        assertThat(failed.state().text()).isEqualTo("Error: noteAndFail: value 8 is refused: take another");
        assertThat(use("notes", "{}")).isEqualTo("[7]");
        assertThat(use("heightAt", "{'index':0}")).isEqualTo("5");
        assertThat(use("heightAt", "{'index':1}")).isEqualTo("101");
    }

    @Test
    void chargesWhatAFailedCallBurned() {
        use("spin", "{}");
        Step<Observation> last = step(environment, "done", "{'answer':0}");

        assertThat(last.info().episode().fuel()).isGreaterThan(90_000);
    }

    @Test
    void saysThatAToolWithoutAResultWorked() {
        assertThat(use("note", "{'value':7}")).isEqualTo("\"ok\"");
    }

    @Test
    void writesResultsAsJson() {
        assertThat(use("ratio", "{'a':1,'b':'9007199254740993'}")).isEqualTo("1.1102230246251565E-16");
        assertThat(use("ratio", "{'a':1,'b':0}")).isEqualTo("\"Infinity\"");
        assertThat(use("echo", "{'text':'a','mark':'-','twice':true,'numbers':[1,2]}"))
                .isEqualTo("\"a-a[1, 2]\"");
    }

    @Test
    void paysTheReferenceOfTheOriginalInputWhateverTheAgentChanged() {
        use("grow", "{'index':0,'by':1000}");
        Step<Observation> step = step(environment, "done", "{'answer':'68'}");

        assertThat(step.reward()).isEqualTo(1);
        assertThat(step.terminated()).isTrue();
        assertThat(step.truncated()).isFalse();
    }

    @Test
    void neverTellsWhetherTheAnswerWasRight() {
        Step<Observation> wrong = step(environment, "done", "{'answer':67}");
        begin();
        Step<Observation> right = step(environment, "done", "{'answer':68}");

        assertThat(wrong.state()).isEqualTo(right.state());
        assertThat(wrong.reward()).isZero();
        assertThat(right.reward()).isEqualTo(1);
        assertThat(wrong.state().text()).doesNotContain("68");
    }

    @Test
    void refusesStepsOutsideAnEpisode() {
        step(environment, "done", "{'answer':1}");
        assertThatThrownBy(() -> use("done", "{'answer':68}"))
                .isInstanceOf(EpisodeOverException.class)
                .hasMessage("step() after the episode ended (terminated at step 1): call reset() first");
        assertThatThrownBy(() -> Samples.environment().step(ToolCall.of("count")))
                .hasMessage("step() before the first reset(): call reset() first");
        environment.close();
        assertThatThrownBy(() -> use("count", "{}")).hasMessage("step() after close(): call reset() first");
    }

    @Test
    void truncatesAtTheStepLimitAndPaysAnAnswerInTheLastStep() {
        ToolEnvironment three = Samples.environment(RULES.withStepLimit(3));
        three.reset(ResetOptions.ofTask("easy-1"));
        assertThat(step(three, "count", "{}").over()).isFalse();
        assertThat(step(three, "nonsense", "{}").over()).isFalse();
        Step<Observation> last = step(three, "count", "{}");
        assertThat(last.truncated()).isTrue();
        assertThat(last.terminated()).isFalse();
        assertThat(last.info().episode().steps()).isEqualTo(3);

        three.reset(ResetOptions.ofTask("easy-1"));
        step(three, "count", "{}");
        step(three, "count", "{}");
        last = step(three, "done", "{'answer':68}");
        assertThat(last.terminated()).isTrue();
        assertThat(last.truncated()).isFalse();
        assertThat(last.reward()).isEqualTo(1);
    }

    @Test
    void truncatesWhenTheEpisodesBudgetIsSpent() {
        Step<Observation> step = step(environment, "spin", "{}");
        int steps = 1;
        while (!step.over()) {
            step = step(environment, "spin", "{}");
            steps++;
        }

        assertThat(step.truncated()).isTrue();
        assertThat(steps).isBetween(9, 11);
        assertThat(step.info().episode().badCalls()).isEqualTo(steps);
    }

    @Test
    void truncatesWhenTheBudgetIsSpentWhileAFailedWriteIsUndone() {
        for (int fuel = 60; fuel < 700; fuel++) {
            EpisodeRules tight = RULES.withLimits(RULES.limits().withFuelPerEpisode(fuel));
            ToolEnvironment small = Samples.environment(tight);
            small.reset(ResetOptions.ofTask("easy-1"));
            Step<Observation> step = step(small, "note", "{'value':1}");
            for (int i = 0; i < 200 && !step.over(); i++) {
                step = step(small, i % 2 == 0 ? "noteAndFail" : "note", "{'value':1}");
            }
            assertThat(step.truncated()).as("fuel " + fuel).isTrue();
            assertThat(step.reward()).isZero();
        }
    }

    @Test
    void countsCallsInItsStatistics() {
        use("count", "{}");
        use("heightAt", "{'index':1}");
        use("count", "{}");
        use("heightAt", "{'index':99}");
        use("observe", "{}");
        EpisodeStatistics statistics =
                step(environment, "done", "{'answer':68}").info().episode();

        assertThat(statistics.steps()).isEqualTo(6);
        assertThat(statistics.badCalls()).isEqualTo(1);
        assertThat(statistics.totalReward()).isEqualTo(1);
        assertThat(List.copyOf(statistics.calls().entrySet()))
                .containsExactly(
                        Map.entry("count", 2), Map.entry("heightAt", 1), Map.entry("observe", 1), Map.entry("done", 1));
        assertThat(statistics.fuel()).isPositive();
    }

    @Test
    void tellsScalarsButNeitherContentsNorSizes() {
        String seen = use("observe", "{}");

        assertThat(Samples.json(seen).get("known")).isEqualTo(Samples.json("{'limit':4}"));
        assertThat(Samples.json(seen).get("hidden"))
                .isEqualTo(Samples.json("{'heights':'heights from left to right'}"));
        assertThat(seen).doesNotContain("12", "68", "[5");
    }

    @Test
    void forksIndependentEpisodes() {
        use("note", "{'value':1}");
        use("grow", "{'index':0,'by':10}");
        try (ToolEnvironment fork = environment.fork();
                ToolEnvironment forkOfFork = fork.fork()) {
            step(fork, "note", "{'value':2}");
            step(fork, "grow", "{'index':0,'by':100}");
            use("note", "{'value':3}");
            assertThat(step(fork, "notes", "{}").state().text()).isEqualTo("[1,2]");
            assertThat(step(fork, "heightAt", "{'index':0}").state().text()).isEqualTo("115");
            assertThat(use("notes", "{}")).isEqualTo("[1,3]");
            assertThat(use("heightAt", "{'index':0}")).isEqualTo("15");
            assertThat(step(forkOfFork, "notes", "{}").state().text()).isEqualTo("[1]");
            assertThat(step(fork, "done", "{'answer':68}").reward()).isEqualTo(1);
            assertThat(use("count", "{}")).isEqualTo("12");
            assertThat(step(forkOfFork, "count", "{}").info().step()).isEqualTo(4);
        }
    }

    @Test
    void forksBeforeTheFirstResetAndAfterTheEnd() {
        ToolEnvironment fresh = Samples.environment().fork();
        assertThatThrownBy(() -> fresh.step(ToolCall.of("count"))).isInstanceOf(EpisodeOverException.class);
        fresh.reset(0);
        assertThat(fresh.step(ToolCall.of("count")).over()).isFalse();
        step(environment, "done", "{'answer':68}");
        ToolEnvironment ended = environment.fork();
        assertThatThrownBy(() -> ended.step(ToolCall.of("count"))).isInstanceOf(EpisodeOverException.class);
    }

    @Test
    void keepsTheCallersArgumentsOutOfItsState() {
        ObjectNode arguments = Samples.object("{'value':1}");
        environment.step(ToolCall.of("note", arguments));
        arguments.put("value", 99);
        use("noteAndFail", "{'value':8}");

        assertThat(use("notes", "{}")).isEqualTo("[1]");
    }

    @Test
    void startsFromWhatTheOptionsName() {
        ResetOptions medium = ResetOptions.of(5).withDifficulty(Difficulty.MEDIUM);
        assertThat(environment.reset(medium).info().taskId()).isEqualTo("medium-1");
        environment.reset(ResetOptions.ofInput(Samples.object("{'heights':[9,9],'limit':1}")));
        assertThat(step(environment, "done", "{'answer':18}").reward()).isEqualTo(1);
        Reset<Observation> fresh = environment.reset(
                ResetOptions.of(7).withSource(TaskSource.FRESH).withDifficulty(Difficulty.HARD));
        assertThat(fresh.info().source()).isEqualTo(TaskSource.FRESH);
        assertThat(fresh.info().difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(environment.input().get("heights").size()).isBetween(40, 250);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'heights':[1]}                    | the task lacks input 'limit' of type int
            {'heights':[1],'limit':'x'}        | the task does not fit: input 'limit' is "x": it must be an integer from -2147483648 to 2147483647
            {'heights':[1],'limit':1,'more':2} | the task has an input 'more' that Heights does not take
            """)
    void refusesInputsThatDoNotFit(String input, String message) {
        assertThatThrownBy(() -> environment.reset(ResetOptions.ofInput(Samples.object(input))))
                .isInstanceOf(CodeGymException.class)
                .hasMessage(message);
    }

    @Test
    void namesTheTasksThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> environment.reset(ResetOptions.ofTask("easy-9")))
                .hasMessage("heights has no task 'easy-9': its tasks are easy-1, easy-2, medium-1, hard-1");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void renamesBuiltInsBySeed(long seed) {
        ToolEnvironment renamed = Samples.environment(RULES.withRenamedBuiltIns(true));
        Observation.Start start =
                (Observation.Start) renamed.reset(ResetOptions.of(seed)).state();
        BuiltIns names = renamed.builtIns();

        assertThat(names)
                .isEqualTo(BuiltIns.drawn(seed, renamed.problem()))
                .isNotEqualTo(BuiltIns.drawn(seed + 1, renamed.problem()));
        assertThat(start.prompt().tools().stream().map(ToolSpec::name))
                .endsWith(names.observe(), names.done())
                .doesNotHaveDuplicates();
        assertThat(start.text()).contains("Call " + names.observe() + " ", "call " + names.done() + " ");
        assertThat(step(renamed, names.observe(), "{}").info().error()).isNull();
        if (!names.done().equals("done")) {
            assertThat(step(renamed, "done", "{'answer':1}").info().error()).isEqualTo("UNKNOWN_TOOL");
        }
        assertThat(step(renamed, names.done(), "{'answer':1}").terminated()).isTrue();
    }

    @Test
    void keepsTheContractOfEnvironments() {
        assertThat(EnvironmentChecker.check(
                        () -> Samples.environment(RULES.withRenamedBuiltIns(true)), random -> action(random)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheContractInEveryCallFormat(CallFormat format) {
        assertThat(EnvironmentChecker.<String, String>check(
                        () -> Samples.environment(RULES).text(format),
                        random -> random.nextInt(8) == 0 ? "no call" : format.write(action(random))))
                .isEmpty();
    }

    /** Never submits, so that episodes reach the limit. */
    private static ToolCall action(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> call("note", "{'value':" + random.nextInt(5) + "}");
            case 1 -> call("notes", "{}");
            case 2 -> call("noteAndFail", "{'value':1}");
            case 3 -> call("grow", "{'index':" + random.nextInt(12) + ",'by':1}");
            case 4 -> call("observe", "{}");
            case 5 -> call("breaks", "{}");
            default -> call("heightAt", "{'index':" + random.nextInt(14) + "}");
        };
    }

    @Test
    void speaksTextInEveryFormat() {
        for (CallFormat format : CallFormat.values()) {
            try (Environment<String, String> text = Samples.environment(RULES).text(format)) {
                assertThat(text.reset(ResetOptions.ofTask("easy-1")).state()).contains("heightAt", "observe", "done");
                assertThat(text.step("hm").info().error()).isEqualTo("MALFORMED");
                Step<String> step = text.step(format.write(call("heightAt", "{'index':2}")));
                assertThat(step.state()).contains("9");
                assertThat(step.info().step()).isEqualTo(2);
                step = text.step(format.write(call("done", "{'answer':68}")));
                assertThat(step.reward()).isEqualTo(1);
                assertThat(step.info().episode().badCalls()).isEqualTo(1);
            }
        }
    }
}
