package dev.codegym.verify.export;

import java.util.List;

/**
 * What an export did.
 *
 * @param rows how many rows were written
 * @param environments how many environments they come from
 * @param damaged what is wrong with each package that was left out because it cannot be read
 */
public record ExportSummary(long rows, int environments, List<String> damaged) {
    /** Copies the list. */
    public ExportSummary {
        damaged = List.copyOf(damaged);
    }
}
