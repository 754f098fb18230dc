package dev.codegym.server.session;

import dev.codegym.rollout.Trajectory;
import dev.codegym.tool.ToolCall;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what happens to sessions, so that they go on after the server was killed. Each method is called before the client hears of
 * what it writes down, and returns when a kill of the process cannot undo it. Calls for one session come one after the other, those for
 * several at the same time.
 */
interface SessionJournal extends AutoCloseable {
    /** Writes nothing. */
    SessionJournal NONE = new SessionJournal() {};

    /** A session was opened. */
    default void opened(Session session) {}

    /**
     * An episode began, or was taken over by a fork: its turns so far are in the trajectory. What was written of the session's earlier
     * episodes is not needed any more.
     */
    default void began(Session session, Started started, Trajectory trajectory) {}

    /** A step was taken. */
    default void stepped(Session session, ToolCall call, @Nullable String requestId, Stepped stepped) {}

    /** A session ended; it must not come back. */
    default void closed(Session session) {}

    @Override
    default void close() {}
}
