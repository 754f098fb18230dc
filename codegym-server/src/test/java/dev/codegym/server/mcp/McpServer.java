package dev.codegym.server.mcp;

import dev.codegym.server.TestLibrary;
import dev.codegym.server.session.SessionListener;
import dev.codegym.server.session.SessionOptions;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.Routes;
import dev.codegym.server.web.WebHandler;
import dev.codegym.server.web.WebOptions;
import dev.codegym.server.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of MCP alone, with a clock of its own, and a client that sends what it is told to. */
final class McpServer implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();
    static final String ACCEPT = "application/json, text/event-stream";

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    final Sessions sessions;
    final McpApi api;
    private final WebServer web;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    McpServer(SessionOptions options, WebHandler fallback) {
        sessions = Sessions.open(TestLibrary.library(), options, now::get, SessionListener.NONE);
        api = new McpApi(sessions, now::get, Duration.ofMinutes(5), fallback);
        Routes.Builder routes = Routes.builder();
        api.register(routes);
        web = WebServer.start(WebOptions.DEFAULT.withPort(0), routes.build());
    }

    URI uri() {
        return web.uri();
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        api.sweep();
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(web.uri() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A POST as MCP's clients send it. */
    HttpResponse<String> post(String path, String body, String... more) {
        String[] headers = new String[more.length + 4];
        System.arraycopy(new String[] {"Content-Type", "application/json", "Accept", ACCEPT}, 0, headers, 0, 4);
        System.arraycopy(more, 0, headers, 4, more.length);
        return send("POST", path, body, headers);
    }

    static String initialize(String meta) {
        return """
                {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocolVersion": "2025-11-25",
                 "capabilities": {"roots": {"listChanged": true}, "extensions": {"some/thing": {}}},
                 "clientInfo": {"name": "test", "version": "1"}%s}}
                """.formatted(meta.isEmpty() ? "" : ", \"_meta\": " + meta);
    }

    /** Initializes and gives the MCP session's id. */
    String open(String path) {
        HttpResponse<String> reply = post(path, initialize(""));
        return reply.headers()
                .firstValue("Mcp-Session-Id")
                .orElseThrow(() -> new AssertionError("no session: " + reply.body()));
    }

    HttpResponse<String> ask(String session, String method, String params) {
        return post(
                "/mcp", """
                {"jsonrpc": "2.0", "id": "q", "method": "%s", "params": %s}
                """.formatted(method, params), "Mcp-Session-Id", session, "MCP-Protocol-Version", "2025-11-25");
    }

    JsonNode call(String session, String tool, JsonNode arguments) {
        return json(ask(session, "tools/call", "{\"name\": \"" + tool + "\", \"arguments\": " + arguments + "}"))
                .path("result");
    }

    static JsonNode json(HttpResponse<String> reply) {
        return JSON.readTree(reply.body());
    }

    @Override
    public void close() {
        sessions.close();
        web.close();
    }
}
