package dev.codegym.synth.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words that give a task away as a programming puzzle must not stand in its text. */
class TaskTextLintTest {
    private static final Pattern PUZZLE = Pattern.compile(
            "(?im)\\bO\\([^)]|\\bfollow[- ]up\\b|^(?:- )?return\\b|[,.] return (?:the|an?|true|false)\\b"
                    + "|\\bin-place\\b|\\bimplement\\b.*\\b(?:class|function|method)\\b|\\b(?:write|design) (?:an?|the) (?:function|program|algorithm)"
                    + "|\\b(?:your|the) function should\\b|\\b(?:time|space|runtime) complexity\\b|\\bbrowser\\b|</?(?:img|sup|sub|code|p|strong)\\b"
                    + "|&[a-z]{2,7};|]\\(http|\\^(?:th|st|nd|rd)\\b|\\bfind and find\\b|\\bfind .{0,40}\\bin any order\\W*$|\\bcreate the variable\\b");

    private static List<String> puzzleWords(String question) {
        String text = TaskText.of(Statement.parse(question), List.of("data"));
        List<String> found = new ArrayList<>();
        Matcher matcher = PUZZLE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Return the answer in **any order**.",
                "You may return the combinations in any order.",
                "Find and return the widest row.",
                "Take the <code>k<sup>th</sup></code> one &amp; the 3<sup>rd</sup>. ![](https://example.org/a.png)",
                "Your browser does not support the video tag or this video format. Count.",
                "Sort it in-place in `O(n)` time and return it."
            })
    void holdsOnSentencesOfEachKind(String prose) {
        assertThat(puzzleWords("1\\. Title\n\nEasy\n\n" + prose)).isEmpty();
    }

    @Test
    void holdsOnTheSampleProblems() throws IOException {
        Path file = Path.of("../../shared/data/raw_problems_java.jsonl");
        assumeTrue(Files.exists(file), "skipped: no test data at " + file);
        List<String> found = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode problem = JsonMapper.shared().readTree(line);
            List<String> words = puzzleWords(problem.path("question").asString());
            if (!words.isEmpty()) {
                found.add(problem.path("question_id").asString() + " " + words);
            }
        }
        assertThat(found).isEmpty();
    }
}
