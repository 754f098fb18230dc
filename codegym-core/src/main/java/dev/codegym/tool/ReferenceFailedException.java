package dev.codegym.tool;

/** A code problem could not compute its reference answer: its code threw, was stopped, or gave no answer of its type. */
public final class ReferenceFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean stopped;

    /** Creates one with what went wrong, and whether the guest was stopped. */
    public ReferenceFailedException(String message, boolean stopped) {
        super(message, null, false, false);
        this.stopped = stopped;
    }

    /** Whether it was stopped because it used too much work or memory, which a smaller input may mend. */
    public boolean stopped() {
        return stopped;
    }
}
