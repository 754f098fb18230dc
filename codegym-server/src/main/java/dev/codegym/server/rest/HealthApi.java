package dev.codegym.server.rest;

import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.Routes;
import dev.codegym.server.web.WebReply;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whether the server is alive, and whether it has room. */
public final class HealthApi {
    private final Sessions sessions;

    /** Tells of the server with these sessions. */
    public HealthApi(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Adds its routes. */
    public void register(Routes.Builder routes) {
        routes.open("GET", "/health", request -> CompletableFuture.completedFuture(health()));
    }

    private WebReply health() {
        return WebReply.json(
                200,
                JsonNodeFactory.instance.objectNode().put("status", "healthy").put("sessions", sessions.taken()));
    }
}
