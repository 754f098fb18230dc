package dev.codegym.server.session;

import dev.codegym.sandbox.DeepStack;
import java.util.Deque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads on which guests run. Most steps take microseconds, and to wake a thread costs more than that: as long as the queue moves, as few threads as possible
 * are awake. Where it does not move, those that are at one piece of work are held up by a slow guest, and count no more: another takes their place, so that a
 * slow guest delays nobody for more than a few milliseconds.
 */
final class GuestThreads implements Executor, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(GuestThreads.class.getName());

    private static final long TICK_MILLIS = 5;
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
    private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** As many pieces may wait for each thread that is awake before another is woken. */
    private static final int BACKLOG = 8;

    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final ThreadFactory threads;
    private final Set<Worker> workers = ConcurrentHashMap.newKeySet();

    /** Those that rest, the last one first: it is the warmest. */
    private final Deque<Worker> resting = new ConcurrentLinkedDeque<>();

    /** How many are awake and not held up. */
    private final AtomicInteger active = new AtomicInteger();

    private final Thread watch = new Thread(this::watch, "codegym-step-watch");
    private final int usual;
    private final int most;

    /** How many pieces were begun: tells whether the queue moves. */
    private volatile long begun;

    private volatile boolean closed;

    /** Whether the system gave no further thread when it was last asked. */
    private volatile boolean scarce;

    /**
     * @param usual how many threads may be at quick work
     * @param most how many there may be in all
     */
    GuestThreads(int usual, int most) {
        this(usual, most, DeepStack.threads("codegym-step"));
    }

    GuestThreads(int usual, int most, ThreadFactory threads) {
        this.threads = threads;
        this.usual = usual;
        this.most = most;
        watch.setDaemon(true);
        watch.start();
    }

    @Override
    public void execute(Runnable work) {
        queue.add(work);
        int waiting = queued.incrementAndGet();
        int awake = active.get();
        if (awake == 0 || awake < usual && waiting > BACKLOG * awake) {
            wakeOne();
        }
    }

    private void wakeOne() {
        Worker rested = resting.poll();
        if (rested != null) {
            active.incrementAndGet();
            rested.wake();
        } else if (workers.size() < most) {
            active.incrementAndGet();
            Worker fresh = new Worker();
            workers.add(fresh);
            start(fresh);
        }
    }

    /** Where the system gives no further thread, those that there are do the work, and the watch asks again. */
    private void start(Worker fresh) {
        try {
            threads.newThread(fresh).start();
            scarce = false;
        } catch (OutOfMemoryError e) {
            workers.remove(fresh);
            active.decrementAndGet();
            if (!scarce) {
                LOG.log(System.Logger.Level.ERROR, "no further thread for sessions can be had", e);
            }
            scarce = true;
        }
    }

    private void watch() {
        long before = 0;
        while (!closed) {
            try {
                Thread.sleep(TICK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            long now = begun;
            if (queued.get() > 0 && now == before) {
                relieve(System.nanoTime());
            }
            before = now;
        }
    }

    /** The queue stands still: who is at work for long does not count any more, and somebody else is woken. */
    private void relieve(long now) {
        for (Worker worker : workers) {
            if (worker.busy && now - worker.since > SLOW_NANOS && worker.heldUp.compareAndSet(false, true)) {
                active.decrementAndGet();
                // it may have ended its work at this moment, and not have seen the mark
                if (!worker.busy && worker.heldUp.compareAndSet(true, false)) {
                    active.incrementAndGet();
                }
            }
        }
        if (active.get() < usual) {
            wakeOne();
        }
    }

    /** How many threads there are now. */
    int size() {
        return workers.size();
    }

    /** What waits is done first, as long as that does not take long; what comes later may not be. What runs goes on to its end. */
    @Override
    public void close() {
        if (workers.isEmpty() && queued.get() > 0) {
            wakeOne();
        }
        closed = true;
        watch.interrupt();
        workers.forEach(Worker::wake);
        long deadline = System.nanoTime() + CLOSE_NANOS;
        while (!workers.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private final class Worker implements Runnable {
        private final AtomicBoolean heldUp = new AtomicBoolean();
        private volatile boolean busy;
        private volatile long since;
        private volatile boolean woken;
        private volatile Thread thread = Thread.currentThread();

        @Override
        public void run() {
            thread = Thread.currentThread();
            try {
                boolean counts = true;
                while (true) {
                    Runnable work = counts ? queue.poll() : null;
                    if (work != null) {
                        counts = perform(work);
                    } else if (!rest(counts)) {
                        return;
                    } else {
                        counts = true;
                    }
                }
            } finally {
                workers.remove(this);
            }
        }

        /** Does some work; tells whether this thread is among the active ones afterwards. */
        @SuppressWarnings("NonAtomicVolatileUpdate") // a count that is off by a few still tells whether the queue moves
        private boolean perform(Runnable work) {
            queued.decrementAndGet();
            begun++;
            since = System.nanoTime();
            busy = true;
            try {
                work.run();
            } catch (Throwable e) {
                // the work tells its own failures; what comes out here must not end the thread
                LOG.log(System.Logger.Level.ERROR, "work of a session failed", e);
            } finally {
                busy = false;
            }
            if (!heldUp.compareAndSet(true, false)) {
                return true;
            }
            // somebody took this thread's place: it comes back where there is room only
            if (active.incrementAndGet() <= usual) {
                return true;
            }
            active.decrementAndGet();
            return false;
        }

        /** Waits until it is woken, as an active thread; false where it is not needed any more. */
        private boolean rest(boolean counted) {
            boolean counts = counted && !heldUp.compareAndSet(true, false);
            woken = false;
            resting.push(this);
            if (counts) {
                active.decrementAndGet();
            }
            // work that came meanwhile may have found this thread active
            if (queued.get() > 0 && active.get() == 0 && resting.remove(this)) {
                active.incrementAndGet();
                return true;
            }
            long deadline = System.nanoTime() + IDLE_NANOS;
            while (!woken) {
                if (closed && queue.isEmpty() || workers.size() > usual && System.nanoTime() > deadline) {
                    if (resting.remove(this)) {
                        return false;
                    }
                    // woken at the same moment: by whoever took it from the deque
                }
                LockSupport.parkNanos(this, IDLE_NANOS);
            }
            return !closed || !queue.isEmpty();
        }

        void wake() {
            woken = true;
            LockSupport.unpark(thread);
        }
    }
}
