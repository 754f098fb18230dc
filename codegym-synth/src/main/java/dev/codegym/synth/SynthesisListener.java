package dev.codegym.synth;

/**
 * Is told how a run goes on, always by the thread that runs it, in the order of the file and after what it is told of stands
 * in the folder. What it throws ends the run, which can be gone on with later.
 */
public interface SynthesisListener {
    /** A listener that does nothing. */
    SynthesisListener NONE = new SynthesisListener() {};

    /**
     * The run begins.
     *
     * @param problems how many lines the file has to work on, the limit considered
     * @param done how many of them were done by earlier runs
     */
    default void started(long problems, long done) {}

    /** A problem became a package. */
    default void verified(long line, String id) {}

    /** A problem was rejected. */
    default void rejected(Rejection rejection) {}

    /**
     * A problem waits for a model: for the results of a batch, or because nobody can be asked now. A later run works on it again, and on all that
     * follow it; what was answered is not asked again.
     *
     * @param why what it waits for
     */
    default void postponed(long line, String id, String why) {}
}
