package dev.codegym.server.openenv;

import dev.codegym.server.session.ResetRequest;
import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.session.Started;
import dev.codegym.server.web.WebReply;
import dev.codegym.server.web.WebRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Episodes over plain HTTP. OpenEnv's own server begins anew with each request; here a session carries an episode from one to the next: its id and
 * token stand in the metadata of a reset's reply, and in a cookie for clients that keep some.
 */
final class OpenEnvHttp {
    private static final String COOKIE = "codegym_session";
    private static final int LONGEST_NAME = 255;

    private final Sessions sessions;
    private final ResetFields resets;

    OpenEnvHttp(Sessions sessions) {
        this.sessions = sessions;
        this.resets = new ResetFields(sessions.options().rules());
    }

    /** Whose session it is: what a request says of that. */
    private record Owner(String id, String token, boolean byCookie) {
        /** The token is a secret. */
        @Override
        public String toString() {
            return "Owner[" + id + "]";
        }
    }

    CompletableFuture<WebReply> reset(WebRequest request) {
        Faults faults = new Faults();
        ObjectNode body = body(request, faults, true);
        Fields fields = new Fields(body, List.of("body"), faults);
        ResetRequest asked = resets.read(fields, 0);
        Owner owner = owner(request, fields);
        return faults.none() ? begin(request, asked, owner) : invalid(faults);
    }

    private CompletableFuture<WebReply> begin(WebRequest request, ResetRequest asked, @Nullable Owner owner) {
        String environment = request.parameters().get("env_id");
        return told(() -> {
            Session known = owner == null ? null : reusable(owner, environment);
            if (known != null) {
                return known.reset(asked).thenApply(started -> begun(started, environment));
            }
            return sessions.create(request.client(), environment)
                    .thenCompose(made -> made.reset(asked)
                            .thenApply(started -> begun(started, environment))
                            .whenComplete((done, failure) -> {
                                if (failure != null) {
                                    made.close();
                                }
                            }));
        });
    }

    /** The session that a request names; a cookie that is of no use any more counts for nothing. */
    private @Nullable Session reusable(Owner owner, @Nullable String environment) {
        if (!owner.byCookie) {
            return sessions.find(owner.id, owner.token);
        }
        try {
            Session found = sessions.find(owner.id, owner.token);
            return java.util.Objects.equals(found.boundTo(), environment) ? found : null;
        } catch (SessionException e) {
            return null;
        }
    }

    private static WebReply begun(Started started, @Nullable String environment) {
        String path = environment == null ? "/" : "/env/" + environment;
        return reply(200, Replies.bytes(Replies.started(started)))
                .with(
                        "Set-Cookie",
                        COOKIE + "=" + RpcCall.sessionName(started.session()) + "; Path=" + path
                                + "; HttpOnly; SameSite=Strict");
    }

    CompletableFuture<WebReply> step(WebRequest request) {
        Faults faults = new Faults();
        ObjectNode body = body(request, faults, false);
        if (!faults.none()) {
            return invalid(faults);
        }
        Fields fields = new Fields(body, List.of("body"), faults);
        ObjectNode given = fields.requiredObject("action");
        fields.positiveNumber("timeout_s");
        String requestId = fields.string("request_id", LONGEST_NAME);
        Owner owner = owner(request, fields);
        if (!faults.none()) {
            return invalid(faults);
        }
        Message.Action action = MessageReader.action(given, faults);
        if (!faults.none()) {
            return invalid(faults);
        }
        return told(() -> act(required(owner), action, requestId));
    }

    private static CompletableFuture<WebReply> act(Session session, Message.Action action, @Nullable String requestId) {
        if (action instanceof Message.Call call) {
            return session.step(call.call(), requestId == null ? call.requestId() : requestId)
                    .thenApply(stepped -> reply(200, Replies.step(stepped)));
        }
        return session.tools().thenApply(tools -> reply(200, Replies.bytes(Replies.tools(tools))));
    }

    CompletableFuture<WebReply> state(WebRequest request) {
        Owner owner = owner(request, new Fields(Json.NODES.objectNode(), List.of(), new Faults()));
        if (owner == null) {
            return CompletableFuture.completedFuture(reply(200, Replies.bytes(Replies.noState())));
        }
        return told(() -> required(owner).state().thenApply(state -> reply(200, Replies.bytes(Replies.state(state)))));
    }

    private Session required(@Nullable Owner owner) {
        if (owner == null) {
            throw new SessionException(
                    SessionException.Kind.NO_EPISODE,
                    "the request names no session: POST reset first, and send its cookie back, or session_id and token of its metadata");
        }
        return sessions.find(owner.id, owner.token);
    }

    /** Whose session a request is about: by its members, by its headers, or by its cookie; null where it does not say. */
    private static @Nullable Owner owner(WebRequest request, Fields fields) {
        String id = fields.string("session_id", LONGEST_NAME);
        String token = fields.string("token", LONGEST_NAME);
        if (id == null) {
            id = request.query().get("session_id");
        }
        if (token == null) {
            token = request.header("session-token");
        }
        if (id != null && token != null) {
            return new Owner(id, token, false);
        }
        String cookie = request.cookies().get(COOKIE);
        int point = cookie == null ? -1 : cookie.indexOf('.');
        return cookie == null || point < 0
                ? null
                : new Owner(cookie.substring(0, point), cookie.substring(point + 1), true);
    }

    /** The body as an object; an empty one where it is none, which is noted. */
    private static ObjectNode body(WebRequest request, Faults faults, boolean mayBeEmpty) {
        if (request.body().length == 0) {
            if (!mayBeEmpty) {
                faults.missing(Json.place("body"), Json.NODES.nullNode());
            }
            return Json.NODES.objectNode();
        }
        try {
            JsonNode read = Json.read(request.body());
            if (read instanceof ObjectNode object) {
                return object;
            }
            if (!(read.isNull() && mayBeEmpty)) {
                faults.add(
                        "model_attributes_type",
                        Json.place("body"),
                        "Input should be a valid dictionary or object to extract fields from",
                        read,
                        null);
            }
        } catch (JacksonException e) {
            faults.add(
                    "json_invalid",
                    Json.place("body").add(Json.offset(e)),
                    "JSON decode error",
                    Json.NODES.objectNode(),
                    Json.NODES.objectNode().put("error", Json.complaint(e)));
        }
        return Json.NODES.objectNode();
    }

    private static CompletableFuture<WebReply> invalid(Faults faults) {
        ObjectNode body = Json.NODES.objectNode();
        body.set("detail", faults.json());
        return CompletableFuture.completedFuture(reply(422, Replies.bytes(body)));
    }

    /** What somebody may be told who asked for something that could fail. */
    interface Asked {
        CompletableFuture<WebReply> begin();
    }

    /** Does something, and answers a failure in the words that HTTP has for it. */
    static CompletableFuture<WebReply> told(Asked asked) {
        CompletableFuture<WebReply> result;
        try {
            result = asked.begin();
        } catch (SessionException e) {
            result = CompletableFuture.failedFuture(e);
        }
        return result.exceptionally(OpenEnvHttp::failed);
    }

    private static WebReply failed(Throwable failure) {
        SessionException told = Failures.told(failure);
        int status = switch (told.kind()) {
            case CAPACITY, SHUTTING_DOWN -> 503;
            case UNKNOWN_SESSION, UNKNOWN_ENVIRONMENT -> 404;
            case BAD_REQUEST -> 400;
            case NO_EPISODE -> 409;
            case OVERLOADED -> 429;
            case FAILED -> 500;
        };
        WebReply reply =
                reply(status, Replies.bytes(Json.NODES.objectNode().put("detail", String.valueOf(told.getMessage()))));
        return status == 503 || status == 429 ? reply.with("Retry-After", "5") : reply;
    }

    static WebReply reply(int status, byte[] body) {
        return new WebReply(status, "application/json", body, Map.of());
    }
}
