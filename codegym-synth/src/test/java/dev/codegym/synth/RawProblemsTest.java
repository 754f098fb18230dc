package dev.codegym.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawProblemsTest {
    private static final String GOOD =
            "{\"question_id\": \"good\", \"question\": \"q\", \"solution\": \"s\", \"language\": \"Java\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"question_id\": \"a\", | NOT_JSON | column",
                "not json | NOT_JSON | it begins with not json",
                "{} {} | NOT_JSON | the line is not valid JSON",
                "{\"a\": 1, \"a\": 2} | NOT_JSON | Duplicate",
                "[1, 2] | NOT_AN_OBJECT | the array [1,2]: it must be an object",
                "null | NOT_AN_OBJECT | the line is null",
                "{} | MISSING_FIELD | 'question_id' is missing: a raw problem is {\"question_id\"",
                "{\"question_id\": \"a\", \"solution\": \"s\"} | MISSING_FIELD | 'question' is missing",
                "{\"question_id\": \"a\", \"question\": \"q\"} | MISSING_FIELD | 'solution' is missing",
                "{\"question_id\": 7, \"question\": \"q\", \"solution\": \"s\"} | WRONG_FIELD | 'question_id' is the number 7: it must be a string",
                "{\"question_id\": \"a\", \"question\": null, \"solution\": \"s\"} | WRONG_FIELD | 'question' is null: it must be a string",
                "{\"question_id\": \"a\", \"question\": \" \", \"solution\": \"s\"} | WRONG_FIELD | 'question' is blank",
                "{\"question_id\": \"a\", \"question\": \"q\", \"solution\": [\"s\"]} | WRONG_FIELD | 'solution' is the array [\"s\"]: it must be a string",
                "{\"question_id\": \"a\", \"question\": \"q\", \"solution\": \"s\", \"language\": 3} | WRONG_FIELD | 'language' is the number 3",
            })
    void namesTheFileTheLineAndTheFieldOfABadLineAndReadsOn(String bad, String check, String evidence)
            throws IOException {
        List<RawLine> lines = read(GOOD + "\n" + bad + "\n" + GOOD.replace("good", "next") + "\n");

        assertThat(lines).hasSize(3);
        Rejection rejection = ((RawLine.Unusable) lines.get(1)).rejection();
        assertThat(rejection.line()).isEqualTo(2);
        assertThat(rejection.reason().check()).isEqualTo(check);
        assertThat(rejection.reason().evidence())
                .startsWith("problems.jsonl, line 2: ")
                .contains(evidence);
        assertThat(problem(lines.get(2)).id()).isEqualTo("next");
    }

    @Test
    void skipsAByteOrderMarkCarriageReturnsAndBlankLinesButCountsThem() throws IOException {
        List<RawLine> lines = read("\uFEFF" + GOOD + "\r\n\r\n  \t\n\n" + GOOD.replace("good", "next"));

        assertThat(lines).extracting(RawLine::number).containsExactly(1L, 5L);
        assertThat(problem(lines.get(0)).language()).isEqualTo("java");
        assertThat(RawProblems.count(folder.resolve("problems.jsonl"))).isEqualTo(2);
    }

    @Test
    void takesPythonAndNoSubsetWhereNothingIsSaidAndIgnoresOtherFields() throws IOException {
        List<RawLine> lines = read(
                "{\"question_id\": \"a\", \"question\": \"q\", \"solution\": \"s\", \"language\": null, \"level\": {\"x\": 1}}");

        assertThat(problem(lines.get(0))).isEqualTo(new RawProblem("", "a", "q", "s", "python"));
    }

    @Test
    void rejectsASecondProblemOfTheSameIdWithTheLineOfTheFirst() throws IOException {
        List<RawLine> lines = read(GOOD + "\n{}\n" + GOOD + "\n" + GOOD);

        assertThat(lines.subList(2, 4)).allSatisfy(line -> {
            Rejection rejection = ((RawLine.Unusable) line).rejection();
            assertThat(rejection.reason().check()).isEqualTo("DUPLICATE_ID");
            assertThat(rejection.id()).isEqualTo("good");
            assertThat(rejection.reason().evidence()).contains("'good' stands in line 1 already");
        });
    }

    @Test
    void keepsIdsApartWhenThereAreMany() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append(GOOD.replace("good", "p" + i)).append('\n');
        }

        assertThat(read(text.toString())).hasSize(5000).allMatch(RawLine.Usable.class::isInstance);
    }

    @Test
    void readsALineOfManyMegabytesAndSkipsOneThatIsTooLong() throws IOException {
        String large = "x".repeat(25 << 20);
        String tooLong = "x".repeat(ByteLines.MAX_LINE);

        List<RawLine> lines = read(GOOD.replace("\"q\"", "\"" + large + "\"") + "\n"
                + GOOD.replace("\"q\"", "\"" + tooLong + "\"") + "\n" + GOOD.replace("good", "next"));

        assertThat(problem(lines.get(0)).question()).hasSize(large.length());
        assertThat(((RawLine.Unusable) lines.get(1)).rejection().reason().check())
                .isEqualTo("LINE_TOO_LONG");
        assertThat(problem(lines.get(2)).id()).isEqualTo("next");
    }

    @Test
    void rejectsALineThatIsNotUtf8() throws IOException {
        Path file = folder.resolve("problems.jsonl");
        Files.write(file, ("{\"question_id\": \"\u00e9\"}\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1));

        List<RawLine> lines = read(file);

        assertThat(((RawLine.Unusable) lines.get(0)).rejection().reason().check())
                .isEqualTo("NOT_UTF_8");
        assertThat(lines.get(1)).isInstanceOf(RawLine.Usable.class);
    }

    @Test
    void saysWhereAMissingFileWasLookedFor() {
        assertThatThrownBy(() -> RawProblems.open(Path.of("no-such.jsonl")))
                .isInstanceOf(CodeGymException.class)
                .hasMessageStartingWith("there is no file no-such.jsonl (looked for /")
                .hasMessageEndingWith("give a JSONL file of raw problems, one JSON object per line");
        assertThatThrownBy(() -> RawProblems.open(folder)).hasMessageStartingWith(folder + " is a folder: ");
    }

    private static RawProblem problem(RawLine line) {
        return ((RawLine.Usable) line).problem();
    }

    private List<RawLine> read(String text) throws IOException {
        return read(Files.writeString(folder.resolve("problems.jsonl"), text));
    }

    private static List<RawLine> read(Path file) {
        List<RawLine> lines = new ArrayList<>();
        try (RawProblems problems = RawProblems.open(file)) {
            RawLine line = problems.next();
            while (line != null) {
                lines.add(line);
                line = problems.next();
            }
        }
        return lines;
    }
}
