package dev.codegym.server.openenv;

import dev.codegym.CodeGymException;
import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Sessions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON-RPC request that is answered by an error. */
final class RpcException extends CodeGymException {
    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;
    static final int SERVER_ERROR = -32000;

    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient @Nullable JsonNode id;
    private final transient @Nullable ObjectNode data;

    RpcException(@Nullable JsonNode id, int code, String message, @Nullable ObjectNode data) {
        super(message);
        this.id = id;
        this.code = code;
        this.data = data;
    }

    /** A failure of a session that belongs to no request in particular. */
    static RpcException of(SessionException failure, Sessions sessions) {
        int code = switch (failure.kind()) {
            case CAPACITY, SHUTTING_DOWN, OVERLOADED -> SERVER_ERROR;
            case UNKNOWN_SESSION, UNKNOWN_ENVIRONMENT, BAD_REQUEST -> INVALID_PARAMS;
            case NO_EPISODE, FAILED -> INTERNAL_ERROR;
        };
        boolean full = failure.kind() == SessionException.Kind.CAPACITY;
        return new RpcException(
                null, code, String.valueOf(failure.getMessage()), full ? Failures.capacity(sessions) : null);
    }

    /** The same as the answer to this request. */
    RpcException to(@Nullable JsonNode request) {
        return new RpcException(request, code, String.valueOf(getMessage()), data);
    }

    ObjectNode reply() {
        ObjectNode reply = Json.NODES.objectNode().put("jsonrpc", "2.0");
        reply.set("id", id == null ? Json.NODES.nullNode() : id);
        ObjectNode error = reply.putObject("error").put("code", code).put("message", String.valueOf(getMessage()));
        error.set("data", data == null ? Json.NODES.nullNode() : data);
        return reply;
    }
}
