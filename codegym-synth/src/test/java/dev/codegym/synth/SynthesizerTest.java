package dev.codegym.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.verify.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SynthesizerTest {
    private static final String QUESTION = """
            # Deepest Dive

            A diver's depth in metres was noted every minute in `depths`. Return _the greatest depth_.

            **Example 1:**

            **Input:** depths = [3,9,4]

            **Output:** 9

            **Constraints:**

            *   `1 <= depths.length <= 500`
            *   `0 <= depths[i] <= 300`
            """;
    private static final String SOLUTION = """
            public class Solution {
                public int deepest(int[] depths) {
                    int deepest = 0;
                    for (int i = 0; i < depths.length; i++) {
                        deepest = Math.max(deepest, depths[i]);
                    }
                    return deepest;
                }
            }
            """;

    private static final String STREAKS_QUESTION = """
            # Notable Depths

            A diver's depth in metres was noted every minute in `depths`. A note is notable if it is deeper than the note before it, or if
            that depth was never noted before. Return _the sum of all notable depths_.

            **Example 1:**

            **Input:** depths = [3,9,3,9]

            **Output:** 21

            **Constraints:**

            *   `1 <= depths.length <= 500`
            *   `0 <= depths[i] <= 300`
            """;
    private static final String STREAKS = """
            public class Solution {
                public int notable(int[] depths) {
                    int[] counts = new int[301];
                    int sum = 0;
                    for (int i = 0; i < depths.length; i++) {
                        counts[depths[i]]++;
                        if (i > 0 && depths[i] > depths[i - 1] || counts[depths[i]] == 1) {
                            sum += depths[i];
                        }
                    }
                    return sum;
                }
            }
            """;

    @TempDir
    Path temporary;

    @Test
    void saysWhatToDoAboutSourcesThatAreNestedTooDeeply() {
        String deep = "(".repeat(9000) + "depths[0]" + ")".repeat(9000);
        String solution = "public class Solution { public int deepest(int[] depths) { return " + deep + "; } }";
        SynthesisResult result =
                Synthesizer.programAnalysis().synthesize(RawProblem.ofJava("deep", QUESTION, solution));
        assertThat(result)
                .isInstanceOfSatisfying(
                        SynthesisResult.Rejected.class,
                        rejected -> assertThat(rejected.rejection().toString())
                                .contains("NESTED_TOO_DEEPLY", "split the longest"));
    }

    @Test
    void makesAVerifiedPackageInMemory() {
        EnvironmentPackage made = Synthesizer.programAnalysis()
                .synthesize(RawProblem.ofJava("dive", QUESTION, SOLUTION))
                .orElseThrow();

        assertThat(made.id()).isEqualTo("dive");
        assertThat(made.tasks()).hasSize(30);
        assertThat(made.provenance().synthesizer()).isEqualTo("program-analysis");
        assertThat(made.report().path("accepted").asBoolean(false)).isTrue();
    }

    @Test
    void makesSeveralEnvironmentsOfOneProblemWithOtherTools() {
        SynthesisResult result = Synthesizer.programAnalysis()
                .synthesize(
                        RawProblem.ofJava("streaks", STREAKS_QUESTION, STREAKS),
                        SynthesisOptions.DEFAULT.withVariants(3));

        EnvironmentPackage first = result.orElseThrow();
        List<EnvironmentPackage> others = ((SynthesisResult.Verified) result).others();
        assertThat(others).isNotEmpty().hasSizeLessThan(3);
        assertThat(first.id()).isEqualTo("streaks." + first.provenance().variant());
        assertThat(others).allSatisfy(other -> {
            assertThat(other.id()).isNotEqualTo(first.id()).startsWith("streaks.");
            assertThat(tools(other)).isNotEqualTo(tools(first));
        });
    }

    @Test
    void takesSmallerStepsWhereFineOnesAreAskedFor() {
        RawProblem problem = RawProblem.ofJava("streaks", STREAKS_QUESTION, STREAKS);

        List<String> fine = tools(Synthesizer.programAnalysis(Granularity.FINE)
                .synthesize(problem)
                .orElseThrow());
        List<String> best =
                tools(Synthesizer.programAnalysis().synthesize(problem).orElseThrow());

        assertThat(fine).containsExactly("depthCount", "depthAt");
        assertThat(best).hasSizeGreaterThan(2);
    }

    private static List<String> tools(EnvironmentPackage made) {
        return made.definition().problem().tools().stream()
                .map(tool -> tool.name())
                .toList();
    }

    @Test
    void rejectsWhatIsNotJavaWithTheLanguage() {
        SynthesisResult result = Synthesizer.programAnalysis()
                .synthesize(new RawProblem("", "snake", QUESTION, "def f(): pass", "Python"));

        assertThat(result).isInstanceOf(SynthesisResult.Rejected.class);
        assertThatThrownBy(result::orElseThrow)
                .isInstanceOf(CodeGymException.class)
                .hasMessage(
                        "problem 'snake' was rejected by NOT_JAVA: program analysis reads Java; this solution is python:"
                                + " give a Java solution and \"language\": \"java\"");
    }

    @Test
    void rejectsAReferenceThatContradictsTheStatementWithItsCheckAndEveryCandidatesFindings() {
        RawProblem wrong = RawProblem.ofJava("wrong", QUESTION.replace("**Output:** 9", "**Output:** 8"), SOLUTION);

        Rejection rejection = rejection(Synthesizer.programAnalysis(), wrong);

        assertThat(rejection.reason().check()).isEqualTo("AGREES_WITH_STATEMENT");
        assertThat(rejection.reason().evidence()).isNotBlank();
        assertThat(rejection.findings()).isNotEmpty();
        assertThat(rejection.toJson().path("check").asString()).isEqualTo("AGREES_WITH_STATEMENT");
        assertThat(rejection.toJson().path("witnesses").path(0).path("input").isObject())
                .as("the example stands there to be tried again")
                .isTrue();
    }

    @Test
    void turnsWhateverASynthesizerThrowsIntoARejection() {
        RawProblem problem = RawProblem.ofJava("any", QUESTION, SOLUTION);

        assertThat(rejection(broken(() -> new StackOverflowError()), problem).reason())
                .extracting(Rejection.FailedCheck::check, Rejection.FailedCheck::evidence)
                .containsExactly("INTERNAL_ERROR", "java.lang.StackOverflowError while the problem was worked on");
        assertThat(rejection(broken(() -> new OutOfMemoryError("heap")), problem)
                        .reason()
                        .check())
                .isEqualTo("INTERNAL_ERROR");
        assertThat(rejection(broken(() -> new IllegalStateException("odd")), problem)
                        .reason()
                        .evidence())
                .startsWith("java.lang.IllegalStateException: odd at dev.codegym.synth.SynthesizerTest");
        assertThat(rejection(proposing(List.of()), problem).reason().check()).isEqualTo("NO_CANDIDATE");
    }

    @Test
    void givesTheSameLibraryForOneAndFourThreadsAndKeepsPathLikeIdsInTheFolder() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String id : List.of("../up", "/etc/passwd", "C:\\dive", "Dive", "dive")) {
            text.append(JsonMapper.shared()
                            .createObjectNode()
                            .put("question_id", id)
                            .put("question", QUESTION)
                            .put("solution", SOLUTION)
                            .put("language", "java"))
                    .append('\n');
        }
        Path file = Files.writeString(temporary.resolve("dives.jsonl"), text);

        Map<String, String> one = run(file, temporary.resolve("one").resolve("library"), 1);
        Map<String, String> four = run(file, temporary.resolve("four").resolve("library"), 4);

        assertThat(four).isEqualTo(one);
        assertThat(temporary.resolve("one")).isDirectoryContaining(path -> path.endsWith("library"));
        try (EnvironmentLibrary library =
                EnvironmentLibrary.open(temporary.resolve("one").resolve("library"))) {
            assertThat(library.ids()).containsExactlyInAnyOrder("../up", "/etc/passwd", "C:\\dive", "Dive", "dive");
            assertThat(library.get("/etc/passwd").tasks()).hasSize(30);
        }
        try (var files = Files.list(temporary.resolve("one"))) {
            assertThat(files).hasSize(1);
        }
    }

    private static Map<String, String> run(Path file, Path out, int threads) throws IOException {
        SynthesisPipeline.programAnalysis(SynthesisOptions.DEFAULT.withThreads(threads))
                .run(file, out, SynthesisListener.NONE);
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.list(out)) {
            for (Path path : files.toList()) {
                String content = Files.readString(path, java.nio.charset.StandardCharsets.ISO_8859_1);
                contents.put(
                        path.getFileName().toString(),
                        content.replaceAll("\"(seconds|problemsPerSecond)\".*|\"secondsByCheck\" : \\{[^}]*\\}", ""));
            }
        }
        return contents;
    }

    private static Rejection rejection(Synthesizer synthesizer, RawProblem problem) {
        return ((SynthesisResult.Rejected) synthesizer.synthesize(problem)).rejection();
    }

    private static Synthesizer broken(Supplier<Throwable> failure) {
        return new Synthesizer() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public List<Candidate> candidates(RawProblem problem) {
                throw SynthesizerTest.<RuntimeException>unchecked(failure.get());
            }
        };
    }

    private static Synthesizer proposing(List<Candidate> candidates) {
        return new Synthesizer() {
            @Override
            public String name() {
                return "proposing";
            }

            @Override
            public List<Candidate> candidates(RawProblem problem) {
                return candidates;
            }
        };
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // throws it as it is
    private static <T extends Throwable> RuntimeException unchecked(Throwable failure) throws T {
        throw (T) failure;
    }
}
