package dev.codegym.server.rest;

import dev.codegym.server.session.SessionException;
import dev.codegym.server.web.WebReply;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Threads for what reads files or is long to read or write, so that neither connections nor guests wait for it. Has one owner. */
final class Desk implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 1_000;
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    Desk(String name) {
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Does it as soon as a thread is free; refuses it where too much is waiting. */
    <T> CompletableFuture<T> ask(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new SessionException(
                    SessionException.Kind.OVERLOADED,
                    MOST_WAITING + " requests of this kind are waiting, as many as may: try again later"));
        }
    }

    /** Answers with what there is, or with why there is nothing. */
    static CompletableFuture<WebReply> answered(CompletableFuture<WebReply> reply) {
        return reply.exceptionally(failure -> Refusal.of(failure).reply());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
