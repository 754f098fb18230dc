package dev.codegym.rollout;

import dev.codegym.env.Step;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import org.jspecify.annotations.Nullable;

/**
 * One call of a recorded episode and what it led to.
 *
 * @param call the call; its arguments belong to the turn
 * @param observation the text for the agent, the same in every call format
 * @param reward the reward of this step alone
 * @param terminated whether the task ended the episode
 * @param truncated whether a limit ended it
 * @param error what was wrong with the call, as a word such as {@code UNKNOWN_TOOL}, or null
 */
public record Turn(
        ToolCall call,
        String observation,
        double reward,
        boolean terminated,
        boolean truncated,
        @Nullable String error) {
    /** A turn of this call and the step that it led to; copies the arguments. */
    public static Turn of(ToolCall call, Step<Observation> step) {
        return new Turn(
                new ToolCall(call.tool(), call.arguments().deepCopy(), call.id()),
                step.state().text(),
                step.reward(),
                step.terminated(),
                step.truncated(),
                step.info().error());
    }
}
