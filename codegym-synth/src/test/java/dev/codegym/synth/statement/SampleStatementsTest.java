package dev.codegym.synth.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codegym.task.InputField;
import dev.codegym.task.InputGenerator;
import dev.codegym.tool.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real statements: shares that the reading must reach, each a little under what was measured. */
class SampleStatementsTest {
    private static final Pattern ENTRY = Pattern.compile(
            "(?m)^    public (?:static |final )*([\\w<>\\[\\], .]+?) (\\w+)\\(([^)]+)\\)\\s*(?:throws \\w+ )?\\{");

    private record Problem(Statement statement, List<InputField> fields, DataType result) {
        boolean hasCollection() {
            return fields.stream()
                    .anyMatch(f -> f.type().isContainer() || f.type().kind() == DataType.Kind.STRING);
        }
    }

    private static List<Problem> problems() throws IOException {
        Path file = Path.of("../../shared/data/raw_problems_java.jsonl");
        assumeTrue(Files.exists(file), "skipped: no test data at " + file);
        JsonMapper mapper = new JsonMapper();
        List<Problem> problems = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode json = mapper.readTree(line);
            Problem problem = problem(
                    json.path("question").asString(), json.path("solution").asString());
            if (problem != null) {
                problems.add(problem);
            }
        }
        assertThat(problems).hasSizeGreaterThan(300);
        return problems;
    }

    private static @Nullable Problem problem(String question, String solution) {
        Matcher entry = ENTRY.matcher(solution);
        if (!entry.find()) {
            return null;
        }
        DataType result = DataType.parse(entry.group(1));
        List<InputField> fields = new ArrayList<>();
        for (String parameter : entry.group(3).split(",(?![^<]*>)")) {
            String text = parameter.strip();
            DataType type =
                    DataType.parse(text.substring(0, text.lastIndexOf(' ')).replace("final ", ""));
            if (type == null) {
                return null;
            }
            fields.add(new InputField(text.substring(text.lastIndexOf(' ') + 1), type));
        }
        return result == null ? null : new Problem(Statement.parse(question), fields, result);
    }

    @Test
    void readsNearlyAllExamples() throws IOException {
        List<Problem> problems = problems();
        long read = problems.stream()
                .filter(p -> !p.statement().examples().isEmpty())
                .filter(p -> p.statement().examples().stream().allMatch(e -> e.input(p.fields()) != null))
                .count();
        assertThat(read / (double) problems.size()).isGreaterThan(0.98);
    }

    @Test
    void readsRulesThatTheExamplesObey() throws IOException {
        List<Problem> problems = problems();
        List<String> contradicted = new ArrayList<>();
        for (Problem problem : problems) {
            List<String> broken =
                    InputModels.infer(problem.statement(), problem.fields()).contradicted();
            if (!broken.isEmpty()) {
                contradicted.add(problem.statement().title() + ": " + broken);
            }
        }
        assertThat(contradicted.size() / (double) problems.size())
                .as("%s", contradicted)
                .isLessThan(0.015);
    }

    @Test
    void drawsValidInputsForNearlyAllProblems() throws IOException {
        int with = 0;
        int drawn = 0;
        for (Problem problem : problems()) {
            if (problem.hasCollection()) {
                with++;
                InputGenerator generator = InputGenerator.of(
                        InputModels.infer(problem.statement(), problem.fields()).model());
                boolean all = true;
                for (int size : List.of(12, 30, 80, 180)) {
                    var input = generator.draw(size, size);
                    all &= input != null && generator.violations(input).isEmpty();
                }
                drawn += all ? 1 : 0;
            }
        }
        assertThat(drawn / (double) with).isGreaterThan(0.97);
    }
}
