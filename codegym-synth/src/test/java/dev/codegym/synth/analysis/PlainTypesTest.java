package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.compile.SourceFile;
import dev.codegym.synth.RawProblem;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.SolverRun;
import dev.codegym.verify.Candidate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PlainTypesTest {
    private static final String RIDGE = """
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

    private static Candidate solved(String statement, String solution) throws Exception {
        Candidate candidate = ProgramAnalysis.candidates(new RawProblem("test", "ridge", statement, solution, "java"))
                .get(0);
        EnvironmentHost host = EnvironmentHost.compile(candidate.definition());
        assertThat(host.reference(candidate.examples().get(0).input()))
                .isEqualTo(candidate.examples().get(0).output());
        InputGenerator generator = InputGenerator.of(candidate.definition().inputs());
        for (long seed = 0; seed < 5; seed++) {
            ObjectNode input = Objects.requireNonNull(generator.draw(seed, 12));
            JsonNode answer = host.reference(input);
            SolverRun run = host.solve(input, answer, 5_000);
            assertThat(run.answer()).as("%s: %s", input, run.failure()).isEqualTo(answer);
        }
        return candidate;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public int climbs(Integer[] h) { int c = 0; for (int i = 1; i < h.length; i++) if (h[i] > h[i - 1]) c++; return c; }",
                "public int climbs(java.util.ArrayList<Integer> h) { int c = 0; for (int i = 1; i < h.size(); i++) if (h.get(i) > h.get(i - 1)) c++; return c; }",
                "public short climbs(java.util.Collection<Integer> h) { short c = 0; int p = 99; for (int x : h) { if (x > p) c++; p = x; } return c; }",
                "public int climbs(int[] h) throws Exception { int c = 0; for (int i = 1; i < h.length; i++) if (h[i] > h[i - 1]) c++; if (c < 0) throw new Exception(); return c; }",
                "public int climbs(int[] h) { int c = 0; for (int i = 1; i < h.length; i++) if (h[i] > h[i - 1]) c++; else System.out.println(\"at \" + h[i]); return c; }",
                "static int c = 0; public int climbs(int[] h) { for (int i = 1; i < h.length; i++) if (h[i] > h[i - 1]) c++; return c; } public static void main(String[] a) { System.out.println(1); }"
            })
    void takesSolutionsThatAreNearToPlain(String members) throws Exception {
        solved(RIDGE, "class Solution { " + members + " }");
    }

    @Test
    void turnsListsOfLinkedListsIntoListsOfLists() throws Exception {
        String statement = RIDGE.replace("heights = [1,3,2]", "heights = [[1,3],[2]]")
                .replace("**Output:** 1", "**Output:** [[1,3],[2]]")
                .replace("0 <= heights[i] <= 50", "0 <= heights[i].length <= 9`\n*   `0 <= heights[i][j] <= 50");
        Candidate candidate =
                solved(statement, "class Solution { public ListNode[] same(ListNode[] heights) { return heights; } }");
        assertThat(candidate.definition().problem().answer()).hasToString("int[][]");
    }

    @Test
    void keepsAPrintThatChangesSomethingAndWhatIsPlain() {
        assertThat(PlainTypes.of(
                        JavaSolution.parseUnit(
                                "class Solution { public int f(int[] a) { int c = 0; System.out.println(c++); return c; } }"),
                        java.util.List.of()))
                .isNull();
    }

    @Test
    void leavesAPlainSolutionToTheLetter() throws Exception {
        String source =
                "class Solution { // kept\n  public int f( int[] h ) { int c = 0; for (int i = 1; i < h.length; i++)"
                        + " if (h[i] > h[i - 1]) c++; return c; } }\n";
        assertThat(solved(RIDGE, source).definition().sources())
                .extracting(SourceFile::text)
                .anyMatch(text -> text.contains("// kept\n  public int f( int[] "));
    }
}
