package dev.codegym.rollout;

import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolEnvironment;

/** Plays whole episodes and records them. */
public final class Rollout {
    private Rollout() {}

    /**
     * Lets a policy play one episode to its end.
     *
     * @throws dev.codegym.CodeGymException as {@link ToolEnvironment#reset}
     */
    public static Trajectory play(ToolEnvironment environment, Policy policy, ResetOptions options) {
        TrajectoryRecorder recorder = TrajectoryRecorder.begin(environment, options);
        Observation observation = recorder.reset().state();
        Policy.Player player = policy.begin(((Observation.Start) observation).prompt(), options.seed());
        while (true) {
            Step<Observation> step = recorder.step(player.act(observation));
            if (step.over()) {
                return recorder.trajectory();
            }
            observation = step.state();
        }
    }

    /**
     * Lets the solver play one episode: a demonstration. Calls that it repeats with nothing changed in between are made once.
     *
     * @param host whose solver plays
     * @param environment an environment of that host
     * @return the record, which stops before the episode's end where the solver fails
     * @throws dev.codegym.CodeGymException as {@link ToolEnvironment#reset}
     */
    public static Trajectory solver(EnvironmentHost host, ToolEnvironment environment, ResetOptions options) {
        TrajectoryRecorder recorder = TrajectoryRecorder.begin(environment, options);
        host.solve(environment, environment.spec().stepLimit(), recorder::record);
        return recorder.trajectory();
    }
}
