package dev.codegym.server.session;

import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetInfo;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.rollout.Trajectory;
import dev.codegym.rollout.Turn;
import dev.codegym.sandbox.Limits;
import dev.codegym.server.session.StoredEpisode.StoredStep;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The members of the journal's lines, beside those that {@link JournalLine} gives to each. */
final class JournalRecords {
    /**
     * Writes ASCII alone: half of a surrogate pair, which an agent may well send, has no form in UTF-8. What an agent wrote as 1e999 is a number, and must
     * be one when it is read again.
     */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private JournalRecords() {}

    static String opened(SessionRecord session) {
        ObjectNode json = node().put("token", session.token()).put("client", session.client());
        json.put("environment", session.environment());
        return members(json.put("opened", session.opened().toString()));
    }

    static SessionRecord readOpened(byte[] line) {
        JsonNode json = read(line);
        return new SessionRecord(
                text(json, "session"),
                text(json, "token"),
                text(json, "client"),
                textOrNull(json, "environment"),
                Instant.parse(text(json, "opened")));
    }

    static String began(boolean connected, Episode episode, String packageHash, Trajectory trajectory) {
        ResetOptions options = trajectory.options();
        ResetInfo info = episode.info();
        EpisodeRules rules = episode.rules();
        ObjectNode json = node().put("connected", connected).put("name", episode.id());
        json.put("environment", info.environmentId())
                .put("package", packageHash)
                .put("task", info.taskId());
        json.put("difficulty", name(info.difficulty()));
        json.set(
                "options",
                node().put("seed", options.seed())
                        .put("difficulty", name(options.difficulty()))
                        .put("source", options.source().name())
                        .put("task", options.taskId()));
        ObjectNode asked = json.putObject("rules").put("step_limit", rules.stepLimit());
        asked.put("rename_built_ins", rules.renameBuiltIns());
        asked.set("limits", limits(rules.limits()));
        json.put("start", digest(trajectory.start(), 0, false, false, null));
        json.set("input", trajectory.input());
        return members(json);
    }

    private static ObjectNode limits(Limits limits) {
        return node().put("fuel_per_call", limits.fuelPerCall())
                .put("bytes_per_call", limits.bytesPerCall())
                .put("fuel_per_episode", limits.fuelPerEpisode())
                .put("bytes_per_episode", limits.bytesPerEpisode())
                .put("depth", limits.depth())
                .put("deadline", limits.deadline().toString());
    }

    /** Written by hand: it is written at every step. */
    static String step(ToolCall call, @Nullable String requestId, String observed) {
        StringBuilder json = new StringBuilder(160);
        quote(json.append("\"tool\":"), call.tool());
        json.append(",\"arguments\":");
        json.append(call.arguments().isEmpty() ? "{}" : MAPPER.writeValueAsString(call.arguments()));
        if (call.id() != null) {
            quote(json.append(",\"call\":"), call.id());
        }
        if (requestId != null) {
            quote(json.append(",\"request\":"), requestId);
        }
        quote(json.append(",\"observed\":"), observed);
        return json.toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
                json.append(c);
            } else {
                json.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    json.append(Character.forDigit(c >>> shift & 15, 16));
                }
            }
        }
        json.append('"');
    }

    /** What a step led to, in few characters: replay must lead to the same. */
    static String digest(Turn turn) {
        return digest(turn.observation(), turn.reward(), turn.terminated(), turn.truncated(), turn.error());
    }

    static String digest(
            String observation, double reward, boolean terminated, boolean truncated, @Nullable String error) {
        CRC32C crc = new CRC32C();
        crc.update(observation.getBytes(StandardCharsets.UTF_8));
        String end = terminated ? " terminated" : truncated ? " truncated" : "";
        return Long.toHexString(crc.getValue()) + " " + observation.length() + (reward == 0 ? "" : " " + reward) + end
                + (error == null ? "" : " " + error);
    }

    static StoredEpisode readEpisode(byte[] began, List<byte[]> steps) {
        JsonNode json = read(began);
        JsonNode options = json.path("options");
        JsonNode rules = json.path("rules");
        List<StoredStep> read = new ArrayList<>();
        steps.forEach(step -> read.add(readStep(step)));
        ResetOptions asked = new ResetOptions(
                options.path("seed").longValue(),
                difficulty(options),
                TaskSource.valueOf(text(options, "source")),
                textOrNull(options, "task"),
                null);
        return new StoredEpisode(
                text(json, "name"),
                text(json, "package"),
                new EpisodeRules(
                        rules.path("step_limit").intValue(),
                        readLimits(rules.path("limits")),
                        rules.path("rename_built_ins").booleanValue()),
                asked,
                new ResetInfo(
                        text(json, "environment"), text(json, "task"), difficulty(json), asked.seed(), asked.source()),
                (ObjectNode) json.path("input"),
                text(json, "start"),
                read);
    }

    private static StoredStep readStep(byte[] line) {
        JsonNode json = read(line);
        ToolCall call = new ToolCall(text(json, "tool"), (ObjectNode) json.path("arguments"), textOrNull(json, "call"));
        return new StoredStep(call, textOrNull(json, "request"), text(json, "observed"));
    }

    private static Limits readLimits(JsonNode json) {
        return new Limits(
                json.path("fuel_per_call").longValue(),
                json.path("bytes_per_call").longValue(),
                json.path("fuel_per_episode").longValue(),
                json.path("bytes_per_episode").longValue(),
                json.path("depth").intValue(),
                Duration.parse(text(json, "deadline")));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String members(ObjectNode json) {
        String text = MAPPER.writeValueAsString(json);
        return text.substring(1, text.length() - 1);
    }

    static JsonNode read(byte[] line) {
        try {
            // not from bytes: there the parser refuses names with half of a surrogate pair, which the agent may have
            // written
            return MAPPER.readTree(new String(line, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new JournalException("a line of the journal is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static @Nullable String name(@Nullable Difficulty difficulty) {
        return difficulty == null ? null : difficulty.name();
    }

    private static @Nullable Difficulty difficulty(JsonNode json) {
        String name = textOrNull(json, "difficulty");
        return name == null ? null : Difficulty.valueOf(name);
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).stringValue();
    }

    private static @Nullable String textOrNull(JsonNode json, String name) {
        JsonNode node = json.path(name);
        return node.isString() ? node.stringValue() : null;
    }
}
