package dev.codegym.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * Stops a guest. A {@link VirtualMachineError}, because rewritten guests rethrow every one of these before any handler
 * of their own sees it. Without a stack trace: it may be thrown where there is neither stack nor heap left.
 */
final class GuestStoppedError extends VirtualMachineError {
    private static final long serialVersionUID = 1L;

    GuestStoppedError(String message) {
        super(message);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public Throwable fillInStackTrace() {
        return this;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public Throwable initCause(@Nullable Throwable cause) {
        return this;
    }
}
