package dev.codegym.synth.model;

import static dev.codegym.synth.model.ModelException.Kind.TIMED_OUT;
import static dev.codegym.synth.model.ModelException.Kind.TOO_LONG;
import static dev.codegym.synth.model.ModelException.Kind.UNREACHABLE;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and waits for its reply, with a limit on silence and on the whole: the client's own time-out ends with the reply's
 * headers, after which a body may never come.
 */
final class HttpPost {
    private final HttpClient client;
    private final Duration silence;
    private final Duration total;
    private final int maxBytes;

    HttpPost(EndpointOptions options) {
        // Version 1.1: the client would otherwise ask plain servers to upgrade, which some of them refuse. Redirects
        // are never followed:
        // they would carry the key.
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.connectTimeout())
                .build();
        silence = options.silenceTimeout();
        total = options.totalTimeout();
        maxBytes = options.maxReplyBytes();
    }

    /**
     * Sends a request.
     *
     * @throws InterruptedException if this thread was interrupted; the request is ended
     */
    HttpResponse<byte[]> send(HttpRequest request) throws FailedTry, InterruptedException {
        CappedBody body = new CappedBody(maxBytes);
        long begin = System.nanoTime();
        CompletableFuture<HttpResponse<byte[]>> reply = client.sendAsync(request, body);
        boolean whole = false;
        try {
            HttpResponse<byte[]> response = await(reply, body, begin);
            whole = true;
            return response;
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } finally {
            if (!whole) {
                body.giveUp();
                reply.cancel(true);
            }
        }
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> reply, CappedBody body, long begin)
            throws FailedTry, InterruptedException, ExecutionException {
        while (true) {
            long now = System.nanoTime();
            long untilSilent = body.heard() + silence.toNanos() - now;
            long untilTotal = begin + total.toNanos() - now;
            if (untilTotal <= 0) {
                throw FailedTry.again(TIMED_OUT, "no whole reply within " + text(total) + " (totalTimeout)", null);
            }
            if (untilSilent <= 0) {
                throw FailedTry.again(TIMED_OUT, "no byte for " + text(silence) + " (silenceTimeout)", null);
            }
            try {
                return reply.get(Math.min(untilSilent, untilTotal), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // bytes may have come in the meantime: the limits are looked at again
            }
        }
    }

    private FailedTry failed(@Nullable Throwable cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof CappedBody.TooLong) {
                return FailedTry.paid(
                        TOO_LONG,
                        "the reply is longer than " + maxBytes
                                + " bytes (maxReplyBytes): ask for fewer or shorter completions",
                        Usage.NONE);
            }
            if (link instanceof HttpConnectTimeoutException) {
                return FailedTry.again(UNREACHABLE, "no connection in time (connectTimeout)", cause);
            }
            if (link instanceof ConnectException) {
                return FailedTry.again(UNREACHABLE, "no connection: is it running there?", cause);
            }
        }
        if (cause instanceof IOException broken) {
            return FailedTry.again(
                    UNREACHABLE, "the connection broke before the reply was whole: " + name(broken), cause);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("the HTTP client failed", cause);
    }

    private static String name(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static String text(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
