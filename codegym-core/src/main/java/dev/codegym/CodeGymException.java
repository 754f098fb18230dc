package dev.codegym;

import org.jspecify.annotations.Nullable;

/**
 * The root of every exception that CodeGym throws at its caller. Its children are split by what the caller does next;
 * mistakes of an agent or of a guest are data (an observation, a finding), never this exception.
 */
public class CodeGymException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates one whose message says what failed, the value, and what would be right. */
    public CodeGymException(String message) {
        super(message);
    }

    /** Creates one with the failure that led to it. */
    public CodeGymException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
