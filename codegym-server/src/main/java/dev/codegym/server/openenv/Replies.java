package dev.codegym.server.openenv;

import dev.codegym.env.EpisodeStatistics;
import dev.codegym.env.Step;
import dev.codegym.server.session.SessionState;
import dev.codegym.server.session.Started;
import dev.codegym.server.session.Stepped;
import dev.codegym.tool.CallError;
import dev.codegym.tool.Observation;
import dev.codegym.tool.Prompt;
import dev.codegym.tool.ToolSpec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what clients are told. */
final class Replies {
    private static final byte[] OBSERVATION = JsonBytes.ascii("{\"type\":\"observation\",\"data\":");
    private static final byte[] TOOL_NAME = JsonBytes.ascii("{\"observation\":{\"tool_name\":");
    private static final byte[] RESULT = JsonBytes.ascii(",\"result\":");
    private static final byte[] NO_ERROR = JsonBytes.ascii(",\"error\":null");
    private static final byte[] METADATA = JsonBytes.ascii(",\"metadata\":");
    private static final byte[] REWARD = JsonBytes.ascii("},\"reward\":");
    private static final byte[] DONE = JsonBytes.ascii(",\"done\":");
    private static final byte[] STEP = JsonBytes.ascii("{\"step\":");
    private static final byte[] TERMINATED = JsonBytes.ascii(",\"terminated\":");
    private static final byte[] TRUNCATED = JsonBytes.ascii(",\"truncated\":");
    private static final byte[] REPEATED = JsonBytes.ascii(",\"repeated\":");

    /** What a reply takes beside its result. */
    private static final int USUAL = 512;

    private Replies() {}

    static byte[] bytes(JsonNode reply) {
        return new JsonBytes(USUAL).raw(reply.toString()).bytes();
    }

    /** As a message of a WebSocket. */
    static byte[] message(String type, JsonNode data) {
        ObjectNode message = Json.NODES.objectNode().put("type", type);
        message.set("data", data);
        return bytes(message);
    }

    /** An error message; the details stand beside its words. */
    static byte[] error(String code, String words, @Nullable ObjectNode details) {
        ObjectNode data = Json.NODES.objectNode().put("message", words).put("code", code);
        if (details != null) {
            data.setAll(details);
        }
        return message("error", data);
    }

    static byte[] invalid(Faults faults) {
        ObjectNode details = Json.NODES.objectNode();
        details.set("errors", faults.json());
        return error("VALIDATION_ERROR", "Invalid message: " + faults.summary(), details);
    }

    /** A step as a message of a WebSocket. */
    static byte[] stepMessage(Stepped stepped) {
        JsonBytes json = new JsonBytes(USUAL + resultSize(stepped)).raw(OBSERVATION);
        return step(json, stepped).raw("}").bytes();
    }

    /** A step as the body of a reply. */
    static byte[] step(Stepped stepped) {
        return step(new JsonBytes(USUAL + resultSize(stepped)), stepped).bytes();
    }

    private static int resultSize(Stepped stepped) {
        return stepped.step().state() instanceof Observation.Result result
                ? result.text().length()
                : 0;
    }

    private static JsonBytes step(JsonBytes json, Stepped stepped) {
        Step<Observation> step = stepped.step();
        json.raw(TOOL_NAME).string(stepped.call().tool());
        if (step.state() instanceof Observation.Result result) {
            json.raw(RESULT).raw(result.text()).raw(NO_ERROR);
        } else if (step.state() instanceof Observation.Failure failure) {
            json.raw(",\"result\":null,\"error\":{\"error_type\":\"")
                    .raw(errorType(failure.error().kind()))
                    .raw("\",\"message\":")
                    .string(failure.error().message())
                    .raw("}");
        } else {
            json.raw(RESULT).string(step.state().text()).raw(NO_ERROR);
        }
        json.raw(METADATA);
        int from = json.size();
        metadata(json, stepped);
        int to = json.size();
        json.raw(REWARD).number(step.reward());
        json.raw(DONE).bool(step.over());
        return json.raw(METADATA).again(from, to).raw("}");
    }

    private static void metadata(JsonBytes json, Stepped stepped) {
        Step<Observation> step = stepped.step();
        json.raw(STEP).number(step.info().step());
        json.raw(TERMINATED).bool(step.terminated());
        json.raw(TRUNCATED).bool(step.truncated());
        json.raw(REPEATED).bool(stepped.repeated());
        String error = step.info().error();
        if (error == null) {
            json.raw(NO_ERROR);
        } else {
            json.raw(",\"error\":").string(error);
        }
        EpisodeStatistics statistics = step.info().episode();
        if (statistics != null) {
            json.raw(",\"statistics\":");
            statistics(json, statistics);
        }
        json.raw("}");
    }

    private static void statistics(JsonBytes json, EpisodeStatistics statistics) {
        json.raw("{\"steps\":").number(statistics.steps());
        json.raw(",\"bad_calls\":").number(statistics.badCalls());
        json.raw(",\"total_reward\":").number(statistics.totalReward());
        json.raw(",\"fuel\":").number(statistics.fuel());
        json.raw(",\"bytes\":").number(statistics.bytes());
        json.raw(",\"calls\":{");
        String separator = "";
        for (Map.Entry<String, Integer> tool : statistics.calls().entrySet()) {
            json.raw(separator).string(tool.getKey()).raw(":").number(tool.getValue());
            separator = ",";
        }
        json.raw("}}");
    }

    /** One of the five words that OpenEnv's clients know. */
    static String errorType(CallError.Kind kind) {
        return switch (kind) {
            case UNKNOWN_TOOL -> "tool_not_found";
            case MALFORMED, SEVERAL_CALLS, MISSING_ARGUMENT, UNKNOWN_ARGUMENT, WRONG_TYPE -> "invalid_args";
            case TOOL_FAILED -> "execution_error";
            case BUDGET_SPENT -> "timeout";
            case PROCESS_LOST -> "transport_error";
        };
    }

    /**
     * The start of an episode. What the agent is told stands in the observation and, for clients that read nothing else of it, once more in
     * the observation's metadata; the session's token is for the trainer, and stands beside the observation alone.
     */
    static ObjectNode started(Started started) {
        ObjectNode observation = Json.NODES.objectNode();
        told(observation, started.prompt());
        observation.set("metadata", information(started));
        ObjectNode reply = Json.NODES.objectNode();
        reply.set("observation", observation);
        reply.putNull("reward").put("done", false);
        reply.putObject("metadata")
                .put("session_id", started.session().id())
                .put("token", started.session().token())
                .put("episode_id", started.episodeId());
        return reply;
    }

    private static void told(ObjectNode object, Prompt prompt) {
        object.put("prompt", prompt.user());
        object.set("tool_definitions", prompt.definitions());
    }

    /** What a trainer may want to know of an episode that has begun. */
    static ObjectNode information(Started started) {
        ObjectNode information = Json.NODES
                .objectNode()
                .put("env_id", started.info().environmentId())
                .put("task", started.info().taskId())
                .put(
                        "difficulty",
                        started.info().difficulty() == null
                                ? null
                                : started.info().difficulty().name().toLowerCase(Locale.ROOT))
                .put("seed", started.info().seed())
                .put("source", started.info().source().name().toLowerCase(Locale.ROOT))
                .put("episode_id", started.episodeId())
                .put("step_limit", started.stepLimit());
        told(information, started.prompt());
        return information;
    }

    /** Where a session stands. */
    static ObjectNode state(SessionState state) {
        return Json.NODES
                .objectNode()
                .put("episode_id", state.episodeId())
                .put("step_count", state.steps())
                .put("session_id", state.sessionId())
                .put("env_id", state.environmentId())
                .put("task", state.taskId())
                .put("total_reward", state.totalReward())
                .put("terminated", state.terminated())
                .put("truncated", state.truncated());
    }

    /** Where somebody stands who has no session yet. */
    static ObjectNode noState() {
        return Json.NODES.objectNode().putNull("episode_id").put("step_count", 0);
    }

    /** The tools, as an observation. */
    static ObjectNode tools(List<ToolSpec> tools) {
        ObjectNode reply = Json.NODES.objectNode();
        reply.putObject("observation").set("tools", descriptions(tools));
        reply.putNull("reward").put("done", false);
        reply.putObject("metadata");
        return reply;
    }

    /** The tools as OpenEnv describes them: these three members and no others. */
    static ArrayNode descriptions(List<ToolSpec> tools) {
        ArrayNode all = Json.NODES.arrayNode();
        for (JsonNode definition : new Prompt("", tools).definitions()) {
            JsonNode function = definition.get("function");
            ObjectNode tool = all.addObject()
                    .put("name", function.path("name").asString())
                    .put("description", function.path("description").asString());
            tool.set("input_schema", function.path("parameters"));
        }
        return all;
    }
}
