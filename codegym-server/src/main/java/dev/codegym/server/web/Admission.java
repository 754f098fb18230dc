package dev.codegym.server.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a server lets in. Three things keep others out: the address it listens on, a token, and, against web pages that a browser on this machine shows, the
 * {@code Host} and {@code Origin} headers.
 */
final class Admission {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final WebOptions options;

    Admission(WebOptions options) {
        this.options = options;
    }

    /** Why a request is not let in by its headers, or null. */
    @Nullable
    WebReply refusal(Map<String, String> headers) {
        String host = headers.get("host");
        if (host == null) {
            return WebReply.error(400, "no_host", "the request has no Host header: HTTP/1.1 asks for one");
        }
        String name = name(host);
        boolean known = LOOPBACK_NAMES.contains(name) || options.allowedHosts().contains(name);
        // with a token, a page that reaches the server under a foreign name has no token to give
        if (!known && options.tokens().isEmpty()) {
            return WebReply.error(
                    403,
                    "host_not_allowed",
                    "the server is called by the name '" + shortened(name)
                            + "': call it localhost, or start it with this name as an allowed host");
        }
        String origin = headers.get("origin");
        if (origin != null && !isOwn(origin, host) && !options.allowedOrigins().contains(origin)) {
            return WebReply.error(
                    403,
                    "origin_not_allowed",
                    "a page of '" + shortened(origin)
                            + "' may not use this server: start it with this allowed origin where it should");
        }
        return null;
    }

    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > 0 && host.indexOf(']') < colon && host.indexOf(':') == colon
                || colon > 0 && host.startsWith("[") && host.indexOf(']') < colon;
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }

    private static boolean isOwn(String origin, String host) {
        return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    }

    /**
     * Who sends a request with these headers.
     *
     * @param address the address that it came from
     * @return the name of the token, the address where none is needed, or null where it has no right one
     */
    @Nullable
    String client(Map<String, String> headers, String address) {
        if (options.tokens().isEmpty()) {
            return address;
        }
        List<String> presented = presented(headers.get("authorization"));
        String found = null;
        for (Map.Entry<String, String> each : options.tokens().entrySet()) {
            for (String token : presented) {
                // all are compared, in constant time each
                found = same(token, each.getValue()) ? each.getKey() : found;
            }
        }
        return found;
    }

    /** The token of a Bearer header, or the password of a Basic one: Python's WebSocket clients send what stands in their URL so. */
    private static List<String> presented(@Nullable String authorization) {
        if (authorization == null) {
            return List.of();
        }
        int space = authorization.indexOf(' ');
        String scheme = space < 0 ? "" : authorization.substring(0, space);
        String value = authorization.substring(space + 1).strip();
        if (scheme.equalsIgnoreCase("Bearer")) {
            return List.of(value);
        }
        if (!scheme.equalsIgnoreCase("Basic")) {
            return List.of();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
            String password = pair.substring(pair.indexOf(':') + 1);
            List<String> both = new ArrayList<>(List.of(password));
            // some clients decode what stands in the URL, others do not
            both.add(URLDecoder.decode(password, StandardCharsets.UTF_8));
            return both;
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static boolean same(String presented, String token) {
        return MessageDigest.isEqual(
                presented.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    static WebReply noToken() {
        return WebReply.error(
                        401,
                        "no_token",
                        "this server needs a token: send it as 'Authorization: Bearer TOKEN', or as the password in the URL")
                .with("WWW-Authenticate", "Bearer realm=\"codegym\"");
    }

    /** What a client sent, as much of it as fits a message. */
    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
