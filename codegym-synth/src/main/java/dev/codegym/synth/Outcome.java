package dev.codegym.synth;

/** What one problem came to, ready to be committed. */
sealed interface Outcome permits PackagedProblem, Rejection, Postponed {
    /** Makes an outcome of a problem; never throws, whatever the problem holds. */
    @FunctionalInterface
    interface Maker {
        Outcome make(RawProblem problem);
    }
}
