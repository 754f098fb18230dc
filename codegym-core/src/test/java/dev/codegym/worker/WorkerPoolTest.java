package dev.codegym.worker;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.Samples;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.env.TaskSource;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.rollout.Policy;
import dev.codegym.rollout.Rollout;
import dev.codegym.rollout.Trajectory;
import dev.codegym.sandbox.Limits;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when workers die, hang or lie, and that nothing of them stays behind. */
class WorkerPoolTest {
    private static final ResetOptions EASY = ResetOptions.ofTask("easy-1");

    @TempDir
    Path folder;

    private WorkerPool pool = WorkerPool.open(WorkerOptions.DEFAULT.withWorkers(1));

    @AfterEach
    void endWorkers() {
        pool.close();
    }

    private ToolEnvironment heights() {
        return Fixtures.environment(Fixtures.walled(pool, Samples.host()), EpisodeRules.DEFAULT);
    }

    private static Step<Observation> step(ToolEnvironment environment, String tool, String arguments) {
        return environment.step(ToolCall.of(tool, Samples.object(arguments)));
    }

    private void misbehave(FakeWorker.Way way) {
        Duration patience = way == FakeWorker.Way.EXIT_ONCE ? Duration.ofMinutes(1) : Duration.ofSeconds(5);
        pool = WorkerPool.open(
                WorkerOptions.DEFAULT.withWorkers(1).withPatience(patience), Fixtures.misbehaving(way, folder));
    }

    private static EpisodeRules hasty() {
        return EpisodeRules.DEFAULT.withLimits(Limits.DEFAULT.withDeadline(Duration.ofMillis(500)));
    }

    @ParameterizedTest
    @EnumSource(
            value = FakeWorker.Way.class,
            mode = Mode.EXCLUDE,
            names = {"EXIT_ONCE", "TELLS"})
    void endsTheEpisodeOfACallThatLosesItsWorkerAndServesTheNext(FakeWorker.Way way) {
        misbehave(way);
        try (ToolEnvironment environment = Fixtures.environment(Fixtures.walled(pool, Samples.host()), hasty())) {
            environment.reset(EASY);
            assertThat(step(environment, "observe", "{}").over()).isFalse();
            Step<Observation> last = step(environment, "count", "{}");

            assertThat(last.truncated()).isTrue();
            assertThat(last.terminated()).isFalse();
            assertThat(last.reward()).isZero();
            assertThat(last.info().error()).isEqualTo("PROCESS_LOST");
            assertThat(last.info().episode().steps()).isEqualTo(2);
            assertThat(last.state().text())
                    .isEqualTo("Error: count: the process that ran the call was lost; the episode is over");
            assertThatThrownBy(() -> step(environment, "count", "{}"))
                    .hasMessage("step() after the episode ended (truncated at step 2): call reset() first");
            environment.reset(EASY);
            assertThat(step(environment, "done", "{'answer':68}").reward()).isEqualTo(1);
        }
        pool.close();
        assertThat(pool.processes()).isEmpty();
    }

    @Test
    void makesACallOnceMoreWhoseWorkerDiedOfSomethingElse() {
        misbehave(FakeWorker.Way.EXIT_ONCE);
        List<String> expected = new ArrayList<>();
        List<String> got = new ArrayList<>();
        try (ToolEnvironment there = heights();
                ToolEnvironment here = Samples.environment()) {
            for (ToolEnvironment each : List.of(here, there)) {
                List<String> told = each.equals(here) ? expected : got;
                told.add(each.reset(EASY).toString());
                told.add(step(each, "note", "{'value':1}").toString());
                told.add(step(each, "notes", "{}").toString());
                told.add(step(each, "done", "{'answer':68}").toString());
            }
        }

        assertThat(got).isEqualTo(expected);
        assertThat(folder.resolve("died")).exists();
    }

    @Test
    void buildsEpisodesAgainWhoseWorkerWasKilledByOthers() {
        try (ToolEnvironment there = heights();
                ToolEnvironment here = Samples.environment()) {
            List<List<String>> told = List.of(new ArrayList<>(), new ArrayList<>());
            for (ToolEnvironment each : List.of(here, there)) {
                List<String> said = told.get(each.equals(here) ? 0 : 1);
                said.add(each.reset(EASY).toString());
                said.add(step(each, "note", "{'value':1}").toString());
                said.add(step(each, "noteAndFail", "{'value':2}").toString());
                said.add(step(each, "breaks", "{}").toString());
                try (ToolEnvironment fork = each.fork()) {
                    kill();
                    said.add(step(fork, "note", "{'value':5}").toString());
                    kill();
                    said.add(step(fork, "notes", "{}").toString());
                    said.add(step(each, "notes", "{}").toString());
                    try (ToolEnvironment second = fork.fork()) {
                        kill();
                        said.add(step(second, "notes", "{}").toString());
                        said.add(step(second, "done", "{'answer':68}").toString());
                    }
                }
                kill();
                said.add(step(each, "done", "{'answer':68}").toString());
            }

            assertThat(told.get(1)).isEqualTo(told.get(0)).anyMatch(text -> text.contains("[1,5]"));
        }
    }

    /** Kills all workers, and waits until they are dead. */
    private void kill() {
        for (ProcessHandle worker : pool.processes()) {
            worker.destroyForcibly();
            worker.onExit().join();
        }
    }

    @Test
    void survivesAGuestThatKeepsMoreThanTheHeap() {
        WorkerPool small = WorkerPool.open(WorkerOptions.DEFAULT.withWorkers(1).withHeap(48L << 20));
        EpisodeRules generous = EpisodeRules.DEFAULT.withLimits(
                Limits.DEFAULT.withBytesPerCall(4L << 30).withBytesPerEpisode(16L << 30));
        try (small;
                ToolEnvironment neighbour =
                        Fixtures.environment(Fixtures.walled(small, Samples.host()), EpisodeRules.DEFAULT);
                ToolEnvironment greedy = Fixtures.environment(Fixtures.walled(small, Fixtures.hoard()), generous)) {
            neighbour.reset(EASY);
            step(neighbour, "note", "{'value':7}");
            greedy.reset(ResetOptions.ofInput(Samples.object(Fixtures.INPUT)));
            assertThat(step(greedy, "keep", "{'mebibytes':2}").state().text()).isEqualTo("2");
            Step<Observation> last = step(greedy, "keep", "{'mebibytes':200}");

            assertThat(last.info().error()).isEqualTo("PROCESS_LOST");
            assertThat(last.truncated()).isTrue();
            assertThat(step(neighbour, "notes", "{}").state().text()).isEqualTo("[7]");
            greedy.reset(ResetOptions.ofInput(Samples.object(Fixtures.INPUT)));
            assertThat(step(greedy, "keep", "{'mebibytes':1}").state().text()).isEqualTo("1");
        }
    }

    @Test
    void tellsWhyAWorkerDiedAndGivesItNothingOfTheHost() {
        misbehave(FakeWorker.Way.TELLS);

        assertThatThrownBy(this::heights)
                .isInstanceOf(WorkerLostException.class)
                .hasMessageMatching("worker \\d+ was lost \\(exit code 5, it said: variables \\[LC_ALL\\], files 0\\)");
        assertThat(pool.processes()).isEmpty();
    }

    @Test
    void saysThatNoWorkerCanBeStarted() {
        pool = WorkerPool.open(WorkerOptions.DEFAULT, new WorkerCommand(List.of("/no/such/java")));

        assertThatThrownBy(this::heights)
                .isInstanceOf(CodeGymException.class)
                .hasMessageStartingWith("a worker cannot be started with /no/such/java: ");
    }

    @Test
    void stepsOfAnInterruptedThreadAreTheSame() {
        try (ToolEnvironment environment = heights()) {
            environment.reset(EASY);
            Thread.currentThread().interrupt();
            Step<Observation> step = step(environment, "count", "{}");

            assertThat(Thread.interrupted()).isTrue();
            assertThat(step.state().text()).isEqualTo("12");
            Thread.currentThread().interrupt();
        }
        pool.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(pool.processes()).isEmpty();
    }

    @Test
    void servesManyEnvironmentsFromSeveralThreads() throws Exception {
        pool = WorkerPool.open(WorkerOptions.DEFAULT.withWorkers(2));
        var host = Fixtures.walled(pool, Samples.host());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> same = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            long seed = i;
            same.add(threads.submit(() -> {
                EpisodeRules rules = hasty().withStepLimit(30).withLimits(Limits.DEFAULT.withFuelPerCall(10_000));
                ResetOptions options = ResetOptions.of(seed).withSource(TaskSource.values()[(int) (seed % 2)]);
                try (ToolEnvironment there = Fixtures.environment(host, rules);
                        ToolEnvironment here = Fixtures.environment(Samples.host(), rules)) {
                    Trajectory expected = Rollout.play(here, Policy.random(), options);
                    return expected.equals(Rollout.play(there, Policy.random(), options));
                }
            }));
        }
        for (Future<Boolean> each : same) {
            assertThat(each.get()).isTrue();
        }
        threads.shutdown();
    }

    @Test
    void endsItsWorkersWhenItAndTheLastEnvironmentAreClosed() {
        ToolEnvironment environment = heights();
        ToolEnvironment fork = environment.fork();
        environment.reset(EASY);
        pool.close();
        pool.close();
        assertThat(step(environment, "count", "{}").state().text()).isEqualTo("12");
        environment.close();
        environment.close();
        fork.reset(EASY);
        List<ProcessHandle> workers = pool.processes();
        assertThat(workers).isNotEmpty();
        fork.close();

        assertThat(workers).noneMatch(ProcessHandle::isAlive);
        assertThatThrownBy(() -> fork.reset(EASY))
                .isInstanceOf(CodeGymException.class)
                .hasMessage("the worker pool is closed, and so are its environments: open another pool");
        assertThatThrownBy(() -> Fixtures.walled(pool, Samples.host())).isInstanceOf(CodeGymException.class);
        assertThatThrownBy(() -> step(fork, "count", "{}")).hasMessage("step() after close(): call reset() first");
    }

    @Test
    void isChosenWhereEnvironmentsAreOpened() {
        EnvironmentPackage made = EnvironmentPackage.of(
                Samples.host(),
                Samples.tasks(),
                Provenance.of("tests", "7", "java", "by-hand", "fine"),
                Samples.object("{}"));
        made.write(folder.resolve(EnvironmentPackage.fileName("heights")));
        for (Isolation isolation : Isolation.values()) {
            try (EnvironmentLibrary library = EnvironmentLibrary.open(folder);
                    ToolEnvironment one = made.environment(EpisodeRules.DEFAULT, isolation);
                    ToolEnvironment other = library.make("heights", EpisodeRules.DEFAULT, isolation)) {
                long before = workersOfThisJvm();
                assertThat(one.reset(3)).isEqualTo(other.reset(3));
                assertThat(step(one, "count", "{}")).isEqualTo(step(other, "count", "{}"));
                assertThat(before > 0).isEqualTo(isolation == Isolation.PROCESS);
            }
            assertThat(workersOfThisJvm()).isZero();
        }
    }

    private static long workersOfThisJvm() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("codegym.worker."))
                .count();
    }

    @Test
    void leavesNeitherProcessesNorThreadsNorFilesBehind() {
        runOnce();
        long threads = threads();
        int files = openFiles();
        int folders = folders(ProcessHandle.current());
        for (int i = 0; i < 50; i++) {
            try (WorkerPool many = WorkerPool.open()) {
                Worker worker = many.borrow();
                assertThat(worker.alive()).isTrue();
                many.giveBack(worker);
                assertThat(many.processes()).hasSize(1);
            }
        }
        runOnce();

        assertThat(workersOfThisJvm()).isZero();
        assertThat(threads()).isEqualTo(threads).isZero();
        assertThat(openFiles()).isLessThan(files + 20);
        assertThat(folders(ProcessHandle.current())).isEqualTo(folders).isZero();
    }

    private static void runOnce() {
        try (WorkerPool once = WorkerPool.open();
                ToolEnvironment environment =
                        Fixtures.environment(Fixtures.walled(once, Samples.host()), EpisodeRules.DEFAULT)) {
            environment.reset(ResetOptions.of(1).withSource(TaskSource.FRESH));
            step(environment, "count", "{}");
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("codegym-worker"))
                .count();
    }

    private static int openFiles() {
        String[] files = new File("/proc/self/fd").list();
        return files == null ? 0 : files.length;
    }

    /** How many folders of workers of this process there are. */
    private static int folders(ProcessHandle parent) {
        String start = "codegym-worker-" + parent.pid() + "-";
        return Objects.requireNonNull(
                        new File(System.getProperty("java.io.tmpdir")).list((folder, name) -> name.startsWith(start)))
                .length;
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "spin"})
    void workersEndWithTheirParent(String tool) throws Exception {
        Process parent = new ProcessBuilder(Fixtures.command(FakeParent.class, tool))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ProcessHandle worker = ProcessHandle.of(firstNumber(parent)).orElseThrow();
        parent.destroyForcibly();

        assertThat(worker.onExit().get(120, SECONDS).isAlive()).isFalse();
        assertThat(folders(parent.toHandle())).isZero();
        parent.waitFor();
    }

    private static long firstNumber(Process process) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return Long.parseLong(lines.readLine());
        }
    }

    @Test
    void needsNoCompilerOnItsClassPath() {
        assertThat(WorkerCommand.classPath()).contains("jackson", "asm").doesNotContain("janino", "ecj", "surefire");
    }

    @Test
    void refusesOptionsThatCannotBe() {
        assertThatThrownBy(() -> WorkerOptions.DEFAULT.withHeap(1))
                .hasMessage("heap is 1 bytes: a worker needs at least 16777216");
        assertThatThrownBy(() -> WorkerOptions.DEFAULT.withWorkers(0))
                .hasMessage("workers is 0: it must be at least 1");
        assertThatThrownBy(() -> WorkerOptions.DEFAULT.withPatience(Duration.ZERO))
                .hasMessage("patience is PT0S: it must be positive, a day at most");
    }
}
