package dev.codegym.synth.model;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads a reply's body up to a limit, and remembers when the last byte came. One for each request. */
final class CappedBody implements BodyHandler<byte[]>, BodySubscriber<byte[]> {
    /** Ends the reading of a body beyond the limit. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final int limit;
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile @Nullable Subscription subscription;
    private volatile long heard = System.nanoTime();
    private volatile boolean given;

    CappedBody(int limit) {
        this.limit = limit;
    }

    /** When the last byte came, in {@link System#nanoTime}; at first, when the request began. */
    long heard() {
        return heard;
    }

    /** Reads nothing more. */
    void giveUp() {
        given = true;
        Subscription current = subscription;
        if (current != null) {
            current.cancel();
        }
    }

    @Override
    public BodySubscriber<byte[]> apply(HttpResponse.ResponseInfo response) {
        heard = System.nanoTime();
        return this;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
        subscription = newSubscription;
        if (given) {
            newSubscription.cancel();
        } else {
            newSubscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        heard = System.nanoTime();
        for (ByteBuffer buffer : part) {
            if (bytes.size() + (long) buffer.remaining() > limit) {
                giveUp();
                body.completeExceptionally(new TooLong());
                return;
            }
            byte[] chunk = new byte[buffer.remaining()];
            buffer.get(chunk);
            bytes.write(chunk, 0, chunk.length);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }
}
