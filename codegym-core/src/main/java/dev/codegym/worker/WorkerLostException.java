package dev.codegym.worker;

import dev.codegym.CodeGymException;
import org.jspecify.annotations.Nullable;

/**
 * A worker died, did not answer in time, or answered what no worker of ours answers; its process is gone. In an episode this is
 * a truncated step ({@code PROCESS_LOST}); elsewhere, for instance in {@code reset}, it is thrown. The next call is served by a
 * fresh worker.
 */
public final class WorkerLostException extends CodeGymException {
    private static final long serialVersionUID = 1L;

    private final boolean late;

    WorkerLostException(String message, @Nullable Throwable cause, boolean late) {
        super(message, cause);
        this.late = late;
    }

    /** Whether it was killed because it did not answer in time, so that asking another one would only take as long again. */
    boolean late() {
        return late;
    }
}
