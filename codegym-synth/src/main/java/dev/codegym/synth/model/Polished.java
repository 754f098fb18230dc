package dev.codegym.synth.model;

import dev.codegym.library.EnvironmentPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of polishing.
 *
 * @param environmentPackage the package to go on with: the polished one, or the original as it was
 * @param changed whether it is a polished one
 * @param faults for each answer that was not taken, what was wrong with it, a line each
 * @param reason why the original was kept; empty where it was not
 * @param ratings how clear a judge found both; null where none was asked, or gave no answer that could be read
 * @param usage the tokens it took
 */
public record Polished(
        EnvironmentPackage environmentPackage,
        boolean changed,
        List<String> faults,
        String reason,
        @Nullable Ratings ratings,
        Usage usage) {
    /**
     * Sums over two readings, each time in another order, 2 to 10.
     *
     * @param original of the words as they were
     * @param polished of the new ones
     */
    public record Ratings(int original, int polished) {}

    /** Copies the list. */
    public Polished {
        faults = List.copyOf(faults);
    }
}
