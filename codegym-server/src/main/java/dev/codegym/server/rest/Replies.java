package dev.codegym.server.rest;

import dev.codegym.env.EpisodeStatistics;
import dev.codegym.env.Step;
import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionState;
import dev.codegym.server.session.Started;
import dev.codegym.server.session.Stepped;
import dev.codegym.server.web.WebReply;
import dev.codegym.tool.Observation;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is said of sessions, episodes and steps. */
final class Replies {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int USUAL_BYTES = 512;

    private Replies() {}

    /** JSON that is written as it goes, without a tree. */
    static WebReply written(int status, Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
            content.accept(out);
        }
        return new WebReply(status, "application/json", bytes.toByteArray(), Map.of());
    }

    /** A session that was just opened: the only place where its token is told. */
    static WebReply opened(Session session, @Nullable Started started) {
        ObjectNode json = object().put("session_id", session.id()).put("token", session.token());
        json.put("env_id", session.boundTo());
        json.set("episode", started == null ? json.nullNode() : episode(started));
        return WebReply.json(201, json).with("Cache-Control", "no-store");
    }

    static ObjectNode episode(Started started) {
        ObjectNode json = object().put("session_id", started.session().id())
                .put("episode_id", started.episodeId())
                .put("env_id", started.info().environmentId())
                .put("task", started.info().taskId());
        json.put(
                "difficulty",
                started.info().difficulty() == null
                        ? null
                        : Fields.lower(started.info().difficulty()));
        json.put("seed", started.info().seed())
                .put("source", Fields.lower(started.info().source()))
                .put("step_limit", started.stepLimit());
        json.putObject("prompt")
                .put("user", started.prompt().user())
                .set("tools", started.prompt().definitions());
        return json;
    }

    static ObjectNode state(SessionState state) {
        return object().put("session_id", state.sessionId())
                .put("env_id", state.environmentId())
                .put("episode_id", state.episodeId())
                .put("task", state.taskId())
                .put("steps", state.steps())
                .put("total_reward", state.totalReward())
                .put("terminated", state.terminated())
                .put("truncated", state.truncated());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void step(Stepped stepped, JsonGenerator out) {
        Step<Observation> step = stepped.step();
        out.writeStartObject();
        out.writeStringProperty("episode_id", stepped.episodeId());
        out.writeNumberProperty("step", step.info().step());
        out.writeStringProperty("observation", step.state().text());
        out.writeName("result");
        if (step.state() instanceof Observation.Result result) {
            out.writeRawValue(result.text());
        } else {
            out.writeNull();
        }
        out.writeName("error");
        if (step.state() instanceof Observation.Failure failure) {
            out.writeStartObject();
            out.writeStringProperty("kind", Fields.lower(failure.error().kind()));
            out.writeStringProperty("message", failure.error().message());
            out.writeEndObject();
        } else {
            out.writeNull();
        }
        out.writeNumberProperty("reward", step.reward());
        out.writeBooleanProperty("terminated", step.terminated());
        out.writeBooleanProperty("truncated", step.truncated());
        out.writeBooleanProperty("repeated", stepped.repeated());
        out.writeName("statistics");
        statistics(step.info().episode(), out);
        out.writeEndObject();
    }

    private static void statistics(@Nullable EpisodeStatistics statistics, JsonGenerator out) {
        if (statistics == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeNumberProperty("steps", statistics.steps());
        out.writeNumberProperty("bad_calls", statistics.badCalls());
        out.writeNumberProperty("total_reward", statistics.totalReward());
        out.writeNumberProperty("fuel", statistics.fuel());
        out.writeNumberProperty("bytes", statistics.bytes());
        out.writeObjectPropertyStart("calls");
        statistics.calls().forEach(out::writeNumberProperty);
        out.writeEndObject();
        out.writeEndObject();
    }
}
