package dev.codegym.verify.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.codegym.CodeGymException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TaskStringTest {
    /** Five rows of the original, beside the project where they are at hand. */
    static final Path ORIGINALS = Path.of("../../shared/data/training_instances_reference.jsonl");

    @Test
    void splitsAtTheFirstSeparatorsOnly() {
        TaskString task = TaskString.parse("codegym_v1@Shop_7_I__CountEnv@{\"mail\": \"a@b__c@{}\", \"n\": 3}");

        assertThat(task.codeId()).isEqualTo("Shop_7_I");
        assertThat(task.environmentId()).isEqualTo("Shop_7_I");
        assertThat(task.environmentName()).isEqualTo("CountEnv");
        assertThat(task.options()).isEqualTo(Bells.object("{\"mail\":\"a@b__c@{}\",\"n\":3}"));
    }

    @Test
    void readsTheShortForm() {
        TaskString task = TaskString.parse("Count__Env@{\"x\": null}");

        assertThat(task.codeId()).isNull();
        assertThat(task.environmentId()).isNull();
        assertThat(task.environmentName()).isEqualTo("Count__Env");
        assertThat(task.options().get("x").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': [1, -2, 3.5, 1e3], 'b': 'it\\'s'} | {\"a\":[1,-2,3.5,1000.0],\"b\":\"it's\"}",
                "{'a': True, 'b': False, 'c': None} | {\"a\":true,\"b\":false,\"c\":null}",
                "{\"a\": true, \"b\": false, \"c\": null} | {\"a\":true,\"b\":false,\"c\":null}",
                "{'a': (1, 2), 'b': (), 'c': (3,), 'd': (4)} | {\"a\":[1,2],\"b\":[],\"c\":[3],\"d\":4}",
                "{'a': [1, 2,], 'b': {'c': 1,},} | {\"a\":[1,2],\"b\":{\"c\":1}}",
                "{'a': \"x'y\", \"b\": 'x\"y'} | {\"a\":\"x'y\",\"b\":\"x\\\"y\"}",
                "{'a': '\\x41\\u0042\\U0001f514', \"b\": \"\\/\\ud83d\\udd14\"} | {\"a\":\"AB\uD83D\uDD14\",\"b\":\"/\uD83D\uDD14\"}",
                "{'a': 9007199254740993, 'b': 123456789012345678901234567890} | {\"a\":9007199254740993,\"b\":123456789012345678901234567890}",
                " { } | {}",
            })
    void readsJsonAndPythonAlike(String options, String json) {
        assertThat(TaskString.parse("E@" + options).options()).isEqualTo(Bells.object(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CountEnv | character 9: there is no '@' between the environment's name and its options",
                "codegym_v1@CountEnv@{} | character 12: 'CountEnv' is not <code_id>__<EnvName>",
                "codegym_v1@__CountEnv@{} | character 12: '__CountEnv' is not <code_id>__<EnvName>",
                "codegym_v1@a__@{} | character 15: the environment's name is empty",
                "@{} | character 1: the environment's name is empty",
                "E@ | character 3: a value is missing",
                "E@[1] | character 3: the options are no object",
                "E@{'a': 1} x | character 12: the value has ended, but there is more",
                "E@{'a': 1, 'a': 2} | character 12: key 'a' stands twice",
                "E@{1: 2} | character 4: a key must be a string in quotes",
                "E@{'a' 1} | character 8: there is no ':' behind key 'a'",
                "E@{'a': {1, 2}} | character 10: a key must be a string in quotes",
                "E@{'a': [1 2]} | character 12: the list needs ',' or ']' here",
                "E@{'a': [1 | character 11: the list does not end",
                "E@{'a': (1, | character 12: a value is missing",
                "E@{'a': 1 | character 10: the object does not end",
                "E@{'a': 'x | character 9: the text in quotes does not end",
                "E@{'a': b'x'} | character 9: 'b' is no value",
                "E@{'a': NaN} | character 9: 'NaN' is no value",
                "E@{'a': TRUE} | character 9: 'TRUE' is no value",
                "E@{'a': 01} | character 9: '01' is no value",
                "E@{'a': 1e999} | character 9: '1e999' is no value",
                "E@{'a': 0x10} | character 10: the object needs ',' or '}' here",
                "E@{'a': *} | character 9: '*' is no value",
                "E@{'a': 'x' 'y'} | character 13: the object needs ',' or '}' here",
                "E@{'a': '\\/'} | character 10: '\\/' is no escape that JSON and Python agree on",
                "E@{'a': '\\101'} | character 10: '\\1' is no escape that JSON and Python agree on",
                "E@{'a': '\\u12'} | character 10: '\\u' needs 4 hexadecimal digits",
                "E@{'a': '\\Uffffffff'} | character 10: there is no such character",
            })
    void saysWhichCharacterIsWrong(String text, String message) {
        assertThatThrownBy(() -> TaskString.parse(text))
                .isInstanceOf(CodeGymException.class)
                .hasMessageStartingWith("task string '")
                .hasMessageContaining(message);
    }

    @Test
    void refusesANumberWhoseDigitsWouldTakeMinutesToRead() {
        String digits = "9".repeat(1_000_000);

        assertThatThrownBy(() -> TaskString.parse("E@{'a': " + digits + "}"))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("the number has 1000000 characters: at most 1000 are read");
        assertThat(TaskString.parse("E@{'a': " + digits.substring(0, 1000) + "}")
                        .options())
                .hasSize(1);
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        String deep = "[".repeat(100_000);

        assertThatThrownBy(() -> TaskString.parse("E@{'a': " + deep))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("nested more than 64 levels deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain_7", "a@b", "a__b", "a___b", "_", "__", "a_", "50% off", "%41", "%", "钟/2", "x y"})
    void anyIdStandsBetweenTheSeparatorsAndComesBack(String id) {
        TaskString task = new TaskString(TaskString.codeId(id), "SomeEnv", Bells.object(Bells.TRICKY));

        TaskString read = TaskString.parse(task.text());

        assertThat(read).isEqualTo(task);
        assertThat(read.environmentId()).isEqualTo(id);
        assertThat(read.environmentName()).isEqualTo("SomeEnv");
    }

    @Test
    void readsTheTaskStringsOfTheOriginal() throws Exception {
        assumeThat(ORIGINALS).exists();

        for (String line : Files.readAllLines(ORIGINALS)) {
            JsonNode row = JsonMapper.shared().readTree(line);
            TaskString task = TaskString.parse(row.get("ability").stringValue());

            assertThat(task.codeId()).isEqualTo(row.get("code_id").stringValue());
            assertThat(task.environmentName()).endsWith("Env");
            assertThat(task.options().size()).isPositive();
        }
    }
}
