package dev.codegym.synth.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.verify.ExampleCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StatementExamplesTest {
    private static final String FORMATS = """
            Crates stand in a row. Find how many fit, at most 7.

            Input

            The first line contains an integer n (1 <= n <= 100).

            Output

            Print the number of crates that fit.

            """;
    private static final String SHOWN = """
            Examples

            Input

            3
            4 5 6

            Output

            2

            Input

            2
            7 9

            Output

            1

            Note

            3 of them.
            """;
    private static final String TWO = FORMATS + SHOWN;

    private static ExampleCase example(String input, String output) {
        JsonMapper json = JsonMapper.shared();
        JsonNode members = json.readTree(input);
        return new ExampleCase((ObjectNode) members, json.readTree(output));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'sizes': [4, 5, 6]} | 2 | -",
                "{'sizes': [7, 9]} | 1 | -",
                // altered: each of these numbers stands somewhere in the statement
                "{'sizes': [4, 5, 6]} | 3 | 2",
                "{'sizes': [4, 5, 6]} | 1 | 2",
                "{'sizes': [7, 9]} | 2 | 1",
                "{'sizes': [7, 9]} | 7 | 1",
                // another form of the input may have any of the answers, and no other
                "{'sizes': [100, 100]} | 1 | -",
                "{'sizes': [100, 100]} | 9 | 2 or 1",
            })
    void an_altered_answer_is_told_from_the_statements(String input, String output, String other) {
        String found = new StatementExamples(TWO).otherAnswer(example(input.replace('\'', '"'), output));

        assertThat(String.valueOf(found)).isEqualTo(other.equals("-") ? "null" : other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sample Input 1", "### Example input", "**Sample Input #1**", "Input:", "样例输入", "输入样例 1："})
    void heads_in_other_words_show_examples_too(String head) {
        String output = head.replace("nput", "utput")
                .replace(" I", " O")
                .replace("Iu", "Ou")
                .replace(" iu", " ou")
                .replace("输入", "输出");
        StatementExamples examples = new StatementExamples("Add them.\n\n" + head + "\n4 5\n\n" + output + "\n9\n");

        assertThat(examples.told()).isEqualTo(1);
        assertThat(examples.otherAnswer(example("{\"a\": 4, \"b\": 5}", "9"))).isNull();
        assertThat(examples.otherAnswer(example("{\"a\": 4, \"b\": 5}", "5"))).isEqualTo("9");
    }

    @Test
    void a_truth_value_is_that_of_the_word() {
        StatementExamples examples =
                new StatementExamples("Can it be? There is no way round.\n\nInput\n4 5\n\nOutput\nNO\n");

        assertThat(examples.otherAnswer(example("{\"a\": 4, \"b\": 5}", "false")))
                .isNull();
        assertThat(examples.otherAnswer(example("{\"a\": 4, \"b\": 5}", "true")))
                .isEqualTo("NO");
        assertThat(examples.foreign(example("{\"a\": true, \"b\": 5}", "true"))).isNull();
    }

    @Test
    void formats_are_no_examples() {
        StatementExamples formats = new StatementExamples(FORMATS);

        assertThat(formats.told()).isZero();
        assertThat(formats.otherAnswer(example("{\"sizes\": [1]}", "7"))).isNull();
        assertThat(new StatementExamples(TWO).told()).isEqualTo(2);
        assertThat(new StatementExamples(TWO + SHOWN).told()).as("told twice").isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S | Print it",
                "An array A. | Its sum.",
                "N A B | Answer in one line",
                "Two words with blanks | YES and NO",
            })
    void formats_of_few_words_are_none_either(String input, String output) {
        String statement = "Find it.\n\nInput:\n" + input + "\n\nOutput:\n" + output + "\n";

        assertThat(new StatementExamples(statement).told()).isZero();
        assertThat(new StatementExamples(statement + "\nInput:\nab ba\n\nOutput:\nYES\n").told())
                .isEqualTo(1);
    }

    @Test
    void names_are_no_words_of_a_format() {
        StatementExamples examples = new StatementExamples(
                "Find it.\n\n**Example 1:**\n\n**Input:** list = [4,5], number = 7\n\n**Output:** [5]\n\n**Explanation:** 4 is not.\n");

        assertThat(examples.told()).isEqualTo(1);
        assertThat(examples.otherAnswer(example("{\"list\": [4, 5], \"number\": 7}", "[4]")))
                .isEqualTo("[5]");
    }

    @Test
    void several_tests_in_one_example_may_be_told_apart() {
        StatementExamples examples = new StatementExamples(
                "Add.\n\nExample\nInput:\n2\n3 4\n5 6\n\nOutput:\n7\n11\n\nExplanation\n3 and 4 are 7.\n");

        assertThat(examples.told()).isEqualTo(1);
        assertThat(examples.otherAnswer(example("{\"a\": 3, \"b\": 4}", "7"))).isNull();
        assertThat(examples.otherAnswer(example("{\"a\": 5, \"b\": 6}", "11"))).isNull();
        assertThat(examples.otherAnswer(example("{\"a\": 5, \"b\": 6}", "5"))).isEqualTo("7\n11");
    }
}
