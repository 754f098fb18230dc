package dev.codegym.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A call of a guest that did not return: the guest threw, or it was stopped. This is an outcome, not a mistake of the
 * host: the host makes data of it. It carries no stack trace.
 */
public abstract sealed class GuestFailure extends Exception permits GuestThrewException, GuestStoppedException {
    private static final long serialVersionUID = 1L;

    GuestFailure(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
