package dev.codegym.server.web;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Reads the body of one request, as it comes, on whatever thread brings it. Each piece is given back before the whole is handed on: a reply that is quicker
 * than that lets Jetty forget the requests that a pipelining client sent behind this one.
 */
final class BodyReader implements Invocable.Task {
    /** So much of a body is always read; what is longer must find room among all others. */
    private static final int SMALL = 16 << 10;

    /** What of the heap the unfinished bodies of all connections may take. */
    private static final long ROOM = Math.max(64L << 20, Runtime.getRuntime().maxMemory() / 4);

    /** A body for which there is no room. */
    static final class NoRoom extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** A body that is too long. */
    static final class TooLong extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Request request;
    private final WebOptions options;
    private final AtomicLong held;
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream read;
    private final long begin = System.nanoTime();

    private BodyReader(Request request, WebOptions options, AtomicLong held) {
        this.request = request;
        this.options = options;
        this.held = held;
        this.read = new ByteArrayOutputStream((int) Math.max(32, Math.min(request.getLength(), SMALL)));
    }

    /**
     * Reads a body.
     *
     * @param held how many bytes of unfinished bodies all connections of the server hold
     */
    static CompletableFuture<byte[]> read(Request request, WebOptions options, AtomicLong held) {
        BodyReader reader = new BodyReader(request, options, held);
        reader.run();
        return reader.body;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public void run() {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                fail(chunk.getFailure());
                return;
            }
            boolean last = chunk.isLast();
            Exception refusal = take(chunk);
            if (refusal != null) {
                fail(refusal);
                return;
            }
            if (last) {
                held.addAndGet(-read.size());
                body.complete(read.toByteArray());
                return;
            }
        }
    }

    private @org.jspecify.annotations.Nullable Exception take(Content.Chunk chunk) {
        int size = chunk.remaining();
        try {
            if (read.size() + (long) size > options.maxBodyBytes()) {
                return new TooLong();
            }
            if (read.size() + size > SMALL && held.get() + size > ROOM) {
                return new NoRoom();
            }
            // one that trickles in would hold its place for ever
            if (System.nanoTime() - begin > options.idleTime().toNanos()) {
                return new TimeoutException();
            }
            byte[] bytes = new byte[size];
            chunk.getByteBuffer().get(bytes);
            read.writeBytes(bytes);
            held.addAndGet(size);
            return null;
        } finally {
            chunk.release();
        }
    }

    private void fail(Throwable cause) {
        held.addAndGet(-read.size());
        body.completeExceptionally(cause);
    }
}
