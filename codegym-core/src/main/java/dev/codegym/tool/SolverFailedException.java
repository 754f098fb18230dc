package dev.codegym.tool;

/** A solver gave no answer: its code threw, was stopped, or what it gave is not an answer. */
public final class SolverFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates one with what went wrong. */
    public SolverFailedException(String message) {
        super(message, null, false, false);
    }
}
