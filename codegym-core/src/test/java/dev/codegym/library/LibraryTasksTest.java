package dev.codegym.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.Samples;
import dev.codegym.env.Difficulty;
import dev.codegym.task.SamplerOptions;
import dev.codegym.task.Task;
import dev.codegym.task.TaskDraw;
import dev.codegym.task.TaskSampler;
import dev.codegym.tool.ToolEnvironment;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTasksTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeTwo() {
        EnvironmentPackage made = EnvironmentPackage.of(
                Samples.host(),
                Samples.tasks(),
                Provenance.of("tests", "7", "java", "by-hand", "fine"),
                Samples.object("{}"));
        for (String id : new String[] {"cliffs", "depths"}) {
            made.withId(id).write(folder.resolve(EnvironmentPackage.fileName(id)));
        }
    }

    @Test
    void tellsWhatALibraryHasAndGivesItsTasks() {
        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder)) {
            LibraryTasks tasks = LibraryTasks.of(library);

            assertThat(tasks.environments()).isEqualTo(2);
            assertThat(tasks.id(1)).isEqualTo("depths");
            assertThat(tasks.count(0, Difficulty.EASY)).isEqualTo(2);
            assertThat(tasks.count(0, Difficulty.HARD)).isEqualTo(1);
            assertThat(tasks.task(1, Difficulty.EASY, 1)).extracting(Task::id).isEqualTo("easy-2");
        }
    }

    @Test
    void samplesALibraryAndPlaysWhatIsDrawn() {
        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder)) {
            TaskSampler sampler = TaskSampler.of(LibraryTasks.of(library), SamplerOptions.DEFAULT);
            Set<String> seen = new HashSet<>();
            while (sampler.hasMoreInEpoch()) {
                TaskDraw draw = sampler.next();
                try (ToolEnvironment environment = library.make(draw.environment())) {
                    String task = environment.reset(draw.options()).info().taskId();
                    assertThat(task)
                            .isEqualTo(Objects.requireNonNull(draw.task()).id());
                    seen.add(draw.environment() + "/" + task);
                }
            }
            assertThat(seen).hasSize(8);
        }
    }
}
