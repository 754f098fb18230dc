package dev.codegym.server.mcp;

import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Started;
import dev.codegym.server.session.Stepped;
import dev.codegym.tool.ToolCall;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The methods of MCP in an initialized session. */
final class McpMethods {
    private static final int LONGEST_REQUEST_ID = 255;

    private McpMethods() {}

    /** Answers a request with its result; one that is wrong throws, or completes with, an {@link RpcException}. */
    static CompletableFuture<ObjectNode> answer(Session session, RpcMessage request) {
        ObjectNode params = request.params();
        return switch (request.method()) {
            case "ping" ->
                // a client that pings is alive: the session counts as used
                session.state().thenApply(state -> JsonNodeFactory.instance.objectNode());
            case "tools/list" -> {
                onePage(params);
                yield session.started().thenApply(started -> McpAnswers.tools(started.prompt()));
            }
            case "tools/call" -> call(session, params);
            case "prompts/list" -> {
                onePage(params);
                yield session.started().thenApply(started -> McpAnswers.prompts());
            }
            case "prompts/get" -> {
                requireTask(Rpc.string(params, "name"));
                yield session.started().thenApply(started -> McpAnswers.prompt(started.prompt()));
            }
            default ->
                throw new RpcException(
                        200,
                        Rpc.UNKNOWN_METHOD,
                        "there is no method '" + Rpc.shortened(request.method())
                                + "': this server has ping, tools/list, tools/call, prompts/list and prompts/get");
        };
    }

    private static void onePage(ObjectNode params) {
        if (params.has("cursor") && !params.path("cursor").isNull()) {
            throw new RpcException(
                    200, Rpc.INVALID_PARAMS, "'cursor' is not one of ours: all there is stands on the first page");
        }
    }

    private static void requireTask(String name) {
        if (!name.equals(McpAnswers.TASK_PROMPT)) {
            throw new RpcException(
                    200,
                    Rpc.INVALID_PARAMS,
                    "there is no prompt '" + Rpc.shortened(name) + "': the only one is '" + McpAnswers.TASK_PROMPT
                            + "'");
        }
    }

    private static CompletableFuture<ObjectNode> call(Session session, ObjectNode params) {
        String name = Rpc.string(params, "name");
        ToolCall call = ToolCall.of(name, arguments(params));
        String requestId = requestId(params);
        return session.started()
                .thenCompose(started -> {
                    requireTool(started, name);
                    return session.step(call, requestId);
                })
                .thenApply(McpMethods::called)
                .exceptionallyCompose(failure -> isOver(failure)
                        ? session.state().thenApply(McpAnswers::over)
                        : CompletableFuture.failedFuture(failure));
    }

    private static ObjectNode called(Stepped stepped) {
        return McpAnswers.called(stepped);
    }

    private static boolean isOver(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof SessionException refused && refused.kind() == SessionException.Kind.NO_EPISODE;
    }

    private static ObjectNode arguments(ObjectNode params) {
        JsonNode arguments = params.path("arguments");
        if (arguments.isMissingNode() || arguments.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (arguments instanceof ObjectNode object) {
            return object;
        }
        throw new RpcException(200, Rpc.INVALID_PARAMS, "'arguments' must be an object, one member for each parameter");
    }

    private static @Nullable String requestId(ObjectNode params) {
        JsonNode id = params.path("_meta").path(EpisodeChoice.PREFIX + "request_id");
        if (id.isMissingNode()) {
            return null;
        }
        if (!id.isString() || id.asString().length() > LONGEST_REQUEST_ID) {
            throw new RpcException(
                    200,
                    Rpc.INVALID_PARAMS,
                    "'" + EpisodeChoice.PREFIX + "request_id' must be a string of at most " + LONGEST_REQUEST_ID
                            + " characters");
        }
        return id.asString();
    }

    /** An unknown tool is an error of the protocol: MCP's clients know the tools, and the call never reaches the episode. */
    private static void requireTool(Started started, String name) {
        if (started.prompt().tools().stream().noneMatch(tool -> tool.name().equals(name))) {
            throw new RpcException(
                    200,
                    Rpc.INVALID_PARAMS,
                    "there is no tool '" + Rpc.shortened(name)
                            + "' in the environment of this session: tools/list tells which there are");
        }
    }
}
