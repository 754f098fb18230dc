package dev.codegym.server.nemo;

import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.Routes;
import dev.codegym.server.web.WebHandler;
import dev.codegym.server.web.WebReply;
import dev.codegym.server.web.WebRequest;
import dev.codegym.tool.ToolCall;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A resources server of NeMo Gym, at the root of the server since its agents know a host and a port only: {@code POST /seed_session} with a row of
 * the export begins the row's episode, {@code POST /TOOL} makes a call of it and is answered with the text for the model, {@code POST /verify} tells what
 * it earned and ends the session. A cookie leads from one request to the next. The same stands under {@code /ng-rollout/ROLLOUT}. Safe for use
 * by several threads.
 */
public final class NemoGymApi {
    private static final System.Logger LOG = System.getLogger(NemoGymApi.class.getName());

    /** No row and no call of a tool comes near. */
    private static final int MOST_BYTES = 4 << 20;

    private static final Pattern ROLLOUT = Pattern.compile("/ng-rollout/[^/]*/(.*)", Pattern.DOTALL);

    private final Sessions sessions;

    /** Serves these sessions. */
    public NemoGymApi(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Adds its routes. */
    public void register(Routes.Builder routes) {
        for (String before : List.of("", "/ng-rollout/{rollout}")) {
            routes.on("POST", before + "/seed_session", handler(this::seed));
            routes.on("POST", before + "/verify", handler(this::verify));
            routes.on("POST", before + "/aggregate_metrics", handler(this::aggregate));
            routes.on("GET", before + "/reverify_mode", handler(this::reverifyMode));
            routes.on("POST", before + "/{tool_name}", handler(this::call));
        }
        // a model may call tools by any name, slashes included, and must be told that there is none
        routes.otherwise("POST", handler(this::call));
    }

    /** Every reply sets the cookie again, refusals too: an agent forgets what the last reply did not set. */
    private static WebHandler handler(
            BiFunction<WebRequest, @Nullable NemoCookie, CompletableFuture<WebReply>> endpoint) {
        return request -> {
            NemoCookie cookie = NemoCookie.of(request);
            CompletableFuture<WebReply> reply;
            try {
                reply = endpoint.apply(request, cookie);
            } catch (RuntimeException e) {
                reply = CompletableFuture.failedFuture(e);
            }
            return reply.exceptionally(NemoGymApi::refusal)
                    .thenApply(done ->
                            cookie == null || done.headers().containsKey("Set-Cookie") ? done : cookie.on(done));
        };
    }

    private CompletableFuture<WebReply> seed(WebRequest request, @Nullable NemoCookie cookie) {
        requireSmall(request);
        NemoRow row = NemoRow.of(NemoJson.read(request.body(), "the row"));
        // a session for each seed: a cookie that came along is another rollout's
        return open(row, request.client())
                .thenApply(session -> NemoCookie.of(session).on(WebReply.json(200, "{}")));
    }

    private CompletableFuture<Session> open(NemoRow row, String client) {
        return sessions.create(client, row.environment())
                .thenCompose(session -> session.reset(
                                row.request(sessions.options().rules()))
                        .thenApply(started -> {
                            row.requireSame(started);
                            return session;
                        })
                        .whenComplete((same, failure) -> {
                            if (failure != null) {
                                session.close();
                            }
                        }));
    }

    private static void requireSmall(WebRequest request) {
        if (request.body().length > MOST_BYTES) {
            throw new NemoException(
                    413, "too_large", "the body is longer than " + MOST_BYTES + " bytes, the most that is taken here");
        }
    }

    private CompletableFuture<WebReply> call(WebRequest request, @Nullable NemoCookie cookie) {
        if (cookie == null) {
            throw new NemoException(
                    404,
                    "not_found",
                    "there is nothing at '" + NemoJson.shortened(request.path())
                            + "' but a tool of a NeMo Gym session, and no session's cookie came along");
        }
        Session session = cookie.find(sessions);
        if (session == null) {
            return text(404, "Error: the session of this episode is gone: no further call can be made.");
        }
        requireSmall(request);
        ObjectNode arguments = arguments(request.body());
        if (arguments == null) {
            return text(200, "Error: the arguments must be one JSON object, with a member for each parameter.");
        }
        return session.step(ToolCall.of(tool(request), arguments), null)
                .thenCompose(stepped -> text(200, Replay.text(stepped)))
                .exceptionally(NemoGymApi::refusedCall);
    }

    private static String tool(WebRequest request) {
        String named = request.parameters().get("tool_name");
        if (named != null) {
            return named;
        }
        Matcher prefixed = ROLLOUT.matcher(request.path());
        return prefixed.matches() ? prefixed.group(1) : request.path().substring(1);
    }

    /** The arguments; where the model gave null, the agent sends no body. Null where they are no object. */
    private static @Nullable ObjectNode arguments(byte[] body) {
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            JsonNode node = NemoJson.read(body, "the call");
            return node.isNull()
                    ? JsonNodeFactory.instance.objectNode()
                    : node instanceof ObjectNode object ? object : null;
        } catch (NemoException e) {
            return null;
        }
    }

    private static CompletableFuture<WebReply> text(int status, String text) {
        return CompletableFuture.completedFuture(WebReply.of(status, "text/plain; charset=utf-8", text));
    }

    /** What a model reads where its call was not made. */
    private static WebReply refusedCall(Throwable failure) {
        if (!(cause(failure) instanceof SessionException refused)) {
            throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
        }
        // the agent goes on until the model stops calling: a call after the end is no failure
        return refused.kind() == SessionException.Kind.NO_EPISODE
                ? text(200, "The episode is over: no further call can be made.").join()
                : text(status(refused.kind()), "Error: " + refused.getMessage()).join();
    }

    private CompletableFuture<WebReply> verify(WebRequest request, @Nullable NemoCookie cookie) {
        // megabytes are read: not where connections are
        return CompletableFuture.supplyAsync(() -> VerifyBody.of(request.body()))
                .thenCompose(body -> verdict(body, cookie, request.client())
                        .thenApply(verdict -> new WebReply(200, "application/json", body.with(verdict), Map.of())));
    }

    private CompletableFuture<Verdict> verdict(VerifyBody body, @Nullable NemoCookie cookie, String client) {
        NemoRow row = body.row();
        Session session = cookie == null ? null : cookie.find(sessions);
        if (session == null) {
            return replayed(body, row, client);
        }
        return session.state()
                .thenApply(state -> {
                    boolean same = row == null || row.isOf(state.environmentId(), state.taskId());
                    session.close();
                    return same
                            ? Verdict.of(state, Verdict.By.SESSION, null)
                            : Verdict.unknown("the cookie is of an episode of another task than the row");
                })
                .exceptionallyCompose(failure -> replayed(body, row, client));
    }

    /** A session may be gone when its episode is verified: after a restart, or because the reply to the first /verify was lost. */
    private CompletableFuture<Verdict> replayed(VerifyBody body, @Nullable NemoRow row, String client) {
        if (row == null) {
            return CompletableFuture.completedFuture(
                    Verdict.unknown("the session is gone, and the row has no member 'codegym' that names its task"));
        }
        JsonNode output = body.output();
        if (output == null) {
            return CompletableFuture.completedFuture(
                    Verdict.unknown("the session is gone, and the response is too long to make its calls again"));
        }
        return open(row, client)
                .thenCompose(session -> Replay.run(session, output).whenComplete((verdict, failure) -> session.close()))
                .exceptionally(NemoGymApi::unverified);
    }

    /** A status of failure would end the whole collection of rollouts; but nobody must learn from a reward that nobody looked at. */
    private static Verdict unverified(Throwable failure) {
        if (cause(failure) instanceof SessionException known) {
            if (known.kind() == SessionException.Kind.SHUTTING_DOWN) {
                throw known;
            }
            return Verdict.unknown("the session is gone, and its calls could not be made again: " + known.getMessage());
        }
        if (cause(failure) instanceof NemoException known) {
            return Verdict.unknown("the session is gone, and its calls could not be made again: " + known.getMessage());
        }
        LOG.log(System.Logger.Level.ERROR, "a replay failed", cause(failure));
        return Verdict.unknown("the session is gone, and its calls could not be made again");
    }

    private CompletableFuture<WebReply> aggregate(WebRequest request, @Nullable NemoCookie cookie) {
        return CompletableFuture.supplyAsync(() -> WebReply.json(200, RolloutMeans.of(request.body())));
    }

    private CompletableFuture<WebReply> reverifyMode(WebRequest request, @Nullable NemoCookie cookie) {
        // the row and the response are enough, see replayed()
        return CompletableFuture.completedFuture(WebReply.json(200, "\"stateless\""));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static WebReply refusal(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof NemoException refused) {
            return WebReply.error(refused.status(), refused.code(), String.valueOf(refused.getMessage()));
        }
        if (cause instanceof SessionException refused) {
            WebReply reply = WebReply.error(
                    status(refused.kind()),
                    refused.kind().name().toLowerCase(java.util.Locale.ROOT),
                    String.valueOf(refused.getMessage()));
            return reply.status() == 503 || reply.status() == 429 ? reply.with("Retry-After", "5") : reply;
        }
        LOG.log(System.Logger.Level.ERROR, "a request over NeMo Gym's protocol failed", cause);
        return WebReply.error(500, "failed", "the server failed to do this; its log tells why");
    }

    private static int status(SessionException.Kind kind) {
        return switch (kind) {
            case CAPACITY, SHUTTING_DOWN -> 503;
            case UNKNOWN_SESSION, UNKNOWN_ENVIRONMENT -> 404;
            case BAD_REQUEST -> 422;
            case NO_EPISODE -> 409;
            case OVERLOADED -> 429;
            case FAILED -> 500;
        };
    }
}
