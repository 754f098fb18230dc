package dev.codegym.compile;

/** Which compiler turns source text into classes. */
public enum CompilerChoice {
    /** Janino where it compiles the source rightly, else ECJ; which one serves depends on the source alone. */
    AUTO,
    /** Janino only: Java 8 without lambdas; small and fast. */
    JANINO,
    /** The Eclipse compiler only: all of Java 17. */
    ECJ,
    /**
     * No compiler of ours: the classes were found compiled on the class path, by whatever compiler their author uses, and there may be no
     * source of them. Says where classes come from; no compiler can be asked to be it.
     */
    PRECOMPILED
}
