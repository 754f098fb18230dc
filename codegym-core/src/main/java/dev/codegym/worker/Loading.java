package dev.codegym.worker;

import java.time.Duration;
import java.util.function.Function;

/** Work that needs a worker for itself for a while. */
final class Loading {
    private Loading() {}

    /** Takes the answer to a loaded unit apart. */
    @FunctionalInterface
    interface Loaded<T> {
        T read(FrameReader answer) throws FrameReader.GarbageException;
    }

    /**
     * Loads a unit, so that what is wrong with it shows now.
     *
     * @throws RuntimeException what would have been thrown without a wall
     */
    static <T> T load(WorkerPool pool, GuestUnit unit, Loaded<T> loaded) {
        FrameWriter request = new FrameWriter().content(unit.load());
        return twice(
                pool,
                worker -> worker.ask(null, request, Duration.ZERO, FrameWriter.MAX_FRAME, answer -> {
                    byte op = answer.tag();
                    if (op != Op.DONE) {
                        throw Answers.fault(op, answer);
                    }
                    T result = loaded.read(answer);
                    answer.end();
                    worker.hasLoaded(unit);
                    return result;
                }));
    }

    /**
     * Does something with a worker that nobody else uses, and where that is lost, once more with a fresh one: the first may have
     * been harmed by what it did before.
     */
    static <T> T twice(WorkerPool pool, Function<Worker, T> work) {
        Worker first = pool.borrow();
        try {
            return work.apply(first);
        } catch (WorkerLostException e) {
            if (e.late()) {
                throw e;
            }
        } finally {
            pool.giveBack(first);
        }
        Worker second = pool.fresh();
        try {
            return work.apply(second);
        } finally {
            pool.giveBack(second);
        }
    }
}
