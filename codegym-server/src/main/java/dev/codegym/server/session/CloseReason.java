package dev.codegym.server.session;

/** Why a session ended. */
public enum CloseReason {
    /** Its owner closed it. */
    CLOSED,
    /** Nobody used it for too long. */
    IDLE,
    /** It had become too old. */
    AGED,
    /** Its connection was lost and its client did not come back. */
    LOST,
    /** The server went down. With a journal it goes on when the server is started again. */
    SHUTDOWN
}
