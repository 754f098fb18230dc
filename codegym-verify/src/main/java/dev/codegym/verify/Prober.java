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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Tries single calls on one task, each on the task's first state or after one changing call. Has one owner. */
final class Prober implements AutoCloseable {
    private static final CallError NO_VALUE =
            new CallError(CallError.Kind.MISSING_ARGUMENT, "an argument has no value on this task");

    private final ToolEnvironment environment;
    private final AnswerKey key;
    private final Subject subject;
    private final Task task;
    private CallRule.@Nullable Facts facts;
    private final Map<String, String> results = new HashMap<>();
    private final Map<CallRule, JsonNode> earlier = new IdentityHashMap<>();

    /** Whether no call has changed anything since the reset, but for the applied one. */
    private boolean fresh = true;

    private @Nullable CallRule applied;

    /** Why the applied call did not succeed, or null. */
    private @Nullable CallError refused;

    Prober(Subject subject, Task task) {
        this.subject = subject;
        this.task = task;
        environment = subject.search(task);
        environment.reset(ResetOptions.defaults());
        key = subject.answer().key(task.answer());
    }

    Task task() {
        return task;
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
            facts = new CallRule.Facts(known(), sizes(), this::earlier);
        }
        return facts;
    }

    /** What a call gives on the task's first state, or null where it is refused. Each is made once. */
    @Nullable
    JsonNode earlier(CallRule rule) {
        JsonNode known = earlier.get(rule);
        if (known == null) {
            ToolCall call = rule.call(facts());
            JsonNode result = call == null ? null : result(call);
            known = result == null ? MissingNode.getInstance() : result;
            earlier.put(rule, known);
        }
        return known.isMissingNode() ? null : known;
    }

    /** The step that a call leads to from the task's first state. */
    private Step<Observation> step(ToolCall call) {
        begin();
        return stepped(call);
    }

    private Step<Observation> stepped(ToolCall call) {
        Step<Observation> step = environment.step(call);
        fresh &= !step.over() && !environment.mayChange(call.tool());
        return step;
    }

    /** Brings the task's first state back. */
    private void begin() {
        if (!fresh || applied != null) {
            environment.reset(ResetOptions.defaults());
            fresh = true;
            applied = null;
        }
    }

    /** Brings the state about that a changing call leads to; a state that only reads have followed is kept. */
    private @Nullable CallError enter(CallRule change) {
        ToolCall call = change.call(facts());
        if (fresh && change.equals(applied)) {
            return refused;
        }
        begin();
        Observation observation = call == null
                ? new Observation.Failure(NO_VALUE)
                : environment.step(call).state();
        applied = change;
        refused = observation instanceof Observation.Failure failure ? failure.error() : null;
        return refused;
    }

    /** A call's result, or null where it is a bad call. */
    private @Nullable JsonNode result(ToolCall call) {
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
        CallRule change = rule.first();
        if (change == null) {
            begin();
        } else {
            CallError error = enter(change);
            if (error != null) {
                return missed(error);
            }
        }
        Observation observation = stepped(call).state();
        if (observation instanceof Observation.Failure failure) {
            return missed(failure.error());
        }
        String text = observation.text();
        // many rules give the same few results: each is judged once
        return Objects.equals(results.computeIfAbsent(text, this::judged), "RIGHT") ? Hit.ANSWER : Hit.NO_ANSWER;
    }

    /** The calls of a rule on this task, where the last of them gives the answer, else null. */
    @Nullable
    Witness witness(CallRule rule) {
        ToolCall last = rule.call(facts());
        if (last == null || hit(rule) != Hit.ANSWER) {
            return null;
        }
        List<ToolCall> calls = new ArrayList<>();
        CallRule change = rule.first();
        ToolCall first = change == null ? null : change.call(facts());
        if (first != null) {
            calls.add(first);
        }
        calls.add(last);
        return Witness.of(task, calls, task.answer().toString());
    }

    private static Hit missed(CallError error) {
        return error.kind() == CallError.Kind.BUDGET_SPENT ? Hit.RAN_AWAY : Hit.NO_ANSWER;
    }

    private String judged(String text) {
        return key.judge(JsonMapper.shared().readTree(text)).name();
    }

    @Override
    public void close() {
        environment.close();
    }
}
