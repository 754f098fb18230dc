package dev.codegym.synth;

/** How much of a solution's work program analysis moves behind tools, and so how large a step one call is. */
public enum Granularity {
    /** Tools read and change single entries of the hidden data; all work is the agent's. */
    FINE,
    /** Beside them, helper methods, expressions and inner loops over hidden data are tools. */
    COARSE,
    /** Beside all these, the solution's own collections are a memory that the environment keeps, with tools to use it. */
    MEMORY,
    /** Whichever of these gives the environment with the most tools that its solver uses. */
    BEST
}
