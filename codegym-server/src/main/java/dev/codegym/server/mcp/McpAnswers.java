package dev.codegym.server.mcp;

import dev.codegym.library.Provenance;
import dev.codegym.server.session.SessionState;
import dev.codegym.server.session.Started;
import dev.codegym.server.session.Stepped;
import dev.codegym.tool.Observation;
import dev.codegym.tool.Prompt;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The results of MCP's methods. What is for the trainer stands in {@code _meta}, which hosts keep from the model; all else may be
 * read by the model.
 */
final class McpAnswers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The name of the one prompt. */
    static final String TASK_PROMPT = "task";

    private McpAnswers() {}

    static ObjectNode initialized(String version, Started started) {
        ObjectNode result = JSON.objectNode().put("protocolVersion", version);
        // no listChanged: a session's tools change only where its client begins another episode itself
        ObjectNode capabilities = result.putObject("capabilities");
        capabilities.putObject("tools");
        capabilities.putObject("prompts");
        result.putObject("serverInfo")
                .put("name", "codegym")
                .put("title", "CodeGym")
                .put("version", Provenance.CODEGYM_VERSION);
        result.put("instructions", started.prompt().user());
        result.set("_meta", about(started));
        return result;
    }

    private static ObjectNode about(Started started) {
        ObjectNode meta = JSON.objectNode();
        put(meta, "session_id", started.session().id());
        put(meta, "episode_id", started.episodeId());
        put(meta, "env_id", started.info().environmentId());
        put(meta, "task", started.info().taskId());
        if (started.info().difficulty() != null) {
            put(meta, "difficulty", started.info().difficulty().name().toLowerCase(Locale.ROOT));
        }
        put(meta, "source", started.info().source().name().toLowerCase(Locale.ROOT));
        meta.put(EpisodeChoice.PREFIX + "seed", started.info().seed());
        meta.put(EpisodeChoice.PREFIX + "step_limit", started.stepLimit());
        return meta;
    }

    private static void put(ObjectNode meta, String name, String value) {
        meta.put(EpisodeChoice.PREFIX + name, value);
    }

    static ObjectNode tools(Prompt prompt) {
        ObjectNode result = JSON.objectNode();
        ArrayNode tools = result.putArray("tools");
        for (JsonNode definition : prompt.definitions()) {
            JsonNode function = definition.path("function");
            ObjectNode tool = tools.addObject();
            tool.set("name", function.path("name"));
            tool.set("description", function.path("description"));
            tool.set("inputSchema", function.path("parameters"));
        }
        return result;
    }

    static ObjectNode called(Stepped stepped) {
        Observation observation = stepped.step().state();
        ObjectNode result = text(observation.text(), observation instanceof Observation.Failure);
        ObjectNode meta = meta(
                result,
                stepped.step().reward(),
                stepped.step().terminated(),
                stepped.step().truncated(),
                stepped.step().info().step());
        if (stepped.step().info().error() != null) {
            put(meta, "error", stepped.step().info().error().toLowerCase(Locale.ROOT));
        }
        if (stepped.repeated()) {
            meta.put(EpisodeChoice.PREFIX + "repeated", true);
        }
        return result;
    }

    /** The result of a call after the end: nothing was done, and nothing is paid. */
    static ObjectNode over(SessionState state) {
        ObjectNode result = text("Error: the episode is over: no further call can be made.", true);
        ObjectNode meta = meta(result, 0, state.terminated(), state.truncated(), state.steps());
        put(meta, "error", "episode_over");
        return result;
    }

    private static ObjectNode text(String text, boolean isError) {
        ObjectNode result = JSON.objectNode();
        result.putArray("content").addObject().put("type", "text").put("text", text);
        return result.put("isError", isError);
    }

    private static ObjectNode meta(ObjectNode result, double reward, boolean terminated, boolean truncated, int step) {
        return result.putObject("_meta")
                .put(EpisodeChoice.PREFIX + "reward", reward)
                .put(EpisodeChoice.PREFIX + "terminated", terminated)
                .put(EpisodeChoice.PREFIX + "truncated", truncated)
                .put(EpisodeChoice.PREFIX + "step", step);
    }

    static ObjectNode prompts() {
        ObjectNode result = JSON.objectNode();
        result.putArray("prompts")
                .addObject()
                .put("name", TASK_PROMPT)
                .put("title", "Task")
                .put("description", "What the running episode asks for, and its rules");
        return result;
    }

    static ObjectNode prompt(Prompt prompt) {
        ObjectNode result = JSON.objectNode().put("description", "What the running episode asks for, and its rules");
        ObjectNode message = result.putArray("messages").addObject().put("role", "user");
        message.putObject("content").put("type", "text").put("text", prompt.user());
        return result;
    }
}
