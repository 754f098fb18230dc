package dev.codegym.worker;

/** The first byte of a frame. Both sides are always of the same build, so that the format has no versions. */
final class Op {
    // from the parent
    static final byte LOAD_PROBLEM = 1;
    static final byte LOAD_SOLVER = 2;
    static final byte BEGIN = 3;
    static final byte CALL = 4;
    static final byte FORK = 5;
    static final byte REFERENCE = 6;
    static final byte SOLVE = 7;
    /** What the solver asked for. */
    static final byte GIVEN = 8;
    /** What the solver asked for threw. */
    static final byte THROWN = 9;
    /** No answer is awaited to these two. */
    static final byte END = 10;

    static final byte UNLOAD = 11;

    // from the worker
    static final byte DONE = 32;
    /** The guest's code did what it may do, but with no good end; data, not a fault. */
    static final byte FAILED = 33;
    /** To be thrown as {@link dev.codegym.CodeGymException}. */
    static final byte REFUSED = 34;
    /** To be thrown as {@link dev.codegym.sandbox.GuestRejectedException}. */
    static final byte REJECTED = 35;
    /** To be thrown as {@link IllegalStateException}: a fault of ours. */
    static final byte BROKEN = 36;
    /** A solver asks for a tool; {@link #GIVEN} or {@link #THROWN} is awaited. */
    static final byte ASK = 37;

    private Op() {}
}
