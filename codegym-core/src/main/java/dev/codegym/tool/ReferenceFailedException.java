package dev.codegym.tool;

/** A code problem could not compute its reference answer: its code threw, was stopped, or gave no answer of its type. */
public final class ReferenceFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    ReferenceFailedException(String message) {
        super(message, null, false, false);
    }
}
