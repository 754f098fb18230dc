package dev.codegym.synth.model;

import static dev.codegym.synth.model.ModelException.Kind.CANCELLED;
import static dev.codegym.synth.model.ModelException.Kind.DENIED;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Any endpoint that speaks OpenAI's chat completions: the service itself, vLLM, llama.cpp, Ollama, a gateway.
 *
 * <p>A request is sent again, up to {@link EndpointOptions#tries} times, on 408, 429, 5xx, a connection that breaks or cannot be made,
 * and a time-out, after a wait that doubles and is in part chance, or the one that {@code Retry-After} asks for; while one request
 * waits as the endpoint asked, no other is sent. Anything else fails at once. The key stands in a request's header and nowhere else; redirects
 * are not followed.
 */
public final class OpenAiEndpoint implements LanguageModel {
    private static final int FIRST_REDIRECT = 300;
    private static final int FIRST_CLIENT_ERROR = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final EndpointOptions options;
    private final ApiKey key;
    private final Surroundings surroundings;
    private final HttpPost http;
    private final Semaphore places;
    private final Pace requests;
    private final Pace tokens;
    private final Backoff backoff;
    private final AtomicReference<Traffic> traffic = new AtomicReference<>(Traffic.NONE);

    private OpenAiEndpoint(EndpointOptions options, Surroundings surroundings) {
        this.options = options;
        this.surroundings = surroundings;
        key = ApiKey.read(options.keyVariable(), surroundings.variables());
        http = new HttpPost(options);
        places = new Semaphore(options.concurrency(), true);
        requests = new Pace(options.requestsPerMinute(), surroundings.clock());
        tokens = new Pace(options.tokensPerMinute(), surroundings.clock());
        backoff = new Backoff(options.longestWait(), surroundings.clock(), surroundings.chance());
    }

    /**
     * Opens an endpoint. Nothing is sent yet.
     *
     * @throws dev.codegym.CodeGymException if the environment variable that was named holds no key
     */
    public static OpenAiEndpoint open(EndpointOptions options) {
        return open(options, Surroundings.real());
    }

    static OpenAiEndpoint open(EndpointOptions options, Surroundings surroundings) {
        return new OpenAiEndpoint(options, surroundings);
    }

    @Override
    public String name() {
        return options.fields().model();
    }

    /** What was sent and came back so far. */
    public Traffic traffic() {
        return Objects.requireNonNull(traffic.get());
    }

    @Override
    public ModelReply complete(ModelRequest request) {
        HttpRequest post = post(request);
        try {
            for (int tried = 1; ; tried++) {
                try {
                    return sent(request, post);
                } catch (FailedTry e) {
                    pauseOrGiveUp(request, tried, e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(CANCELLED, request, "the thread was interrupted, the request is ended", Usage.NONE, e);
        }
    }

    private HttpRequest post(ModelRequest request) {
        byte[] body = options.fields().body(request).toString().getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder post = HttpRequest.newBuilder(options.address())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (key.isSet()) {
            post.header("Authorization", key.bearer());
        }
        return post.build();
    }

    /** Sends a request once, in its turn. */
    private ModelReply sent(ModelRequest request, HttpRequest post) throws FailedTry, InterruptedException {
        places.acquire();
        try {
            long estimate = ChatReply.promptTokens(request) + (long) request.n() * request.maxTokens() / 2;
            sleep(longer(requests.take(1), tokens.take(estimate)));
            long used = 0;
            try {
                traffic.updateAndGet(Traffic::withSent);
                ModelReply reply = reply(http.send(post), request);
                used = reply.usage().total();
                traffic.updateAndGet(before -> before.withAnswer(reply.usage()));
                return reply;
            } finally {
                tokens.correct(used - estimate);
            }
        } finally {
            places.release();
        }
    }

    private ModelReply reply(HttpResponse<byte[]> response, ModelRequest request) throws FailedTry {
        String text = key.redact(new String(response.body(), StandardCharsets.UTF_8));
        int status = response.statusCode();
        if (status < FIRST_REDIRECT) {
            return ChatReply.read(
                    text, response.headers().firstValue("Content-Type").orElse("not given"), request);
        }
        if (status < FIRST_CLIENT_ERROR) {
            String to = key.redact(response.headers().firstValue("Location").orElse("nowhere"));
            throw FailedTry.last(
                    DENIED,
                    status + ", a redirect to " + ChatReply.shown(to)
                            + ": redirects are not followed, give the right address as the endpoint");
        }
        throw ChatReply.failure(status, text, advice(status))
                .after(response.headers()
                        .firstValue("Retry-After")
                        .map(backoff::asked)
                        .orElse(null));
    }

    private void pauseOrGiveUp(ModelRequest request, int tried, FailedTry failure) throws InterruptedException {
        Duration asked = failure.retryAfter();
        boolean tooLong = asked != null && asked.compareTo(backoff.longest()) > 0;
        if (!failure.isWorthAnother() || tried >= options.tries() || tooLong) {
            traffic.updateAndGet(before -> before.withFailure(failure.usage()));
            String more = asked != null && tooLong && failure.isWorthAnother()
                    ? "; it asks to wait " + asked.toSeconds() + " s, longer than the "
                            + backoff.longest().toSeconds() + " s allowed (longestWait)"
                    : tried > 1 ? " (" + tried + " tries)" : "";
            String message = failure.getMessage() + more;
            throw failed(failure.kind(), request, message, failure.usage(), failure.getCause());
        }
        traffic.updateAndGet(Traffic::withRetry);
        Duration wait = backoff.after(tried, asked);
        if (asked != null) {
            requests.hold(asked);
        }
        sleep(wait);
    }

    private String advice(int status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> " (" + key + ")";
            case NOT_FOUND ->
                " (an endpoint usually ends with /v1; the model must be one it has, it is " + name() + ")";
            default -> "";
        };
    }

    private ModelException failed(
            ModelException.Kind kind, ModelRequest request, String what, Usage usage, @Nullable Throwable cause) {
        return new ModelException(kind, options.base() + ", request " + request.id() + ": " + what, usage, cause);
    }

    private void sleep(Duration time) throws InterruptedException {
        if (!time.isZero()) {
            surroundings.sleeper().sleep(time);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The address and the model; never the key. */
    @Override
    public String toString() {
        return "OpenAiEndpoint[" + options.base() + ", " + name() + ", " + key + "]";
    }
}
