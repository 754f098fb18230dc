package dev.codegym.compile;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread of one compilation: its stack has the same size whoever calls, and its fields are the meter. Work and the bytes of
 * arrays and texts are counted in the compiler's code, so that the verdict is the same on every machine; the thread's true
 * allocation and its time on the processor are looked at now and then, with limits far above, for what the count does not see.
 */
final class CompilerThread extends Thread {
    /** Steps of one compiler: honest sources of 100 lines take a few hundred thousand. */
    static final long STEPS = 20_000_000;

    /** Arrays and texts of one compiler: honest sources of 100 lines take 2 MB. */
    static final long BYTES = 64L << 20;

    /** Any recursion that {@link SourceLimits} allow fits many times; only touched pages take memory. */
    private static final long STACK = 64L << 20;

    private static final long TRUE_BYTES = 128L << 20;
    private static final long NANOS = 20_000_000_000L;
    private static final int SLICE = 4096;
    private static final long BYTES_PER_STEP = 64;
    private static final @Nullable ThreadMXBean THREADS =
            ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean ? bean : null;

    int countdown = SLICE;
    int muted;

    private boolean uncounting;
    private int slice = SLICE;
    private long steps;
    private long bytes;
    private long trueBytesAtStart;
    private long nanosAtStart;
    private @Nullable CompilerStop stop;
    private @Nullable Throwable thrown;

    private CompilerThread(Runnable work) {
        super(null, work, "codegym-compiler", STACK, false);
        setDaemon(true);
        setContextClassLoader(CompilerThread.class.getClassLoader());
    }

    static CompilerThread current() {
        if (Thread.currentThread() instanceof CompilerThread thread) {
            return thread;
        }
        throw new IllegalStateException("metered compilers run on a CompilerThread only");
    }

    /** Runs work on a thread of its own and waits for it; an interrupt of the caller is kept for afterwards. */
    static <T> T call(Supplier<T> work) {
        Object[] result = new Object[1];
        CompilerThread thread = new CompilerThread(() -> result[0] = work.get());
        thread.setUncaughtExceptionHandler((ignored, problem) -> thread.thrown = problem);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Throwable thrown = thread.thrown;
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
        @SuppressWarnings("unchecked")
        T value = (T) result[0];
        return value;
    }

    /** A full budget for the next compiler. */
    void refill() {
        slice = SLICE;
        countdown = SLICE;
        steps = 0;
        bytes = 0;
        muted = 0;
        stop = null;
        trueBytesAtStart = trueBytes();
        nanosAtStart = nanos();
    }

    long steps() {
        return steps + (slice - countdown);
    }

    long countedBytes() {
        return bytes;
    }

    long trueBytesSpent() {
        return trueBytes() - trueBytesAtStart;
    }

    @Nullable
    CompilerStop stopped() {
        return stop;
    }

    void bytes(long more) {
        bytes += more;
        countdown -= (int) Math.min(1 << 20, more / BYTES_PER_STEP);
        if (bytes > BYTES || countdown <= 0) {
            look();
        }
    }

    /** Looks at the limits; throws where one is passed, now and at every later step. */
    void look() {
        if (stop == null) {
            steps += slice - countdown;
            slice = SLICE;
            countdown = SLICE;
            stop = verdict();
        }
        if (stop != null) {
            countdown = 0;
            slice = 0;
            if (muted == 0 || steps > 2 * STEPS) {
                throw stop;
            }
            steps++;
        }
    }

    private @Nullable CompilerStop verdict() {
        if (steps > STEPS) {
            return new CompilerStop("more than " + STEPS + " steps");
        }
        if (bytes > BYTES) {
            return new CompilerStop("more than " + (BYTES >> 20) + " MiB");
        }
        if (trueBytes() - trueBytesAtStart > TRUE_BYTES) {
            return new CompilerStop("more than " + (TRUE_BYTES >> 20) + " MiB of objects");
        }
        if (nanos() - nanosAtStart > NANOS) {
            return new CompilerStop("more than " + NANOS / 1_000_000_000 + " s");
        }
        return null;
    }

    /** Does what belongs to no compilation, such as loading the compiler's own classes, without counting it. */
    static <T> T uncounted(Supplier<T> work) {
        if (!(Thread.currentThread() instanceof CompilerThread thread) || thread.uncounting) {
            return work.get();
        }
        thread.uncounting = true;
        long bytesBefore = trueBytes();
        long nanosBefore = nanos();
        try {
            return work.get();
        } finally {
            thread.uncounting = false;
            thread.trueBytesAtStart += trueBytes() - bytesBefore;
            thread.nanosAtStart += nanos() - nanosBefore;
        }
    }

    private static long trueBytes() {
        return THREADS == null ? 0 : THREADS.getCurrentThreadAllocatedBytes();
    }

    private static long nanos() {
        return THREADS == null ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
    }
}
