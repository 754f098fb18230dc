package dev.codegym.server.session;

import org.jspecify.annotations.Nullable;

/**
 * Where a session stands.
 *
 * @param sessionId the session
 * @param environmentId the environment of the running or last episode, or null before the first
 * @param episodeId the running or last episode, or null before the first
 * @param taskId its task, or null before the first
 * @param steps how many steps it has taken
 * @param totalReward the sum of its rewards
 * @param terminated whether an answer ended it
 * @param truncated whether a limit ended it
 */
public record SessionState(
        String sessionId,
        @Nullable String environmentId,
        @Nullable String episodeId,
        @Nullable String taskId,
        int steps,
        double totalReward,
        boolean terminated,
        boolean truncated) {
    /** Whether no episode is running. */
    public boolean idle() {
        return episodeId == null || terminated || truncated;
    }
}
