package dev.codegym.server.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed about a session.
 *
 * @param id its id
 * @param token the secret that goes with it
 * @param client whose it is
 * @param environment what it is bound to, or null
 * @param opened when it was opened
 */
record SessionRecord(
        String id, String token, String client, @Nullable String environment, Instant opened) {
    /** Without the token, which is a secret. */
    @Override
    public String toString() {
        return "SessionRecord[" + id + "]";
    }
}
