package dev.codegym.server.session;

import dev.codegym.env.Step;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;

/**
 * A step that was taken.
 *
 * @param episodeId the episode
 * @param call the call
 * @param step what it led to
 * @param repeated whether the step had been taken before: the client sent its request id again
 */
public record Stepped(String episodeId, ToolCall call, Step<Observation> step, boolean repeated) {
    Stepped again() {
        return new Stepped(episodeId, call, step, true);
    }
}
