package dev.codegym.verify;

/**
 * How candidates are verified.
 *
 * @param seed mixed with the candidate's id and sources into everything that is drawn
 * @param furtherInputs on how many inputs beyond the tasks the solver is compared with the original
 */
public record VerifierOptions(long seed, int furtherInputs) {
    /** Seed 0 and 200 further inputs. */
    public static final VerifierOptions DEFAULT = new VerifierOptions(0, 200);

    /** Checks that the number of inputs is not negative. */
    public VerifierOptions {
        if (furtherInputs < 0) {
            throw new IllegalArgumentException("furtherInputs is " + furtherInputs + ": it must not be negative");
        }
    }

    /** The same with another seed. */
    public VerifierOptions withSeed(long newSeed) {
        return new VerifierOptions(newSeed, furtherInputs);
    }
}
