package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.Samples;
import dev.codegym.env.Difficulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class TaskMakerTest {
    private static final List<ObjectNode> EXAMPLES = List.of(Samples.object("{'beads':[4,7,4]}"));

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -77})
    void findsTasksOfBothAnswersWhereDrawsHardlyGiveOneOfThem(long seed) {
        TaskMaker.Outcome outcome = TaskMaker.make(Mirrors.host(), seed, EXAMPLES);
        assertThat(outcome.tasks()).hasSize(30);
        for (Difficulty tier : Difficulty.values()) {
            assertThat(outcome.tasks())
                    .filteredOn(task -> task.difficulty() == tier)
                    .as("%s tasks of seed %d", tier, seed)
                    .hasSize(10)
                    .filteredOn(task -> task.answer().booleanValue())
                    .hasSizeBetween(4, 6);
        }
    }

    @Test
    void makesWrongInputsThatOneLookDoesNotTellFromRightOnes() {
        assertThat(TaskMaker.make(Mirrors.host(), 4, EXAMPLES).tasks())
                .filteredOn(task -> !task.answer().booleanValue())
                .hasSizeBetween(12, 18)
                .filteredOn(task -> Mirrors.endsAgree(task.input()))
                .hasSizeGreaterThan(6);
    }

    @Test
    void takesInputsThatTogetherTakeEveryBranch() {
        TaskMaker.Outcome outcome = TaskMaker.make(Samples.host(), 5, List.of());
        assertThat(outcome.branches()).isEqualTo(4);
        assertThat(outcome.covered()).isEqualTo(4);
    }

    @Test
    void makesDifferentTasksWithinTheRangeOfCallsAndWithinTheRules() {
        TaskMaker.Outcome outcome = TaskMaker.make(Samples.host(), 3, List.of());
        InputGenerator generator = InputGenerator.of(Samples.host().definition().inputs());
        assertThat(outcome.tasks()).extracting(Task::input).doesNotHaveDuplicates();
        assertThat(outcome.tasks()).allSatisfy(task -> {
            assertThat(task.solverCalls()).isBetween(10, 250);
            assertThat(generator.violations(task.input())).isEmpty();
        });
    }

    @Test
    void makesHardTasksOfManyCallsAndEasyOnesOfFew() {
        List<Task> tasks = TaskMaker.make(Samples.host(), 3, List.of()).tasks();
        assertThat(tasks)
                .filteredOn(task -> task.difficulty() == Difficulty.HARD)
                .allSatisfy(task -> assertThat(task.solverCalls()).isGreaterThan(45));
        assertThat(tasks)
                .filteredOn(task -> task.difficulty() == Difficulty.EASY)
                .allSatisfy(task -> assertThat(task.solverCalls()).isLessThan(60));
    }

    @Test
    void dependsOnTheSeedAlone() {
        assertThat(TaskMaker.make(Mirrors.host(), 9, EXAMPLES))
                .isEqualTo(TaskMaker.make(Mirrors.host(), 9, EXAMPLES))
                .isNotEqualTo(TaskMaker.make(Mirrors.host(), 10, EXAMPLES));
    }

    @Test
    void takesProposedInputsFirstAndNoneThatBreaksARuleOrIsExcluded() {
        List<ObjectNode> proposed = TaskMaker.make(Samples.host(), 11, List.of()).tasks().stream()
                .filter(task -> task.difficulty() == Difficulty.MEDIUM)
                .map(Task::input)
                .toList();
        List<ObjectNode> all = new ArrayList<>(proposed);
        all.add(Samples.object("{'heights':[1,2,3,4,5,6,7,8,9,10,11,12,13,140,15,16,17,18,19,20],'limit':3}"));
        ObjectNode excluded = proposed.get(0);

        List<Task> tasks = TaskMaker.make(Samples.host(), 3, List.of(excluded), Map.of(Difficulty.MEDIUM, all))
                .tasks();

        assertThat(tasks)
                .extracting(Task::input)
                .containsAll(proposed.subList(1, 8))
                .doesNotContain(excluded);
        assertThat(tasks).extracting(Task::input).doesNotContain(all.get(all.size() - 1));
        assertThat(TaskMaker.make(Samples.host(), 3, List.of(excluded), Map.of())
                        .tasks())
                .as("without proposals nothing changes")
                .isEqualTo(TaskMaker.make(Samples.host(), 3, List.of(excluded)).tasks());
    }

    @Test
    void neverTakesAnExcludedInput() {
        List<ObjectNode> excluded = TaskMaker.make(Mirrors.host(), 1, EXAMPLES).tasks().stream()
                .map(Task::input)
                .toList();
        assertThat(TaskMaker.make(Mirrors.host(), 1, excluded).tasks())
                .extracting(Task::input)
                .doesNotContainAnyElementsOf(excluded);
    }
}
