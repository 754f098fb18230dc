package dev.codegym.server.openenv;

import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Sessions;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.node.ObjectNode;

/** What clients are told of what failed. */
final class Failures {
    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

    /** The failure as one that may be told; what is our own fault is logged, and told without what it was. */
    static SessionException told(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof SessionException known) {
            return known;
        }
        LOG.log(System.Logger.Level.ERROR, "a request of an OpenEnv client failed", cause);
        return new SessionException(SessionException.Kind.FAILED, "the server failed to do this; its log tells why");
    }

    /** OpenEnv's code for what failed in a session. */
    static String code(SessionException failure) {
        return switch (failure.kind()) {
            case CAPACITY -> "CAPACITY_REACHED";
            case SHUTTING_DOWN, UNKNOWN_SESSION -> "SESSION_ERROR";
            case UNKNOWN_ENVIRONMENT, BAD_REQUEST, NO_EPISODE, OVERLOADED, FAILED -> "EXECUTION_ERROR";
        };
    }

    /** With which code a WebSocket is closed after this failure, or 0 where it stays open. */
    static int closeCode(SessionException failure) {
        return switch (failure.kind()) {
            case CAPACITY -> 1013;
            case SHUTTING_DOWN -> 1001;
            case UNKNOWN_SESSION -> 1008;
            case UNKNOWN_ENVIRONMENT, BAD_REQUEST, NO_EPISODE, OVERLOADED, FAILED -> 0;
        };
    }

    /** What is told beside the words, of capacity. */
    static ObjectNode capacity(Sessions sessions) {
        return Json.NODES
                .objectNode()
                .put("active_sessions", sessions.taken())
                .put("max_sessions", sessions.options().maxSessions());
    }

    static byte[] message(SessionException failure, String code, Sessions sessions) {
        ObjectNode details = failure.kind() == SessionException.Kind.CAPACITY ? capacity(sessions) : null;
        return Replies.error(code, String.valueOf(failure.getMessage()), details);
    }
}
