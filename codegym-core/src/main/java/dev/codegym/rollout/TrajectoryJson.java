package dev.codegym.rollout;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.env.EpisodeStatistics;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.tool.ToolCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads trajectories. */
final class TrajectoryJson {
    private static final int VERSION = 1;

    private TrajectoryJson() {}

    static ObjectNode write(Trajectory trajectory) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("version", VERSION)
                .put("environment", trajectory.environmentId())
                .put("package", trajectory.packageHash())
                .put("task", trajectory.taskId());
        ResetOptions options = trajectory.options();
        Difficulty difficulty = options.difficulty();
        ObjectNode asked = json.putObject("options").put("seed", options.seed());
        asked.put("difficulty", difficulty == null ? null : difficulty.name());
        asked.put("source", options.source().name()).put("task", options.taskId());
        asked.set("input", options.input() == null ? asked.nullNode() : options.input());
        json.set("input", trajectory.input().deepCopy());
        json.put("start", trajectory.start());
        ArrayNode turns = json.putArray("turns");
        trajectory.turns().forEach(turn -> turns.add(write(turn)));
        EpisodeStatistics statistics = trajectory.statistics();
        json.set("statistics", statistics == null ? json.nullNode() : write(statistics));
        return json;
    }

    private static ObjectNode write(Turn turn) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode call = json.putObject("call").put("tool", turn.call().tool());
        call.set("arguments", turn.call().arguments().deepCopy());
        call.put("id", turn.call().id());
        return json.put("observation", turn.observation())
                .put("reward", turn.reward())
                .put("terminated", turn.terminated())
                .put("truncated", turn.truncated())
                .put("error", turn.error());
    }

    private static ObjectNode write(EpisodeStatistics statistics) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("steps", statistics.steps())
                .put("badCalls", statistics.badCalls())
                .put("totalReward", statistics.totalReward())
                .put("fuel", statistics.fuel())
                .put("bytes", statistics.bytes());
        ObjectNode calls = json.putObject("calls");
        statistics.calls().forEach(calls::put);
        return json;
    }

    static Trajectory read(JsonNode json) {
        JsonNode version = member(json, "version", JsonNode::isInt, "an integer");
        if (version.intValue() != VERSION) {
            throw new CodeGymException("trajectory has version " + version + ": it must be " + VERSION
                    + ", the only one that this release reads");
        }
        List<Turn> turns = new ArrayList<>();
        for (JsonNode turn : member(json, "turns", JsonNode::isArray, "a list")) {
            turns.add(readTurn(turn));
        }
        JsonNode statistics = json.path("statistics");
        return new Trajectory(
                text(json, "environment"),
                textOrNull(json, "package"),
                text(json, "task"),
                readOptions(member(json, "options", JsonNode::isObject, "an object")),
                (ObjectNode) member(json, "input", JsonNode::isObject, "an object"),
                text(json, "start"),
                turns,
                statistics.isObject() ? readStatistics(statistics) : null);
    }

    private static ResetOptions readOptions(JsonNode json) {
        String difficulty = textOrNull(json, "difficulty");
        return new ResetOptions(
                whole(json, "seed"),
                difficulty == null ? null : word(json, "difficulty", Difficulty.class),
                word(json, "source", TaskSource.class),
                textOrNull(json, "task"),
                json.path("input") instanceof ObjectNode input ? input : null);
    }

    private static Turn readTurn(JsonNode json) {
        JsonNode call = member(json, "call", JsonNode::isObject, "an object");
        ObjectNode arguments = (ObjectNode) member(call, "arguments", JsonNode::isObject, "an object");
        return new Turn(
                new ToolCall(text(call, "tool"), arguments, textOrNull(call, "id")),
                text(json, "observation"),
                number(json, "reward"),
                flag(json, "terminated"),
                flag(json, "truncated"),
                textOrNull(json, "error"));
    }

    private static EpisodeStatistics readStatistics(JsonNode json) {
        JsonNode counts = member(json, "calls", JsonNode::isObject, "an object");
        Map<String, Integer> calls = new LinkedHashMap<>();
        for (String tool : counts.propertyNames()) {
            calls.put(tool, (int) whole(counts, tool));
        }
        return new EpisodeStatistics(
                (int) whole(json, "steps"),
                (int) whole(json, "badCalls"),
                number(json, "totalReward"),
                whole(json, "fuel"),
                whole(json, "bytes"),
                calls);
    }

    private static String text(JsonNode json, String name) {
        return member(json, name, JsonNode::isString, "a string").stringValue();
    }

    private static @Nullable String textOrNull(JsonNode json, String name) {
        JsonNode node = json.get(name);
        return node == null || node.isNull() ? null : text(json, name);
    }

    private static long whole(JsonNode json, String name) {
        return member(json, name, node -> node.isIntegralNumber() && node.canConvertToLong(), "a whole number")
                .longValue();
    }

    private static double number(JsonNode json, String name) {
        return member(json, name, JsonNode::isNumber, "a number").doubleValue();
    }

    private static boolean flag(JsonNode json, String name) {
        return member(json, name, JsonNode::isBoolean, "true or false").booleanValue();
    }

    private static <E extends Enum<E>> E word(JsonNode json, String name, Class<E> type) {
        String text = text(json, name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw wrong(name, json.path(name), "one of " + List.of(type.getEnumConstants()));
    }

    private static JsonNode member(JsonNode json, String name, Predicate<JsonNode> fits, String right) {
        JsonNode node = json.path(name);
        if (!fits.test(node)) {
            throw wrong(name, node, right);
        }
        return node;
    }

    private static CodeGymException wrong(String name, JsonNode node, String right) {
        return new CodeGymException("trajectory: '" + name + "' is "
                + (node.isMissingNode() ? "missing" : node.toString()) + ": it must be " + right);
    }
}
