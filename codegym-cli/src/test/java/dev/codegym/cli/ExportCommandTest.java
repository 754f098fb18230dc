package dev.codegym.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {
    private static final String QUESTION = """
            # Long Queues

            Each hour somebody noted how many people stood in `queue`. Return _the number of hours with more people than the hour before_.

            **Example 1:**

            **Input:** queue = [2,4,4,9,1]

            **Output:** 2

            **Constraints:**

            *   `1 <= queue.length <= 1000`
            *   `-50 <= queue[i] <= 50`
            """;
    private static final String SOLUTION = """
            public class Solution {
                public int longerHours(int[] queue) {
                    int hours = 0;
                    for (int i = 1; i < queue.length; i++) {
                        if (queue[i] > queue[i - 1]) {
                            hours++;
                        }
                    }
                    return hours;
                }
            }
            """;

    @TempDir
    static Path temporary;

    private static Path library;

    record Run(int code, String out, String err) {}

    @BeforeAll
    static void synthesize() throws IOException {
        String problem = JsonMapper.shared()
                .createObjectNode()
                .put("question_id", "queue/hours")
                .put("question", QUESTION)
                .put("solution", SOLUTION)
                .put("language", "java")
                .toString();
        Path problems = Files.writeString(temporary.resolve("problems.jsonl"), problem + "\n");
        library = temporary.resolve("library");
        assertThat(run("synth", problems.toString(), "--out", library.toString(), "--threads", "1")
                        .code())
                .isZero();
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private static Run export(String... more) {
        String[] arguments = Arrays.copyOf(new String[] {"export", library.toString()}, 2 + more.length);
        System.arraycopy(more, 0, arguments, 2, more.length);
        return run(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"codegym", "openai", "verl", "skyrl", "nemo-gym"})
    void writesEachFormatIntoEachKindOfFile(String format) throws IOException {
        Path lines = temporary.resolve(format + ".jsonl");
        Path table = temporary.resolve(format + ".parquet");

        Run first =
                export("--format", format, "--out", lines.toString(), "--language", "zh", "--rename-built-ins", "3");
        Run second = export("--format", format, "--out", table.toString(), "--difficulty", "easy,hard");

        assertThat(first).isEqualTo(new Run(0, "30 rows of 1 environment in " + lines + System.lineSeparator(), ""));
        assertThat(Files.readAllLines(lines)).hasSize(30);
        assertThat(second.code()).isZero();
        assertThat(second.out()).startsWith("20 rows of 1 environment in ");
        assertThat(Files.size(table)).isPositive();
    }

    @Test
    void choosesByIdsShardAndLimit() throws IOException {
        Path ids = Files.writeString(temporary.resolve("ids.txt"), "\nqueue/hours\n");
        Path out = temporary.resolve("chosen.jsonl");

        Run chosen = export(
                "--format",
                "skyrl",
                "--out",
                out.toString(),
                "--split",
                "probe",
                "--ids",
                ids.toString(),
                "--shard",
                "1/2",
                "--limit",
                "7");

        assertThat(chosen.code()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(7).allMatch(line -> line.contains("\"split\":\"probe\""));
    }

    @Test
    void labelsTheRowsOfAPartOfASplit() throws IOException {
        Path parts = temporary.resolve("parts");
        Path out = temporary.resolve("labelled.jsonl");

        Run split =
                run("library", "split", library.toString(), "--shares", "train=1,test=0", "--out", parts.toString());
        Run labelled = run(
                "export",
                parts.resolve("train.codegyms").toString(),
                "--format",
                "verl",
                "--out",
                out.toString(),
                "--split-label",
                "train");

        assertThat(split.code()).isZero();
        assertThat(labelled.code()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(30).allMatch(line -> line.contains("\"split\":\"train\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format trl --out x.jsonl | --format is 'trl': it must be one of codegym, openai, verl, skyrl, nemo-gym",
                "--format verl --out x.csv | x.csv has an ending that cannot be written: it must be .jsonl or .parquet",
                "--format verl --out x.jsonl --difficulty easy,heavy | --difficulty is 'heavy': it must be one of easy, medium, hard",
                "--format verl --out x.jsonl --language de | --language is 'de': it must be one of en, zh",
                "--format verl --out x.jsonl --split val | --split is 'val': it must be train or test",
                "--format verl --out x.jsonl --split test --test-share 0 | --test-share is 0 %: it must be from 1 to 99",
                "--format verl --out x.jsonl --shard 3/2 | --shard is 3/2: it must be from 1/2 to 2/2",
                "--format verl --out x.jsonl --shard 2/2 | fits: of its 1 packages those of split 'all' and shard 2/2",
                "--format verl --out x.jsonl --limit 0 | --limit is 0: it must be at least 1",
                "--format verl --out x.jsonl --ids no.txt | --ids needs --split NAME",
                "--format verl --out x.jsonl --split-label a --split train | --split-label takes every environment",
                "--format verl --out x.jsonl --split a --ids no.txt | there is no file no.txt of ids",
                "--out x.jsonl | Missing required option: '--format=FORMAT'",
            })
    void saysInOneMessageWhatIsWrong(String line, String message) {
        Run run = export(line.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("codegym: ").contains(message).doesNotContain("\tat ");
        assertThat(Path.of("x.jsonl")).doesNotExist();
    }

    @Test
    void namesAnIdThatTheLibraryLacks() throws IOException {
        Path ids = Files.writeString(temporary.resolve("wrong.txt"), "queue/hours\nqueue/days\n");

        Run run = export("--format", "verl", "--out", "x.jsonl", "--split", "a", "--ids", ids.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("wrong.txt, line 2: " + library + " has no environment 'queue/days'");
    }
}
