package dev.codegym.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.Samples;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.env.Environment;
import dev.codegym.env.EnvironmentChecker;
import dev.codegym.env.EpisodeOverException;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.env.TaskSource;
import dev.codegym.rollout.Policy;
import dev.codegym.rollout.Rollout;
import dev.codegym.rollout.Trajectory;
import dev.codegym.sandbox.GuestRejectedException;
import dev.codegym.sandbox.Limits;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.SolverRun;
import dev.codegym.tool.CallFormat;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ReferenceFailedException;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Whether guests run in this JVM or behind a wall cannot be told from anything that an environment gives. */
class IsolationContractTest {
    private static final Limits SMALL = Limits.DEFAULT.withFuelPerCall(100_000).withFuelPerEpisode(1_000_000);
    private static final EpisodeRules RULES =
            EpisodeRules.DEFAULT.withLimits(SMALL).withStepLimit(60).withRenamedBuiltIns(true);

    private static final WorkerPool POOL = WorkerPool.open(WorkerOptions.DEFAULT.withWorkers(2));
    private static final EnvironmentHost HEIGHTS = Fixtures.walled(POOL, Samples.host());
    private static final EnvironmentHost HOARD = Fixtures.walled(POOL, Fixtures.hoard());

    @AfterAll
    static void endWorkers() {
        POOL.close();
    }

    /** All that an environment says to the same questions, exceptions included. */
    private static <S, A> List<String> told(Environment<S, A> environment, ResetOptions options, List<A> actions) {
        List<String> told = new ArrayList<>();
        told.add(environment.spec().toString());
        told.add(said(() -> environment.reset(options).toString()));
        int forked = actions.size() / 2;
        for (int i = 0; i < actions.size(); i++) {
            A action = actions.get(i);
            told.add(said(() -> environment.step(action).toString()));
            if (i == forked) {
                try (Environment<S, A> fork = environment.fork();
                        Environment<S, A> second = fork.fork()) {
                    told.add(said(() -> second.step(action).toString()));
                    told.add(said(() -> fork.step(action).toString()));
                    told.add(said(() -> second.step(action).toString()));
                }
            }
        }
        return told;
    }

    private static String said(java.util.function.Supplier<String> call) {
        try {
            return call.get();
        } catch (CodeGymException e) {
            return e.getClass() + ": " + e.getMessage();
        }
    }

    private static ToolCall call(String tool, String arguments) {
        return ToolCall.of(tool, Samples.object(arguments));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void policiesPlayTheSameTrajectories(long seed) {
        ResetOptions options = ResetOptions.of(seed).withSource(TaskSource.values()[(int) (seed % 2)]);
        try (ToolEnvironment here = Fixtures.environment(Samples.host(), RULES);
                ToolEnvironment there = Fixtures.environment(HEIGHTS, RULES)) {
            Trajectory expected = Rollout.play(here, Policy.random(), options);
            Trajectory played = Rollout.play(there, Policy.random(), options);

            assertThat(played).isEqualTo(expected);
            assertThat(expected.statistics().fuel()).isPositive();
            assertThat(expected.replay(there)).hasToString("same");
        }
    }

    @Test
    void solversPlayTheSameTrajectories() {
        try (ToolEnvironment here = Fixtures.environment(Samples.host(), EpisodeRules.DEFAULT);
                ToolEnvironment there = Fixtures.environment(HEIGHTS, EpisodeRules.DEFAULT)) {
            Trajectory expected = Rollout.solver(Samples.host(), here, ResetOptions.of(1));

            assertThat(Rollout.solver(HEIGHTS, there, ResetOptions.of(1))).isEqualTo(expected);
            assertThat(expected.totalReward()).isEqualTo(1);
            EpisodeRules few = EpisodeRules.DEFAULT.withStepLimit(5);
            try (ToolEnvironment shortHere = Fixtures.environment(Samples.host(), few);
                    ToolEnvironment shortThere = Fixtures.environment(HEIGHTS, few)) {
                shortHere.reset(1);
                shortThere.reset(1);
                assertThat(HEIGHTS.solve(shortThere, 250, (call, step) -> {}))
                        .isEqualTo(Samples.host().solve(shortHere, 250, (call, step) -> {}));
                shortHere.reset(1);
                shortThere.reset(1);
                assertThat(HEIGHTS.solve(shortThere, 3, (call, step) -> {}))
                        .isEqualTo(Samples.host().solve(shortHere, 3, (call, step) -> {}));
            }
        }
    }

    @Test
    void solversSeeTheSame() {
        ObjectNode input = Samples.object(Fixtures.INPUT);
        SolverRun here = Fixtures.hoard().solve(input, Samples.json("6"));

        assertThat(here.failure()).isNull();
        assertThat(here.calls()).containsEntry("echo", 5).containsEntry("swap", 4);
        assertThat(HOARD.solve(input, Samples.json("6"))).isEqualTo(here);
        assertThat(HOARD.solve(input, Samples.json("6"), 3))
                .isEqualTo(Fixtures.hoard().solve(input, Samples.json("6"), 3));
    }

    @ParameterizedTest
    @EnumSource(CallFormat.class)
    void textsAreTheSame(CallFormat format) {
        List<String> actions = new ArrayList<>(List.of("no call at all"));
        for (String tool : List.of("count", "notes", "noteAndFail", "breaks", "spin", "nothing", "done", "count")) {
            actions.add(format.write(call(tool, tool.equals("noteAndFail") ? "{'value':3}" : "{}")));
            actions.add(format.write(call("note", "{'value':1}")));
        }
        actions.add(format.write(call("done", "{'answer':68}")));
        actions.add(format.write(call("count", "{}")));
        EpisodeRules rules = EpisodeRules.DEFAULT.withLimits(SMALL);
        ResetOptions options = ResetOptions.ofTask("easy-1");
        try (ToolEnvironment here = Fixtures.environment(Samples.host(), rules);
                ToolEnvironment there = Fixtures.environment(HEIGHTS, rules)) {
            assertThat(told(there.text(format), options, actions)).isEqualTo(told(here.text(format), options, actions));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void everyKindOfDataCrossesUnchanged(long seed) {
        List<ToolCall> calls = new ArrayList<>(List.of(
                call("all", "{}"),
                call("swap", "{'numbers':[3,4],'rows':[[1,2],[]]}"),
                call("bump", "{'by':2}"),
                call("bump", "{'by':9}"),
                call("swap", "{'numbers':[],'rows':[]}"),
                call("echo", "{'text':'é 中 \\ud83d \\u0000 \\n'}"),
                call("deep", "{'n':500}"),
                call("deep", "{'n':1000000}"),
                call("keep", "{'mebibytes':1}"),
                call("keep", "{'mebibytes':3000}"),
                call("flood", "{'n':65534}"),
                call("flood", "{'n':65535}"),
                call("spin", "{}"),
                call("all", "{}")));
        java.util.Collections.shuffle(calls, new Random(seed));
        calls.add(call("done", "{'answer':6}"));
        calls.add(call("all", "{}"));
        ResetOptions options = ResetOptions.ofInput(Samples.object(Fixtures.INPUT));
        EpisodeRules rules = EpisodeRules.DEFAULT.withLimits(Limits.DEFAULT.withFuelPerCall(1_000_000));
        try (ToolEnvironment here = Fixtures.environment(Fixtures.hoard(), rules);
                ToolEnvironment there = Fixtures.environment(HOARD, rules)) {
            assertThat(told(there, options, calls)).containsExactlyElementsOf(told(here, options, calls));
            assertThat(there.input()).isEqualTo(here.input());
        }
    }

    @Test
    void budgetsEndEpisodesAtTheSameStep() {
        for (int fuel = 60; fuel < 700; fuel += 16) {
            EpisodeRules tight = RULES.withLimits(SMALL.withFuelPerEpisode(fuel));
            List<ToolCall> calls = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                calls.add(call(i % 2 == 0 ? "note" : "noteAndFail", "{'value':1}"));
            }
            try (ToolEnvironment here = Fixtures.environment(Samples.host(), tight);
                    ToolEnvironment there = Fixtures.environment(HEIGHTS, tight)) {
                assertThat(told(there, ResetOptions.ofTask("easy-1"), calls))
                        .as("fuel " + fuel)
                        .isEqualTo(told(here, ResetOptions.ofTask("easy-1"), calls));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'heights':[1]}
            {'heights':[1],'limit':'x'}
            {'heights':[1],'limit':1,'more':2}
            {}
            """)
    void inputsThatDoNotFitAreRefusedAlike(String input) {
        ResetOptions options = ResetOptions.ofInput(Samples.object(input));
        try (ToolEnvironment here = Fixtures.environment(Samples.host(), RULES);
                ToolEnvironment there = Fixtures.environment(HEIGHTS, RULES)) {
            assertThat(told(there, options, List.of())).isEqualTo(told(here, options, List.of()));
            there.reset(0);
            assertThatThrownBy(() -> there.reset(options)).isInstanceOf(CodeGymException.class);
            assertThat(there.step(ToolCall.of("count")).info().step())
                    .as("the old episode goes on")
                    .isEqualTo(1);
        }
    }

    @Test
    void referencesAreTheSameAndFailAlike() throws ReferenceFailedException {
        var input = Samples.object(Fixtures.INPUT);
        assertThat(HOARD.problem().reference(input, SMALL))
                .isEqualTo(Fixtures.hoard().problem().reference(input, SMALL));
        Limits tiny = SMALL.withFuelPerCall(1);
        String here = failure(Fixtures.hoard(), tiny);
        assertThat(failure(HOARD, tiny)).isEqualTo(here).contains("stopped: more work than 1 units");
    }

    private static String failure(EnvironmentHost host, Limits limits) {
        try {
            return "answered " + host.problem().reference(Samples.object(Fixtures.INPUT), limits);
        } catch (ReferenceFailedException | CodeGymException e) {
            return e.getClass() + ": " + e.getMessage();
        }
    }

    @Test
    void forbiddenClassesAreRejectedAlike() {
        CompiledClasses hostile = CompiledClasses.of(
                Samples.host().problemClasses().servedBy(), Map.of("Heights", Samples.hostileClass()));
        GuestRejectedException here = rejection(() -> EnvironmentHost.of(
                Samples.host().definition(), hostile, Samples.host().solverClasses()));
        GuestRejectedException there = rejection(() ->
                POOL.host(Samples.host().definition(), hostile, Samples.host().solverClasses()));

        assertThat(there.violations()).isNotEmpty().isEqualTo(here.violations());
        assertThat(there).hasMessage(here.getMessage());
        CompiledClasses solver = Samples.host().solverClasses();
        assertThatThrownBy(() -> POOL.host(Samples.host().definition(), solver, solver))
                .isInstanceOf(CodeGymException.class)
                .hasMessageStartingWith("the code problem has no class Heights: its classes are");
    }

    private static GuestRejectedException rejection(Runnable admission) {
        try {
            admission.run();
        } catch (GuestRejectedException e) {
            return e;
        }
        throw new AssertionError("it was not rejected");
    }

    @Test
    void theContractOfEnvironmentsHolds() {
        List<String> tools = List.of("count", "note", "notes", "noteAndFail", "grow", "heightAt", "observe", "spin");
        assertThat(EnvironmentChecker.check(
                        () -> Fixtures.environment(HEIGHTS, RULES.withRenamedBuiltIns(false)),
                        random -> call(
                                tools.get(random.nextInt(tools.size())), random.nextBoolean() ? "{}" : "{'value':1}")))
                .isEmpty();
        assertThat(EnvironmentChecker.<String, String>check(
                        () -> Fixtures.environment(HEIGHTS, RULES).text(CallFormat.HERMES),
                        random ->
                                CallFormat.HERMES.write(call(tools.get(random.nextInt(tools.size())), "{'value':1}"))))
                .isEmpty();
    }

    @Test
    void stepsOutsideAnEpisodeAreRefusedAlike() {
        ToolEnvironment environment = Fixtures.environment(HEIGHTS, RULES);
        assertThatThrownBy(() -> environment.step(ToolCall.of("count")))
                .isInstanceOf(EpisodeOverException.class)
                .hasMessage("step() before the first reset(): call reset() first");
        environment.reset(0);
        environment.close();
        environment.close();
        assertThatThrownBy(() -> environment.step(ToolCall.of("count")))
                .isInstanceOf(EpisodeOverException.class)
                .hasMessage("step() after close(): call reset() first");
        environment.reset(0);
        Step<Observation> step = environment.step(ToolCall.of("count"));
        assertThat(step.over()).isFalse();
        environment.close();
    }
}
