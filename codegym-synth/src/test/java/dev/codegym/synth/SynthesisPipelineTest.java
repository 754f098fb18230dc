package dev.codegym.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SynthesisPipelineTest {
    private static final int PROBLEMS = 60;

    @TempDir
    Path temporary;

    private Path file;
    private Path out;

    @BeforeEach
    void writeProblems() throws IOException {
        file = Files.writeString(temporary.resolve("problems.jsonl"), FakeMaker.problems(PROBLEMS));
        out = temporary.resolve("library");
    }

    @Test
    void writesAPackageOrARejectionForEachProblemAndASummary() {
        SynthesisSummary summary = run(2);

        assertThat(summary.problems()).isEqualTo(PROBLEMS);
        assertThat(summary.verified() + summary.rejected()).isEqualTo(PROBLEMS);
        assertThat(summary.checks()).containsOnlyKeys("NO_LEAK", "NOT_JSON").containsEntry("NOT_JSON", 6L);
        assertThat(summary.worked()).isEqualTo(PROBLEMS);
        assertThat(lines("rejected.jsonl")).hasSize((int) summary.rejected());
        assertThat(lines("rejected.jsonl"))
                .extracting(line -> line.path("line").asLong(0))
                .isSorted();
        assertThat(names()).filteredOn(name -> name.endsWith(".codegym")).hasSize((int) summary.verified());
        JsonNode written = JsonMapper.shared().readTree(content("summary.json"));
        assertThat(written.path("problems").asInt(0)).isEqualTo(PROBLEMS);
        assertThat(written.path("solverCallsPerTask").path("median").asInt(0)).isPositive();
    }

    @Test
    void givesTheSameFolderForAnyNumberOfThreads() {
        run(1);
        Map<String, String> one = contents();
        out = temporary.resolve("other");
        run(4);

        assertThat(contents()).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 33, 59})
    void goesOnWhereARunWasCut(int cut) {
        run(3);
        Map<String, String> undisturbed = contents();
        out = temporary.resolve("cut");

        assertThatThrownBy(() -> pipeline(3).run(file, out, cutAfter(cut))).hasMessage("cut");
        AtomicInteger done = new AtomicInteger();
        SynthesisSummary summary = pipeline(3).run(file, out, new SynthesisListener() {
            @Override
            public void started(long problems, long before) {
                done.set((int) before);
            }
        });

        assertThat(done).hasValue(cut);
        assertThat(summary.worked()).isEqualTo(PROBLEMS - cut);
        assertThat(contents()).isEqualTo(undisturbed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verified.jsonl", "rejected.jsonl"})
    void cutsOffATornLastLineAndAHalfWrittenPackage(String journal) throws IOException {
        run(2);
        Map<String, String> undisturbed = contents();
        out = temporary.resolve("torn");
        assertThatThrownBy(() -> pipeline(2).run(file, out, cutAfter(30))).hasMessage("cut");
        Files.writeString(out.resolve(journal), "{\"line\":31,\"id\":\"p", StandardOpenOption.APPEND);
        Files.writeString(out.resolve(".p99.codegym.123-1.tmp"), "half");

        run(2);

        assertThat(contents()).isEqualTo(undisturbed);
    }

    @Test
    void makesAPackageAgainWhoseLineWasNotWritten() throws IOException {
        run(2);
        Map<String, String> undisturbed = contents();
        byte[] journal = Files.readAllBytes(out.resolve("verified.jsonl"));
        int lastLine = new String(journal, 0, journal.length - 1, StandardCharsets.UTF_8).lastIndexOf('\n') + 1;
        Files.write(out.resolve("verified.jsonl"), java.util.Arrays.copyOf(journal, lastLine));

        run(2);

        assertThat(contents()).isEqualTo(undisturbed);
    }

    @Test
    void makesPackagesAgainFromTheFirstMissingOneOn() throws IOException {
        run(2);
        Map<String, String> undisturbed = contents();
        Files.delete(out.resolve(lines("verified.jsonl")
                .get(4)
                .path("packages")
                .path(0)
                .path("file")
                .asString()));

        run(2);

        assertThat(contents()).isEqualTo(undisturbed);
    }

    @Test
    void doesNothingWhereEverythingIsDone() {
        run(2);
        Map<String, String> before = contents();
        AtomicInteger made = new AtomicInteger();
        SynthesisPipeline again = new SynthesisPipeline(
                "fake",
                problem -> {
                    made.incrementAndGet();
                    return FakeMaker.make(problem);
                },
                SynthesisOptions.DEFAULT);

        SynthesisSummary summary = again.run(file, out, SynthesisListener.NONE);

        assertThat(made).hasValue(0);
        assertThat(summary.worked()).isZero();
        assertThat(summary.problems()).isEqualTo(PROBLEMS);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void takesMoreProblemsWhenTheLimitIsRaised() {
        SynthesisSummary first = limited(25);
        SynthesisSummary lower = limited(10);
        SynthesisSummary all = run(2);
        Map<String, String> inTwoRuns = contents();
        out = temporary.resolve("at-once");
        run(2);

        assertThat(first.problems()).isEqualTo(25);
        assertThat(lower.problems()).isEqualTo(25);
        assertThat(lower.worked()).isZero();
        assertThat(all.worked()).isEqualTo(PROBLEMS - 25);
        assertThat(contents()).isEqualTo(inTwoRuns);
    }

    private SynthesisSummary limited(int limit) {
        return new SynthesisPipeline("fake", FakeMaker::make, SynthesisOptions.DEFAULT.withLimit(limit))
                .run(file, out, SynthesisListener.NONE);
    }

    @Test
    void refusesToGoOnWithAnotherSeedAndNamesBoth() {
        run(2);
        SynthesisPipeline other = new SynthesisPipeline("fake", FakeMaker::make, SynthesisOptions.DEFAULT.withSeed(7));

        assertThatThrownBy(() -> other.run(file, out, SynthesisListener.NONE))
                .isInstanceOf(CodeGymException.class)
                .hasMessage(out + " was begun with seed 0, but now seed is 7: run with what it was begun with,"
                        + " choose another --out, or remove the folder");
    }

    @Test
    void refusesToGoOnWithAnotherFile() throws IOException {
        run(2);
        Files.writeString(file, "\n{}", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> run(2)).hasMessageContaining(out + " was begun with input problems.jsonl, ");
    }

    @Test
    void refusesToGoOnWhereAProblemWasChangedFarBehindTheBeginning() throws IOException {
        Files.writeString(file, " ".repeat(1 << 20) + "\n" + FakeMaker.problems(10));
        run(2);
        Files.writeString(file, Files.readString(file).replace("\"p4\"", "\"q4\""));

        assertThatThrownBy(() -> run(2)).hasMessageContaining(out + " was begun with input problems.jsonl, ");
    }

    @Test
    void oneHopelessStatementDoesNotEndARun() throws IOException {
        String huge =
                "{\"question_id\":\"huge\",\"language\":\"java\",\"question\":\"Sum `parts`.\\n\\n**Input:** parts = [1]\\n\\n"
                        + "**Output:** 1\\n\\n**Constraints:**\\n\\n* `1 <= parts.length <= 10^999999999`\\n* `parts[99999999999] > 0`\","
                        + "\"solution\":\"class S { public int f(int[] parts) { int s = 0; for (int p : parts) s += p; return s; } }\"}";
        String wordy = huge.replace("\"huge\"", "\"wordy\"").replace("Sum ", "a".repeat(70_000) + " ");
        Files.writeString(file, huge + "\n" + wordy + "\n");

        SynthesisSummary summary =
                SynthesisPipeline.programAnalysis(SynthesisOptions.DEFAULT).run(file, out, SynthesisListener.NONE);

        assertThat(summary.problems()).isEqualTo(2);
        assertThat(Files.readString(out.resolve("rejected.jsonl")))
                .contains("STATEMENT_TOO_LONG")
                .doesNotContain("INTERNAL");
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Files.createDirectories(out);
        for (String name : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
            Files.writeString(out.resolve(name), "precious");
        }

        assertThatThrownBy(() -> run(2))
                .isInstanceOf(CodeGymException.class)
                .hasMessage(out + " holds something else (a.txt, b.txt, c.txt and 1 more) and no run.json:"
                        + " give --out a new or empty folder, or one of an earlier run");
        assertThat(names()).containsExactly("a.txt", "b.txt", "c.txt", "d.txt");
    }

    @Test
    void refusesAFileInPlaceOfTheFolderAndADamagedRunFile() throws IOException {
        assertThatThrownBy(() -> pipeline(1).run(file, file, SynthesisListener.NONE))
                .hasMessage(file + " is a file: give --out a folder, new or of an earlier run");
        run(2);
        Files.writeString(out.resolve("run.json"), "{\"seed\":");
        assertThatThrownBy(() -> run(2)).hasMessageStartingWith(out.resolve("run.json") + " cannot be read");
    }

    @Test
    void refusesASecondRunIntoTheSameFolder() {
        List<Throwable> refusals = new ArrayList<>();
        pipeline(2).run(file, out, new SynthesisListener() {
            @Override
            public void started(long problems, long done) {
                try {
                    run(1);
                } catch (CodeGymException e) {
                    refusals.add(e);
                }
            }
        });

        assertThat(refusals)
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("is being written to by another run");
    }

    @Test
    void survivesBeingKilledAgainAndAgain() throws Exception {
        run(2);
        Map<String, String> undisturbed = contents();
        out = temporary.resolve("killed");
        for (int kills = 0; kills < 3; kills++) {
            Process run = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            FakeMaker.class.getName(),
                            file.toString(),
                            out.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            // it may do 17 problems and says when one is done; it is killed somewhere between the 12th and the 17th
            run.getOutputStream().write(new byte[17]);
            run.getOutputStream().flush();
            for (int i = 0; i < 12; i++) {
                assertThat(run.getInputStream().read()).isPositive();
            }
            run.destroyForcibly().waitFor();
        }

        SynthesisSummary summary = run(2);

        assertThat(summary.worked()).isBetween(PROBLEMS - 3 * 17L, PROBLEMS - 3 * 12L);
        assertThat(contents()).isEqualTo(undisturbed);
    }

    private SynthesisPipeline pipeline(int threads) {
        return new SynthesisPipeline("fake", FakeMaker::make, SynthesisOptions.DEFAULT.withThreads(threads));
    }

    private SynthesisSummary run(int threads) {
        return pipeline(threads).run(file, out, SynthesisListener.NONE);
    }

    private static SynthesisListener cutAfter(int problems) {
        AtomicInteger left = new AtomicInteger(problems);
        return new SynthesisListener() {
            @Override
            public void verified(long line, String id) {
                count();
            }

            @Override
            public void rejected(Rejection rejection) {
                count();
            }

            private void count() {
                if (left.decrementAndGet() == 0) {
                    throw new IllegalStateException("cut");
                }
            }
        };
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of the folder; of the summary all but the times. */
    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        names().forEach(name -> contents.put(name, content(name).replaceAll("\"(seconds|problemsPerSecond)\".*", "")));
        return contents;
    }

    private String content(String name) {
        try {
            return Files.readString(out.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonNode> lines(String name) {
        return content(name).lines().map(JsonMapper.shared()::readTree).toList();
    }
}
