package dev.codegym.synth;

import dev.codegym.CodeGymException;

/** Thrown where nothing can be made of a raw problem; it becomes a rejection, never the end of a run. */
public class UnsuitableProblemException extends CodeGymException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Creates one.
     *
     * @param reason a stable upper-case word such as {@code NOTHING_HIDDEN}
     * @param message what stands in the way, with its line in the solution where there is one
     */
    public UnsuitableProblemException(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** A stable upper-case word for the reason. */
    public String reason() {
        return reason;
    }
}
