package dev.codegym.verify;

import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.task.Task;
import dev.codegym.tool.AnswerKey;
import dev.codegym.tool.CallError;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tries single calls on one task, each on the task's first state. Has one owner. */
final class Prober implements AutoCloseable {
    private final ToolEnvironment environment;
    private final AnswerKey key;
    private final Subject subject;
    private final Task task;
    private CallRule.@Nullable Facts facts;
    private final Map<String, String> results = new HashMap<>();

    Prober(Subject subject, Task task) {
        this.subject = subject;
        this.task = task;
        environment = subject.search(task);
        environment.reset(ResetOptions.defaults());
        key = subject.answer().key(task.answer());
    }

    private ObjectNode known() {
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        for (InputSpec input : subject.problem().inputs()) {
            if (!input.hidden()) {
                known.set(input.name(), task.input().get(input.name()));
            }
        }
        return known;
    }

    /** Every whole number that a tool without parameters gives counts as a size. */
    private ObjectNode sizes() {
        ObjectNode sizes = JsonNodeFactory.instance.objectNode();
        for (ToolSpec tool : subject.problem().tools()) {
            switch (tool.result().kind()) {
                case INT, LONG -> {
                    JsonNode size = tool.parameters().isEmpty() ? result(ToolCall.of(tool.name())) : null;
                    if (size != null && size.isIntegralNumber()) {
                        sizes.set(tool.name(), size);
                    }
                }
                default -> {
                    // no size
                }
            }
        }
        return sizes;
    }

    CallRule.Facts facts() {
        if (facts == null) {
            facts = new CallRule.Facts(known(), sizes());
        }
        return facts;
    }

    /** The step that a call leads to from the task's first state. */
    Step<Observation> step(ToolCall call) {
        Step<Observation> step = environment.step(call);
        if (step.over() || environment.mayChange(call.tool())) {
            environment.reset(ResetOptions.defaults());
        }
        return step;
    }

    /** A call's result, or null where it is a bad call. */
    @Nullable
    JsonNode result(ToolCall call) {
        return step(call).state() instanceof Observation.Result result
                ? JsonMapper.shared().readTree(result.text())
                : null;
    }

    /** What a rule's call comes to on this task. */
    enum Hit {
        ANSWER,
        NO_ANSWER,
        /** The call ran away; trying it on every task would cost too much. */
        RAN_AWAY
    }

    Hit hit(CallRule rule) {
        ToolCall call = rule.call(facts());
        if (call == null) {
            return Hit.NO_ANSWER;
        }
        Observation observation = step(call).state();
        if (observation instanceof Observation.Failure failure) {
            return failure.error().kind() == CallError.Kind.BUDGET_SPENT ? Hit.RAN_AWAY : Hit.NO_ANSWER;
        }
        String text = observation.text();
        // many rules give the same few results: each is judged once
        return Objects.equals(results.computeIfAbsent(text, this::judged), "RIGHT") ? Hit.ANSWER : Hit.NO_ANSWER;
    }

    private String judged(String text) {
        return key.judge(JsonMapper.shared().readTree(text)).name();
    }

    @Override
    public void close() {
        environment.close();
    }
}
