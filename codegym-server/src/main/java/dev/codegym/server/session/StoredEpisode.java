package dev.codegym.server.session;

import dev.codegym.env.ResetInfo;
import dev.codegym.env.ResetOptions;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolCall;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An episode as it was written down.
 *
 * @param name the client's name for it, or the server's
 * @param packageHash the package that it was played in
 * @param rules its rules
 * @param options what it was asked to start from
 * @param info what the trainer was told
 * @param input the hidden input that was drawn
 * @param start the digest of what the agent was told
 * @param steps the steps in order
 */
record StoredEpisode(
        String name,
        String packageHash,
        EpisodeRules rules,
        ResetOptions options,
        ResetInfo info,
        ObjectNode input,
        String start,
        List<StoredStep> steps) {
    /**
     * A step as it was written down.
     *
     * @param call the call
     * @param requestId the client's name for it, or null
     * @param observed the digest of what it led to
     */
    record StoredStep(ToolCall call, @Nullable String requestId, String observed) {}
}
