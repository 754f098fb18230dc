package dev.codegym.synth.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.synth.SynthesisListener;
import dev.codegym.synth.SynthesisOptions;
import dev.codegym.synth.SynthesisPipeline;
import dev.codegym.synth.SynthesisSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PolishedPipelineTest {
    private static final String QUESTION = """
            # Colder Nights

            A station noted one temperature a night in `nights`. Return _the number of nights that were colder than the night before_.

            **Example 1:**

            **Input:** nights = [12,14,13,9,11]

            **Output:** 2

            **Constraints:**

            *   `1 <= nights.length <= 1000`
            *   `-50 <= nights[i] <= 50`
            """;
    private static final String SOLUTION = """
            public class Solution {
                public int colder(int[] nights) {
                    int count = 0;
                    for (int i = 1; i < nights.length; i++) {
                        if (nights[i] < nights[i - 1]) {
                            count++;
                        }
                    }
                    return count;
                }
            }
            """;

    @TempDir
    Path temporary;

    private Path file;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        out = temporary.resolve("library");
        file = Files.writeString(
                temporary.resolve("problems.jsonl"),
                JsonMapper.shared()
                        .createObjectNode()
                        .put("question_id", "nights")
                        .put("question", QUESTION)
                        .put("solution", SOLUTION)
                        .put("language", "java")
                        .toString());
    }

    private SynthesisSummary run(LanguageModel model, SynthesisListener listener) {
        return SynthesisPipeline.polished(model, ModelOptions.DEFAULT, false, SynthesisOptions.DEFAULT, 2)
                .run(file, out, listener);
    }

    @Test
    void keepsTheWordsWhereTheModelHasNoneThatWillDo() {
        ScriptedModel model = VanAnswers.model(request -> "no words");

        assertThat(run(model, SynthesisListener.NONE).verified()).isEqualTo(1);
        assertThat(model.asked).hasSize(3).extracting(ModelRequest::id).contains("nights/polish/0");
        try (EnvironmentLibrary library = EnvironmentLibrary.open(out)) {
            assertThat(library.ids()).containsExactly("nights");
        }
    }

    @Test
    void waitsForAModelThatCannotBeAsked() {
        List<String> told = new ArrayList<>();
        LanguageModel down = new ScriptedModel(request -> {
            throw new ModelException(ModelException.Kind.DENIED, "wrong key");
        });

        SynthesisSummary summary = run(down, new SynthesisListener() {
            @Override
            public void postponed(long line, String id, String why) {
                told.add(id + ": " + why);
            }
        });

        assertThat(summary.problems()).isZero();
        assertThat(told).containsExactly("nights: wrong key");
    }
}
