package dev.codegym.server.openenv;

import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.WebHandler;
import dev.codegym.server.web.WebReply;
import dev.codegym.server.web.WebRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenEnv's JSON-RPC over HTTP, which is not MCP's own transport though it lives at the same path: {@code tools/list}, {@code tools/call},
 * {@code openenv/session/create} and {@code openenv/session/close}. Every answer has the status 200. Takes part of the path named
 * {@code env_id} for the environment of the sessions that it opens. Safe for use by several threads.
 */
public final class OpenEnvRpc implements WebHandler {
    private final Sessions sessions;
    private final ResetFields resets;

    /** Serves these sessions. */
    public OpenEnvRpc(Sessions sessions) {
        this.sessions = sessions;
        this.resets = new ResetFields(sessions.options().rules());
    }

    @Override
    public CompletableFuture<WebReply> handle(WebRequest request) {
        RpcCall call;
        try {
            call = RpcCall.read(Json.read(request.body()));
        } catch (JacksonException e) {
            return CompletableFuture.completedFuture(reply(RpcCall.unreadable().reply()));
        } catch (RpcException e) {
            return CompletableFuture.completedFuture(reply(e.reply()));
        }
        return answer(call, request)
                .exceptionally(failure -> failed(failure, call.id()))
                .thenApply(OpenEnvRpc::reply);
    }

    private static WebReply reply(ObjectNode answer) {
        return new WebReply(200, "application/json", Replies.bytes(answer), Map.of());
    }

    private CompletableFuture<ObjectNode> answer(RpcCall call, WebRequest request) {
        if (call.method().equals(RpcCall.CREATE)) {
            return create(call, request.client(), request.parameters().get("env_id"));
        }
        JsonNode name = call.params().get("session_id");
        if (name == null || name.isNull()) {
            return CompletableFuture.failedFuture(
                    call.invalid("Invalid params - 'session_id' is required: open a session with " + RpcCall.CREATE));
        }
        Session session = find(name.isString() ? name.stringValue() : "");
        if (session == null) {
            // what was sent may be a secret with a slip in it
            return CompletableFuture.failedFuture(call.invalid(
                    "Unknown session_id: " + RpcCall.shortened(name.asString().replaceFirst("\\..*", ""))));
        }
        if (call.method().equals(RpcCall.CLOSE)) {
            session.close();
            return CompletableFuture.completedFuture(call.success(Json.NODES
                    .objectNode()
                    .put("session_id", name.stringValue())
                    .put("closed", true)));
        }
        return call.tool(session);
    }

    private @Nullable Session find(String name) {
        int point = name.indexOf('.');
        try {
            return point < 0 ? null : sessions.find(name.substring(0, point), name.substring(point + 1));
        } catch (SessionException e) {
            return null;
        }
    }

    private CompletableFuture<ObjectNode> create(RpcCall call, String client, @Nullable String environment) {
        return sessions.create(client, environment)
                .thenCompose(session -> call.begun(session, resets)
                        .thenApply(started -> call.created(RpcCall.sessionName(session), started))
                        .whenComplete((done, failure) -> {
                            if (failure != null) {
                                session.close();
                            }
                        }));
    }

    private ObjectNode failed(Throwable failure, JsonNode id) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        RpcException told =
                cause instanceof RpcException known ? known : RpcException.of(Failures.told(cause), sessions);
        return told.to(id).reply();
    }
}
