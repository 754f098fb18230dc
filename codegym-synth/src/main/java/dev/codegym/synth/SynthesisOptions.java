package dev.codegym.synth;

import dev.codegym.verify.VerificationOptions;

/**
 * How a file of problems is synthesized.
 *
 * @param seed what is random derives from it, from the problem's id and from its text; part of what a run is
 * @param threads how many problems are worked on at once; any number gives the same library
 * @param limit how many problems to take, from the first one of the file on; a later run may take more
 * @param granularity how large a step one tool call is
 * @param variants how many environments to make of one problem at most, each with other tools; where it is more than one,
 *     the name of the variant is added to the problem's id
 * @param verification how candidates are verified; its seed is always that of the synthesis
 */
public record SynthesisOptions(
        long seed, int threads, long limit, Granularity granularity, int variants, VerificationOptions verification) {
    /** Seed 0, a thread for each core, no limit, the best granularity, one environment for a problem, every check. */
    public static final SynthesisOptions DEFAULT = new SynthesisOptions(
            0,
            Runtime.getRuntime().availableProcessors(),
            Long.MAX_VALUE,
            Granularity.BEST,
            1,
            VerificationOptions.DEFAULT);

    private static final int MOST_VARIANTS = 8;

    /** Checks the numbers. */
    public SynthesisOptions {
        verification = verification.withSeed(seed);
        if (threads < 1 || threads > 1024) {
            throw new IllegalArgumentException("threads is " + threads + ": it must be from 1 to 1024");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ": it must be at least 1");
        }
        if (variants < 1 || variants > MOST_VARIANTS) {
            throw new IllegalArgumentException("variants is " + variants + ": it must be from 1 to " + MOST_VARIANTS);
        }
    }

    /** The same with another seed. */
    public SynthesisOptions withSeed(long newSeed) {
        return new SynthesisOptions(newSeed, threads, limit, granularity, variants, verification);
    }

    /** The same with another number of threads. */
    public SynthesisOptions withThreads(int newThreads) {
        return new SynthesisOptions(seed, newThreads, limit, granularity, variants, verification);
    }

    /** The same with another limit. */
    public SynthesisOptions withLimit(long newLimit) {
        return new SynthesisOptions(seed, threads, newLimit, granularity, variants, verification);
    }

    /** The same with another granularity. */
    public SynthesisOptions withGranularity(Granularity newGranularity) {
        return new SynthesisOptions(seed, threads, limit, newGranularity, variants, verification);
    }

    /** The same with up to so many environments of one problem. */
    public SynthesisOptions withVariants(int newVariants) {
        return new SynthesisOptions(seed, threads, limit, granularity, newVariants, verification);
    }

    /** The same with candidates verified in another way. */
    public SynthesisOptions withVerification(VerificationOptions options) {
        return new SynthesisOptions(seed, threads, limit, granularity, variants, options);
    }
}
