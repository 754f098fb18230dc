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
        routes.open("GET", "/health", request -> CompletableFuture.completedFuture(status("healthy")))
                .open("GET", "/v1/health/live", request -> CompletableFuture.completedFuture(status("live")))
                .open("GET", "/v1/health/ready", request -> CompletableFuture.completedFuture(ready()));
    }

    private static WebReply status(String word) {
        return WebReply.json(200, JsonNodeFactory.instance.objectNode().put("status", word));
    }

    private WebReply ready() {
        if (!sessions.accepting()) {
            return new Refusal(503, "shutting_down", "the server is going down: it opens no further session").reply();
        }
        int most = sessions.options().maxSessions();
        if (sessions.taken() >= most) {
            return new Refusal(503, "capacity", "all " + most + " sessions are taken: the next one has to wait")
                    .reply();
        }
        return status("ready");
    }
}
