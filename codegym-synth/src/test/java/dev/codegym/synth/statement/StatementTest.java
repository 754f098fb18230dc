package dev.codegym.synth.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.task.InputField;
import dev.codegym.tool.DataType;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {
    private static final String BOXES = """
            17\\. Heaviest Pair of Boxes

            Easy

            A row of boxes is given by the array `weights`. Report the weight of the heaviest pair.

            **Note:** Boxes may weigh the same.

            **Example 1:**

            **Input:** weights = [3,\\-1, 4], limit = 9

            **Output:** \\-2 Explanation: not the answer

            **Example 2:**

            **Input:**

                weights = [1,
                           2],
                limit = 1

            **Output:**
                3

            **Explanation:** Output: 7 would be wrong.

            **Constraints:**

            *   <code>2 &lt;= weights.length &lt;= 10<sup>5</sup></code>
            *   <code>0 \u2264 a<sub>i</sub>, b<sub>i</sub> < n</code>
            *   `weights[i]` is **unique**.

            **Follow up:** Could you do it in one pass?
            """;

    private static InputField field(String type, String name) {
        return new InputField(name, Objects.requireNonNull(DataType.parse(type)));
    }

    @Test
    void takesAStatementApart() {
        Statement statement = Statement.parse(BOXES);
        assertThat(statement.title()).isEqualTo("Heaviest Pair of Boxes");
        assertThat(statement.prose()).startsWith("A row of boxes").endsWith("Boxes may weigh the same.");
        assertThat(statement.constraints())
                .containsExactly("2 <= weights.length <= 10^5", "0 <= a_i, b_i < n", "weights[i] is unique.");
        assertThat(statement.examples()).extracting(Example::output).containsExactly("-2", "3");
    }

    @Test
    void readsExamplesByNameAndOverSeveralLines() {
        List<InputField> fields = List.of(field("int", "limit"), field("int[]", "weights"));
        List<Example> examples = Statement.parse(BOXES).examples();
        assertThat(examples.get(0).input(fields)).hasToString("{\"limit\":9,\"weights\":[3,-1,4]}");
        assertThat(examples.get(1).input(fields)).hasToString("{\"limit\":1,\"weights\":[1,2]}");
        assertThat(examples.get(0).output(DataType.INT)).hasToString("-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "int[][]; [[1,2],[3]]; [[1,2],[3]]",
                "List<List<String>>; [[\"a b\",\"c\"],[]]; [[\"a b\",\"c\"],[]]",
                "char[]; [\"a\",\"b\"]; [\"a\",\"b\"]",
                "char; 'x'; \"x\"",
                "String; \"a, [b] = \\\"c\\\"\"; \"a, [b] = \\\"c\\\"\"",
                "TreeNode; [1,null,2]; [1,null,2]",
                "ListNode; []; []",
                "double; 2.00000; 2.0",
                "boolean; true; true",
                "long; 1000000000000; 1000000000000",
                "String; 123; \"123\""
            })
    void readsValuesOfEveryType(String type, String text, String json) {
        assertThat(new Example("x = " + text, "").input(List.of(field(type, "x"))))
                .hasToString("{\"x\":" + json + "}");
    }

    @Test
    void fallsBackToTheOrderWhereNamesDiffer() {
        List<InputField> fields = List.of(field("int[]", "arr"), field("int", "k"));
        assertThat(new Example("nums = [1], k = 2", "").input(fields)).hasToString("{\"arr\":[1],\"k\":2}");
        assertThat(new Example("[1], 2", "").input(fields)).hasToString("{\"arr\":[1],\"k\":2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[\"Solution\",\"pick\"] [[[1]],[]]",
                "nums = [1,2",
                "nums = [a]",
                "nums = [1.5], k = 2",
                "nums = [1]",
                "nums = [1], k = 2, pos = 3",
                "nums = [99999999999], k = 1"
            })
    void givesNothingForInputsThatDoNotFit(String input) {
        assertThat(new Example(input, "").input(List.of(field("int[]", "arr"), field("int", "k"))))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3, nums = [1,2,_]", "[null, 1]", "", "nothing here"})
    void givesNothingForOutputsThatDoNotFit(String output) {
        assertThat(new Example("", output).output(DataType.INT)).isNull();
    }

    @Test
    void survivesAnyText() {
        for (String text : List.of("", "\n\n", "**Input:**", "Constraints", "<p>Input: x</p>", "Output: 3\nInput: 2")) {
            assertThat(Statement.parse(text).examples()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "You may return the answer in **any order**.; [0]; false",
                "The order of the output and the order within each triplet does not matter.; [0, 1]; false",
                "You may complete the tasks in any order.; []; false",
                "If there are multiple answers, return any of them.; []; true",
                "Return _any_ valid arrangement.; []; true",
                "If there are multiple answers, return the smallest index.; []; false",
                "You can move to any of the cells.; []; false",
                "Return the number of ways.; []; false"
            })
    void readsWhatIsSaidOfTheAnswer(String sentence, String order, boolean several) {
        Statement statement = Statement.parse("Title\n\nSome words. " + sentence + "\n\n**Constraints:**\n");
        assertThat(statement.answerOrder()).hasToString(order);
        assertThat(statement.answerNotUnique() != null).isEqualTo(several);
    }

    @Test
    void readsTheTolerance() {
        String prose = "Title\n\nAnswers within <code>10<sup>-5</sup></code> of the actual answer will be accepted.";
        assertThat(Statement.parse(prose).tolerance()).hasValue(1e-5);
        assertThat(Statement.parse("Title\n\nNothing.").tolerance()).isEmpty();
    }

    @Test
    void leavesOutControlCharactersAndMarksOfDirection() {
        assertThat(Statement.parse("1\\. Red\u001b[31m \u202ealert\u0007\n\nEasy\n\nFind it.")
                        .title())
                .isEqualTo("Red[31m alert");
    }

    @Test
    void readsAStatementInHtmlOnASingleLine() {
        Statement statement = Statement.parse(
                "<p>Jars hold <code>drops</code>. Return <em>their sum</em>.</p><p><strong>Example 1:</strong></p>"
                        + "<pre><strong>Input:</strong> drops = [1,2]\n<strong>Output:</strong> 3\n</pre>"
                        + "<p><strong>Constraints:</strong></p><ul><li><code>1 &lt;= drops.length &lt;= 10<sup>2</sup></code></li>"
                        + "<li><code>0 &lt;= drops[i] &lt;= 9</code></li></ul>");

        assertThat(statement.examples()).hasSize(1);
        assertThat(statement.examples().get(0).input()).isEqualTo("drops = [1,2]");
        assertThat(statement.constraints()).hasSize(2);
    }
}
