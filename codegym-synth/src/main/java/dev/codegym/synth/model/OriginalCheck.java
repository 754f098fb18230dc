package dev.codegym.synth.model;

import dev.codegym.synth.RawProblem;
import dev.codegym.task.Task;
import dev.codegym.tool.DataType;
import dev.codegym.verify.Check;
import dev.codegym.verify.ExampleCase;
import dev.codegym.verify.Finding;
import dev.codegym.verify.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reference answer that differs from the original solution's, which is run as it came. Where it was not run, the finding says that and why:
 * how long something takes is no reason to reject.
 */
final class OriginalCheck implements Check {
    private static final String MEND =
            "let the @Answer method do what the original solution does, and tell rightly how that is called";

    /** Failures that our limits make: they say nothing about the reference. */
    private static final Set<String> OURS =
            Set.of("ImportError", "ModuleNotFoundError", "PermissionError", "OSError", "MemoryError");

    private final RawProblem problem;
    private final @Nullable OriginalCall call;
    private final boolean wanted;

    OriginalCheck(RawProblem problem, @Nullable OriginalCall call, boolean wanted) {
        this.problem = problem;
        this.call = call;
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return "AGREES_WITH_ORIGINAL";
    }

    @Override
    public String description() {
        return "a reference answer that differs from the original solution's, run as it came";
    }

    @Override
    public String advice() {
        return MEND;
    }

    @Override
    public Finding run(Subject subject) {
        if (!wanted) {
            return notChecked("running the original solution was not asked for");
        }
        if (!problem.language().equals("python")) {
            return notChecked("the original solution is " + problem.language() + ", and only Python is run");
        }
        if (call == null) {
            return notChecked("the model does not tell how the original solution is called");
        }
        List<ObjectNode> inputs = new ArrayList<>();
        List<JsonNode> references = new ArrayList<>();
        for (ExampleCase example : subject.candidate().examples()) {
            inputs.add(example.input());
            references.add(example.output());
        }
        for (Task task : subject.tasks()) {
            inputs.add(task.input());
            references.add(task.answer());
        }
        try {
            return compared(subject, inputs, references, PythonOriginal.answers(problem.solution(), call, inputs));
        } catch (PythonOriginal.NotRunException e) {
            return notChecked(String.valueOf(e.getMessage()));
        }
    }

    private Finding notChecked(String why) {
        return Finding.warned(this, "not checked: " + why, "");
    }

    private Finding compared(
            Subject subject, List<ObjectNode> inputs, List<JsonNode> references, List<JsonNode> answers) {
        for (int i = 0; i < inputs.size(); i++) {
            JsonNode one = answers.get(i);
            String on = (i < subject.candidate().examples().size() ? "on the example " : "on ")
                    + EnvironmentBuild.shown(inputs.get(i));
            String failure = one.path("failure").asString("");
            if (OURS.contains(failure.replaceFirst(":.*", ""))) {
                return notChecked("it needs what it is not given here, " + failure);
            }
            if (!one.has("answer")) {
                return Finding.failed(
                        this, on + " the original solution, called as " + called() + ", fails: " + failure);
            }
            JsonNode answer = as(subject.answer().type(), one.path("answer"));
            if (!subject.answer().equal(references.get(i), answer)) {
                return Finding.failed(
                        this,
                        on + " the answer is " + EnvironmentBuild.shown(references.get(i))
                                + ", but the original solution, called as " + called() + ", answers "
                                + EnvironmentBuild.shown(answer));
            }
        }
        return Finding.passed(this, "the original solution agrees on all " + inputs.size() + " tasks and examples");
    }

    private String called() {
        return call == null ? "" : call.function() + "(" + String.join(", ", call.arguments()) + ")";
    }

    /** Where a truth value is asked, programs for contests print a word. */
    private static JsonNode as(DataType type, JsonNode answer) {
        if (!type.equals(DataType.BOOLEAN) || !answer.isString()) {
            return answer;
        }
        String word = answer.stringValue().toLowerCase(Locale.ROOT);
        return word.equals("yes") || word.equals("no") ? BooleanNode.valueOf(word.equals("yes")) : answer;
    }
}
