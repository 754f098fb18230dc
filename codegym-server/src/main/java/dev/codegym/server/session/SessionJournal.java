package dev.codegym.server.session;

import dev.codegym.tool.ToolCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what happens to sessions, so that they go on after the server was killed. Each method is called before the client hears of
 * what it writes down, and returns when a kill of the process cannot undo it. Calls for one session come one after the other, those for
 * several at the same time. What cannot be written down throws, and then counts as not done.
 */
interface SessionJournal extends AutoCloseable {
    /** Writes nothing. */
    SessionJournal NONE = new SessionJournal() {};

    /**
     * A session that was open when the server ended.
     *
     * @param record what is fixed about it
     * @param episodes how many episodes it began
     * @param connected whether it was bound to a connection
     * @param damaged whether what was written down of it is damaged: it cannot be brought back, and its client is told so once
     */
    record Restored(SessionRecord record, int episodes, boolean connected, boolean damaged) {}

    /** The sessions that were open when the journal was opened. */
    default List<Restored> restored() {
        return List.of();
    }

    /** Whether an episode of the session is written down. */
    default boolean hasEpisode(String session) {
        return false;
    }

    /**
     * The session's episode as it is written down.
     *
     * @throws SessionException if it is damaged
     */
    default StoredEpisode read(String session) {
        throw new IllegalStateException("nothing was written down");
    }

    /** A session was opened. */
    default void opened(Session session) {}

    /**
     * An episode began, or was taken over by a fork, with its turns so far. What was written of the session's earlier episodes is not needed any
     * more.
     */
    default void began(Session session, Episode episode, String packageHash) {}

    /** A step was taken. */
    default void stepped(Session session, ToolCall call, @Nullable String requestId, Stepped stepped) {}

    /** A session ends, as soon as what it had begun is done. Is called on any thread, and must be quick: it writes nothing. */
    default void closing(Session session) {}

    /** A session ended; it must not come back. Does not throw: what cannot be written now is written later. */
    default void closed(Session session) {}

    @Override
    default void close() {}
}
