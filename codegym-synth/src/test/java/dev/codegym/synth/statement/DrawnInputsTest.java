package dev.codegym.synth.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.task.InputField;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.InputRule;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Constraints of every family: each is understood, drawn inputs obey it, and an input that breaks it is told. */
class DrawnInputsTest {
    private static List<InputField> fields(String text) {
        List<InputField> fields = new ArrayList<>();
        for (String field : text.split(", ")) {
            String[] parts = field.split(" ");
            fields.add(new InputField(parts[1], Objects.requireNonNull(DataType.parse(parts[0]))));
        }
        return fields;
    }

    private static InferredInputs infer(String fields, String prose, String constraints) {
        String lines = "*   " + String.join("\n*   ", constraints.split(" / "));
        return InputModels.infer(
                Statement.parse("Title\n\n" + prose + "\n\n**Constraints:**\n\n" + lines), fields(fields));
    }

    private static ObjectNode input(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "int[] tolls; <code>1 <= tolls.length <= 10<sup>4</sup></code> / `0 <= tolls[i] <= 90`; {'tolls':[91]}",
                "int[] tolls, int k; `1 <= k <= tolls.length <= 50` / `1 <= tolls[i] <= 9`; {'tolls':[1,2],'k':3}",
                "int[] tolls, int[] fees; `n == tolls.length == fees.length` / `2 <= n <= 40` / `0 <= tolls[i], fees[i] < n`;"
                        + " {'tolls':[0,1],'fees':[2,0]}",
                "int[][] maze; `r == maze.length` / `c == maze[i].length` / `2 <= r, c <= 12` / `maze[i][j]` is `0` or `1`.;"
                        + " {'maze':[[0,1],[1,2]]}",
                "int[][] maze; `r == maze.length` / `c == maze[i].length` / `1 <= r * c <= 99` / `0 <= maze[i][j] <= 3`;"
                        + " {'maze':[[0,1],[1]]}",
                "int n, int[][] roads; `2 <= n <= 30` / `roads.length == n - 1` / `roads[i].length == 2` /"
                        + " `0 <= roads[i][0], roads[i][1] < n` / `roads` represents a valid tree.;"
                        + " {'n':3,'roads':[[0,1],[0,1]]}",
                "int n, int[][] roads; `3 <= n <= 30` / `n - 1 <= roads.length <= 60` / `roads[i].length == 2` /"
                        + " `0 <= roads[i][0], roads[i][1] < n` / `roads[i][0] != roads[i][1]` / There are no repeated edges. /"
                        + " The graph is connected.; {'n':4,'roads':[[0,1],[1,2],[2,1]]}",
                "int[] seats; `1 <= seats.length <= 80` / `1 <= seats[i] <= 500` / All the values of `seats` are **unique**.;"
                        + " {'seats':[4,4]}",
                "int[] seats; `2 <= seats.length <= 80` / `0 <= seats[i] <= 500` / `seats` is sorted in **strictly increasing** order.;"
                        + " {'seats':[4,4]}",
                "int[] seats; `seats.length == n` / `1 <= n <= 60` / `seats` is a permutation of the numbers from `1` to `n`.;"
                        + " {'seats':[1,3]}",
                "String note; `1 <= note.length <= 100` / `note` consists of only lowercase English letters.; {'note':'aB'}",
                "String note; `1 <= note.length <= 100` / `note` consists of the characters `'x'`, `'y'` and `'z'`.; {'note':'xa'}",
                "String note; `2 <= note.length <= 100` / `note.length` is even. / `note` consists of digits only.; {'note':'123'}",
                "String note, String key; `1 <= key.length <= note.length <= 90` /"
                        + " `note` and `key` consist of uppercase English letters.; {'note':'A','key':'AB'}",
                "String[] words; `1 <= words.length <= 30` / `1 <= words[i].length <= 8` / `words[i]` consists of lowercase English letters."
                        + " / All the strings in `words` are distinct.; {'words':['ab','ab']}",
                "TreeNode root; The number of nodes in the tree is in the range `[2, 60]`. / `-9 <= Node.val <= 9`; {'root':[4]}",
                "ListNode head; The number of nodes in the list is in the range `[1, 50]`. / `0 <= Node.val <= 5`; {'head':[6]}",
                "int[][] spans; `1 <= spans.length <= 40` / `spans[i] == [from<sub>i</sub>, to<sub>i</sub>]` /"
                        + " <code>0 <= from<sub>i</sub> < to<sub>i</sub> <= 300</code>; {'spans':[[4,4]]}",
                "int[] loads, int limit; `1 <= loads.length <= 60` / `1 <= loads[i] <= limit <= 70`; {'loads':[8],'limit':7}",
                "int[] loads; `2 * n == loads.length` / `1 <= n <= 30` / `-5 <= loads[i] <= 5` / `loads[i] != 0`; {'loads':[1,0]}",
            })
    void understandsAndDrawsAndChecks(String fields, String constraints, String broken) {
        InferredInputs inferred = infer(fields, "Some data is given.", constraints.strip());
        assertThat(inferred.notUnderstood()).isEmpty();
        InputGenerator generator = InputGenerator.of(inferred.model());
        for (int seed = 0; seed < 12; seed++) {
            ObjectNode drawn = generator.draw(seed, 6 + 9 * seed);
            assertThat(drawn)
                    .as("seed %d of %s", seed, inferred.model().rules())
                    .isNotNull();
            assertThat(generator.violations(Objects.requireNonNull(drawn))).isEmpty();
        }
        assertThat(generator.violations(input(broken)))
                .as("%s", inferred.model().rules())
                .isNotEmpty();
    }

    @Test
    void takesTheOneStrangeNameOfDataForTheParameterThatIsNeverNamed() {
        InferredInputs inferred = infer(
                "int n, int[][] pairs",
                "There are `n` rooms. In `doors`, `doors[i] = [a<sub>i</sub>, b<sub>i</sub>]` joins two of them.",
                "`1 <= n <= 9` / `1 <= doors.length <= 20` / <code>0 <= a<sub>i</sub>, b<sub>i</sub> < n</code>");
        assertThat(inferred.notUnderstood()).isEmpty();
        assertThat(inferred.model().rules()).extracting(InputRule::toString).contains("1 <= pairs.length");
    }

    @ParameterizedTest
    @CsvSource({
        "It is guaranteed that an answer exists.",
        "The input is generated such that there is always a solution.",
        "The test cases are generated such that an answer always exists.",
    })
    void remembersThatAnAnswerIsPromised(String line) {
        InferredInputs inferred = infer("int[] nums", "", "`1 <= nums.length <= 9` / " + line);
        assertThat(inferred.notUnderstood()).isEmpty();
        assertThat(inferred.model().rules()).extracting(InputRule::toString).contains("answered()");
        assertThat(InputRule.parse("answered()")).hasSize(1);
    }

    @Test
    void tellsLinesThatItDoesNotUnderstand() {
        InferredInputs inferred =
                infer("int[] nums", "", "`1 <= nums.length <= 9` / The moves follow the rules of the game.");
        assertThat(inferred.notUnderstood()).containsExactly("The moves follow the rules of the game.");
    }
}
