package dev.codegym.worker;

import java.time.Duration;

/**
 * How a {@link WorkerPool} sets up its workers.
 *
 * @param heap the heap limit of each worker in bytes; at least 16 MiB
 * @param workers how many workers may serve episodes at the same time; one more runs for each solver that plays
 * @param patience how much longer than the guest's own deadline a request may take before the worker is killed
 */
public record WorkerOptions(long heap, int workers, Duration patience) {
    private static final long LEAST_HEAP = 16L << 20;

    /**
     * 512 MiB each (taken as it is needed: four times what one call may allocate by default, so that what the sandbox allows does not fail
     * for the wall), as many workers as processors, a minute beyond the guest's deadline.
     */
    public static final WorkerOptions DEFAULT =
            new WorkerOptions(512L << 20, Runtime.getRuntime().availableProcessors(), Duration.ofMinutes(1));

    /** Checks the values. */
    public WorkerOptions {
        if (heap < LEAST_HEAP) {
            throw new IllegalArgumentException("heap is " + heap + " bytes: a worker needs at least " + LEAST_HEAP);
        }
        if (workers < 1) {
            throw new IllegalArgumentException("workers is " + workers + ": it must be at least 1");
        }
        if (patience.isNegative() || patience.isZero() || patience.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("patience is " + patience + ": it must be positive, a day at most");
        }
    }

    /** The same with another heap limit, in bytes. */
    public WorkerOptions withHeap(long bytes) {
        return new WorkerOptions(bytes, workers, patience);
    }

    /** The same with another number of workers. */
    public WorkerOptions withWorkers(int count) {
        return new WorkerOptions(heap, count, patience);
    }

    /** The same with another patience. */
    public WorkerOptions withPatience(Duration time) {
        return new WorkerOptions(heap, workers, time);
    }
}
