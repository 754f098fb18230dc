package dev.codegym.verify;

import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.Task;
import dev.codegym.tool.AnswerKey;
import dev.codegym.tool.Assignment;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ReferenceFailedException;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Evidence that can be played again: calls on one hidden input, from its reset on.
 *
 * @param task the id of the task; empty where the input is none of the tasks
 * @param input the hidden input
 * @param calls the calls, in their order; empty where the reset itself, or the original on this input, is the evidence
 * @param seen what was seen after the last of them, at most {@value #LONGEST} characters
 */
public record Witness(String task, ObjectNode input, List<ToolCall> calls, String seen) {
    static final int LONGEST = 300;

    /** A longer input is left out of the JSON form. */
    private static final int LONGEST_INPUT = 20_000;

    /** Copies the list, and cuts what is too long. */
    public Witness {
        calls = List.copyOf(calls);
        seen = Texts.shortened(seen, LONGEST);
    }

    /** Calls on a task. */
    public static Witness of(Task task, List<ToolCall> calls, String seen) {
        return new Witness(task.id(), task.input(), calls, seen);
    }

    /** Calls on an input that is none of the tasks. */
    public static Witness of(ObjectNode input, List<ToolCall> calls, String seen) {
        return new Witness("", input, calls, seen);
    }

    /**
     * Makes the calls again, on this input.
     *
     * @param host the environment that was verified
     * @return what each call led to; fewer where the episode ended before the last
     * @throws dev.codegym.CodeGymException if the input does not fit the environment
     */
    public List<Step<Observation>> replay(EnvironmentHost host) {
        Assignment assignment = new Assignment(task.isEmpty() ? "witness" : task, null, input, key(host));
        EpisodeRules rules = EpisodeRules.DEFAULT.withStepLimit(calls.size() + 1);
        List<Step<Observation>> steps = new ArrayList<>();
        try (ToolEnvironment environment = host.environment(options -> assignment, rules)) {
            environment.reset(ResetOptions.defaults());
            for (ToolCall call : calls) {
                Step<Observation> step = environment.step(call);
                steps.add(step);
                if (step.over()) {
                    break;
                }
            }
        }
        return steps;
    }

    /** Where the original has no answer, none is right. */
    private AnswerKey key(EnvironmentHost host) {
        try {
            return host.definition().answer().key(host.reference(input));
        } catch (ReferenceFailedException e) {
            return answer -> AnswerKey.Verdict.WRONG;
        }
    }

    /**
     * For a report that stands beside the tasks: {@code task} or {@code input}, then {@code calls} with {@code name} and
     * {@code arguments}, and {@code seen}.
     */
    public ObjectNode toJson() {
        return toJson(task.isEmpty());
    }

    /** The same for where the tasks are not kept: with the input, unless it is too long. */
    public ObjectNode toJsonWithInput() {
        return toJson(true);
    }

    private ObjectNode toJson(boolean withInput) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!task.isEmpty()) {
            json.put("task", task);
        }
        if (withInput && input.toString().length() <= LONGEST_INPUT) {
            json.set("input", input.deepCopy());
        }
        ArrayNode list = json.putArray("calls");
        for (ToolCall call : calls) {
            JsonNode arguments = call.arguments().deepCopy();
            list.addObject().put("name", call.tool()).set("arguments", arguments);
        }
        return json.put("seen", seen);
    }
}
