package dev.codegym.verify.adversary;

import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.Task;
import dev.codegym.tool.AnswerKey;
import dev.codegym.tool.Assignment;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.Prompt;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One task to learn on: it can be played from its start as often as one likes, and its answer is known. What a call on the
 * task's first state shows is remembered, because most adversaries make the same calls. Has one owner.
 */
public final class Practice implements AutoCloseable {
    private final ToolEnvironment environment;
    private final Task task;
    private final AnswerKey key;
    private final Prompt prompt;
    private final Map<ToolCall, Sight> first = new HashMap<>();

    /** Whether no call has changed anything since the reset. */
    private boolean fresh = true;

    private Practice(ToolEnvironment environment, Task task, AnswerKey key) {
        this.environment = environment;
        this.task = task;
        this.key = key;
        this.prompt =
                ((Observation.Start) environment.reset(ResetOptions.defaults()).state()).prompt();
    }

    /**
     * A task of an environment.
     *
     * @param rules the budgets; the step limit is lifted
     */
    public static Practice of(EnvironmentHost host, Task task, EpisodeRules rules) {
        AnswerKey key = host.definition().answer().key(task.answer());
        Assignment assignment = new Assignment(task.id(), task.difficulty(), task.input(), key);
        EpisodeRules endless = rules.withStepLimit(Integer.MAX_VALUE);
        return new Practice(host.environment(options -> assignment, endless), task, key);
    }

    /** What the agent is told before its first turn. */
    public Prompt prompt() {
        return prompt;
    }

    /** The reference answer. */
    public JsonNode answer() {
        return task.answer();
    }

    /** The task. */
    public Task task() {
        return task;
    }

    /** Whether an answer would be paid. */
    public boolean wins(JsonNode answer) {
        return key.judge(answer) == AnswerKey.Verdict.RIGHT;
    }

    /** Makes the looks of a plan from the task's start. */
    Seen look(List<Look> plan) {
        begin();
        Seen seen = new Seen(plan);
        Desk desk = Desk.of(prompt);
        for (ToolCall call = seen.next(desk); call != null; call = seen.next(desk)) {
            seen.add(sight(call));
        }
        return seen;
    }

    private void begin() {
        if (!fresh) {
            environment.reset(ResetOptions.defaults());
            fresh = true;
        }
    }

    private Sight sight(ToolCall call) {
        Sight known = fresh ? first.get(call) : null;
        if (known != null) {
            return known;
        }
        boolean before = fresh;
        Step<Observation> step = environment.step(call);
        Sight sight = Sight.of(step.state());
        fresh &= !step.over() && !environment.mayChange(call.tool());
        if (step.over()) {
            environment.reset(ResetOptions.defaults());
            return Sight.NOTHING;
        }
        if (before && fresh) {
            first.put(call, sight);
        }
        return sight;
    }

    /** The last look's result where an agent makes these calls, for evidence; null where it is refused. */
    @Nullable
    JsonNode result(List<ToolCall> calls) {
        begin();
        Sight last = Sight.NOTHING;
        for (ToolCall call : calls) {
            last = sight(call);
        }
        return last.value();
    }

    @Override
    public void close() {
        environment.close();
    }
}
