package dev.codegym.synth;

/** One line of a file of raw problems. Blank lines are none. */
sealed interface RawLine {
    /** Its number, from 1, blank lines counted. */
    long number();

    /** A line that holds a problem. */
    record Usable(long number, RawProblem problem) implements RawLine {}

    /** A line that holds none, or one whose id was used before. */
    record Unusable(long number, Rejection rejection) implements RawLine {}
}
