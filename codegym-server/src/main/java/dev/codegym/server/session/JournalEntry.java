package dev.codegym.server.session;

import java.util.Arrays;

/**
 * Where the lines of one live session stand. A position is the number of a segment in the upper half and the offset in it in the lower one.
 * Guarded by the journal's lock.
 */
final class JournalEntry {
    private static final long NOWHERE = -1;

    private final String session;
    private long opened = NOWHERE;
    private int openedBytes;
    private boolean connected;
    private boolean damaged;

    /** The number of the running or last episode; what was written of those before it does not count any more. */
    private int episode;

    /** The episode's beginning, then its steps. */
    private long[] lines = new long[4];

    private int size;
    private long episodeBytes;

    JournalEntry(String session) {
        this.session = session;
    }

    String session() {
        return session;
    }

    long opened() {
        return opened;
    }

    boolean isOpened() {
        return opened != NOWHERE;
    }

    int episode() {
        return episode;
    }

    /** How many lines the episode has: its beginning and its steps. */
    int size() {
        return size;
    }

    long[] lines() {
        return Arrays.copyOf(lines, size);
    }

    /** How many bytes of the folder it needs. */
    long bytes() {
        return openedBytes + episodeBytes;
    }

    boolean connected() {
        return connected;
    }

    void damage() {
        damaged = true;
    }

    /** Whether a line of it is damaged or missing. */
    boolean damaged() {
        return damaged || Arrays.stream(lines(), 0, size).anyMatch(line -> line == NOWHERE) || episode > 0 && size == 0;
    }

    /** A line was written, or found; of two that tell the same the later one counts. */
    void put(JournalLine line, long position, int bytes) {
        if (line.kind() == JournalLine.Kind.OPENED) {
            opened = position;
            openedBytes = bytes;
            return;
        }
        if (line.episode() < episode) {
            return;
        }
        if (line.episode() > episode) {
            episode = line.episode();
            size = 0;
            episodeBytes = 0;
            connected = false;
        }
        reserve(line.turn() + 1);
        if (lines[line.turn()] == NOWHERE) {
            episodeBytes += bytes;
        }
        lines[line.turn()] = position;
        connected |= line.connected();
    }

    private void reserve(int needed) {
        if (needed <= size) {
            return;
        }
        if (needed > lines.length) {
            lines = Arrays.copyOf(lines, Math.max(needed, 2 * lines.length));
        }
        Arrays.fill(lines, size, needed, NOWHERE);
        size = needed;
    }

    /** Whether what stands at a position is what counts. */
    boolean counts(JournalLine line, long position) {
        if (line.kind() == JournalLine.Kind.OPENED) {
            return opened == position;
        }
        return line.episode() == episode && line.turn() < size && lines[line.turn()] == position;
    }
}
