package dev.codegym.server.session;

import dev.codegym.env.Difficulty;
import dev.codegym.env.TaskSource;
import dev.codegym.tool.EpisodeRules;
import org.jspecify.annotations.Nullable;

/**
 * Which episode a client asks for. What is null is chosen by the server: the environment is the one that the session is bound to,
 * else one drawn from the library; without a seed each reset gives another task.
 *
 * @param environment the environment's id
 * @param seed decides what is drawn: the same seed gives the same episode
 * @param difficulty the tier to draw from
 * @param source stored or fresh tasks; stored where nothing is said
 * @param task the id of the stored task to play; needs an environment
 * @param episodeId the client's name for the episode
 * @param rules the rules of the episode; the server's own where nothing is said
 */
public record ResetRequest(
        @Nullable String environment,
        @Nullable Long seed,
        @Nullable Difficulty difficulty,
        @Nullable TaskSource source,
        @Nullable String task,
        @Nullable String episodeId,
        @Nullable EpisodeRules rules) {
    /** The longest episode that a client may ask for, in steps: each is kept in memory. */
    public static final int MOST_STEPS = 10_000;

    /** Everything is left to the server. */
    public static final ResetRequest ANY = new ResetRequest(null, null, null, null, null, null, null);

    /** A stored task of one environment, drawn with this seed. */
    public static ResetRequest of(String environment, long seed) {
        return new ResetRequest(environment, seed, null, null, null, null, null);
    }

    /** The same in this environment, unless it names one. */
    public ResetRequest orIn(@Nullable String fallback) {
        return environment != null || fallback == null
                ? this
                : new ResetRequest(fallback, seed, difficulty, source, task, episodeId, rules);
    }
}
