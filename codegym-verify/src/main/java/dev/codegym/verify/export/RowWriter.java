package dev.codegym.verify.export;

import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** Writes rows into one file. Has one owner; the file is whole after {@link #close}. */
public interface RowWriter extends AutoCloseable {
    /**
     * Writes one row.
     *
     * @throws IOException if the file cannot be written
     */
    void write(ObjectNode row) throws IOException;

    @Override
    void close() throws IOException;
}
