package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.Samples;
import dev.codegym.env.Difficulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TaskDiscriminationTest {
    /** All heights lie above the limit, so that nothing tells whether the limit is looked at. */
    private static List<Task> blind() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Difficulty tier = Difficulty.values()[i / 4];
            List<String> heights = new ArrayList<>();
            int sum = 0;
            for (int j = 0; j < 12 + 3 * i; j++) {
                int height = 60 + (i * 7 + j * 5) % 40;
                heights.add(String.valueOf(height));
                sum += height;
            }
            ObjectNode input = Samples.object("{'heights':[" + String.join(",", heights) + "],'limit':" + i + "}");
            String id = tier.name().toLowerCase(Locale.ROOT) + "-" + (i % 4 + 1);
            tasks.add(new Task(id, tier, input, Samples.json(String.valueOf(sum)), heights.size() + 1));
        }
        return tasks;
    }

    private static MutantReport report(List<Task> tasks, int inputs) {
        return TaskDiscrimination.of(Samples.host(), tasks, List.of(), 60, inputs, 11, Runnable::run);
    }

    @Test
    void namesTheMutantsThatTasksDoNotTellApart() {
        MutantReport report = report(blind(), 0);
        assertThat(report.tasks()).isEqualTo(blind());
        assertThat(report.mutants())
                .filteredOn(judged -> judged.fate() == MutantReport.Fate.SAME)
                .extracting(MutantReport.Judged::words)
                .anyMatch(words -> words.contains("if (heights[i] > limit) { : > became >="));
    }

    @Test
    void completesTasksThatAreBlindToAMistake() {
        MutantReport report = report(blind(), 200);
        assertThat(report.added()).isPositive();
        assertThat(report.tasks()).hasSizeGreaterThanOrEqualTo(12).isNotEqualTo(blind());
        assertThat(report.mutants())
                .filteredOn(judged -> judged.words().contains("heights[i] > limit"))
                .isNotEmpty()
                .allSatisfy(judged ->
                        assertThat(judged.fate()).isIn(MutantReport.Fate.KILLED, MutantReport.Fate.KILLED_BY_ADDED));
        assertThat(report.tasks()).extracting(Task::id).doesNotHaveDuplicates();
    }

    @Test
    void whatItAddsIsATaskLikeAnyOther() {
        InputGenerator generator = InputGenerator.of(Samples.host().definition().inputs());
        List<Task> before = blind();
        assertThat(report(before, 200).tasks())
                .filteredOn(task -> before.stream().noneMatch(old -> old.input().equals(task.input())))
                .isNotEmpty()
                .allSatisfy(task -> {
                    assertThat(generator.violations(task.input())).isEmpty();
                    assertThat(task.solverCalls()).isBetween(10, 250);
                    assertThat(Samples.host().solve(task.input(), task.answer()).solved())
                            .isTrue();
                });
    }

    @Test
    void completedTasksTellTheSameMutantsApartOnceMore() {
        List<Task> completed = report(blind(), 200).tasks();
        MutantReport again = report(completed, 0);
        assertThat(again.count(MutantReport.Fate.KILLED))
                .isEqualTo(report(blind(), 200).count(MutantReport.Fate.KILLED)
                        + report(blind(), 200).count(MutantReport.Fate.KILLED_BY_ADDED));
    }

    @Test
    void leavesGoodTasksAsTheyAreAndSaysWhichTaskTellsAMutantApart() {
        TaskMaker.Outcome outcome = TaskMaker.make(Mirrors.host(), 3, List.of());
        MutantReport report =
                TaskDiscrimination.of(Mirrors.host(), outcome.tasks(), List.of(), 20, 0, 5, Runnable::run);
        assertThat(report.tasks()).isEqualTo(outcome.tasks());
        assertThat(report.mutants()).hasSize(20);
        assertThat(report.mutants())
                .filteredOn(judged -> judged.fate() == MutantReport.Fate.KILLED)
                .hasSizeGreaterThan(12)
                .allSatisfy(judged ->
                        assertThat(outcome.tasks()).extracting(Task::id).contains(judged.task()));
    }

    @Test
    void dependsOnWhatItIsGivenAlone() {
        assertThat(report(blind(), 60)).isEqualTo(report(blind(), 60));
    }

    @Test
    void aTaskWithAWrongAnswerIsAnObstacle() {
        List<Task> tasks = new ArrayList<>(blind());
        tasks.set(0, Samples.task("easy-1", Difficulty.EASY, "{'heights':[1,2,3],'limit':1}", 77));
        assertThat(report(tasks, 0).obstacle()).contains("easy-1");
    }

    @Test
    void withoutTasksThereIsNothingToTry() {
        assertThat(report(List.of(), 100).mutants()).isEmpty();
    }
}
