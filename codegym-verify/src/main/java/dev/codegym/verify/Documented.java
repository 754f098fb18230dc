package dev.codegym.verify;

import dev.codegym.tool.DataType;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;

/** Tools, parameters and inputs that an agent is told nothing of. */
final class Documented extends NamedCheck {
    private static final int SHORTEST = 8;

    Documented() {
        super(
                "DOCUMENTED",
                "tools, parameters and inputs that an agent is told nothing of",
                "describe it in plain English");
    }

    @Override
    public Finding run(Subject subject) {
        List<String> missing = new ArrayList<>();
        if (subject.candidate().definition().statement().isBlank()) {
            missing.add("the environment has no statement");
        }
        if (subject.problem().tools().isEmpty()) {
            missing.add("the code problem has no tool");
        }
        subject.problem().inputs().forEach(input -> look(input, missing));
        subject.problem().tools().forEach(tool -> look(tool, missing));
        return missing.isEmpty()
                ? Finding.passed(this, subject.problem().tools().size() + " tools, all described")
                : Finding.failed(this, String.join("; ", missing), "describe it in plain English");
    }

    private static void look(InputSpec input, List<String> missing) {
        if (input.description().isBlank()) {
            missing.add("input " + input.name() + " has no description");
        }
    }

    private static void look(ToolSpec tool, List<String> missing) {
        if (tool.description().strip().length() < SHORTEST
                || tool.description().strip().equals(tool.name())) {
            missing.add("tool " + tool.name() + " has no description but '" + tool.description() + "'");
        }
        for (ToolParameter parameter : tool.parameters()) {
            if (parameter.description().isBlank()) {
                missing.add("parameter " + parameter.name() + " of tool " + tool.name() + " has no description");
            }
            if (parameter.type().kind() == DataType.Kind.VOID) {
                missing.add("parameter " + parameter.name() + " of tool " + tool.name()
                        + " has type void, which no JSON has");
            }
        }
    }
}
