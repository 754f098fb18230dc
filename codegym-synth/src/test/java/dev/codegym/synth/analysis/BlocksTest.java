package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.synth.Granularity;
import dev.codegym.synth.RawProblem;
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

class BlocksTest {
    private static final String ORCHARD = """
            1\\. Orchard

            Easy

            In an orchard stand trees of the given `heights`, each with a sort in `sorts`, on a plot `plots`. Walkers come
            in `visits`. Return _a number_ for the given `k`.

            **Example 1:**

            **Input:** heights = [1,3,2], sorts = "aba", plots = [[1,2],[3,4]], visits = [[0,1]], k = 2

            **Output:** 1

            **Constraints:**

            *   `1 <= heights.length <= 12`
            *   `-9 <= heights[i] <= 9`
            *   `1 <= sorts.length <= 12`
            *   `sorts` consists of lowercase English letters.
            *   `1 <= plots.length <= 6`
            *   `1 <= plots[i].length <= 6`
            *   `0 <= plots[i][j] <= 3`
            *   `1 <= visits.length <= 9`
            *   `visits[i].length == 2`
            *   `0 <= visits[i][j] <= 9`
            *   `1 <= k <= 9`
            """;
    private static final int SEEDS = 12;

    private static RawProblem problem(String body, String members) {
        String solution =
                "import java.util.Arrays; class Solution { public long count(int[] heights, String sorts, int[][] plots, int[][] visits,"
                        + " int k) { long c = 0; int n = heights.length; " + body + " return c; } " + members + " }";
        return new RawProblem("test", "orchard", ORCHARD, solution, "java");
    }

    /** Bodies of which some part becomes a tool; the awkward ones first. */
    static List<String> bodies() {
        return List.of(
                // guards that must stay in front of what they guard
                "for (int i = 0; i < n; i++) if (i > 0 && heights[i] == heights[i - 1]) c++;",
                "for (int i = 0; i < n; i++) if (i + 1 >= n || heights[i] > heights[i + 1]) c += i;",
                "for (int i = 0; i < n; i++) c += i > 0 ? heights[i] - heights[i - 1] : 7;",
                "int[] at = new int[3]; for (int i = 0; i < n; i++) if (i < 3 && heights[i] > heights[at[i]]) c++;",
                "for (int i = 0; i < n; i++) if (k > 3 && heights[i / (k - 3) % n] > heights[i]) c++;",
                // promotion and overflow
                "for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) c += 400_000_000 * heights[i] - heights[j];",
                "for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) c += 9_000_000_000L * heights[i] / (heights[j] + 20);",
                "for (int i = 1; i < sorts.length(); i++) c += sorts.charAt(i) - sorts.charAt(i - 1);",
                "for (int i = 1; i < sorts.length(); i++) c += (char) (sorts.charAt(i) + 1) == sorts.charAt(i - 1) ? 2 : 1;",
                "for (int i = 1; i < n; i++) { double d = heights[i] * 0.5 + heights[i - 1]; c += (long) (d * 2); }",
                // compound conditions, several inputs, nested reads
                "for (int i = 1; i < n; i++) if (heights[i] > 0 && heights[i - 1] < 0 || heights[i] == k) c++;",
                "for (int i = 0; i < n; i++) if (heights[i] > plots[0][0] && heights[Math.abs(heights[i]) % n] < k) c++;",
                "for (int i = 1; i < plots.length; i++) for (int j = 1; j < plots[i].length; j++)"
                        + " if (j < plots[i - 1].length && plots[i][j] == plots[i - 1][j - 1]) c++;",
                // shadowed names, locals that stand for reads, and those that only seem to
                "for (int i = 0; i < n; i++) { int h = heights[i]; int g = heights[n - 1 - i]; if (h < g) c += h * g; }",
                "int i = 0; while (i < n) { int h = heights[i]; i++; if (i < n && h > heights[i]) c += h; }",
                "for (int i = 0; i < n; i++) { int h = heights[i]; h += 2; if (h > heights[0]) c += h; }",
                "for (int i = 0; i < n; i++) { long h = heights[i]; c += h * 1_000_000_000 + heights[0]; }",
                "char[] all = sorts.toCharArray(); for (int i = 1; i < all.length; i++) if (all[i] == all[i - 1]) c++;",
                "char[] all = sorts.toCharArray(); all[0] = 'q'; for (int i = 1; i < all.length; i++) if (all[i] == all[i - 1]) c++;",
                "for (int[] visit : visits) { if (visit[0] > visit[1]) c++; else c += visit[1] - visit[0]; }",
                "for (int[] visit : visits) { visit[0]++; c += visit[0] * visit[1]; }",
                "for (char a : sorts.toCharArray()) for (char b : sorts.toCharArray()) if (a < b) c++;",
                // side effects stay where they are
                "for (int i = 0; i + 1 < n; ) if (heights[i++] > heights[i]) c++;",
                "int[] turn = {0}; for (int i = 0; i < n; i++) if (heights[turn[0]++ % n] > heights[i]) c++;",
                "for (int i = 0; i < n; i++) { heights[i]++; if (heights[i] > heights[0]) c++; }",
                // data that change in between
                "Arrays.sort(heights); for (int i = 1; i < n; i++) if (heights[i] == heights[i - 1]) c += i;",
                "for (int i = 1; i < n; i++) { if (heights[i] < heights[i - 1]) { int t = heights[i]; heights[i] = heights[i - 1]; heights[i - 1] = t; c++; } }",
                "for (int i = 1; i < n; i++) { int h = heights[i]; heights[i] = 1; if (h == heights[i - 1]) c++; if (h > heights[i]) c += h; }",
                "for (int i = 1; i < n; i++) { heights[i] += heights[i - 1]; for (int j = 0; j <= i; j++) c += heights[j]; }",
                "int[] same = heights; same[0] = 3; for (int i = 1; i < n; i++) if (heights[i] == heights[i - 1]) c += i;",
                "System.arraycopy(plots[0], 0, heights, 0, 1); for (int i = 1; i < n; i++) if (heights[i] == heights[i - 1]) c += i;",
                "for (int[] visit : visits) { heights[visit[0] % n] = 4; heights[visit[1] % n] += visit[0] - visit[1]; heights[heights[0] & 0]++; c += heights[0]; }",
                // loops: sums, counts, extremes, searches, scans
                "for (int i = 0; i < n; i++) { int s = 0; for (int j = i; j < n; j++) s += heights[j]; c += s * i; }",
                "for (int i = 0; i < n; i++) { for (int j = i + 1; j < n; j++) if (heights[j] < heights[i]) c++; }",
                "for (int i = 0; i < n; i++) for (int h : heights) { if (h <= i) continue; c += h; }",
                "for (int i = 0; i < n; i++) { int best = -100; for (int j = 0; j <= i; j++) best = Math.max(best, heights[j] * k); c += best; }",
                "for (int i = 0; i < n; i++) { int low = 100; for (int j = n - 1; j >= i; j--) if (heights[j] < low) low = heights[j]; c -= low; }",
                "for (int i = 0; i < n; i++) { boolean any = false; for (int j = 0; j < i; j++) if (heights[j] == heights[i]) { any = true; break; } if (!any) c++; }",
                "for (int i = 0; i < n; i++) { for (int j = i + 1; j < n; j++) { if (heights[j] > heights[i]) { c += j - i; break; } } }",
                "outer: for (int i = 0; i < n; i++) { for (int h : heights) { if (h > heights[i] + k) { continue outer; } } c++; }",
                "for (int i = 0; i < n; i++) for (int h : heights) if (h > heights[i] + k) { c += h; return c; }",
                "for (int i = 0; i < n; i++) { int p = 1; for (int j = i; j < n; j += 2) p *= heights[j]; c += p; }",
                "for (int i = 0; i < n; ) { int j = i; while (j < n && heights[j] == heights[i]) { j++; } c += j - i; i = j; }",
                "for (int col = 0; col < 2; col++) for (int[] visit : visits) c += visit[col];",
                // loops that do more than one thing, or change what they read by
                "for (int i = 0; i < n; i++) { int s = 0, m = 0; for (int j = i; j < n; j++) { s += heights[j]; m++; } c += s * m; }",
                "for (int i = 0; i < n; i++) { int s = 0; for (int j = i; j < n; j++) { if (heights[j] > s) s += heights[j]; } c += s; }",
                "int last = 3; for (int i = 0; i < n; i++) for (int j = 0; j < last && j < n; j++) last += heights[j] > 8 ? 1 : 0; c = last;",
                "for (int i = 0; i < n; i++) { int s = 0; for (int j = 0; j < Math.min(n, s + 3); j++) s += Math.max(0, heights[j]); c += s; }",
                "for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) { if (heights[j] > 5) j++; c++; }",
                // helper methods and lambdas
                "for (int i = 0; i < n; i++) c += above(heights, i);",
                "Integer[] order = new Integer[n]; for (int i = 0; i < n; i++) order[i] = i;"
                        + " java.util.Arrays.sort(order, (a, b) -> heights[a] - heights[b]); c = order[0];",
                "java.util.List<Integer> all = new java.util.ArrayList<>(); for (int i = 0; i < n; i++) all.add(i);"
                        + " all.removeIf(i -> heights[i] < heights[0]); c = all.size();");
    }

    private static RawProblem problem(String body) {
        return problem(
                body,
                "private int above(int[] line, int i) { int m = 0; for (int h : line) { if (h > line[i]) m++; } return m; }");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theSolverReachesTheOriginalsAnswerThroughTools(String body) throws Exception {
        for (Candidate candidate : ProgramAnalysis.candidates(problem(body))) {
            EnvironmentHost host = EnvironmentHost.compile(candidate.definition());
            InputGenerator generator = InputGenerator.of(candidate.definition().inputs());
            for (long seed = 0; seed < SEEDS; seed++) {
                ObjectNode input = generator.draw(seed, 12);
                JsonNode answer = host.reference(input);
                SolverRun run = host.solve(input, answer, 20_000);
                assertThat(run.answer())
                        .as("%s on %s: %s", candidate.variant(), input, run.failure())
                        .isEqualTo(answer);
            }
        }
    }

    private static List<ToolSpec> blocks(String body) {
        Candidate first =
                ProgramAnalysis.candidates(problem(body), Granularity.COARSE).get(0);
        return first.definition().problem().tools().stream()
                .filter(tool -> !tool.name().matches("\\w+(At|Count)|(set|sort)\\w+"))
                .toList();
    }

    private static List<String> names(String body) {
        return blocks(body).stream().map(ToolSpec::name).toList();
    }

    @Test
    void saysInFormulasWhatAnExpressionTells() {
        ToolSpec tool = blocks(
                        "for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) { c += heights[i] - heights[j]; c %= 5; }")
                .get(0);
        assertThat(tool.name()).isEqualTo("heightDifference");
        assertThat(tool.description())
                .isEqualTo("Works out heights[first] - heights[second]. Gives an integer. "
                        + "Example: heightDifference(first=0, second=1) gives heights[0] - heights[1].");
        assertThat(tool.parameters()).extracting("description").containsOnly("position in heights, counted from 0");
    }

    @Test
    void explainsSignsThatNotEverybodyKnows() {
        assertThat(blocks("for (int i = 1; i < n; i++) c += (heights[i] ^ heights[i - 1]) % 7;")
                        .get(0)
                        .description())
                .contains("(heights[index] ^ heights[index - 1]) % 7")
                .contains("Here ^ is the bitwise exclusive or.")
                .contains("Here % is the remainder of a division.");
        assertThat(blocks("for (int i = 1; i < sorts.length(); i++) c += sorts.charAt(i) - sorts.charAt(i - 1);")
                        .get(0)
                        .description())
                .contains("Characters count by their codes");
    }

    @Test
    void saysWhatALoopBoilsDown() {
        ToolSpec tool = blocks(
                        "for (int i = 0; i < n; i++) { for (int j = i + 1; j < n; j++) if (heights[j] < heights[i]) c++; }")
                .get(0);
        assertThat(tool.name()).isEqualTo("countHeightsBelow");
        assertThat(tool.description())
                .startsWith(
                        "Works out the number of k from index + 1 to length of heights - 1 where heights[k] < heights[index].");
    }

    @Test
    void givesOneToolToAShapeThatOccursTwice() {
        assertThat(names("for (int i = 1; i < n; i++) { if (heights[i] == heights[i - 1]) c++; }"
                        + " for (int j = 1; j < n; j++) { if (heights[j] == heights[j - 1]) c += j; }"))
                .containsExactly("sameHeightAsPrevious");
    }

    @Test
    void offersAtMostFiveOfThem() {
        assertThat(names(
                        "for (int i = 1; i < n; i++) { c += heights[i] - heights[i - 1]; c += heights[i] * heights[i - 1];"
                                + " c += heights[i] + heights[i - 1]; c += heights[i] ^ heights[i - 1]; c += heights[i] | heights[i - 1];"
                                + " c += heights[i] & heights[i - 1]; c += Math.max(heights[i], heights[i - 1]); }"))
                .hasSize(5);
    }

    @Test
    void asksAboutDataThatTheSolutionChangesBehindTheToolsToo() {
        assertThat(names("heights[0] = 3; for (int i = 1; i < n; i++) if (heights[i] == heights[i - 1]) c++;"))
                .containsExactly("sameHeightAsPrevious");
        assertThat(names("Arrays.sort(heights); for (int i = 1; i < n; i++) if (heights[i] == heights[i - 1]) c++;"))
                .containsExactly("sameHeightAsPrevious");
    }

    @Test
    void leavesAloneWhatTheSolutionHandsOn() {
        assertThat(
                        names(
                                "System.arraycopy(plots[0], 0, heights, 0, 1); for (int i = 1; i < n; i++) if (heights[i] == heights[i - 1]) c++;"))
                .isEmpty();
        assertThat(
                        names(
                                "for (int[] plot : plots) { plot[0] = 1; for (int i = 1; i < plot.length; i++) c += plot[i] * plot[i - 1]; }"))
                .isEmpty();
    }

    @Test
    void leavesInTheSolverWhatIsTheWholeOfTheWork() {
        assertThat(names("for (int h : heights) c += h;")).isEmpty();
        assertThat(names("for (int r = 0; r < 3; r++) { c = 0; for (int h : heights) c += h; }"))
                .isEmpty();
        assertThat(names("if (heights[0] > heights[n - 1]) c = 1;")).isEmpty();
    }

    @Test
    void keepsNamesOfTheSolutionsOwnLocalsToItself() {
        ToolSpec tool = blocks(
                        "int dp = 0; for (int i = 0; i < n; i++) { dp = i * 2; if (heights[i] > dp && heights[n - 1 - i] > dp) c++; }")
                .get(0);
        assertThat(tool.parameters()).extracting("name").containsExactly("first", "value", "second");
        assertThat(tool.description()).doesNotContain("dp");
    }
}
