package dev.codegym.synth.model;

import dev.codegym.task.AnswerRule;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What prompts say of a code problem, in Java's words. */
final class SpecText {
    private static final String NONE = "-";

    private SpecText() {}

    static String tools(CodeProblemSpec problem) {
        return problem.tools().stream().map(SpecText::tool).collect(Collectors.joining("\n"));
    }

    private static String tool(ToolSpec tool) {
        StringBuilder text =
                new StringBuilder("- ").append(tool.result()).append(' ').append(tool.name());
        text.append(tool.parameters().stream()
                .map(parameter -> parameter.type() + " " + parameter.name())
                .collect(Collectors.joining(", ", "(", ")")));
        text.append(": ").append(tool.description());
        for (ToolParameter parameter : tool.parameters()) {
            text.append("\n    ").append(parameter.name()).append(": ").append(parameter.description());
        }
        return text.toString();
    }

    static String observed(CodeProblemSpec problem) {
        return inputs(problem.inputs().stream().filter(input -> !input.hidden()));
    }

    static String hidden(CodeProblemSpec problem) {
        return inputs(problem.inputs().stream().filter(InputSpec::hidden));
    }

    static String inputs(CodeProblemSpec problem) {
        return inputs(problem.inputs().stream());
    }

    private static String inputs(Stream<InputSpec> inputs) {
        String text = inputs.map(input -> "- " + input.type() + " " + input.name() + ": " + input.description())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? NONE : text;
    }

    /** The members of an input, with their types. */
    static String members(CodeProblemSpec problem) {
        return problem.inputs().stream()
                .map(input -> "\"" + input.name() + "\" (" + input.type() + ")")
                .collect(Collectors.joining(", "));
    }

    static String compare(AnswerRule rule) {
        StringBuilder text = new StringBuilder();
        if (!rule.anyOrderLevels().isEmpty()) {
            text.append("any order: ");
            text.append(new TreeSet<>(rule.anyOrderLevels())
                    .stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (rule.tolerance() > 0) {
            text.append(text.length() == 0 ? "" : ", ").append("tolerance: ").append(rule.tolerance());
        }
        return text.length() == 0 ? "exact" : text.toString();
    }
}
