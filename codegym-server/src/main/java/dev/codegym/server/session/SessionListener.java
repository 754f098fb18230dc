package dev.codegym.server.session;

import java.time.Duration;

/**
 * Is told what happens to sessions, for metrics. Called on the threads that do the work, often and at the same time: it must be
 * quick and thread-safe, and must not throw.
 */
public interface SessionListener {
    /** Hears nothing. */
    SessionListener NONE = new SessionListener() {};

    /** A session was opened. */
    default void opened(Session session) {}

    /** A session was closed. */
    default void closed(Session session, CloseReason reason) {}

    /** A request for a session was refused because all were taken. */
    default void refused(String client) {}

    /** An episode began; it took so long, the search for its task included. */
    default void started(Started started, Duration took) {}

    /** A step was taken in so long; a step that was told again is not told here. */
    default void stepped(Stepped stepped, Duration took) {}

    /** Something of ours failed; it was logged. */
    default void failed(Throwable failure) {}
}
