package dev.codegym.server.session;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does pieces of work one after the other, in the order in which they came, on whatever thread is free: what is touched by them alone needs
 * no lock.
 */
final class Mailbox {
    /** After so many pieces others may come first. */
    private static final int AT_ONCE = 16;

    private final Executor threads;
    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();

    /** What waits and what is being done. */
    private final AtomicInteger pending = new AtomicInteger();

    Mailbox(Executor threads) {
        this.threads = threads;
    }

    /** How many pieces wait or are being done. */
    int pending() {
        return pending.get();
    }

    void add(Runnable piece) {
        work.add(piece);
        if (pending.getAndIncrement() == 0) {
            threads.execute(this::drain);
        }
    }

    private void drain() {
        int done = 0;
        do {
            Runnable piece = work.poll();
            if (piece != null) {
                piece.run();
            }
            done++;
            if (done == AT_ONCE && pending.get() > 1) {
                pending.decrementAndGet();
                threads.execute(this::drain);
                return;
            }
        } while (pending.decrementAndGet() > 0);
    }
}
