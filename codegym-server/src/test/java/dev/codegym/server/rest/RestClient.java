package dev.codegym.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.server.CodeGymServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP with a server; every reply must be one that the OpenAPI document describes. */
final class RestClient {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;

    RestClient(CodeGymServer server) {
        this.server = server.uri();
    }

    /** A reply: its status, its headers and its body. */
    record Reply(int status, java.net.http.HttpHeaders headers, String body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        JsonNode at(String pointer) {
            return json().at(pointer);
        }

        String code() {
            return at("/error/code").stringValue("");
        }

        String message() {
            return at("/error/message").stringValue("");
        }
    }

    /** A session that was opened. */
    record Opened(String id, String token, JsonNode json) {
        String path(String rest) {
            return "/v1/sessions/" + id + rest;
        }
    }

    Reply get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    Reply delete(String path, String... headers) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    Reply post(String path, String body, String... headers) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    Reply post(String path, byte[] body, String... headers) {
        return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    Reply post(Opened session, String path, String body) {
        return post(session.path(path), body, "Session-Token", session.token());
    }

    Reply get(Opened session, String path) {
        return get(session.path(path), "Session-Token", session.token());
    }

    CompletableFuture<Reply> later(Opened session, String path, String body) {
        return client.sendAsync(
                        request(
                                "POST",
                                session.path(path),
                                HttpRequest.BodyPublishers.ofString(body),
                                "Session-Token",
                                session.token()),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(reply -> kept("POST", session.path(path), reply));
    }

    Opened open(String body) {
        Reply reply = post("/v1/sessions", body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return opened(reply);
    }

    static Opened opened(Reply reply) {
        JsonNode json = reply.json();
        return new Opened(
                json.path("session_id").stringValue(), json.path("token").stringValue(), json);
    }

    private HttpRequest request(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).method(method, body);
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private Reply send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        try {
            return kept(
                    method,
                    path,
                    client.send(request(method, path, body, headers), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Reply kept(String method, String path, HttpResponse<String> reply) {
        String type = reply.headers().firstValue("content-type").orElse("");
        assertThat(Contract.breaches(method, path, reply.statusCode(), type, reply.body()))
                .isEmpty();
        return new Reply(reply.statusCode(), reply.headers(), reply.body());
    }
}
