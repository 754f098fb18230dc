package dev.codegym.tool;

/** Carries a {@link CallError} from where it is found to where it becomes an observation; it never leaves the package. */
final class BadCallException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CallError error;

    BadCallException(CallError.Kind kind, String message) {
        super(message, null, false, false);
        this.error = new CallError(kind, message);
    }

    CallError error() {
        return error;
    }
}
