package dev.codegym.server.mcp;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message of a client.
 *
 * @param id the request's or response's id; JSON null in a notification
 * @param method the method; empty in a response
 * @param params the parameters; of a response all of it
 */
record RpcMessage(Kind kind, JsonNode id, String method, ObjectNode params) {
    /** What is expected of us. */
    enum Kind {
        REQUEST,
        NOTIFICATION,
        RESPONSE
    }

    boolean isRequest(String name) {
        return kind == Kind.REQUEST && method.equals(name);
    }
}
