package dev.codegym.server.session;

import dev.codegym.CodeGymException;

/**
 * What a client asked for cannot be done. The message is for the client: it names what failed and what to do, never a path, a
 * reference answer or the code that failed.
 */
public final class SessionException extends CodeGymException {
    private static final long serialVersionUID = 1L;

    /** What the client does next. */
    public enum Kind {
        /** All sessions are taken and the waiting line did not help: come back later. */
        CAPACITY,
        /** The server is going down: go elsewhere, or come back later. */
        SHUTTING_DOWN,
        /** There is no such session, or the token is not its token: create one. */
        UNKNOWN_SESSION,
        /** There is no such environment: choose another. */
        UNKNOWN_ENVIRONMENT,
        /** The request itself is wrong: mend it. */
        BAD_REQUEST,
        /** No episode is running: reset. */
        NO_EPISODE,
        /** More requests of one session are waiting than may: wait for replies. */
        OVERLOADED,
        /** The server failed; it is not the client's fault. The session goes on with a reset. */
        FAILED
    }

    private final Kind kind;

    /** Creates one. */
    public SessionException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What the client does next. */
    public Kind kind() {
        return kind;
    }
}
