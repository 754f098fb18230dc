package dev.codegym.synth.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.task.InputField;
import dev.codegym.task.InputRule;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputModelsTest {
    private static List<InputField> fields(String text) {
        List<InputField> fields = new ArrayList<>();
        for (String field : text.split(", ")) {
            String[] parts = field.split(" ");
            fields.add(new InputField(parts[1], Objects.requireNonNull(DataType.parse(parts[0]))));
        }
        return fields;
    }

    private static InferredInputs infer(String fields, String prose, String... constraints) {
        String lines = "*   " + String.join("\n*   ", constraints);
        return InputModels.infer(
                Statement.parse("Title\n\n" + prose + "\n\n**Constraints:**\n\n" + lines), fields(fields));
    }

    private static List<String> rules(InferredInputs inferred) {
        return inferred.model().rules().stream().map(InputRule::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "int[] nums; `n == nums.length`, <code>1 <= n <= 10<sup>5</sup></code>; 1 <= nums.length, nums.length <= 100000",
                "int[][] g; `m == g.length`, `n == g[i].length`, `1 <= m * n`; g[0].length == g[i].length, 1 <= g.length * g[0].length",
                "int[] nums; `nums.length == 2 * n`, `1 <= n <= 7`; nums.length % 2 == 0, 1 <= nums.length / 2, nums.length / 2 <= 7",
                "int[] nums; `1 <= nums[i] < nums[i + 1] <= 9`; 1 <= nums[i], sorted(nums, \"strictly ascending\"), nums[(i + 1)] <= 9",
                "int[][] g; `g[i][j] == g[j][i]`; symmetric(g)",
                "int[] nums; `-5 <= num[i] <= 5`; -5 <= nums[i], nums[i] <= 5",
                "String s; `s` consists of lowercase English letters.; alphabet(s, \"a-z\")",
                "String s; `s` consists only of `'('` and `')'`.; alphabet(s, \"()\")",
                "String s; `s` consists of digits `2` through `9`.; alphabet(s, \"2-9\")",
                "String s; `s[i]` is either `'I'` or `'D'`.; alphabet(s, \"ID\")",
                "int[] c; `c[i]` is either `0` or `1`.; oneOf(c[i], 0, 1)",
                "int[] c; `c[i] == 0` or `1`; oneOf(c[i], 0, 1)",
                "int[] c; All the integers in `c` are **unique**.; distinct(c)",
                "int[] c; `c` is sorted in **non-decreasing** order.; sorted(c, \"ascending\")",
                "int[] c; `c` is a permutation of `[0 .. n - 1]`.; permutation(c, 0)",
                "int[] c; `c.length` is even.; c.length % 2 == 0",
                "int[][] g; Each row of `g` is sorted in ascending order.; sortedRows(g, \"ascending\")",
                "TreeNode root; The number of nodes in the tree is in the range `[1, 10]`.; 1 <= 0",
                "int k, int[] a; `k` is an integer from the array `a`.; memberOf(k, a)",
                "String s; `s` does not contain leading zeros.; noLeadingZeros(s)",
                "String a, String b; `a != b`; a != b"
            })
    void readsConstraintLines(String fields, String lines, String expected) {
        InferredInputs inferred = infer(fields, "Prose.", lines.split(", (?=[`<A-Z])"));
        if (fields.startsWith("TreeNode")) {
            assertThat(rules(inferred)).containsExactly("root.length >= 1", "root.length <= 10");
        } else {
            assertThat(rules(inferred)).containsExactly(expected.split(", (?=[a-z0-9-]+[(\\[. ]|-?\\d+ )"));
        }
        assertThat(inferred.notUnderstood()).isEmpty();
    }

    @Test
    void readsColumnsByTheNamesThatTheProseGivesThem() {
        InferredInputs inferred = infer(
                "int n, int[][] roads",
                "Given `roads` where <code>roads[i] = [u<sub>i</sub>, v<sub>i</sub>, w<sub>i</sub>]</code>.",
                "<code>0 <= u<sub>i</sub>, v<sub>i</sub> < n</code>",
                "<code>u<sub>i</sub> != v<sub>i</sub></code>",
                "<code>1 <= w<sub>i</sub> <= 10<sup>9</sup> + 7</code>",
                "There are no repeated edges.");
        assertThat(rules(inferred))
                .contains(
                        "0 <= roads[i][0]",
                        "roads[i][1] < n",
                        "roads[i][0] != roads[i][1]",
                        "roads[i][2] <= 1000000007",
                        "distinctPairs(roads, \"directed\")",
                        "roads[i].length == 3");
    }

    @Test
    void listsWhatItDoesNotUnderstandAndGoesOn() {
        InferredInputs inferred =
                infer("int[] nums", "Prose.", "The moon is full.", "`1 <= nums.length`", "`1 <= depth <= 4`");
        assertThat(rules(inferred)).containsExactly("1 <= nums.length");
        assertThat(inferred.notUnderstood()).containsExactly("The moon is full.", "1 <= depth <= 4");
    }

    @Test
    void leavesOutRulesThatAnExampleBreaks() {
        Statement statement = Statement.parse(
                "T\n\nProse.\n\n**Input:** nums = [3,1]\n\n**Output:** 1\n\n**Constraints:**\n\n*   `nums` is sorted in ascending order.\n");
        InferredInputs inferred = InputModels.infer(statement, fields("int[] nums"));
        assertThat(inferred.model().rules()).isEmpty();
        assertThat(inferred.contradicted()).singleElement().asString().startsWith("sorted(nums, \"ascending\")");
    }

    @Test
    void takesHabitsFromExamplesWhereConstraintsAreSilent() {
        Statement statement =
                Statement.parse("T\n\nProse.\n\n**Input:** pairs = [[0,5],[1,7]], s = \"0110\"\n\n**Output:** 1\n");
        InferredInputs inferred = InputModels.infer(statement, fields("int[][] pairs, String s"));
        assertThat(inferred.model().hints())
                .extracting(Object::toString)
                .contains("pairs[i].length == 2", "0 <= pairs[i][0]", "pairs[i][1] <= 14", "alphabet(s, \"0-9\")");
    }
}
