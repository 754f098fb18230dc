package dev.codegym.server.mcp;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the messages of JSON-RPC 2.0 as MCP narrows them: no batches, ids that are strings or numbers, parameters by name. */
final class Rpc {
    /** The server has no room, or is going down. */
    static final int UNAVAILABLE = -32000;
    /** There is no such MCP session. */
    static final int UNKNOWN_SESSION = -32001;

    static final int NOT_JSON = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int UNKNOWN_METHOD = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL = -32603;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int SHOWN = 80;

    private Rpc() {}

    /**
     * The object that a body holds.
     *
     * @throws RpcException if it is no JSON, or no object
     */
    static ObjectNode read(byte[] body) {
        JsonNode node;
        try {
            node = MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw new RpcException(400, NOT_JSON, "the body is not JSON" + place(e) + ": send one JSON-RPC message");
        }
        if (node.isMissingNode()) {
            throw new RpcException(400, NOT_JSON, "the body is empty: send one JSON-RPC message");
        }
        if (node.isArray()) {
            throw new RpcException(
                    400, INVALID_REQUEST, "the body is a list: batches are not taken, send each message on its own");
        }
        if (!(node instanceof ObjectNode object)) {
            throw new RpcException(400, INVALID_REQUEST, "the body is no JSON object: send one JSON-RPC message");
        }
        return object;
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + Math.max(1, e.getLocation().getLineNr()) + ", column "
                        + Math.max(1, e.getLocation().getColumnNr()) + ")";
    }

    /** The id to answer with: null where the message has none that may be one. */
    static JsonNode id(ObjectNode message) {
        JsonNode id = message.path("id");
        return id.isString() || id.isNumber() ? id : NullNode.getInstance();
    }

    /**
     * What the message is.
     *
     * @throws RpcException if it is no message of JSON-RPC
     */
    static RpcMessage message(ObjectNode object) {
        if (!object.path("jsonrpc").asString("").equals("2.0")) {
            throw new RpcException(400, INVALID_REQUEST, "'jsonrpc' must be \"2.0\"");
        }
        if (object.has("id") && id(object).isNull()) {
            throw new RpcException(400, INVALID_REQUEST, "'id' must be a string or a number; a notification has none");
        }
        if (!object.has("method")) {
            if (object.has("result") || object.has("error")) {
                return new RpcMessage(RpcMessage.Kind.RESPONSE, id(object), "", object);
            }
            throw new RpcException(400, INVALID_REQUEST, "the message has no 'method'");
        }
        if (!object.path("method").isString()) {
            throw new RpcException(400, INVALID_REQUEST, "'method' must be a string");
        }
        RpcMessage.Kind kind = object.has("id") ? RpcMessage.Kind.REQUEST : RpcMessage.Kind.NOTIFICATION;
        return new RpcMessage(kind, id(object), object.path("method").asString(), params(object));
    }

    private static ObjectNode params(ObjectNode message) {
        JsonNode params = message.path("params");
        if (params.isMissingNode() || params.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (params instanceof ObjectNode object) {
            return object;
        }
        throw new RpcException(200, INVALID_PARAMS, "'params' must be an object: MCP passes parameters by name");
    }

    static ObjectNode result(JsonNode id, JsonNode result) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        reply.set("id", id);
        reply.set("result", result);
        return reply;
    }

    static ObjectNode error(JsonNode id, int code, String message) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        reply.set("id", id);
        reply.putObject("error").put("code", code).put("message", message);
        return reply;
    }

    /** A member that must be a string. */
    static String string(ObjectNode params, String name) {
        JsonNode value = params.path(name);
        if (!value.isString()) {
            throw new RpcException(200, INVALID_PARAMS, "'params' needs '" + name + "', a string");
        }
        return value.asString();
    }

    /** What a client sent, as much of it as fits a message. */
    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...";
    }
}
