package dev.codegym.synth.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.task.AnswerRule;
import dev.codegym.tool.DataType;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFormTest {
    private static AnswerRule rule(String type, Set<Integer> levels, double tolerance) {
        return new AnswerRule(Objects.requireNonNull(DataType.parse(type)), levels, tolerance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    String              | The answer is a string, written like "qxy".
                    int[]               | The answer is a list of integers, written like [70, 71].
                    List<List<String>>  | The answer is a list of lists of strings, written like [["qxy", "uxy"], ["uxy", "zxy"]].
                    TreeNode            | The answer is a tree, its values level by level with null where a node is missing, written like [70, 71, null, 72].
                    """)
    void showsTheFormByAnExample(String type, String sentence) {
        assertThat(AnswerForm.sentence(rule(type, Set.of(), 0))).isEqualTo(sentence);
    }

    @Test
    void saysNothingWhereTheTypeSaysAll() {
        assertThat(AnswerForm.sentence(rule("int", Set.of(), 0))).isEmpty();
    }

    @Test
    void saysWhichOrderIsFree() {
        assertThat(AnswerForm.sentence(rule("int[]", Set.of(0), 0))).endsWith("Its elements may be in any order.");
        assertThat(AnswerForm.sentence(rule("int[][]", Set.of(0), 0))).endsWith("Its lists may be in any order.");
        assertThat(AnswerForm.sentence(rule("int[][]", Set.of(0, 1), 0)))
                .endsWith("Neither the order of its lists nor the order inside them matters.");
        assertThat(AnswerForm.sentence(rule("int[][]", Set.of(1), 0)))
                .endsWith("The order inside each of its lists does not matter.");
    }

    @Test
    void writesATolerancePlainly() {
        assertThat(AnswerForm.sentence(rule("double", Set.of(), 1e-5))).isEqualTo("Numbers may be off by 0.00001.");
    }
}
