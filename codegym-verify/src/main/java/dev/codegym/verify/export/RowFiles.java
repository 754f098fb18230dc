package dev.codegym.verify.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A kind of file that rows can be written into. Implementations are found by {@link java.util.ServiceLoader}, need a public
 * constructor without parameters, and are safe for use by several threads.
 */
public interface RowFiles {
    /** How the names of such files end, without the dot: {@code parquet}. */
    String extension();

    /**
     * Begins a file; what stood there is replaced.
     *
     * @param columns the columns of every row, in order
     * @throws IOException if it cannot be written
     */
    RowWriter open(Path file, List<Column> columns) throws IOException;
}
