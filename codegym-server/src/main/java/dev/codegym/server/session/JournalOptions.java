package dev.codegym.server.session;

import java.nio.file.Path;

/**
 * Where sessions are written down, so that they go on after the server was killed.
 *
 * @param folder the folder, made where there is none; one server at a time may use it. It holds the sessions' tokens, so its files are for
 *     their owner alone
 * @param sync whether a reply waits until what it acknowledges is on the disk: then a loss of power takes nothing back either. Without, what
 *     survives a kill of the process is enough
 * @param segmentBytes how large one file of the folder grows before the next is begun
 */
public record JournalOptions(Path folder, boolean sync, int segmentBytes) {
    private static final int USUAL_BYTES = 16 << 20;
    private static final int LEAST_BYTES = 1 << 10;
    private static final int MOST_BYTES = 1 << 30;

    /** Checks the size. */
    public JournalOptions {
        if (segmentBytes < LEAST_BYTES || segmentBytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "segmentBytes is " + segmentBytes + ": it must be from " + LEAST_BYTES + " to " + MOST_BYTES);
        }
    }

    /** A journal in this folder that survives a kill of the process, in files of 16 MiB. */
    public static JournalOptions of(Path folder) {
        return new JournalOptions(folder, false, USUAL_BYTES);
    }

    /** The same, with or without waiting for the disk. */
    public JournalOptions withSync(boolean wait) {
        return new JournalOptions(folder, wait, segmentBytes);
    }

    /** The same with files of another size. */
    public JournalOptions withSegmentBytes(int bytes) {
        return new JournalOptions(folder, sync, bytes);
    }
}
