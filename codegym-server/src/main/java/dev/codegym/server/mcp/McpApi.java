package dev.codegym.server.mcp;

import dev.codegym.server.session.ResetRequest;
import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.session.Started;
import dev.codegym.server.web.Routes;
import dev.codegym.server.web.WebHandler;
import dev.codegym.server.web.WebReply;
import dev.codegym.server.web.WebRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Model Context Protocol over streamable HTTP (revision 2025-11-25, back to 2025-03-26), at {@code /mcp} and, bound to one environment, at
 * {@code /env/{env_id}/mcp}. {@code initialize} opens a session, begins the episode that the address's query or {@code _meta} asks for, and
 * tells the task as {@code instructions}; the environment's tools are the session's tools. With the headers {@code X-CodeGym-Session} and
 * {@code X-CodeGym-Token}, or {@code session} and {@code token} in the query, it goes on with the episode of a session that there is.
 *
 * <p>Every reply is one JSON document; the server never speaks first, so there is no stream to listen to. Safe for use by several
 * threads. Somebody must call {@link #sweep} about once a second.
 */
public final class McpApi {
    /** After so long a session that was initialized and never called a tool is closed, unless told otherwise: 5 minutes. */
    public static final Duration UNUSED_TIME = Duration.ofMinutes(5);

    /** Answers what is not MCP where nobody else does: 406. */
    static final WebHandler NOT_ACCEPTABLE = request -> CompletableFuture.completedFuture(refusal(
            NullNode.getInstance(),
            new RpcException(
                    406,
                    Rpc.UNAVAILABLE,
                    "not acceptable: MCP's clients send 'Accept: application/json, text/event-stream'")));

    private static final System.Logger LOG = System.getLogger(McpApi.class.getName());

    /** The revisions that are spoken, the newest first; 2025-03-26 without the batches that later ones dropped. */
    private static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26");

    /** No call of a tool comes near. */
    private static final int MOST_BYTES = 1 << 20;

    private final Sessions sessions;
    private final InstantSource clock;
    private final Duration unusedTime;
    private final WebHandler fallback;

    /** Sessions that were opened here and have not called a tool yet. */
    private final Map<Session, Boolean> unused = new ConcurrentHashMap<>();

    /**
     * Serves these sessions.
     *
     * @param clock the same that tells the sessions' age
     * @param fallback answers requests to the same paths that are not MCP's: those that neither accept an event stream nor name an MCP session
     */
    public McpApi(Sessions sessions, InstantSource clock, WebHandler fallback) {
        this(sessions, clock, UNUSED_TIME, fallback);
    }

    McpApi(Sessions sessions, InstantSource clock, Duration unusedTime, WebHandler fallback) {
        this.sessions = sessions;
        this.clock = clock;
        this.unusedTime = unusedTime;
        this.fallback = fallback;
    }

    /** Adds its routes. */
    public void register(Routes.Builder routes) {
        for (String path : List.of("/mcp", "/env/{env_id}/mcp")) {
            routes.on("POST", path, this::post);
            routes.on("GET", path, request -> CompletableFuture.completedFuture(noStream()));
            routes.on("DELETE", path, request -> CompletableFuture.completedFuture(delete(request)));
        }
    }

    /** Closes the sessions that were initialized and abandoned: many clients, npm's inspector among them, never say that they go. */
    public void sweep() {
        Instant now = clock.instant();
        unused.keySet().removeIf(session -> {
            boolean overdue = !now.isBefore(session.used().plus(unusedTime));
            if (overdue) {
                session.close();
            }
            return overdue;
        });
    }

    private static WebReply noStream() {
        return refusal(
                        NullNode.getInstance(),
                        new RpcException(
                                405,
                                Rpc.UNAVAILABLE,
                                "there is no stream to listen to: the server speaks only when it is asked"))
                .with("Allow", "POST, DELETE");
    }

    private WebReply delete(WebRequest request) {
        try {
            McpSessionId id = sessionId(request);
            Session session = id.find(sessions);
            if (id.own()) {
                unused.remove(session);
                session.close();
            }
            return WebReply.empty(204);
        } catch (RpcException e) {
            return refusal(NullNode.getInstance(), e);
        }
    }

    private CompletableFuture<WebReply> post(WebRequest request) {
        if (!isMcp(request)) {
            return fallback.handle(request);
        }
        JsonNode id = NullNode.getInstance();
        try {
            checkHead(request);
            ObjectNode object = Rpc.read(request.body());
            id = Rpc.id(object);
            JsonNode known = id;
            RpcMessage message = Rpc.message(object);
            return answer(request, message).exceptionally(failure -> failed(known, failure));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(failed(id, e));
        }
    }

    private static boolean isMcp(WebRequest request) {
        return accept(request).contains("text/event-stream")
                || request.header("mcp-session-id") != null
                || request.header("mcp-protocol-version") != null;
    }

    private static String accept(WebRequest request) {
        String accept = request.header("accept");
        return accept == null ? "*/*" : accept.toLowerCase(Locale.ROOT);
    }

    private static void checkHead(WebRequest request) {
        if (request.body().length > MOST_BYTES) {
            throw new RpcException(
                    413, Rpc.INVALID_REQUEST, "the message is longer than " + MOST_BYTES + " bytes, the most taken");
        }
        String accept = accept(request);
        if (!accept.contains("application/json") && !accept.contains("*/*") && !accept.contains("application/*")) {
            throw new RpcException(
                    406,
                    Rpc.INVALID_REQUEST,
                    "replies are JSON, which the request does not accept: send 'Accept: application/json, text/event-stream'");
        }
        String type = request.header("content-type");
        if (type == null
                || !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
            throw new RpcException(
                    415,
                    Rpc.INVALID_REQUEST,
                    "the body's type is '" + Rpc.shortened(String.valueOf(type))
                            + "': send 'Content-Type: application/json'");
        }
    }

    private CompletableFuture<WebReply> answer(WebRequest request, RpcMessage message) {
        if (message.isRequest("initialize")) {
            return initialize(request, message);
        }
        checkVersion(request);
        Session session = sessionId(request).find(sessions);
        if (message.kind() != RpcMessage.Kind.REQUEST) {
            // nothing that a client may notify us of changes anything: a call that is cancelled ends soon anyway
            return CompletableFuture.completedFuture(WebReply.empty(202));
        }
        if (message.method().equals("tools/call")) {
            unused.remove(session);
        }
        return McpMethods.answer(session, message)
                .thenApply(result -> WebReply.json(200, Rpc.result(message.id(), result)));
    }

    private static void checkVersion(WebRequest request) {
        String version = request.header("mcp-protocol-version");
        if (version != null && !VERSIONS.contains(version)) {
            throw new RpcException(
                    400,
                    Rpc.INVALID_REQUEST,
                    "MCP-Protocol-Version is '" + Rpc.shortened(version) + "': spoken are "
                            + String.join(", ", VERSIONS));
        }
    }

    private static McpSessionId sessionId(WebRequest request) {
        String header = request.header("mcp-session-id");
        if (header == null) {
            throw new RpcException(
                    400,
                    Rpc.INVALID_REQUEST,
                    "the request has no " + McpSessionId.HEADER + ": send initialize first, and then what it gave");
        }
        return McpSessionId.parse(header);
    }

    private CompletableFuture<WebReply> initialize(WebRequest request, RpcMessage message) {
        String asked = Rpc.string(message.params(), "protocolVersion");
        String version = VERSIONS.contains(asked) ? asked : VERSIONS.get(0);
        EpisodeChoice choice = EpisodeChoice.of(request.query(), message.params());
        String session = attaching(request, "session");
        CompletableFuture<Started> started =
                session == null ? begin(request, choice) : attach(session, attaching(request, "token"), choice);
        boolean own = session == null;
        return started.thenApply(begun -> {
            if (own) {
                unused.put(begun.session(), true);
            }
            return WebReply.json(200, Rpc.result(message.id(), McpAnswers.initialized(version, begun)))
                    .with(
                            McpSessionId.HEADER,
                            McpSessionId.of(own, begun.session()).header());
        });
    }

    private static @Nullable String attaching(WebRequest request, String name) {
        String header = request.header("x-codegym-" + name);
        return header == null ? request.query().get(name) : header;
    }

    private CompletableFuture<Started> begin(WebRequest request, EpisodeChoice choice) {
        ResetRequest reset = choice.request(sessions.options().rules());
        return sessions.create(request.client(), request.parameters().get("env_id"))
                .thenCompose(session -> session.reset(reset).whenComplete((started, failure) -> {
                    if (failure != null) {
                        session.close();
                    }
                }));
    }

    private CompletableFuture<Started> attach(String id, @Nullable String token, EpisodeChoice choice) {
        if (token == null) {
            throw new RpcException(
                    200, Rpc.INVALID_PARAMS, "a session is named without its token: send X-CodeGym-Token, too");
        }
        if (!choice.isEmpty()) {
            throw new RpcException(
                    200,
                    Rpc.INVALID_PARAMS,
                    "both a session and " + String.join(", ", choice.values().keySet())
                            + " are given: a session that there is goes on with its episode");
        }
        try {
            return sessions.find(id, token).started();
        } catch (SessionException e) {
            // 404 would tell the client to do the same again
            throw new RpcException(200, Rpc.INVALID_PARAMS, String.valueOf(e.getMessage()));
        }
    }

    private static WebReply failed(JsonNode id, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof RpcException refused) {
            return refusal(id, refused);
        }
        if (cause instanceof SessionException refused) {
            return refusal(id, translated(refused));
        }
        LOG.log(System.Logger.Level.ERROR, "a request over MCP failed", cause);
        return refusal(id, new RpcException(200, Rpc.INTERNAL, "the server failed to do this; its log tells why"));
    }

    /** Clients show the message of an error that comes with status 200 best; 404 alone tells them to initialize again. */
    private static RpcException translated(SessionException refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused.kind()) {
            case CAPACITY, SHUTTING_DOWN, OVERLOADED -> new RpcException(200, Rpc.UNAVAILABLE, message);
            case UNKNOWN_SESSION -> new RpcException(404, Rpc.UNKNOWN_SESSION, message);
            case UNKNOWN_ENVIRONMENT, BAD_REQUEST, NO_EPISODE -> new RpcException(200, Rpc.INVALID_PARAMS, message);
            case FAILED -> new RpcException(200, Rpc.INTERNAL, message);
        };
    }

    private static WebReply refusal(JsonNode id, RpcException refused) {
        return WebReply.json(refused.status(), Rpc.error(id, refused.code(), String.valueOf(refused.getMessage())));
    }
}
