package dev.codegym.sandbox;

/** The sandbox stopped a guest: a budget was spent. The state of the guest's objects may be half changed. */
public final class GuestStoppedException extends GuestFailure {
    private static final long serialVersionUID = 1L;

    private final StopReason reason;

    GuestStoppedException(StopReason reason, String message) {
        super(message, null);
        this.reason = reason;
    }

    /** Which budget was spent. */
    public StopReason reason() {
        return reason;
    }
}
