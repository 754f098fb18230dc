package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.env.Difficulty;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;

class TierOrderTest {
    private static final AnswerRule NUMBERS = AnswerRule.exact(DataType.INT);
    private static final AnswerRule TRUTHS = AnswerRule.exact(DataType.BOOLEAN);

    private static Task task(Difficulty tier, int solverCalls, JsonNode answer) {
        return new Task("", tier, JsonNodeFactory.instance.objectNode(), answer, solverCalls);
    }

    private static List<Task> of(List<Task> tasks, Difficulty tier) {
        return tasks.stream().filter(task -> task.difficulty() == tier).toList();
    }

    private static int most(List<Task> tasks, Difficulty tier) {
        return of(tasks, tier).stream().mapToInt(Task::solverCalls).max().orElseThrow();
    }

    private static int least(List<Task> tasks, Difficulty tier) {
        return of(tasks, tier).stream().mapToInt(Task::solverCalls).min().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void givesTasksToTiersByTheirCallsAndNotByTheirSizes(long seed) {
        Random random = new Random(seed);
        List<Task> found = new ArrayList<>();
        for (Difficulty tier : Difficulty.values()) {
            for (int i = 0; i < 10; i++) {
                found.add(task(tier, 10 + random.nextInt(200), IntNode.valueOf(found.size())));
            }
        }

        List<Task> ordered = TierOrder.of(found, NUMBERS);

        for (Difficulty tier : Difficulty.values()) {
            assertThat(of(ordered, tier)).hasSize(10);
        }
        assertThat(ordered)
                .extracting(Task::answer)
                .containsExactlyInAnyOrderElementsOf(
                        found.stream().map(Task::answer).toList());
        assertThat(most(ordered, Difficulty.EASY)).isLessThanOrEqualTo(least(ordered, Difficulty.MEDIUM));
        assertThat(most(ordered, Difficulty.MEDIUM)).isLessThanOrEqualTo(least(ordered, Difficulty.HARD));
    }

    /** The solver stops where it finds that an input is wrong: wrong inputs take a third of the calls of right ones. */
    @Test
    void keepsTheBalanceOfAnswersThatGoWithTheCalls() {
        List<Task> found = new ArrayList<>();
        for (Difficulty tier : Difficulty.values()) {
            for (int i = 0; i < 5; i++) {
                int right = 24 + 60 * tier.ordinal() + (5 - tier.ordinal()) * i;
                found.add(task(tier, right, BooleanNode.TRUE));
                found.add(task(tier, Math.max(10, right / 3), BooleanNode.FALSE));
            }
        }

        List<Task> ordered = TierOrder.of(found, TRUTHS);

        for (Difficulty tier : Difficulty.values()) {
            Map<JsonNode, Long> counts =
                    of(ordered, tier).stream().collect(Collectors.groupingBy(Task::answer, Collectors.counting()));
            assertThat(counts.values()).as("%s", tier).allMatch(count -> count <= 6);
        }
        assertThat(most(ordered, Difficulty.EASY)).isLessThanOrEqualTo(most(ordered, Difficulty.MEDIUM));
    }

    @Test
    void leavesTasksAloneThatOneAnswerRulesAnyway() {
        List<Task> found = new ArrayList<>();
        for (Difficulty tier : Difficulty.values()) {
            for (int i = 0; i < 10; i++) {
                found.add(task(tier, 100 - 30 * tier.ordinal() - i, IntNode.valueOf(7)));
            }
        }

        assertThat(most(TierOrder.of(found, NUMBERS), Difficulty.HARD)).isEqualTo(40);
    }
}
