package dev.codegym.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.synth.SynthesisListener;
import dev.codegym.synth.SynthesisOptions;
import dev.codegym.synth.SynthesisPipeline;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayEpisodesTest {
    @Test
    void theSolverEarnsTheRewardOfEveryEpisode(@TempDir Path folder) {
        Path library = folder.resolve("library");
        SynthesisPipeline.programAnalysis(SynthesisOptions.DEFAULT.withLimit(2))
                .run(Path.of("problems", "starter.jsonl"), library, SynthesisListener.NONE);

        assertThat(PlayEpisodes.play(library)).isEqualTo(1);
    }
}
