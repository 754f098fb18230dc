package dev.codegym.server.openenv;

import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.Routes;
import dev.codegym.server.web.WebHandler;
import dev.codegym.server.web.WebReply;
import dev.codegym.server.web.WebRequest;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;

/**
 * OpenEnv's protocol (openenv-core 0.2.3 to 0.3.2): a WebSocket at {@code /ws} and HTTP beside it, and all of it once more under {@code
 * /env/ENV_ID}, bound to that environment, so that an unmodified client chooses an environment by its base URL. Somebody must call {@link
 * #tick} about once a second. Safe for use by several threads.
 */
public final class OpenEnvApi {
    private final Sessions sessions;
    private final OpenEnvSockets sockets;
    private final OpenEnvHttp http;

    /** Serves these sessions. */
    public OpenEnvApi(Sessions sessions) {
        this.sessions = sessions;
        this.sockets = new OpenEnvSockets(sessions);
        this.http = new OpenEnvHttp(sessions);
    }

    /** Adds its routes; not {@code POST /mcp}, which MCP shares: see {@link OpenEnvRpc}. */
    public void register(Routes.Builder routes) {
        for (String base : new String[] {"", "/env/{env_id}"}) {
            routes.socket(base + "/ws", sockets::serve);
            routes.socket(base + "/mcp", sockets::serveRpc);
            routes.on("POST", base + "/reset", http::reset);
            routes.on("POST", base + "/step", http::step);
            routes.on("GET", base + "/state", http::state);
            routes.on("GET", base + "/metadata", this::metadata);
            routes.on("GET", base + "/schema", always(200, Replies.bytes(OpenEnvSchemas.all())));
        }
        routes.open(
                "GET",
                "/env/{env_id}/health",
                always(200, Replies.bytes(Json.NODES.objectNode().put("status", "healthy"))));
        routes.on("GET", "/env/{env_id}/openapi.json", this::document);
    }

    /** Closes connections whose clients have been waiting for a reply for about as long as they do. */
    public void tick() {
        sockets.tick();
    }

    private static WebHandler always(int status, byte[] body) {
        return request -> CompletableFuture.completedFuture(OpenEnvHttp.reply(status, body));
    }

    private CompletableFuture<WebReply> document(WebRequest request) {
        return OpenEnvHttp.told(() -> CompletableFuture.completedFuture(
                OpenEnvHttp.reply(200, Replies.bytes(OpenEnvSchemas.document(known(request.parameter("env_id")))))));
    }

    private CompletableFuture<WebReply> metadata(WebRequest request) {
        String environment = request.parameters().get("env_id");
        if (environment == null) {
            String description = "CodeGym: " + sessions.catalog().ids().size()
                    + " verified multi-turn tool-use environments made from coding problems; a reset chooses one by env_id, or draws one";
            return CompletableFuture.completedFuture(
                    OpenEnvHttp.reply(200, Replies.bytes(OpenEnvSchemas.metadata("codegym", description))));
        }
        // a package may have to be read from disk
        return OpenEnvHttp.told(() -> CompletableFuture.supplyAsync(() -> OpenEnvHttp.reply(
                200,
                Replies.bytes(OpenEnvSchemas.metadata(
                        environment,
                        sessions.catalog().get(environment).definition().statement())))));
    }

    private String known(String environment) {
        if (Collections.binarySearch(sessions.catalog().ids(), environment) < 0) {
            throw new SessionException(
                    SessionException.Kind.UNKNOWN_ENVIRONMENT,
                    "there is no environment '" + RpcCall.shortened(environment) + "' on this server");
        }
        return environment;
    }
}
