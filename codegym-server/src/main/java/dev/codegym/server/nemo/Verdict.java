package dev.codegym.server.nemo;

import dev.codegym.server.session.SessionState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an episode earned.
 *
 * @param reward 0 or 1
 * @param steps how many steps it took
 * @param terminated whether an answer ended it
 * @param truncated whether a limit ended it
 * @param by how it is known
 * @param problem what stood in the way, or null
 */
record Verdict(
        double reward,
        int steps,
        boolean terminated,
        boolean truncated,
        By by,
        @Nullable String problem) {
    /** How a verdict is known. */
    enum By {
        /** From the episode itself. */
        SESSION,
        /** By making the calls of the response again. */
        REPLAY,
        /** Not at all: the reward is 0. */
        NOTHING
    }

    static Verdict of(SessionState state, By by, @Nullable String problem) {
        return new Verdict(state.totalReward(), state.steps(), state.terminated(), state.truncated(), by, problem);
    }

    static Verdict unknown(String problem) {
        return new Verdict(0, 0, false, false, By.NOTHING, problem);
    }

    /** The members that it adds to a row. NeMo Gym averages those that are numbers, so the others are words. */
    ObjectNode members() {
        ObjectNode members = JsonNodeFactory.instance
                .objectNode()
                .put("reward", reward)
                .put("codegym_steps", steps)
                .put("codegym_terminated", terminated ? 1 : 0)
                .put("codegym_truncated", truncated ? 1 : 0)
                .put("codegym_verified_by", by.name().toLowerCase(java.util.Locale.ROOT));
        if (problem != null) {
            members.put("codegym_problem", problem);
        }
        return members;
    }
}
