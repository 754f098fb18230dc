package dev.codegym.server.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request, its body read to the end.
 *
 * @param method the method in upper case
 * @param path the decoded path
 * @param parameters the parts of the path that the route names, decoded
 * @param query the query's parameters; of one that stands twice the first
 * @param headers the headers by lower-case name; of one that stands twice the values with commas between
 * @param cookies the cookies by name
 * @param body the body; empty where there is none
 * @param client who sends it, as limits count: the name of the token, else the address
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the connection to one handler, never compared
public record WebRequest(
        String method,
        String path,
        Map<String, String> parameters,
        Map<String, String> query,
        Map<String, String> headers,
        Map<String, String> cookies,
        byte[] body,
        String client) {
    /** A part of the path that the route names. */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route of " + path + " has no parameter '" + name + "'");
        }
        return value;
    }

    /** A header, whatever the case of its name. */
    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
