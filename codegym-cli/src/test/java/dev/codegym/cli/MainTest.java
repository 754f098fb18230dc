package dev.codegym.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The commands as a user calls them: exit codes, messages and what stands on the screen. */
class MainTest {
    private static final String ID = "warm/days";
    private static final String QUESTION = """
            # Warmer Days

            A station noted one temperature a day in `temperatures`. Return _the number of days that were warmer than the day
            before_.

            **Example 1:**

            **Input:** temperatures = [12,14,14,9,11]

            **Output:** 2

            **Constraints:**

            *   `1 <= temperatures.length <= 1000`
            *   `-50 <= temperatures[i] <= 50`
            """;
    private static final String SOLUTION = """
            public class Solution {
                public int warmerDays(int[] temperatures) {
                    int days = 0;
                    for (int i = 1; i < temperatures.length; i++) {
                        if (temperatures[i] > temperatures[i - 1]) {
                            days++;
                        }
                    }
                    return days;
                }
            }
            """;

    @TempDir
    static Path temporary;

    private static Path problems;
    private static Path library;
    private static Run synthesized;

    record Run(int code, String out, String err) {}

    @BeforeAll
    static void synthesize() throws IOException {
        problems = Files.writeString(
                temporary.resolve("problems.jsonl"),
                problem(ID, SOLUTION, "java") + "\n{broken\n" + problem("snake", "def f(): pass", "python") + "\n"
                        + problem("typo", SOLUTION.replace("days++", "dys++"), "java") + "\n");
        library = temporary.resolve("library");
        synthesized = run("synth", problems.toString(), "--out", library.toString(), "--threads", "2");
    }

    private static String problem(String id, String solution, String language) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("question_id", id)
                .put("question", QUESTION)
                .put("solution", solution)
                .put("language", language)
                .toString();
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void endsASynthesisWithATableAndAHint() throws IOException {
        assertThat(synthesized.err()).doesNotContain("codegym:");
        assertThat(synthesized.code()).isZero();
        assertThat(synthesized.out())
                .containsPattern("verified +1 +25.0 %")
                .containsPattern("rejected +3 +75.0 %")
                .containsPattern("  NOT_JAVA +1")
                .containsPattern("  NOT_JSON +1")
                .contains("4 problems in ", " per second", "Look at them: bin/codegym inspect " + library);
        assertThat(Files.readString(library.resolve("rejected.jsonl")))
                .contains("problems.jsonl, line 2: the line is not valid JSON")
                .contains("program analysis reads Java; this solution is python")
                .contains("\"id\":\"typo\"");
    }

    @Test
    void saysThatThereIsNothingToDoWhenAllWasDone() {
        Run again = run("synth", problems.toString(), "--out", library.toString());

        assertThat(again.code()).isZero();
        assertThat(again.out()).startsWith("Nothing to do: all 4 problems were done before.");
    }

    @Test
    void refusesToGoOnWithAnotherSeed() {
        Run other = run("synth", problems.toString(), "--out", library.toString(), "--seed", "3");

        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err())
                .contains("was begun with seed 0, but now seed is 3")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "synth | Missing required",
                "synth FILE | Missing required option: '--out=DIR'",
                "synth FILE --out DIR --treads 2 | unknown option '--treads': the options are --out, --limit, --threads, --granularity, --variants, --seed",
                "synth FILE --out DIR --threads 0 | --threads is 0: it must be from 1 to 1024",
                "synth FILE --out DIR --variants 9 | --variants is 9: it must be from 1 to 8",
                "synth FILE --out DIR --granularity huge | Invalid value for option '--granularity'",
                "synth FILE --out DIR --limit 0 | --limit is 0: it must be at least 1",
                "synth FILE --out DIR --seed x | Invalid value for option '--seed': 'x' is not a long",
                "synth no-such.jsonl --out DIR | there is no file no-such.jsonl",
                "synth LIBRARY --out DIR | is a folder: give a JSONL file",
                "synth FILE --out FILE | is a file: give --out a folder",
                "synth FILE --out ROOT | holds something else",
                "sinth FILE | unexpected argument 'sinth': did you mean synth",
                "inspect no-such-folder | no-such-folder is no library: there is no such folder",
                "inspect ROOT | is no library: it holds no package",
                "inspect LIBRARY warm-days | has no environment 'warm-days' among its 1. Did you mean 'warm/days'?",
                "play LIBRARY | Missing required parameter: 'ID'",
                "play LIBRARY nothing | has no environment 'nothing'",
                "play LIBRARY warm/days --policy best | 'best'",
                "play LIBRARY warm/days --episodes 0 | '--episodes'",
                "play LIBRARY warm/days --policy human --episodes 2 | '--episodes'",
                "play LIBRARY warm/days --difficulty harder | 'harder'",
                "play LIBRARY warm/days --isolation moon | 'moon'",
            })
    void saysInOneMessageWhatCouldNotBeDone(String line, String message) {
        String[] arguments = Arrays.stream(line.split(" "))
                .map(word -> switch (word) {
                    case "FILE" -> problems.toString();
                    case "DIR" -> temporary.resolve("unused").toString();
                    case "LIBRARY" -> library.toString();
                    case "ROOT" -> temporary.toString();
                    default -> word;
                })
                .toArray(String[]::new);

        Run run = run(arguments);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("codegym: ").contains(message).doesNotContain("\tat ");
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(temporary.resolve("unused")).doesNotExist();
    }

    @Test
    void showsAStackTraceWhenAskedTo() {
        Run run = run("inspect", "no-such-folder", "--stacktrace");

        assertThat(run.err()).contains("\tat dev.codegym");
    }

    @Test
    void refusesAFileThatHoldsNoProblem() throws IOException {
        Path empty = Files.writeString(temporary.resolve("empty.jsonl"), "\n\n");
        Path other = Files.writeString(temporary.resolve("table.csv"), "id,question\n1,what\n");

        Run onEmpty = run(
                "synth",
                empty.toString(),
                "--out",
                temporary.resolve("from-empty").toString());
        Run onOther = run(
                "synth",
                other.toString(),
                "--out",
                temporary.resolve("from-other").toString());

        assertThat(onEmpty.code()).isEqualTo(2);
        assertThat(onEmpty.err()).contains("empty.jsonl holds no problem");
        assertThat(onOther.code()).isEqualTo(2);
        assertThat(onOther.err()).contains("no line of " + other + " holds a raw problem");
    }

    @Test
    void helpsAndTellsItsVersion() {
        assertThat(run("--help").out()).contains("synth", "inspect", "play");
        assertThat(run("synth", "--help").out())
                .contains("--out", "--limit", "--threads", "--granularity", "--variants", "--seed");
        assertThat(run("--version").out()).startsWith("codegym 0.");
        assertThat(run().code()).isEqualTo(2);
    }

    @Test
    void listsALibraryAndShowsOneEnvironment() {
        Run list = run("inspect", library.toString());
        Run one = run("inspect", library.toString(), ID);

        assertThat(list.code()).isZero();
        assertThat(list.out()).contains("ID", "MEDIAN CALLS", "warm/days  Warmer Days", "1 environment.");
        assertThat(one.code()).isZero();
        assertThat(one.out())
                .contains("Task\n----", "Tools\n-----", "done answer=<int>", "Tasks\n-----", "easy", "hard")
                .containsPattern("passed +SOLVABLE")
                .contains("made by program-analysis");
    }

    @Test
    void listsTheOthersWhereAPackageIsDamaged() throws IOException {
        Path copy = Files.createDirectories(temporary.resolve("damaged"));
        try (var files = Files.list(library)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".codegym")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(copy.resolve(file.getFileName()), bytes);
                Files.write(copy.resolve("torn.codegym"), Arrays.copyOf(bytes, bytes.length / 2));
            }
        }

        Run list = run("inspect", copy.toString());
        Run one = run("play", copy.toString(), "torn");

        assertThat(list.code()).isZero();
        assertThat(list.out()).contains("1 environment.");
        assertThat(list.err()).contains("codegym: damaged package: ", "torn.codegym");
        assertThat(one.code()).isEqualTo(2);
        assertThat(one.err()).startsWith("codegym: ").contains("torn.codegym");
    }

    @Test
    void writesPagesAboutALibraryOneEnvironmentAndOnePackage() throws IOException {
        Path out = temporary.resolve("pages");
        Run all = run("report", library.toString(), "--out", out.toString());
        Run one = run(
                "report", library.toString(), ID, "--out", out.resolve("one").toString());
        Run none = run("report", library.toString(), "--out", out.toString(), "--limit", "-1");

        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("1 environment, 1 page: ", "index.html");
        assertThat(Files.readString(out.resolve("index.html")))
                .contains("Warmer Days", "environments/warm%252fdays.html");
        assertThat(out.resolve("environments/warm%2fdays.html")).exists();
        assertThat(out.resolve("library.json")).exists();
        assertThat(one.code()).isZero();
        assertThat(out.resolve("one/warm%2fdays.html"))
                .content()
                .contains("An episode of the solver", "and the answer was right");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("--limit -1 is negative");
    }

    @Test
    void letsTheSolverPlayTheSameEpisodeForTheSameSeed() {
        Run run = run("play", library.toString(), ID, "--policy", "solver", "--seed", "5", "--difficulty", "EASY");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("(easy), seed 5", "  1  ", "The answer was right.", "reward 1.0, ", "done 1");
        assertThat(run("play", library.toString(), ID, "--seed", "5", "--difficulty", "easy"))
                .isEqualTo(run);
    }

    @Test
    void playsTheSameEpisodeBehindAWall() {
        Run walled = run("play", library.toString(), ID, "--fresh", "--seed", "8", "--isolation", "process");

        assertThat(walled.code()).isZero();
        assertThat(walled.out())
                .isEqualTo(run("play", library.toString(), ID, "--fresh", "--seed", "8")
                        .out());
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void playsAFreshTaskAndARandomPolicy() {
        assertThat(run("play", library.toString(), ID, "--fresh", "--seed", "8").out())
                .contains("task fresh-", "The answer was right.");
        assertThat(run("play", library.toString(), ID, "--policy", "random").out())
                .contains("  1  ", "reward ", "calls: ");
    }

    @Test
    void tellsWhatAnAdversaryWinsOfManyEpisodes() {
        Run run = run("play", library.toString(), ID, "--policy", "Looks-At-The-Ends", "--fresh", "--episodes", "4");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(ID + ", played by looks-at-the-ends, which ", " of 4, ")
                .doesNotContain("  1  ");
        assertThat(run("play", library.toString(), ID, "--policy", "solver", "--episodes", "4")
                        .out())
                .contains("played by the solver", "won 4 of 4, 100 %");
        assertThat(run("play", library.toString(), ID, "--policy", "answers-twice")
                        .out())
                .contains("  1  done(answer=", "reward ");
    }

    @Test
    void letsAPersonTypeCalls() {
        Run run = typing("help\n\nnonsense\n42\nobserve\ndone [1]\ndone -1\nobserve\n");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("there is no tool 'nonsense': the tools are ")
                .contains("'42' is no call: type a tool's name")
                .contains("  2  done(answer=[1])")
                .contains("  3  done(answer=-1)")
                .contains("The answer was wrong.", "reward 0.0, 3 steps, 1 bad calls")
                .doesNotContain("  4  ");
    }

    @Test
    void endsPolitelyWhenAPersonQuitsOrTheInputEnds() {
        assertThat(typing("observe\nquit\nobserve\n").out()).contains("Bye.").doesNotContain("  2  ");
        Run run = typing("observe\n");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("The input ended before the episode did.");
    }

    private static Run typing(String text) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return run("play", library.toString(), ID, "--policy", "human", "--difficulty", "easy");
        } finally {
            System.setIn(before);
        }
    }
}
