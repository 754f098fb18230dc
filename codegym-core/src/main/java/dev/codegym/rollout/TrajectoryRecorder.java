package dev.codegym.rollout;

import dev.codegym.env.EpisodeStatistics;
import dev.codegym.env.Reset;
import dev.codegym.env.ResetInfo;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Records one episode of an environment. Belongs to one thread at a time, as the environment does. */
public final class TrajectoryRecorder {
    private final ToolEnvironment environment;
    private final ResetOptions options;
    private final Reset<Observation> reset;
    private final ObjectNode input;
    private final List<Turn> turns = new ArrayList<>();
    private @Nullable EpisodeStatistics statistics;

    private TrajectoryRecorder(ToolEnvironment environment, ResetOptions options) {
        this.environment = environment;
        this.options = options;
        this.reset = environment.reset(options);
        this.input = (ObjectNode) Objects.requireNonNull(environment.input());
    }

    private TrajectoryRecorder(
            ToolEnvironment environment, ResetOptions options, Reset<Observation> reset, ObjectNode input) {
        this.environment = environment;
        this.options = options;
        this.reset = reset;
        this.input = input;
    }

    private TrajectoryRecorder(TrajectoryRecorder original) {
        this.environment = original.environment.fork();
        this.options = original.options;
        this.reset = original.reset;
        this.input = original.input;
        this.turns.addAll(original.turns);
        this.statistics = original.statistics;
    }

    /**
     * Begins an episode, and its record.
     *
     * @throws dev.codegym.CodeGymException as {@link ToolEnvironment#reset}
     */
    public static TrajectoryRecorder begin(ToolEnvironment environment, ResetOptions options) {
        return new TrajectoryRecorder(environment, options);
    }

    /**
     * Begins a recorded episode again, on the input that was drawn for it: neither the environment's tasks nor its generator are asked. The record
     * says of its task what the first one said.
     *
     * @param options what the first episode was asked to start from
     * @param input the input that was drawn
     * @param info what the first episode's reset told
     * @throws dev.codegym.CodeGymException if the environment cannot take the input
     */
    public static TrajectoryRecorder again(
            ToolEnvironment environment, ResetOptions options, ObjectNode input, ResetInfo info) {
        Reset<Observation> reset = environment.reset(
                new ResetOptions(options.seed(), options.difficulty(), options.source(), null, input));
        return new TrajectoryRecorder(environment, options, new Reset<>(reset.state(), info), input);
    }

    /** The environment that is recorded. */
    public ToolEnvironment environment() {
        return environment;
    }

    /** A recorder of a fork of the environment, with what was recorded so far. */
    public TrajectoryRecorder fork() {
        return new TrajectoryRecorder(this);
    }

    /** How many turns were recorded so far. */
    public int turns() {
        return turns.size();
    }

    /** The start of the episode. */
    public Reset<Observation> reset() {
        return reset;
    }

    /** Takes a step in the environment and writes it down. */
    public Step<Observation> step(ToolCall call) {
        Step<Observation> step = environment.step(call);
        record(call, step);
        return step;
    }

    /** Writes down a step that somebody else took. */
    public void record(ToolCall call, Step<Observation> step) {
        turns.add(Turn.of(call, step));
        statistics = step.info().episode();
    }

    /** What was recorded so far. */
    public Trajectory trajectory() {
        return new Trajectory(
                environment.spec().id(),
                null,
                reset.info().taskId(),
                options,
                input,
                reset.state().text(),
                turns,
                statistics);
    }
}
