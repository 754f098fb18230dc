package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.tool.DataType;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class InputWordsTest {
    private static final String FORM =
            "int n, int m; int[] a; each int[][] pairs | 1 <= n <= 9 | 0 <= m <= 9 | a.length == n | pairs.length == m"
                    + " | pairs[i].length == 2 | -5 <= a[i] <= 5 | 1 <= pairs[i][j] <= n";

    private static boolean holds(String form, String text) {
        return new InputWords(form).holds(List.of((Object[]) text.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 0 \n 1 1",
                "2 0 \n 1 \n",
                "2 0 \n 1 6 \n",
                "2 1 \n 1 1 \n",
                "2 1 \n 1 1 \n 1 3 \n",
                "2 1 \n 1 1 \n 1 1 1 \n",
                "2 0 0 \n 1 1 \n",
                "2 \n 1 1 \n",
                "2 x \n 1 1 \n"
            })
    void refusesOtherTexts(String text) {
        assertThat(holds(FORM, text)).isFalse();
    }

    @Test
    void acceptsATextOfItsForm() {
        assertThat(holds(FORM, "2 2 \n -5 5 \n 1 2 \n 2 2 \n")).isTrue();
        assertThat(holds("String s; int k", "abc \n 7 \n")).isTrue();
        assertThat(holds("int n; each String[] rows | rows.length == n", "2 \n ab \n c \n"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "int", "map n", "int n | 3"})
    void refusesAFormThatIsNone(String form) {
        assertThatThrownBy(() -> new InputWords(form)).isInstanceOf(CodeGymException.class);
    }

    @Test
    void drawsTextsOfItsForm() {
        DataType texts = Objects.requireNonNull(DataType.parse("String[]"));
        InputGenerator generator = InputGenerator.of(new InputModel(
                InputModel.VERSION,
                List.of(new InputField("words", texts)),
                InputRule.parse("textForm(words, \"" + FORM + "\")"),
                List.of()));
        for (int seed = 0; seed < 40; seed++) {
            ObjectNode input = generator.draw(seed, 12);
            assertThat(input).as("seed %d", seed).isNotNull();
            assertThat(generator.violations(Objects.requireNonNull(input))).isEmpty();
        }
    }
}
