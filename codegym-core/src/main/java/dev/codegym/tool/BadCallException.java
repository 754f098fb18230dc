package dev.codegym.tool;

/**
 * Carries a {@link CallError} from where it is found to where it becomes an observation. No environment throws it: it is for
 * those who run guests.
 */
public final class BadCallException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CallError error;

    /** Creates one with what the agent is told. */
    public BadCallException(CallError.Kind kind, String message) {
        super(message, null, false, false);
        this.error = new CallError(kind, message);
    }

    /** What was wrong. */
    public CallError error() {
        return error;
    }
}
