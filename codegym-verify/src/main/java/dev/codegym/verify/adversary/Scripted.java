package dev.codegym.verify.adversary;

import dev.codegym.rollout.Policy;
import dev.codegym.tool.ToolCall;
import java.util.List;
import java.util.function.Function;

/** An adversary that is no more than what it learns. */
record Scripted(String name, Means means, String description, Function<List<Practice>, Fitted> learning)
        implements Adversary {
    @Override
    public List<Fitted> fit(List<Practice> practice) {
        return List.of(learning.apply(practice));
    }

    /** Calls in their order; then the last one for ever. */
    static Policy inOrder(Function<Desk, List<ToolCall>> script) {
        return (prompt, seed) -> {
            List<ToolCall> calls = script.apply(Desk.of(prompt));
            int[] made = {0};
            return last -> calls.get(Math.min(made[0]++, calls.size() - 1));
        };
    }
}
