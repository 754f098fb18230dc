package dev.codegym.server.session;

import dev.codegym.env.Reset;
import dev.codegym.env.ResetInfo;
import dev.codegym.env.Step;
import dev.codegym.rollout.Trajectory;
import dev.codegym.rollout.TrajectoryRecorder;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.Prompt;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The running or last episode of a session. Used by one thread at a time. */
final class Episode {
    private String id;
    private final EpisodeRules rules;
    private final TrajectoryRecorder recorder;
    private final ResetInfo info;

    /** The steps that came with a request id, by it. */
    private final Map<String, Stepped> answered = new HashMap<>();

    private @Nullable Stepped last;
    private double totalReward;

    Episode(String id, EpisodeRules rules, TrajectoryRecorder recorder, ResetInfo info) {
        this.id = id;
        this.rules = rules;
        this.recorder = recorder;
        this.info = info;
    }

    private Episode(Episode original) {
        this(original.id, original.rules, original.recorder.fork(), original.info);
        last = original.last;
        totalReward = original.totalReward;
    }

    String id() {
        return id;
    }

    ResetInfo info() {
        return info;
    }

    EpisodeRules rules() {
        return rules;
    }

    ToolEnvironment environment() {
        return recorder.environment();
    }

    Started started(Session session) {
        Reset<Observation> reset = recorder.reset();
        Prompt prompt = ((Observation.Start) reset.state()).prompt();
        return new Started(session, id, prompt, info, environment().spec().stepLimit());
    }

    /** The answer to a request that came before, or null. */
    @Nullable
    Stepped answer(String requestId, ToolCall call) {
        Stepped known = answered.get(requestId);
        if (known != null && !known.call().equals(call)) {
            throw new SessionException(
                    SessionException.Kind.BAD_REQUEST,
                    "request_id '" + EnvironmentCatalog.shortened(requestId) + "' was used for another call of '"
                            + known.call().tool() + "': give each step its own");
        }
        return known;
    }

    Stepped step(ToolCall call, @Nullable String requestId) {
        if (over()) {
            throw new SessionException(
                    SessionException.Kind.NO_EPISODE, "the episode is over: reset to begin another one");
        }
        // the guest gets the call's arguments: what is compared later must be what came
        ToolCall kept = new ToolCall(call.tool(), call.arguments().deepCopy(), call.id());
        Step<Observation> step = recorder.step(call);
        Stepped stepped = new Stepped(id, kept, step, false);
        totalReward += step.reward();
        last = stepped;
        if (requestId != null) {
            answered.put(requestId, stepped);
        }
        return stepped;
    }

    boolean over() {
        return last != null && last.step().over();
    }

    int steps() {
        return recorder.turns();
    }

    Trajectory trajectory() {
        return recorder.trajectory();
    }

    /** A copy under the same name, until it is told its own. */
    Episode fork() {
        return new Episode(this);
    }

    void rename(String newId) {
        id = newId;
    }

    SessionState state(String sessionId) {
        return new SessionState(
                sessionId,
                info.environmentId(),
                id,
                info.taskId(),
                steps(),
                totalReward,
                last != null && last.step().terminated(),
                last != null && last.step().truncated());
    }

    void close() {
        environment().close();
    }
}
