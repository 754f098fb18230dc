package dev.codegym.synth;

/**
 * How a file of problems is synthesized.
 *
 * @param seed what is random derives from it, from the problem's id and from its text; part of what a run is
 * @param threads how many problems are worked on at once; any number gives the same library
 * @param limit how many problems to take, from the first one of the file on; a later run may take more
 */
public record SynthesisOptions(long seed, int threads, long limit) {
    /** Seed 0, a thread for each core, no limit. */
    public static final SynthesisOptions DEFAULT =
            new SynthesisOptions(0, Runtime.getRuntime().availableProcessors(), Long.MAX_VALUE);

    /** Checks the numbers. */
    public SynthesisOptions {
        if (threads < 1 || threads > 1024) {
            throw new IllegalArgumentException("threads is " + threads + ": it must be from 1 to 1024");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ": it must be at least 1");
        }
    }

    /** The same with another seed. */
    public SynthesisOptions withSeed(long newSeed) {
        return new SynthesisOptions(newSeed, threads, limit);
    }

    /** The same with another number of threads. */
    public SynthesisOptions withThreads(int newThreads) {
        return new SynthesisOptions(seed, newThreads, limit);
    }

    /** The same with another limit. */
    public SynthesisOptions withLimit(long newLimit) {
        return new SynthesisOptions(seed, threads, newLimit);
    }
}
