package dev.codegym.rollout;

import dev.codegym.CodeGymException;
import dev.codegym.env.EpisodeStatistics;
import dev.codegym.env.Reset;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.env.TaskSource;
import dev.codegym.task.SuccessRecord;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One recorded episode. It carries the hidden input that was drawn, never the seed alone: replaying it needs the package's
 * code, but neither its tasks nor its generator.
 *
 * @param environmentId the environment's id
 * @param packageHash the package's {@link dev.codegym.library.EnvironmentPackage#hash}, or null where the environment came from no
 *     package
 * @param taskId the task's id
 * @param options what the episode was asked to start from
 * @param input the hidden input that was played on
 * @param start what the agent was told at the start
 * @param turns the turns in order
 * @param statistics the episode's statistics, or null where the record stops before its end
 */
public record Trajectory(
        String environmentId,
        @Nullable String packageHash,
        String taskId,
        ResetOptions options,
        ObjectNode input,
        String start,
        List<Turn> turns,
        @Nullable EpisodeStatistics statistics) {
    /** Copies the input and the turns. */
    public Trajectory {
        input = input.deepCopy();
        turns = List.copyOf(turns);
    }

    /** The same, recorded as played in this package. */
    public Trajectory withPackageHash(@Nullable String hash) {
        return new Trajectory(environmentId, hash, taskId, options, input, start, turns, statistics);
    }

    /** The sum of rewards. */
    public double totalReward() {
        return turns.stream().mapToDouble(Turn::reward).sum();
    }

    /**
     * Adds a played stored task to a record; it counts as won where its rewards sum up to more than 0. Episodes that have no end, and
     * those on fresh tasks and explicit inputs, are left out.
     *
     * @param solverCalls how many calls the task takes its solver, or 0 where that is not known: then nothing is learned of other tasks
     */
    public void addTo(SuccessRecord record, int solverCalls) {
        if (statistics != null && options.source() == TaskSource.STORED && options.input() == null) {
            record.add(environmentId, taskId, solverCalls, totalReward() > 0);
        }
    }

    /** The trajectory in JSON; the order of members is fixed. */
    public ObjectNode toJson() {
        return TrajectoryJson.write(this);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws CodeGymException naming the member that is missing or wrong
     */
    public static Trajectory ofJson(JsonNode json) {
        return TrajectoryJson.read(json);
    }

    /**
     * Plays the recorded calls again, on the recorded input, and compares every turn. The environment may have been in any
     * state; it must have the rules of the recorded one, and is left where the replay ended.
     *
     * @throws CodeGymException if the environment cannot take the recorded input
     */
    public Replay replay(ToolEnvironment environment) {
        if (!environment.spec().id().equals(environmentId)) {
            return differs(0, "environment", environmentId, environment.spec().id());
        }
        Reset<Observation> reset = environment.reset(
                new ResetOptions(options.seed(), options.difficulty(), options.source(), null, input));
        if (!reset.state().text().equals(start)) {
            return differs(0, "what the agent is told", start, reset.state().text());
        }
        for (int i = 0; i < turns.size(); i++) {
            Turn expected = turns.get(i);
            ToolCall call = expected.call();
            Step<Observation> step =
                    environment.step(new ToolCall(call.tool(), call.arguments().deepCopy(), call.id()));
            Replay result = compared(i + 1, expected, Turn.of(call, step));
            if (!result.same()) {
                return result;
            }
            EpisodeStatistics episode = step.info().episode();
            if (episode != null) {
                return ended(i + 1, episode);
            }
        }
        return new Replay(null);
    }

    private static Replay compared(int turn, Turn expected, Turn got) {
        if (!expected.observation().equals(got.observation())) {
            return differs(turn, "observation", expected.observation(), got.observation());
        }
        if (Double.compare(expected.reward(), got.reward()) != 0) {
            return differs(turn, "reward", expected.reward(), got.reward());
        }
        if (expected.terminated() != got.terminated()) {
            return differs(turn, "terminated", expected.terminated(), got.terminated());
        }
        if (expected.truncated() != got.truncated()) {
            return differs(turn, "truncated", expected.truncated(), got.truncated());
        }
        return java.util.Objects.equals(expected.error(), got.error())
                ? new Replay(null)
                : differs(turn, "error", String.valueOf(expected.error()), String.valueOf(got.error()));
    }

    private Replay ended(int turn, EpisodeStatistics got) {
        if (turn < turns.size()) {
            return differs(turn, "the number of turns", turns.size(), turn);
        }
        return statistics == null || statistics.equals(got)
                ? new Replay(null)
                : differs(turn, "the episode's statistics", statistics, got);
    }

    private static Replay differs(int turn, String what, Object expected, Object got) {
        return new Replay(new Replay.Difference(turn, what, String.valueOf(expected), String.valueOf(got)));
    }
}
