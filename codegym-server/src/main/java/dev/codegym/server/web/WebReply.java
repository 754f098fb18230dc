package dev.codegym.server.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reply to an HTTP request.
 *
 * @param status the status code
 * @param type the content type; empty where there is no body
 * @param body the body
 * @param headers further headers, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one handler to the connection, never compared
public record WebReply(int status, String type, byte[] body, Map<String, String> headers) {
    private static final String JSON = "application/json";

    /** JSON. */
    public static WebReply json(int status, JsonNode body) {
        return json(status, body.toString());
    }

    /** JSON that is text already. */
    public static WebReply json(int status, String body) {
        return of(status, JSON, body);
    }

    /** Text of this content type, in UTF-8. */
    public static WebReply of(int status, String type, String body) {
        return new WebReply(status, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** No body. */
    public static WebReply empty(int status) {
        return new WebReply(status, "", new byte[0], Map.of());
    }

    /**
     * An error in the form that every part of the server uses where its protocol asks for no other: {@code {"error": {"code", "message"}}}.
     *
     * @param code a stable word
     * @param message what failed and what would be right
     */
    public static WebReply error(int status, String code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("message", message);
        return json(status, body);
    }

    /** The same with another header. */
    public WebReply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WebReply(status, type, body, more);
    }
}
