package dev.codegym.sandbox;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A large stack for work that calls guests often. A guest that recurses runs on a thread with a large stack, and handing each such call
 * over costs some ten microseconds, more where the cores are busy: work that begins on such a thread needs no handing over.
 */
public final class DeepStack {
    private DeepStack() {}

    /**
     * Makes daemon threads with such a stack, for executors whose work calls guests: no call is handed over from them.
     *
     * @param name the threads are named after it, with a number behind
     */
    public static ThreadFactory threads(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> Carrier.thread(work, name + "-" + count.incrementAndGet());
    }

    /**
     * Does some work on a thread with a large stack, and waits for it. Interrupting the waiting thread does not end the work.
     *
     * @return what the work gives
     * @throws RuntimeException what the work throws, as does an error
     */
    public static <T> T call(Supplier<T> work) {
        if (!Meter.slot().lacksStack()) {
            return work.get();
        }
        Outcome<T> outcome = new Outcome<>();
        Carrier.run(() -> outcome.take(work));
        return outcome.given();
    }

    /** What came of the work, handed from one thread to the other. */
    private static final class Outcome<T> {
        private @Nullable T result;
        private @Nullable Throwable failure;

        void take(Supplier<T> work) {
            try {
                result = work.get();
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }

        T given() {
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (result == null) {
                throw new IllegalStateException("the work gave nothing");
            }
            return result;
        }
    }
}
