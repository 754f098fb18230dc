package dev.codegym.synth.analysis;

import dev.codegym.task.InputField;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ToolSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the code problem: inputs as fields, tools, and the answer by the untouched original. */
final class ProblemWriter {
    private static final String ANSWER_METHOD = "referenceAnswer";

    private final JavaSolution solution;
    private final String className;
    private final List<ToolSource> tools;
    private final String members;

    /**
     * Creates one.
     *
     * @param members fields and private methods that the tools use
     */
    ProblemWriter(JavaSolution solution, String className, List<ToolSource> tools, String members) {
        this.solution = solution;
        this.className = className;
        this.tools = tools;
        this.members = members;
    }

    /** What the host must know of it. */
    CodeProblemSpec spec() {
        Map<String, String> descriptions = descriptions();
        List<InputSpec> inputs = solution.inputs().stream()
                .map(input -> new InputSpec(
                        input.name(), input.type(), descriptions.getOrDefault(input.name(), input.name())))
                .toList();
        List<ToolSpec> specs = tools.stream().map(ToolSource::spec).toList();
        return new CodeProblemSpec(className, inputs, specs, ANSWER_METHOD, solution.answer());
    }

    private Map<String, String> descriptions() {
        return solution.inputs().stream()
                .collect(Collectors.toMap(InputField::name, input -> Texts.input(input.name(), input.type())));
    }

    /** Its source. */
    String source() {
        StringBuilder code = new StringBuilder();
        solution.unit().getImports().forEach(declaration -> code.append(declaration));
        code.append("import dev.codegym.tool.*;\nimport java.util.*;\n");
        code.append("public class ").append(className).append(" extends CodeProblem {\n");
        Map<String, String> descriptions = descriptions();
        for (InputField input : solution.inputs()) {
            code.append("@Input(\"").append(HiddenData.escaped(descriptions.getOrDefault(input.name(), input.name())));
            code.append("\") ")
                    .append(input.type())
                    .append(' ')
                    .append(input.name())
                    .append(";\n");
        }
        tools.forEach(tool -> code.append(tool.code()));
        code.append(members).append(answer()).append("}\n");
        return SolverWriter.pretty(code.toString());
    }

    private String answer() {
        String arguments = solution.inputs().stream().map(InputField::name).collect(Collectors.joining(", "));
        String call =
                "new " + solution.className() + "()." + solution.entry().getNameAsString() + "(" + arguments + ")";
        String body = solution.answerInput() == null
                ? "return " + call + ";"
                : call + ";\nreturn " + solution.answerInput() + ";";
        return "@Answer\npublic " + solution.answer() + " " + ANSWER_METHOD + "() {\n" + body + "\n}\n";
    }
}
