package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.SourceFile;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.library.StatementExample;
import dev.codegym.library.VerificationRecord;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.Task;
import dev.codegym.tool.GuestApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** Packages that are verified again: what is wrong with them was put in after they were packaged. */
class StoredPackageTest {
    private static final Verification SOUND =
            Hills.sound().example("{\"heights\":[1,5,2,7],\"floor\":2}", "9").verified();

    @TempDir
    Path folder;

    private static EnvironmentPackage packaged(EnvironmentHost host, List<Task> tasks) {
        return EnvironmentPackage.of(
                        host,
                        tasks,
                        Provenance.of("tests", "hills", "java", "by-hand", "fine"),
                        SOUND.report(),
                        SOUND.options().record())
                .withExamples(SOUND.candidate().examples().stream()
                        .map(example -> new StatementExample(example.input(), example.output()))
                        .toList());
    }

    private static EnvironmentPackage sound() {
        return packaged(SOUND.host(), SOUND.tasks());
    }

    private static Finding refusal(EnvironmentPackage stored) {
        return Verifier.create().verify(stored).failure().orElseThrow();
    }

    /** The package with its first task changed. */
    private static EnvironmentPackage withFirst(UnaryOperator<Task> change) {
        List<Task> tasks = new ArrayList<>(SOUND.tasks());
        tasks.set(0, change.apply(tasks.get(0)));
        return packaged(SOUND.host(), tasks);
    }

    private static Task task(Task task, ObjectNode input, JsonNode answer, int calls) {
        return new Task(task.id(), task.difficulty(), input, answer, calls);
    }

    @Test
    void verifiesASoundPackageAfterItWasReadAgainAndKeepsItsTasks() {
        Path file = folder.resolve("hills.codegym");
        sound().write(file);
        EnvironmentPackage read = EnvironmentPackage.read(file);
        Verification again = Verifier.create().verify(read);

        assertThat(again.failure()).isEmpty();
        assertThat(again.findings())
                .allSatisfy(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.PASSED));
        assertThat(again.findings())
                .extracting(Finding::check)
                .contains("STORED_CLASSES", "STORED_TASKS")
                .containsAll(Verifier.checks());
        assertThat(again.tasks()).isEqualTo(SOUND.tasks());
        assertThat(again.report()).isEqualTo(Verifier.create().verify(read).report());
    }

    @Test
    void refusesClassesThatAreNotThoseOfTheSources() {
        EnvironmentDefinition definition = SOUND.definition();
        List<SourceFile> others = definition.sources().stream()
                .map(source -> new SourceFile(source.name(), source.text().replace("return best;", "return best + 1;")))
                .toList();
        EnvironmentHost host = EnvironmentHost.of(
                definition, GuestApi.compile(others), SOUND.host().solverClasses());

        Finding refusal = refusal(packaged(host, SOUND.tasks()));

        assertThat(refusal.check()).isEqualTo("STORED_CLASSES");
        assertThat(refusal.evidence())
                .isEqualTo(
                        "the code problem's class Hills is not the one that its source compiles to; it was packaged by"
                                + " CodeGym 0.1.0");
    }

    @Test
    void refusesAClassThatNoSourceHas() {
        CompiledClasses more = GuestApi.compile(List.of(
                new SourceFile("Extra.java", "class Extra {}"),
                SOUND.definition().solverSources().get(0)));
        EnvironmentHost host =
                EnvironmentHost.of(SOUND.definition(), SOUND.host().problemClasses(), more);

        assertThat(refusal(packaged(host, SOUND.tasks())).evidence())
                .startsWith("the solver has class Extra only in the package; ");
    }

    @Test
    void refusesAnAnswerThatTheOriginalDoesNotGive() {
        Task first = SOUND.tasks().get(0);
        JsonNode wrong = IntNode.valueOf(first.answer().intValue() + 1);

        Finding refusal = refusal(withFirst(task -> task(task, task.input(), wrong, task.solverCalls())));

        // the solver gives the right answer, which does not win
        assertThat(refusal.check()).isEqualTo("SOLVABLE");
        assertThat(refusal.evidence()).contains("task easy-1 is not solved");
    }

    @Test
    void refusesSolverCallsThatTheSolverDoesNotMake() {
        Finding refusal = refusal(withFirst(task -> task(task, task.input(), task.answer(), task.solverCalls() + 3)));

        assertThat(refusal.check()).isEqualTo("STORED_TASKS");
        int calls = SOUND.tasks().get(0).solverCalls();
        assertThat(refusal.evidence())
                .isEqualTo(
                        "task easy-1: it is said to take " + (calls + 3) + " solver calls, the solver makes " + calls);
        assertThat(refusal.witnesses())
                .singleElement()
                .satisfies(witness -> assertThat(witness.task()).isEqualTo("easy-1"));
    }

    @Test
    void refusesATaskTwice() {
        Task second = SOUND.tasks().get(1);
        Finding refusal = refusal(withFirst(task -> task(task, second.input(), second.answer(), second.solverCalls())));

        assertThat(refusal.evidence()).isEqualTo("task easy-2: it has the input of task easy-1");
    }

    @Test
    void refusesAnInputThatBreaksTheRules() {
        ObjectNode input = SOUND.tasks().get(0).input().deepCopy();
        input.put("floor", 5000);
        Finding refusal = refusal(withFirst(task -> task(task, input, IntNode.valueOf(0), task.solverCalls())));

        assertThat(refusal.check()).isEqualTo("STORED_TASKS");
        assertThat(refusal.evidence()).contains("task easy-1: its input breaks a rule of the inputs: ");
    }

    @Test
    void refusesAPackageWhoseStatementContradictsItsOriginal() {
        ObjectNode input = (ObjectNode) JsonMapper.shared().readTree("{\"heights\":[1,5,2,7],\"floor\":2}");
        EnvironmentPackage stored = sound().withExamples(List.of(new StatementExample(input, IntNode.valueOf(12))));

        assertThat(refusal(stored).check()).isEqualTo("AGREES_WITH_STATEMENT");
    }

    @Test
    void refusesATaskWhoseAnswerIsPublic() {
        Task first = SOUND.tasks().get(0);
        EnvironmentPackage stored = sound().withExamples(List.of(new StatementExample(first.input(), first.answer())));

        assertThat(refusal(stored).evidence())
                .isEqualTo("task easy-1: its input is an example of the statement, whose answer is public");
    }

    @Test
    void refusesAPackageWithFewTasks() {
        assertThat(refusal(packaged(SOUND.host(), SOUND.tasks().subList(0, 9))).check())
                .isEqualTo("CALLS_IN_RANGE");
    }

    @Test
    void recordsWhatDiffersFromTheDefaults() {
        VerificationRecord record = VerificationOptions.DEFAULT
                .withSeed(7)
                .withFurtherInputs(50)
                .without("NO_LEAK")
                .with(Threshold.RUNS_SHARE, 0.9)
                .record();

        assertThat(record.seed()).isEqualTo(7);
        assertThat(record.switchedOff()).containsExactly("NO_LEAK");
        assertThat(record.thresholds()).isEqualTo(Map.of("FURTHER_INPUTS", 50.0, "RUNS_SHARE", 0.9));
        assertThat(record.isComplete()).isFalse();
        assertThat(VerificationOptions.DEFAULT.record().isComplete()).isTrue();
    }
}
