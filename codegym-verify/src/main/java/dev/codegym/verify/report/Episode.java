package dev.codegym.verify.report;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.env.Reset;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.rollout.Turn;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.SolverRun;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.Prompt;
import dev.codegym.tool.ToolEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An episode that the solver played in the sandbox while the page was made.
 *
 * @param fresh whether its task was drawn for the page; else it is a stored one
 * @param prompt what the agent is told
 * @param taskId the task's id
 * @param difficulty its tier
 * @param turns what was called and seen
 * @param failure why there is no answer, or null
 */
record Episode(
        boolean fresh,
        Prompt prompt,
        String taskId,
        @Nullable Difficulty difficulty,
        List<Turn> turns,
        @Nullable String failure) {
    Episode {
        turns = List.copyOf(turns);
    }

    /** Plays an easy task, a fresh one if the environment can draw one: what is published of it gives no stored task away. */
    static Episode play(EnvironmentPackage made) {
        try (ToolEnvironment environment = made.environment(EpisodeRules.DEFAULT)) {
            Reset<Observation> reset;
            boolean fresh = true;
            ResetOptions easy = ResetOptions.of(0).withDifficulty(Difficulty.EASY);
            try {
                reset = environment.reset(easy.withSource(TaskSource.FRESH));
            } catch (CodeGymException e) {
                fresh = false;
                reset = environment.reset(ResetOptions.of(0));
            }
            List<Turn> turns = new ArrayList<>();
            SolverRun run = made.host()
                    .solve(
                            environment,
                            EnvironmentHost.MAX_SOLVER_CALLS,
                            (call, step) -> turns.add(Turn.of(call, step)));
            Observation.Start start = (Observation.Start) reset.state();
            return new Episode(
                    fresh, start.prompt(), reset.info().taskId(), reset.info().difficulty(), turns, run.failure());
        }
    }

    /** Whether the last turn was paid. */
    boolean won() {
        return !turns.isEmpty() && turns.get(turns.size() - 1).reward() > 0;
    }
}
