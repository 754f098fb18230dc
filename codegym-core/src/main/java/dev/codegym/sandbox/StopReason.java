package dev.codegym.sandbox;

/** Why the sandbox stopped a guest. */
public enum StopReason {
    /** More loops, calls and other work than the budget allows. */
    FUEL,
    /** More allocated bytes than the budget allows. */
    ALLOCATION,
    /** Calls nested deeper than allowed. */
    DEPTH,
    /** A result that is plain data, but more of it than is copied out of a guest. */
    SIZE,
    /** The wall-clock backstop, or {@link Meter#kill()}. */
    DEADLINE
}
