package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.synth.RawProblem;
import dev.codegym.synth.UnsuitableProblemException;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.SolverRun;
import dev.codegym.tool.ToolSpec;
import dev.codegym.verify.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ProgramAnalysisTest {
    private static final String HEIGHTS = """
            1\\. Ridge

            Easy

            A hiker walks along a ridge whose altitudes are `heights`. Return _the number of climbs_.

            **Example 1:**

            **Input:** heights = [1,3,2]

            **Output:** 1

            **Constraints:**

            *   `1 <= heights.length <= 100`
            *   `0 <= heights[i] <= 50`
            """;

    private static RawProblem problem(String solution) {
        return new RawProblem("test", "ridge", HEIGHTS, solution, "java");
    }

    /** Solutions whose uses of the hidden list are of every kind that is replaced, or must not be. */
    static List<String> solutions() {
        return List.of(
                "for (int i = 1; i < heights.length; i++) { if (heights[i] > heights[i - 1]) c++; }",
                "int last = 99; for (int h : heights) { if (h > last) c++; last = h; }",
                "outer: for (int h : heights) { for (int g : heights) { if (g > h) continue outer; } c += h; }",
                "for (int i = 0; i < heights.length; i++) c += heights[heights[i] % heights.length];",
                "if (heights == null || heights.length == 0) return 0; c = heights[0];",
                "java.util.Arrays.sort(heights); c = heights[heights.length / 2];",
                "heights[0]++; for (int h : heights) c += h;",
                "int[] alias = heights; for (int i = 0; i < alias.length; i++) c += alias[i] * i;",
                "heights = heights.clone(); for (int h : heights) c = c * 3 % 101 + h;",
                "c = highestBetween(heights, 0, heights.length - 1);",
                "for (int i = 0; i < heights.length; i++) c += highestBetween(heights, i, heights.length - 1);",
                "for (int i = 0; i < heights.length; i++) c += highestBetween(new int[] {1, heights[i]}, 0, 1);");
    }

    private static RawProblem withBody(String body) {
        return problem("class Solution { public int climbs(int[] heights) { int c = 0; " + body + " return c; }"
                + " private int highestBetween(int[] line, int from, int to) { int best = 0;"
                + " for (int i = from; i <= to; i++) best = Math.max(best, line[i]); return best; } }");
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void everyVariantsSolverReachesTheOriginalsAnswerThroughTools(String body) throws Exception {
        for (Candidate candidate : ProgramAnalysis.candidates(withBody(body))) {
            EnvironmentHost host = EnvironmentHost.compile(candidate.definition());
            InputGenerator generator = InputGenerator.of(candidate.definition().inputs());
            for (long seed = 0; seed < 20; seed++) {
                ObjectNode input = generator.draw(seed, 12);
                JsonNode answer = host.reference(input);
                SolverRun run = host.solve(input, answer, 5_000);
                assertThat(run.answer())
                        .as("%s on %s: %s", candidate.variant(), input, run.failure())
                        .isEqualTo(answer);
            }
        }
    }

    @Test
    void offersAHelperThatReadsHiddenDataAsATool() {
        Candidate richest = ProgramAnalysis.candidates(
                        withBody(
                                "for (int i = 0; i < heights.length; i++) c += highestBetween(heights, i, heights.length - 1);"))
                .get(0);
        assertThat(richest.variant()).isEqualTo("helpers");
        // nobody needs single heights any more
        assertThat(toolNames(richest)).containsExactly("heightCount", "highestBetween");
    }

    @Test
    void keepsHelpersToItselfWhoseNamesTellATechnique() {
        Candidate only = ProgramAnalysis.candidates(problem("""
                        class Solution {
                            public int climbs(int[] heights) {
                                int c = 0;
                                for (int i = 0; i < heights.length; i++) c += dfs(heights, i);
                                return c;
                            }
                            private int dfs(int[] heights, int i) { return heights[i] / 2; }
                        }
                        """)).get(0);
        assertThat(toolNames(only)).containsExactly("heightCount", "heightAt");
    }

    @Test
    void offersNoHelperOfDataThatTheSolutionChanges() {
        Candidate only = ProgramAnalysis.candidates(withBody(
                        "heights[0] = 7; for (int i = 0; i < heights.length; i++) c += highestBetween(heights, 0, i);"))
                .get(0);
        assertThat(toolNames(only)).doesNotContain("highestBetween");
    }

    @Test
    void speaksOfInputsByTheStatementsNames() {
        Candidate candidate = ProgramAnalysis.candidates(
                        problem(
                                "class Solution { public int climbs(int[] arr) { int c = 0; for (int a : arr) c += a; return c; } }"))
                .get(0);
        assertThat(candidate.definition().problem().inputs()).extracting("name").containsExactly("heights");
        assertThat(toolNames(candidate)).containsExactly("heightCount", "heightAt");
    }

    @Test
    void offersNoHelperThatRemembersSomething() {
        Candidate only = ProgramAnalysis.candidates(problem("""
                        class Solution {
                            private final int[] seen = new int[100];
                            public int climbs(int[] heights) {
                                int c = 0;
                                for (int i = 0; i < heights.length; i++) c += highestSeen(heights, i);
                                return c;
                            }
                            private int highestSeen(int[] heights, int i) { return seen[heights[i]]++; }
                        }
                        """)).get(0);
        assertThat(toolNames(only)).doesNotContain("highestSeen");
    }

    @Test
    void neverDrawsAnExampleOfTheStatement() {
        EnvironmentDefinition definition = ProgramAnalysis.candidates(withBody("for (int h : heights) c += h;"))
                .get(0)
                .definition();
        assertThat(definition.inputs().examples()).hasToString("[{\"heights\":[1,3,2]}]");
    }

    @Test
    void rejectsProblemsThatHideNothing() {
        RawProblem scalars = new RawProblem(
                "test",
                "sum",
                HEIGHTS.replace("heights = [1,3,2]", "n = 3"),
                "class Solution { public int sum(int n) { return n; } }",
                "java");
        assertThatThrownBy(() -> ProgramAnalysis.candidates(scalars))
                .isInstanceOfSatisfying(
                        UnsuitableProblemException.class,
                        e -> assertThat(e.reason()).isEqualTo("NOTHING_HIDDEN"));
    }

    @Test
    void rejectsProblemsWithSeveralRightAnswers() {
        RawProblem any = new RawProblem(
                "test",
                "any",
                HEIGHTS.replace(
                        "the number of climbs_.", "a climb_. If there are multiple answers, return any of them."),
                "class Solution { public int climbs(int[] heights) { return 0; } }",
                "java");
        assertThatThrownBy(() -> ProgramAnalysis.candidates(any))
                .isInstanceOfSatisfying(
                        UnsuitableProblemException.class,
                        e -> assertThat(e.reason()).isEqualTo("ANSWER_NOT_UNIQUE"));
    }

    @Test
    void saysWhatIsHiddenAndNothingOfProgramming() {
        EnvironmentDefinition definition = ProgramAnalysis.candidates(withBody("for (int h : heights) c += h;"))
                .get(0)
                .definition();
        assertThat(definition.title()).isEqualTo("Ridge");
        assertThat(definition.statement())
                .isEqualTo("A hiker walks along a ridge whose altitudes are heights. Find the number of climbs.\n"
                        + "Hidden from you: heights, a list of integers.");
    }

    private static List<String> toolNames(Candidate candidate) {
        return candidate.definition().problem().tools().stream()
                .map(ToolSpec::name)
                .toList();
    }
}
