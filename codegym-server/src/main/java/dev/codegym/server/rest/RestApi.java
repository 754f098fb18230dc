package dev.codegym.server.rest;

import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.Routes;
import dev.codegym.server.web.WebReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The server's own HTTP API under {@code /v1}: environments, sessions, batches of steps; besides, metrics and the description of all that the server
 * answers over HTTP, {@code /openapi.json}. Has one owner, who closes it.
 */
public final class RestApi implements AutoCloseable {
    /** A search through a large library takes a while: nothing else shall wait behind it. */
    private final Desk searches = new Desk("codegym-search");

    private final Desk desk = new Desk("codegym-rest");
    private final EnvironmentsApi environments;
    private final SessionsApi sessions;
    private final ServerMetrics metrics;
    private final WebReply description = description();

    /**
     * Serves these sessions.
     *
     * @param metrics what {@code /metrics} tells
     */
    public RestApi(Sessions sessions, ServerMetrics metrics) {
        this.environments = new EnvironmentsApi(sessions, searches);
        this.sessions = new SessionsApi(sessions, desk);
        this.metrics = metrics;
    }

    /** Adds its routes. */
    public void register(Routes.Builder routes) {
        environments.register(routes);
        sessions.register(routes);
        routes.on("GET", "/metrics", request -> Desk.answered(desk.ask(metrics::reply)))
                .open("GET", "/openapi.json", request -> CompletableFuture.completedFuture(description));
    }

    private static WebReply description() {
        try (InputStream file = RestApi.class.getResourceAsStream("openapi.json")) {
            return new WebReply(
                    200, "application/json", Objects.requireNonNull(file).readAllBytes(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends its threads; requests that wait for them are not answered any more. */
    @Override
    public void close() {
        searches.close();
        desk.close();
    }
}
