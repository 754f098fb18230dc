package dev.codegym.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.rollout.Policy;
import dev.codegym.rollout.Rollout;
import dev.codegym.synth.SynthesisListener;
import dev.codegym.synth.SynthesisOptions;
import dev.codegym.synth.SynthesisPipeline;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.worker.WorkerPool;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The starter environments play the same with their guests in this JVM and behind a wall. */
class IsolationTest {
    private static final int ENVIRONMENTS = Integer.getInteger("codegym.starters", 3);

    @Test
    void startersPlayTheSameTrajectoriesBehindAWall(@TempDir Path folder) {
        SynthesisPipeline.programAnalysis(SynthesisOptions.DEFAULT.withLimit(ENVIRONMENTS))
                .run(Path.of("problems", "starter.jsonl"), folder.resolve("library"), SynthesisListener.NONE);

        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder.resolve("library"));
                WorkerPool pool = WorkerPool.open()) {
            assertThat(library.ids()).isNotEmpty();
            for (String id : library.ids()) {
                compare(library.get(id), pool);
            }
        }
    }

    private static void compare(EnvironmentPackage made, WorkerPool pool) {
        try (ToolEnvironment here = made.environment(EpisodeRules.DEFAULT);
                ToolEnvironment there = made.environment(EpisodeRules.DEFAULT, pool)) {
            for (int seed = 0; seed < 4; seed++) {
                ResetOptions options = ResetOptions.of(seed).withSource(TaskSource.values()[seed % 2]);
                assertThat(Rollout.play(there, Policy.random(), options))
                        .as(made.id() + ", random, seed " + seed)
                        .isEqualTo(Rollout.play(here, Policy.random(), options));
                assertThat(Rollout.solver(made.host(pool), there, options))
                        .as(made.id() + ", solver, seed " + seed)
                        .isEqualTo(Rollout.solver(made.host(), here, options));
            }
        }
    }
}
