package dev.codegym.verify;

import dev.codegym.compile.SourceFile;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.InputField;
import dev.codegym.task.InputModel;
import dev.codegym.task.InputRule;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.DataType;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sound hand-written candidate (the largest sum of two neighbouring heights, of those heights that are at least a floor),
 * each part of which can be replaced by a broken one.
 */
final class Hills {
    private String statement =
            "Find the largest sum of two neighbouring heights, heights below the floor counted as 0.";
    private String members = "";
    private String tools = """
            @Tool("How many heights there are") public int heightCount() { return heights.length; }
            @Tool("The height at one position") public int heightAt(@Param("the position, from 0") int index) {
                if (index < 0 || index >= heights.length) {
                    throw new ToolFailure("index must be from 0 to " + (heights.length - 1));
                }
                return heights[index];
            }
            """;
    private String answerType = "int";
    private String answer = """
            int best = 0;
            for (int i = 1; i < heights.length; i++) {
                int one = heights[i - 1] < floor ? 0 : heights[i - 1];
                int other = heights[i] < floor ? 0 : heights[i];
                best = Math.max(best, one + other);
            }
            return best;
            """;
    private String solver = """
            int floor = tools.observeInt("floor");
            int count = tools.callInt("heightCount");
            int best = 0;
            for (int i = 1; i < count; i++) {
                int one = tools.callInt("heightAt", i - 1);
                int other = tools.callInt("heightAt", i);
                best = Math.max(best, (one < floor ? 0 : one) + (other < floor ? 0 : other));
            }
            return best;
            """;
    private AnswerRule rule = AnswerRule.exact(DataType.INT);
    private List<String> rules = List.of("2 <= heights.length <= 300", "0 <= heights[i] <= 1000", "0 <= floor <= 300");
    private final List<ToolSpec> specs = new ArrayList<>();
    private final List<ExampleCase> examples = new ArrayList<>();

    private Hills() {
        specs.add(new ToolSpec("heightCount", "How many heights there are", List.of(), DataType.INT));
        specs.add(new ToolSpec(
                "heightAt",
                "The height at one position",
                List.of(new ToolParameter("index", DataType.INT, "the position, from 0")),
                DataType.INT));
    }

    static Hills sound() {
        return new Hills();
    }

    Hills statement(String text) {
        statement = text;
        return this;
    }

    /** Adds fields or methods that are no tools. */
    Hills member(String source) {
        members += source + "\n";
        return this;
    }

    /** Adds a tool; parameters as {@code "int index"}. */
    Hills tool(String result, String name, String source, String... parameters) {
        tools += "@Tool(\"A tool of the test\") public " + result + " " + name + "(" + String.join(", ", parameters)
                + ") {\n" + source + "\n}\n";
        return spec(result, name, "A tool of the test", parameters);
    }

    Hills spec(String result, String name, String description, String... parameters) {
        specs.removeIf(spec -> spec.name().equals(name));
        List<ToolParameter> list = Arrays.stream(parameters)
                .map(parameter -> parameter.split(" "))
                .map(parts -> new ToolParameter(parts[1], type(parts[0]), "an argument of the test"))
                .toList();
        specs.add(new ToolSpec(name, description, list, type(result)));
        return this;
    }

    Hills without(String tool) {
        specs.removeIf(spec -> spec.name().equals(tool));
        return this;
    }

    Hills spec(ToolSpec spec) {
        specs.removeIf(other -> other.name().equals(spec.name()));
        specs.add(spec);
        return this;
    }

    private static DataType type(String text) {
        DataType type = DataType.parse(text);
        if (type == null) {
            throw new IllegalArgumentException(text + " is no type of plain data");
        }
        return type;
    }

    /** Replaces a part of the tools' source. */
    Hills inTools(String old, String replacement) {
        if (!tools.contains(old)) {
            throw new IllegalArgumentException("the tools have no '" + old + "'");
        }
        tools = tools.replace(old, replacement);
        return this;
    }

    Hills answer(String type, String body) {
        answerType = type;
        answer = body;
        rule = AnswerRule.exact(type(type));
        return this;
    }

    Hills rule(AnswerRule newRule) {
        rule = newRule;
        return this;
    }

    Hills solver(String body) {
        solver = body;
        return this;
    }

    Hills rules(String... newRules) {
        rules = List.of(newRules);
        return this;
    }

    Hills example(String input, String output) {
        JsonMapper mapper = JsonMapper.shared();
        examples.add(new ExampleCase((ObjectNode) mapper.readTree(input), mapper.readTree(output)));
        return this;
    }

    Candidate candidate() {
        String problem =
                """
                import dev.codegym.tool.*;
                import java.util.*;
                public class Hills extends CodeProblem {
                    @Input("heights from left to right") int[] heights;
                    @Input("the least height that counts") int floor;
                """ + members + tools + "@Answer public " + answerType + " reference() {\n" + answer + "\n}\n}\n";
        String solving = """
                import dev.codegym.tool.*;
                import java.util.*;
                public class HillsSolver implements Solver {
                    public Object solve(Tools tools) {
                """ + solver + "\n}\n}\n";
        List<InputSpec> inputs = List.of(
                new InputSpec("heights", type("int[]"), "heights from left to right"),
                new InputSpec("floor", DataType.INT, "the least height that counts"));
        InputModel model = new InputModel(
                InputModel.VERSION,
                List.of(new InputField("heights", type("int[]")), new InputField("floor", DataType.INT)),
                rules.stream().flatMap(text -> InputRule.parse(text).stream()).toList(),
                List.of());
        EnvironmentDefinition definition = new EnvironmentDefinition(
                "hills",
                "Hills",
                statement,
                new CodeProblemSpec("Hills", inputs, specs, "reference", type(answerType)),
                List.of(new SourceFile("Hills.java", problem)),
                "HillsSolver",
                List.of(new SourceFile("HillsSolver.java", solving)),
                model,
                rule,
                TierSizes.DEFAULT);
        return new Candidate(definition, examples, "hand-written");
    }

    Verification verified() {
        return Verifier.create().verify(candidate());
    }

    Verification verified(int furtherInputs) {
        return Verifier.create(VerificationOptions.DEFAULT.withFurtherInputs(furtherInputs))
                .verify(candidate());
    }
}
