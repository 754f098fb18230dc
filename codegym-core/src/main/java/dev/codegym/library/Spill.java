package dev.codegym.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Writes small pieces to consecutive positions of a file in large ones. Has one owner. */
final class Spill {
    private static final int FULL = 1 << 16;

    private final DiskFile file;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long at;

    Spill(DiskFile file, long at) {
        this.file = file;
        this.at = at;
    }

    /** Where the next piece will stand. */
    long position() {
        return at + waiting.size();
    }

    void put(byte[] bytes) throws IOException {
        waiting.writeBytes(bytes);
        if (waiting.size() >= FULL) {
            flush();
        }
    }

    void flush() throws IOException {
        file.write(at, waiting.toByteArray());
        at += waiting.size();
        waiting.reset();
    }
}
