package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.env.Difficulty;
import dev.codegym.task.Task;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class VerifierTest {
    @Test
    void acceptsASoundCandidate() {
        Verification verification = Hills.sound()
                .example("{\"heights\":[1,5,2,7],\"floor\":2}", "9")
                .verified();

        assertThat(verification.failure()).isEmpty();
        assertThat(verification.accepted()).isTrue();
        assertThat(verification.findings())
                .allSatisfy(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.PASSED));
        assertThat(verification.findings()).extracting(Finding::check).containsExactlyElementsOf(Verifier.checks());
        assertThat(verification.unusedTools()).isEmpty();
    }

    @Test
    void makesThirtyTasksInRangeAndThreeTiers() {
        Verification verification = Hills.sound().verified();

        assertThat(verification.tasks()).hasSize(30);
        assertThat(verification.tasks()).extracting(Task::solverCalls).allMatch(calls -> calls >= 10 && calls <= 250);
        assertThat(verification.tasks()).extracting(Task::difficulty).contains(Difficulty.values());
        assertThat(verification.definition().sizes())
                .isEqualTo(verification.host().definition().sizes())
                .isNotEqualTo(verification.candidate().definition().sizes());
    }

    @Test
    void measuresFigures() {
        Figures figures = Hills.sound().verified().figures().orElseThrow();

        assertThat(figures.tasks()).isEqualTo(30);
        assertThat(figures.toolsUsed()).isEqualTo(new Figures.Quantiles(2, 2, 2, 2, 2));
        assertThat(figures.inputsCompared()).isEqualTo(200);
        assertThat(figures.guessRate()).containsOnlyKeys(Difficulty.values());
        assertThat(figures.solverCalls().least()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void givesTheSameReportEveryTimeAndOnAnyThread() throws Exception {
        String expected = Hills.sound().verified().report().toString();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<String>> reports = threads.invokeAll(List.of(
                    () -> Hills.sound().verified().report().toString(),
                    () -> Hills.sound().verified().report().toString(),
                    () -> Hills.sound().verified().report().toString()));
            for (Future<String> report : reports) {
                assertThat(report.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void drawsOtherTasksWithAnotherSeed() {
        Verifier other = Verifier.create(VerificationOptions.DEFAULT.withSeed(7));

        assertThat(other.verify(Hills.sound().candidate()).tasks())
                .isNotEqualTo(Hills.sound().verified().tasks());
    }

    @Test
    void skipsWhatComesBehindAFailure() {
        Verification verification =
                Hills.sound().answer("int", "return nonsense;").verified();

        assertThat(verification.accepted()).isFalse();
        assertThat(verification.findings()).extracting(Finding::check).containsExactlyElementsOf(Verifier.checks());
        assertThat(verification.findings().get(0).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(verification.findings().subList(1, verification.findings().size()))
                .allSatisfy(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.SKIPPED));
        assertThat(verification.figures()).isEmpty();
        assertThatThrownBy(verification::host)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("hills has no host, because it was rejected by COMPILES: ask accepted() first");
    }

    @Test
    void reportsDataFirst() {
        var report = Hills.sound().answer("int", "return nonsense;").verified().report();

        assertThat(report.path("accepted").booleanValue()).isFalse();
        assertThat(report.path("findings").get(0).path("check").stringValue()).isEqualTo("COMPILES");
        assertThat(report.path("findings").get(0).path("verdict").stringValue()).isEqualTo("failed");
        assertThat(report.path("findings").get(0).path("mend").stringValue()).isEqualTo("mend the named lines");
    }

    @Test
    void keepsEvidenceShort() {
        Finding finding = new Finding("X", Verdict.FAILED, "y".repeat(5000), "", List.of());

        assertThat(finding.evidence()).hasSize(Finding.LONGEST).endsWith("...");
    }

    @Test
    void comparesOnSmallerInputsWhereTheOriginalHasLongToWork() {
        String work = "int waste = 0; for (int a = 0; a < 20000 * count; a++) { waste += a; }";
        Verification verification = Hills.sound()
                .answer(
                        "int",
                        "int count = heights.length;" + work
                                + " int best = 0; for (int i = 0; i < count; i++) { best = Math.max(best, heights[i]); }"
                                + " return best * 2 + 1;")
                .solver("int count = tools.callInt(\"heightCount\"); int best = 0;"
                        + " for (int i = 0; i < count; i++) { best = Math.max(best, tools.callInt(\"heightAt\", i)); }"
                        + " return best * 2 + 1;")
                .verified();

        assertThat(verification.failure()).isEmpty();
        assertThat(verification.figures().orElseThrow().inputsCompared()).isBetween(150, 200);
    }
}
