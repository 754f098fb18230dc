package dev.codegym.synth.model;

import java.util.Locale;
import java.util.Set;

/** What a model is asked for. */
enum Part {
    /** Task text, guest class, rules, examples. */
    ENVIRONMENT,
    /** Inputs by difficulty. */
    TASKS,
    /** Guest classes that reach the answer through the tools. */
    SOLVERS;

    /** What another solver may pass with the same environment. */
    private static final Set<String> OF_SOLVERS =
            Set.of("SOLVABLE", "CALLS_IN_RANGE", "AGREES_WITH_STATEMENT", "AGREES_WITH_SOURCE", "TOOLS_USED");

    /** The part at fault where a check fails; what can be said without a solver was checked before there was one. */
    static Part of(String check) {
        return OF_SOLVERS.contains(check) ? SOLVERS : ENVIRONMENT;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
