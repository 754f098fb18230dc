package dev.codegym.server.web;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;

/** Takes requests as they come from connections to the handlers of their routes. */
final class Dispatch extends Handler.Abstract.NonBlocking {
    private static final System.Logger LOG = System.getLogger(Dispatch.class.getName());

    /** What a page of ours may load and do: nothing from elsewhere. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final int LARGE_BODY = 32 << 10;

    private final WebOptions options;
    private final Routes routes;
    private final Sockets sockets;
    private final Admission admission;
    private final FirstRequest firstRequest;
    private final WebSocketMappings upgrades;

    /** Bytes of bodies that have not come whole yet. */
    private final AtomicLong bodies = new AtomicLong();

    Dispatch(
            WebOptions options,
            Routes routes,
            Sockets sockets,
            WebSocketComponents components,
            FirstRequest firstRequest) {
        this.options = options;
        this.routes = routes;
        this.sockets = sockets;
        this.firstRequest = firstRequest;
        this.admission = new Admission(options);
        this.upgrades = new WebSocketMappings(components);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        firstRequest.came(request.getConnectionMetaData().getConnection().getEndPoint());
        Map<String, String> headers = headers(request);
        WebReply refusal = admission.refusal(headers);
        if (refusal != null) {
            return turnAway(refusal, headers, response, callback);
        }
        String path = Request.getPathInContext(request);
        boolean upgrade = "websocket".equalsIgnoreCase(headers.get("upgrade"));
        Routes.Found found = routes.find(request.getMethod(), path, upgrade);
        if (found == null) {
            return turnAway(notFound(path), headers, response, callback);
        }
        Routes.Route route = found.route();
        if (route == null) {
            return turnAway(wrongMethod(request.getMethod(), path, found), headers, response, callback);
        }
        String client = admission.client(headers, Request.getRemoteAddr(request));
        if (client == null && !route.open()) {
            return turnAway(Admission.noToken(), headers, response, callback);
        }
        String known = client == null ? "anybody" : client;
        return route.socket() == null
                ? serve(route, found, headers, known, request, response, callback)
                : upgrade(route, found, known, request, response, callback);
    }

    /** Answers without reading the body: where there is one, what follows it on the connection could not be told from it. */
    private static boolean turnAway(WebReply reply, Map<String, String> headers, Response response, Callback callback) {
        boolean body = headers.containsKey("transfer-encoding")
                || !headers.getOrDefault("content-length", "0").equals("0");
        return answer(body ? reply.with("Connection", "close") : reply, response, callback);
    }

    private static Map<String, String> headers(Request request) {
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.merge(
                    field.getName().toLowerCase(Locale.ROOT),
                    String.valueOf(field.getValue()),
                    (first, second) -> first + ", " + second);
        }
        return headers;
    }

    private static WebReply notFound(String path) {
        return WebReply.error(
                404,
                "not_found",
                "there is nothing at '" + Admission.shortened(path) + "': /openapi.json lists what there is");
    }

    private static WebReply wrongMethod(String method, String path, Routes.Found found) {
        return WebReply.error(
                        405,
                        "method_not_allowed",
                        Admission.shortened(method) + " is not for '" + Admission.shortened(path) + "': it takes "
                                + String.join(", ", found.allowed()))
                .with("Allow", String.join(", ", found.allowed()));
    }

    private boolean upgrade(
            Routes.Route route,
            Routes.Found found,
            String client,
            Request request,
            Response response,
            Callback callback) {
        WebSocketNegotiator negotiator = new WebSocketNegotiator() {
            @Override
            public FrameHandler negotiate(ServerUpgradeRequest asked, ServerUpgradeResponse given, Callback done) {
                // messages are short: compressing them costs more than it saves
                given.setExtensions(List.of());
                return new SocketFrames(
                        options, Objects.requireNonNull(route.socket()), found.parameters(), client, sockets);
            }
        };
        if (upgrades.upgrade(negotiator, request, response, callback, null)) {
            return true;
        }
        return answer(
                WebReply.error(400, "no_websocket", "the request asks for a WebSocket, but not as RFC 6455 has it"),
                response,
                callback);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its end is the answer
    private boolean serve(
            Routes.Route route,
            Routes.Found found,
            Map<String, String> headers,
            String client,
            Request request,
            Response response,
            Callback callback) {
        if (request.getLength() > options.maxBodyBytes()) {
            return answer(tooLarge().with("Connection", "close"), response, callback);
        }
        Map<String, String> cookies = new HashMap<>();
        for (HttpCookie cookie : Request.getCookies(request)) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        Map<String, String> query = new HashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            query.putIfAbsent(field.getName(), String.valueOf(field.getValue()));
        }
        String path = Request.getPathInContext(request);
        CompletableFuture<byte[]> body = body(request);
        Function<byte[], CompletableFuture<WebReply>> handler = read -> Objects.requireNonNull(route.handler())
                .handle(new WebRequest(
                        request.getMethod(), path, found.parameters(), query, headers, cookies, read, client));
        // a selector's thread may be here: much to read would hold up all its connections
        boolean large = request.getLength() < 0 || request.getLength() > LARGE_BODY;
        CompletableFuture<WebReply> reply = large
                ? body.thenComposeAsync(handler, request.getComponents().getExecutor())
                : body.thenCompose(handler);
        reply.whenComplete(
                (given, failure) -> answer(failure == null ? given : failed(path, body, failure), response, callback));
        return true;
    }

    private CompletableFuture<byte[]> body(Request request) {
        return request.getLength() == 0
                ? CompletableFuture.completedFuture(new byte[0])
                : BodyReader.read(request, options, bodies);
    }

    private WebReply failed(String path, CompletableFuture<byte[]> body, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (body.isCompletedExceptionally()) {
            if (cause instanceof BodyReader.NoRoom) {
                return WebReply.error(503, "overloaded", "too many long requests come at once: try again later")
                        .with("Retry-After", "5")
                        .with("Connection", "close");
            }
            boolean large = cause instanceof BodyReader.TooLong
                    || cause instanceof org.eclipse.jetty.http.HttpException http && http.getCode() == 413;
            return large
                    ? tooLarge().with("Connection", "close")
                    : WebReply.error(400, "bad_body", "the body of the request did not arrive whole")
                            .with("Connection", "close");
        }
        LOG.log(System.Logger.Level.ERROR, "the handler of " + path + " failed", cause);
        return WebReply.error(500, "failed", "the server failed to do this; its log tells why");
    }

    private WebReply tooLarge() {
        return WebReply.error(
                413,
                "too_large",
                "the body is longer than " + options.maxBodyBytes() + " bytes, the most that is taken");
    }

    private static boolean answer(WebReply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        if (!reply.type().isEmpty()) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.type());
        }
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().length);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        if (reply.type().startsWith("text/html")) {
            response.getHeaders().put("Content-Security-Policy", CONTENT_POLICY);
            response.getHeaders().put("Referrer-Policy", "no-referrer");
        }
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
        return true;
    }
}
