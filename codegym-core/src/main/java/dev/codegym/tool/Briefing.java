package dev.codegym.tool;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The words of an episode: its prompt, and what {@code observe} tells. */
final class Briefing {
    private final CodeProblemSpec problem;
    private final String statement;
    private final EpisodeRules rules;
    private final BuiltIns builtIns;

    Briefing(CodeProblemSpec problem, String statement, EpisodeRules rules, BuiltIns builtIns) {
        this.problem = problem;
        this.statement = statement;
        this.rules = rules;
        this.builtIns = builtIns;
    }

    Prompt prompt() {
        List<ToolSpec> tools = new ArrayList<>(problem.tools());
        tools.add(builtIns.observeSpec());
        tools.add(builtIns.doneSpec(problem.answer()));
        return new Prompt(task(), tools);
    }

    private String task() {
        return statement
                + "\n\nYou cannot see the data; you learn about them by calling tools, one call per turn. Call "
                + builtIns.observe() + " to see what is known from the start. When you are sure, call "
                + builtIns.done()
                + " with the answer, which must be " + Schemas.phrase(problem.answer())
                + ". You can submit once, and you have at most " + rules.stepLimit()
                + " calls, the submission included.";
    }

    /** What {@code observe} tells: the task, every plain value, and which data are hidden; never contents or sizes. */
    String observation(ObjectNode input) {
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        ObjectNode hidden = JsonNodeFactory.instance.objectNode();
        for (InputSpec spec : problem.inputs()) {
            if (spec.hidden()) {
                hidden.put(spec.name(), spec.description());
            } else {
                known.set(spec.name(), input.get(spec.name()));
            }
        }
        ObjectNode observation = JsonNodeFactory.instance.objectNode().put("task", statement);
        observation.set("known", known);
        observation.set("hidden", hidden);
        return observation.put("answer", Schemas.phrase(problem.answer())).toString();
    }
}
