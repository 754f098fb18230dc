package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class InputScriptTest {
    private static final String PILE =
            "push(int value); pop(); top() | adds: push | removes: pop | nonempty: pop, top | -5 <= value <= 5";

    private static boolean holds(String script, String... calls) {
        return new InputScript(script).holds(List.of((Object[]) calls));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pop",
                "push",
                "push 6",
                "push x",
                "push 1 2",
                "push 1,pop,top",
                "peek",
                "push  1",
                "push 1,pop,pop"
            })
    void refusesCallsThatMayNotStand(String calls) {
        assertThat(holds(PILE, calls.split(","))).isFalse();
    }

    @Test
    void acceptsCallsThatMayStand() {
        assertThat(holds(PILE, "push 1", "top", "pop", "push -5", "push 5", "pop", "pop"))
                .isTrue();
    }

    @Test
    void asksForArgumentsThatRise() {
        String script = "at(int time) | rising: time | 1 <= time <= 100";
        assertThat(holds(script, "at 1", "at 7")).isTrue();
        assertThat(holds(script, "at 7", "at 7")).isFalse();
    }

    @Test
    void appliesRulesBetweenArgumentsOfOneCall() {
        String script = "sum(int left, int right); at(int left) | 0 <= left <= 9 | 0 <= right <= 9 | left <= right";
        assertThat(holds(script, "sum 3 3", "at 9")).isTrue();
        assertThat(holds(script, "sum 4 3")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"push", "push(int)", "push(Map value)", "push(int[] value)"})
    void refusesATextThatNamesNoCalls(String script) {
        assertThatThrownBy(() -> new InputScript(script)).isInstanceOf(CodeGymException.class);
    }

    @Test
    void drawsScriptsThatObeyTheirRules() {
        DataType texts = Objects.requireNonNull(DataType.parse("String[]"));
        List<InputRule> rules = new ArrayList<>(InputRule.parse("1 <= calls.length <= 60"));
        rules.addAll(InputRule.parse("script(calls, \"" + PILE + "\")"));
        InputGenerator generator = InputGenerator.of(
                new InputModel(InputModel.VERSION, List.of(new InputField("calls", texts)), rules, List.of()));
        List<ObjectNode> drawn = new ArrayList<>();
        for (int seed = 0; seed < 50; seed++) {
            ObjectNode input = generator.draw(seed, 30);
            assertThat(input).as("seed %d", seed).isNotNull();
            assertThat(generator.violations(Objects.requireNonNull(input))).isEmpty();
            drawn.add(input);
        }
        assertThat(drawn).doesNotHaveDuplicates();
        assertThat(drawn.toString()).contains("push", "pop", "top");
    }
}
