package dev.codegym.server.openenv;

import dev.codegym.server.session.ResetRequest;
import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Started;
import dev.codegym.server.session.Stepped;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON-RPC request as OpenEnv has it: tools are listed and called, and sessions opened and closed.
 *
 * @param id what the answer is told by: a string, an integer or null
 * @param method one of {@link #METHODS}
 * @param params the parameters
 */
record RpcCall(JsonNode id, String method, ObjectNode params) {
    static final String CREATE = "openenv/session/create";
    static final String CLOSE = "openenv/session/close";
    static final String LIST = "tools/list";
    static final String CALL = "tools/call";

    private static final Set<String> METHODS = Set.of(CREATE, CLOSE, LIST, CALL);
    private static final Set<String> MEMBERS = Set.of("jsonrpc", "id", "method", "params");
    private static final int MOST_SHOWN = 80;
    private static final int LONGEST_NAME = 255;

    /** A request that is a whole message. */
    static Message message(byte[] text) {
        try {
            return new Message.Rpc(Json.read(text));
        } catch (JacksonException e) {
            return new Message.Wrong(Replies.bytes(unreadable().reply()));
        }
    }

    static RpcException unreadable() {
        return new RpcException(null, RpcException.PARSE_ERROR, "Parse error", null);
    }

    /**
     * Reads one.
     *
     * @throws RpcException if it is none, or asks for what there is not
     */
    static RpcCall read(JsonNode body) {
        if (!(body instanceof ObjectNode request)) {
            throw unreadable();
        }
        JsonNode given = request.get("id");
        boolean named = given != null && (given.isString() || given.isIntegralNumber());
        JsonNode id = named ? given : Json.NODES.nullNode();
        String fault = fault(request, named || given == null || given.isNull());
        if (!fault.isEmpty()) {
            throw new RpcException(null, RpcException.INVALID_REQUEST, "Invalid request: " + fault, null);
        }
        String method = request.path("method").stringValue();
        if (!METHODS.contains(method)) {
            throw new RpcException(id, RpcException.METHOD_NOT_FOUND, "Method not found: " + shortened(method), null);
        }
        ObjectNode params = request.get("params") instanceof ObjectNode found ? found : Json.NODES.objectNode();
        return new RpcCall(id, method, params);
    }

    private static String fault(ObjectNode request, boolean idFits) {
        if (!"2.0".equals(request.path("jsonrpc").asStringOpt().orElse(""))) {
            return "jsonrpc: Input should be '2.0'";
        }
        if (!request.path("method").isString()) {
            return "method: Input should be a valid string";
        }
        if (request.has("params") && !request.path("params").isObject()) {
            return "params: Input should be a valid dictionary";
        }
        if (!idFits) {
            return "id: Input should be a string, an integer or null";
        }
        for (String name : request.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                return shortened(name) + ": Extra inputs are not permitted";
            }
        }
        return "";
    }

    static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
    }

    /** The answer that says this. */
    ObjectNode success(ObjectNode result) {
        ObjectNode reply = Json.NODES.objectNode().put("jsonrpc", "2.0");
        reply.set("id", id);
        reply.set("result", result);
        return reply;
    }

    RpcException invalid(String message) {
        return new RpcException(id, RpcException.INVALID_PARAMS, message, null);
    }

    /** Does what is asked in a connection's own session, which the connection alone opens and closes. */
    CompletableFuture<ObjectNode> inSession(Session own, ResetFields resets) {
        return answered(
                switch (method) {
                    case CREATE -> begun(own, resets).thenApply(started -> created(own.id(), started));
                    case CLOSE ->
                        CompletableFuture.failedFuture(
                                invalid("Cannot close active WebSocket-managed session via MCP method"));
                    default -> tool(own);
                });
    }

    /** Turns what failed into an answer; what the connection must know of stays a failure. */
    private CompletableFuture<ObjectNode> answered(CompletableFuture<ObjectNode> result) {
        return result.exceptionally(failure -> {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            if (cause instanceof RpcException known) {
                return known.to(id).reply();
            }
            SessionException told = Failures.told(cause);
            if (Failures.closeCode(told) != 0) {
                throw told;
            }
            return new RpcException(id, RpcException.INTERNAL_ERROR, String.valueOf(told.getMessage()), null).reply();
        });
    }

    /** Begins an episode as the parameters ask, unless one is there: this protocol has no reset. */
    CompletableFuture<Started> begun(Session session, ResetFields resets) {
        Faults faults = new Faults();
        ResetRequest request = resets.read(new Fields(params, List.of("params"), faults), Long.MIN_VALUE);
        if (!faults.none()) {
            return CompletableFuture.failedFuture(invalid("Invalid params - " + faults.summary()));
        }
        return session.state()
                .thenCompose(state -> state.episodeId() == null ? session.reset(request) : session.started());
    }

    ObjectNode created(String sessionId, Started started) {
        ObjectNode result = Json.NODES.objectNode().put("session_id", sessionId);
        result.set("metadata", Replies.information(started));
        return success(result);
    }

    /** Lists the session's tools, or calls one. */
    CompletableFuture<ObjectNode> tool(Session session) {
        if (method.equals(LIST)) {
            return session.tools().thenApply(tools -> {
                ObjectNode result = Json.NODES.objectNode();
                result.set("tools", Replies.descriptions(tools));
                return success(result);
            });
        }
        JsonNode name = params.get("name");
        if (name == null || !name.isString() || name.stringValue().isEmpty()) {
            return CompletableFuture.failedFuture(invalid("Missing 'name' in params"));
        }
        JsonNode given = params.get("arguments");
        if (given != null && !given.isNull() && !given.isObject()) {
            return CompletableFuture.failedFuture(invalid("Invalid params - 'arguments' should be an object"));
        }
        ObjectNode arguments = given instanceof ObjectNode found ? found : Json.NODES.objectNode();
        JsonNode requestId = params.get("request_id");
        boolean named = requestId != null
                && requestId.isString()
                && requestId.stringValue().length() <= LONGEST_NAME;
        return session.step(ToolCall.of(name.stringValue(), arguments), named ? requestId.stringValue() : null)
                .thenApply(this::stepped);
    }

    /** A tool's result. Clients take the member {@code data} out of it. */
    private ObjectNode stepped(Stepped stepped) {
        ObjectNode step = (ObjectNode) Json.read(Replies.step(stepped));
        ObjectNode told = Json.NODES.objectNode();
        told.setAll((ObjectNode) step.path("metadata"));
        told.set("reward", step.path("reward"));
        told.set("done", step.path("done"));
        if (stepped.step().state() instanceof Observation.Failure failure) {
            boolean calledWrongly = switch (Replies.errorType(failure.error().kind())) {
                case "tool_not_found", "invalid_args" -> true;
                default -> false;
            };
            told.put("error_type", Replies.errorType(failure.error().kind()));
            throw new RpcException(
                    id,
                    calledWrongly ? RpcException.INVALID_PARAMS : RpcException.INTERNAL_ERROR,
                    failure.error().message(),
                    told);
        }
        JsonNode value = step.path("observation").path("result");
        ObjectNode result = Json.NODES.objectNode();
        result.putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", value.isString() ? value.stringValue() : value.toString());
        result.putObject("structured_content").set("result", value);
        result.putNull("meta");
        result.set("data", value);
        result.put("is_error", false);
        result.set("metadata", told);
        return success(result);
    }

    /** The id and the token of a session in one, as the protocol wants it: who knows it, owns the session. */
    static String sessionName(Session session) {
        return session.id() + "." + session.token();
    }
}
