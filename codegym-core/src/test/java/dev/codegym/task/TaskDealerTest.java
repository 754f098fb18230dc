package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.Samples;
import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.tool.Assignment;
import dev.codegym.tool.ReferenceFailedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TaskDealerTest {
    private static final EnvironmentHost MIRRORS = Mirrors.host();
    private static final TaskDealer DEALER = dealer();

    private static TaskDealer dealer() {
        TaskMaker.Outcome outcome = TaskMaker.make(MIRRORS, 0, List.of(Samples.object("{'beads':[4,7,4]}")));
        EnvironmentDefinition measured = MIRRORS.definition().withSizes(outcome.sizes());
        EnvironmentHost host = EnvironmentHost.of(measured, MIRRORS.problemClasses(), MIRRORS.solverClasses());
        return TaskDealer.of(host, outcome.tasks());
    }

    private static Assignment fresh(long seed) {
        return DEALER.draw(ResetOptions.of(seed).withSource(TaskSource.FRESH));
    }

    @Test
    void drawsFreshTasksWithAnswersAsMixedAsThoseOfTheStoredOnes() throws ReferenceFailedException {
        int mirrored = 0;
        for (int seed = 0; seed < 200; seed++) {
            mirrored += MIRRORS.reference(fresh(seed).input()).booleanValue() ? 1 : 0;
        }
        assertThat(mirrored).isBetween(70, 130);
    }

    @Test
    void drawsFreshTasksOfWhichOneLookDoesNotTellTheAnswer() throws ReferenceFailedException {
        int wrong = 0;
        int endsAgree = 0;
        for (int seed = 0; seed < 200; seed++) {
            ObjectNode input = fresh(seed).input();
            boolean mirrored = MIRRORS.reference(input).booleanValue();
            wrong += mirrored ? 0 : 1;
            endsAgree += !mirrored && Mirrors.endsAgree(input) ? 1 : 0;
        }
        assertThat(endsAgree).isGreaterThan(wrong / 3);
    }

    @Test
    void drawsDifferentTasksFromDifferentSeedsAndNeverAStoredOne() {
        Set<String> inputs = new HashSet<>();
        for (int seed = 0; seed < 1000; seed++) {
            inputs.add(fresh(seed).input().toString());
        }
        assertThat(inputs.size()).as("different inputs").isGreaterThan(800);
        assertThat(DEALER.tasks())
                .allMatch(task -> !inputs.contains(task.input().toString()));
    }

    @Test
    void drawsTheWantedDifficultyWithinTheRulesAndTheRangeOfCalls() throws ReferenceFailedException {
        InputGenerator generator = InputGenerator.of(MIRRORS.definition().inputs());
        for (Difficulty tier : Difficulty.values()) {
            for (int seed = 0; seed < 30; seed++) {
                Assignment task = DEALER.draw(
                        ResetOptions.of(seed).withSource(TaskSource.FRESH).withDifficulty(tier));
                assertThat(task.difficulty()).isEqualTo(tier);
                assertThat(generator.violations(task.input())).isEmpty();
                SolverRun run = MIRRORS.solve(task.input(), MIRRORS.reference(task.input()));
                assertThat(run.solved()).isTrue();
                assertThat(run.distinctCalls()).isBetween(10, 250);
            }
        }
    }

    /** The same on every machine and Java: a change here makes other tasks of the seeds that people wrote down. */
    @Test
    void drawsTheSameTasksEverywhere() {
        List<Integer> hashes = new ArrayList<>();
        for (long seed : new long[] {0, 1, 42, -9, Long.MAX_VALUE}) {
            hashes.add(fresh(seed).input().toString().hashCode());
        }
        assertThat(hashes).containsExactly(1684610603, 185660829, -1021187243, -39404065, -1500420237);
    }
}
