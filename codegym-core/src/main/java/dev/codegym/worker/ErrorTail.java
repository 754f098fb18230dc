package dev.codegym.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains a worker's error stream, so that it never blocks, and keeps its beginning. */
final class ErrorTail implements Runnable {
    private static final int KEPT = 1000;

    private final InputStream in;
    private final StringBuilder text = new StringBuilder();

    ErrorTail(InputStream in) {
        this.in = in;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[1024];
        try (in) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                keep(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException expected) {
            // the process is gone
        }
    }

    private synchronized void keep(String more) {
        text.append(more, 0, Math.min(more.length(), KEPT - text.length()));
    }

    /** What it began with, in one line of printable characters; empty where it said nothing. */
    synchronized String text() {
        return text.toString().replaceAll("[^\\x20-\\x7e]+", " ").strip();
    }
}
