package dev.codegym.sandbox;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread with a large stack for guest code that recurses, because the caller's stack may be of any size and may be
 * nearly full. The caller waits meanwhile, so guests stay single-threaded. Carriers are kept for a while and inherit
 * nothing from the thread that first needed them.
 */
final class Carrier extends Thread {
    /** What guests may take with the largest depth that is counted, several times over: the JDK's frames are not. */
    private static final long STACK_BYTES = 64L << 20;

    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int SPINS = 500;

    private static final Deque<Carrier> IDLE = new ConcurrentLinkedDeque<>();

    private volatile @Nullable Work work;

    /** What a carrier does for a waiting caller. */
    private static final class Work {
        final Runnable action;
        final Thread caller = Thread.currentThread();
        volatile boolean done;

        Work(Runnable action) {
            this.action = action;
        }
    }

    private Carrier() {
        super(null, null, "codegym-guest", STACK_BYTES, false);
        setDaemon(true);
        setContextClassLoader(null);
    }

    /** A thread with a large stack that does somebody's work and ends with it. */
    static Thread thread(Runnable action, String name) {
        Runnable marked = () -> {
            Meter.slot().enterCarrier();
            action.run();
        };
        Thread thread = new Thread(null, marked, name, STACK_BYTES, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }

    /** Runs an action, which must not throw, on a thread with a large stack and waits until it is done. */
    static void run(Runnable action) {
        Work work = new Work(action);
        Carrier carrier = IDLE.poll();
        if (carrier != null) {
            carrier.work = work;
            LockSupport.unpark(carrier);
            await(work);
        } else if (started(work)) {
            await(work);
        } else {
            // the system gives no more threads: a stack that ends too early stops the guest all the same
            action.run();
        }
    }

    private static boolean started(Work work) {
        try {
            Carrier carrier = new Carrier();
            carrier.work = work;
            carrier.start();
            return true;
        } catch (OutOfMemoryError e) {
            return false;
        }
    }

    private static void await(Work work) {
        for (int i = 0; i < SPINS && !work.done; i++) {
            Thread.onSpinWait();
        }
        boolean interrupted = false;
        while (!work.done) {
            LockSupport.park(work);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        Meter.slot().enterCarrier();
        while (true) {
            Work next = work;
            if (next != null) {
                work = null;
                perform(next);
            } else if (!awaitWork() && IDLE.remove(this)) {
                return;
            }
        }
    }

    private void perform(Work next) {
        try {
            next.action.run();
        } finally {
            // idle before the caller goes on: its next call finds this carrier
            IDLE.push(this);
            next.done = true;
            LockSupport.unpark(next.caller);
        }
    }

    /** Whether there is work; false where none came for a while. */
    private boolean awaitWork() {
        for (int i = 0; i < SPINS && work == null; i++) {
            Thread.onSpinWait();
        }
        long deadline = System.nanoTime() + IDLE_NANOS;
        while (work == null && System.nanoTime() < deadline) {
            LockSupport.parkNanos(this, IDLE_NANOS);
        }
        return work != null;
    }
}
