package dev.codegym.server.session;

import dev.codegym.sandbox.DeepStack;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which guests run: a few for quick work, and one more for each that has been at one piece of work for long, so that a slow
 * guest holds up nobody else. Nothing of a connection is ever read or written by waiting on them.
 */
final class GuestThreads implements Executor, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(GuestThreads.class.getName());

    /** From then on a thread counts as held up. */
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long LOOK_MILLIS = 5;
    private static final long IDLE_SECONDS = 5;

    private final LinkedTransferQueue<Runnable> queue = new LinkedTransferQueue<>();
    private final Set<Worker> workers = ConcurrentHashMap.newKeySet();
    private final ThreadFactory threads = DeepStack.threads("codegym-step");
    private final Thread watch;
    private final int usual;
    private final int most;
    private volatile boolean closed;

    /**
     * @param usual how many threads there are for quick work
     * @param most how many there may be in all
     */
    GuestThreads(int usual, int most) {
        this.usual = usual;
        this.most = most;
        for (int i = 0; i < usual; i++) {
            add();
        }
        this.watch = new Thread(this::watch, "codegym-step-watch");
        watch.setDaemon(true);
        watch.start();
    }

    @Override
    public void execute(Runnable work) {
        queue.add(work);
    }

    private void add() {
        Worker worker = new Worker();
        workers.add(worker);
        threads.newThread(worker).start();
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            if (!queue.isEmpty() && workers.size() < most && workers.size() - slow() < usual) {
                add();
            }
        }
    }

    private int slow() {
        long now = System.nanoTime();
        int slow = 0;
        for (Worker worker : workers) {
            slow += worker.busy && now - worker.since > SLOW_NANOS ? 1 : 0;
        }
        return slow;
    }

    /** How many threads there are now. */
    int size() {
        return workers.size();
    }

    /** No further work is begun; what runs goes on to its end. */
    @Override
    public void close() {
        closed = true;
        watch.interrupt();
        for (int i = 0; i < most; i++) {
            queue.add(() -> {});
        }
    }

    private final class Worker implements Runnable {
        private volatile boolean busy;
        private volatile long since;

        @Override
        public void run() {
            try {
                Runnable work = next();
                while (work != null) {
                    perform(work);
                    work = next();
                }
            } finally {
                workers.remove(this);
            }
        }

        /** The next work, or null where this thread is not needed any more. */
        private @Nullable Runnable next() {
            while (!closed) {
                try {
                    Runnable work = queue.poll(IDLE_SECONDS, TimeUnit.SECONDS);
                    if (work != null) {
                        return work;
                    }
                    if (workers.size() > usual) {
                        return null;
                    }
                } catch (InterruptedException e) {
                    LOG.log(System.Logger.Level.DEBUG, "interrupted: only close() ends these threads", e);
                }
            }
            return queue.poll();
        }

        private void perform(Runnable work) {
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
        }
    }
}
