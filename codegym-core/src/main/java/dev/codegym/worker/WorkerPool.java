package dev.codegym.worker;

import dev.codegym.CodeGymException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.tool.HostedProblem;
import dev.codegym.tool.HostedSolver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Worker JVMs that run guests behind a wall, started when they are needed. Safe for use by several threads; each worker
 * serves one request at a time.
 *
 * <p>One worker serves the episodes of many environments, of any definition. Where one is lost, the episodes that lived in it
 * are built again in another by repeating their calls, and go on as if nothing had happened; a call that loses a worker is tried once
 * more in a fresh one of its own, and only where that is lost too (or the first did not answer in time), its episode ends.
 *
 * <p>The workers end when the pool and all environments that were made with it are closed, and when this JVM ends.
 */
public final class WorkerPool implements AutoCloseable {
    private static final long LONGEST_TICK_MILLIS = 1000;

    private final WorkerOptions options;
    private final WorkerCommand command;
    private final AtomicInteger names = new AtomicInteger();

    // guarded by this
    /** Those that serve episodes. */
    private final List<Worker> serving = new ArrayList<>();
    /** Those that are lent for solvers and for loading, and wait for the next. */
    private final Deque<Worker> idle = new ArrayDeque<>();
    /** All that run, those that are lent out included. */
    private final List<Worker> running = new ArrayList<>();
    /** The pool itself until it is closed, and its open environments; without any, the workers end. */
    private int holders = 1;

    private boolean closed;
    private @Nullable Thread watch;

    private WorkerPool(WorkerOptions options, WorkerCommand command) {
        this.options = options;
        this.command = command;
    }

    /** Opens a pool with default options. No worker starts before one is needed. */
    public static WorkerPool open() {
        return open(WorkerOptions.DEFAULT);
    }

    /** Opens a pool. No worker starts before one is needed. */
    public static WorkerPool open(WorkerOptions options) {
        return new WorkerPool(options, WorkerCommand.of(options));
    }

    static WorkerPool open(WorkerOptions options, WorkerCommand command) {
        return new WorkerPool(options, command);
    }

    /**
     * Takes an already compiled definition behind the wall: none of its code is loaded in this JVM.
     *
     * @param problem the code problem's classes, not rewritten
     * @param solver the solver's classes, not rewritten
     * @throws dev.codegym.sandbox.GuestRejectedException if a class uses what guests may not
     * @throws CodeGymException if the classes do not have what the definition says, or no worker can be started
     */
    public EnvironmentHost host(EnvironmentDefinition definition, CompiledClasses problem, CompiledClasses solver) {
        WalledProblem walledProblem = WalledProblem.load(this, definition.problem(), problem);
        WalledSolver walledSolver = WalledSolver.load(
                this, definition.solverClass(), definition.problem().answer(), solver);
        return EnvironmentHost.of(
                definition,
                problem,
                solver,
                HostedProblem.of(definition.problem(), problem.servedBy(), walledProblem),
                HostedSolver.of(solver.servedBy(), walledSolver));
    }

    /** The processes that run now. */
    public synchronized List<ProcessHandle> processes() {
        return running.stream().filter(Worker::alive).map(Worker::handle).toList();
    }

    WorkerOptions options() {
        return options;
    }

    /** A new name for a unit or an episode. */
    int name() {
        return names.incrementAndGet();
    }

    synchronized void retain() {
        requireOpen();
        holders++;
    }

    private void requireOpen() {
        if (holders == 0) {
            throw new CodeGymException("the worker pool is closed, and so are its environments: open another pool");
        }
    }

    /** The worker that serves the fewest episodes, a new one where all that there may be are busy. */
    synchronized Worker serving() {
        requireOpen();
        dropDead();
        Worker least = serving.stream()
                .min(Comparator.comparingInt(worker -> worker.episodes().get()))
                .orElse(null);
        if (least != null && (least.episodes().get() == 0 || serving.size() >= options.workers())) {
            return least;
        }
        Worker next = idle.isEmpty() ? start() : idle.pop();
        serving.add(next);
        return next;
    }

    /** A worker that nobody else uses until it is given back. */
    synchronized Worker borrow() {
        requireOpen();
        dropDead();
        return idle.isEmpty() ? start() : idle.pop();
    }

    /** A worker that has served nothing and that nobody else uses until it is given back. */
    synchronized Worker fresh() {
        requireOpen();
        return start();
    }

    /** Gives back a worker that was borrowed, or was fresh: one that is not needed ends. */
    void giveBack(Worker worker) {
        synchronized (this) {
            dropDead();
            if (holders > 0 && worker.alive()) {
                if (worker.episodes().get() > 0) {
                    serving.add(worker); // it came with an episode, perhaps as one more than there should be
                    return;
                }
                if (idle.isEmpty()) {
                    idle.push(worker);
                    return;
                }
            }
            running.remove(worker);
        }
        worker.end();
    }

    private void dropDead() {
        serving.removeIf(worker -> !worker.alive());
        idle.removeIf(worker -> !worker.alive());
        running.removeIf(worker -> {
            boolean dead = !worker.alive();
            if (dead) {
                worker.end();
            }
            return dead;
        });
    }

    private Worker start() {
        Worker worker = new Worker(command, options.patience());
        running.add(worker);
        if (watch == null) {
            watch = new Thread(this::watch, "codegym-workers");
            watch.setDaemon(true);
            watch.start();
        }
        return worker;
    }

    /** Kills workers that do not answer, as long as there are any. */
    private void watch() {
        long tick = Math.max(1, Math.min(LONGEST_TICK_MILLIS, options.patience().toMillis() / 4));
        while (true) {
            List<Worker> watched;
            synchronized (this) {
                if (holders == 0) {
                    return;
                }
                watched = List.copyOf(running);
            }
            watched.forEach(Worker::killIfLate);
            synchronized (this) {
                try {
                    if (holders > 0) {
                        wait(tick);
                    }
                } catch (InterruptedException e) {
                    return; // nobody of ours interrupts it
                }
            }
        }
    }

    /** Tells that an environment, or the pool itself, is closed. */
    void release() {
        List<Worker> ending;
        Thread watching;
        synchronized (this) {
            if (--holders > 0) {
                return;
            }
            ending = List.copyOf(running);
            running.clear();
            serving.clear();
            idle.clear();
            watching = watch;
            notifyAll();
        }
        ending.forEach(Worker::end);
        joinUninterruptibly(watching);
    }

    private static void joinUninterruptibly(@Nullable Thread thread) {
        boolean interrupted = false;
        while (thread != null && thread.isAlive() && !thread.equals(Thread.currentThread())) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the workers as soon as the last environment is closed. Closing twice does nothing. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        release();
    }
}
