package dev.codegym.compile;

/** Which compiler turns source text into classes. */
public enum CompilerChoice {
    /** Janino where it compiles the source rightly, else ECJ; which one serves depends on the source alone. */
    AUTO,
    /** Janino only: Java 8 without lambdas; small and fast. */
    JANINO,
    /** The Eclipse compiler only: all of Java 17. */
    ECJ
}
