package dev.codegym.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.Samples;
import dev.codegym.env.ResetOptions;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentLibraryTest {
    @TempDir
    Path folder;

    private void put(String id) {
        EnvironmentPackage.of(
                        EnvironmentHost.of(
                                Samples.definition(id),
                                Samples.host().problemClasses(),
                                Samples.host().solverClasses()),
                        Samples.tasks(),
                        Provenance.of("tests", id, "java", "by-hand", "fine"),
                        Samples.object("{}"))
                .write(folder.resolve(EnvironmentPackage.fileName(id)));
    }

    @Test
    void listsIdsInOrderAndNothingElse() throws IOException {
        String longId = "long/" + "x".repeat(300);
        put("b");
        put("../A b");
        put(longId);
        Files.writeString(folder.resolve("summary.json"), "{}");
        Files.writeString(folder.resolve(".b.codegym.1-1.tmp"), "half");
        Files.createDirectory(folder.resolve("logs"));

        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder)) {
            assertThat(library.ids()).containsExactly("../A b", "b", longId);
            assertThat(library.get(longId).id()).isEqualTo(longId);
            assertThat(library.get("../A b").id()).isEqualTo("../A b");
        }
    }

    @Test
    void findsAgainWhatAnEnvironmentStillUses() {
        put("a");
        put("b");

        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder, 1);
                ToolEnvironment used = library.make("a")) {
            EnvironmentPackage first = library.get("a");
            for (int i = 0; i < 3; i++) {
                library.get("b");
                assertThat(library.get("a")).isSameAs(first);
            }
            assertThat(used.spec().id()).isEqualTo("a");
        }
    }

    @Test
    void findsAPackageThatSomebodyRenamed() throws IOException {
        put("heights");
        Files.move(folder.resolve("heights.codegym"), folder.resolve("My heights.codegym"));

        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder)) {
            assertThat(library.ids()).containsExactly("heights");
            assertThat(library.get("heights").id()).isEqualTo("heights");
        }
    }

    @Test
    void saysWhenAFileHoldsAnotherPackageThanItsNameTells() throws IOException {
        put("heights");
        Files.move(folder.resolve("heights.codegym"), folder.resolve("depths.codegym"));

        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder)) {
            assertThatThrownBy(() -> library.get("depths"))
                    .hasMessage(folder.resolve("depths.codegym")
                            + ": it holds package 'heights': rename it to heights.codegym");
        }
    }

    @Test
    void goesOnBesideADamagedPackage() throws IOException {
        put("heights");
        Files.writeString(folder.resolve("bad.codegym"), "no zip");
        Files.writeString(folder.resolve("Bad name.codegym"), "no zip");

        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder)) {
            assertThat(library.ids()).containsExactly("bad", "heights");
            assertThatThrownBy(() -> library.get("bad"))
                    .isInstanceOf(PackageFormatException.class)
                    .hasMessageContaining("bad.codegym: it is not a readable ZIP file");
            assertThat(library.get("heights").id()).isEqualTo("heights");
        }
    }

    @Test
    void namesTheNearestIdsOfOneThatItDoesNotHave() {
        put("two-sum");
        put("three-sum");
        put("islands");
        put("word-ladder");

        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder)) {
            assertThatThrownBy(() -> library.make("Tow-Sum"))
                    .isInstanceOf(CodeGymException.class)
                    .hasMessage(
                            folder + " has no environment 'Tow-Sum' among its 4. Did you mean 'two-sum' or 'three-sum'"
                                    + " or 'islands'?");
        }
    }

    @Test
    void refusesWhatIsNoLibrary() throws IOException {
        assertThatThrownBy(() -> EnvironmentLibrary.open(folder))
                .hasMessage(folder + " is no library: it holds no package (*.codegym)");
        assertThatThrownBy(() -> EnvironmentLibrary.open(folder.resolve("none")))
                .hasMessage(folder.resolve("none")
                        + " is no library: there is no such folder or file; a library is a folder of packages"
                        + " (*.codegym) or a file of them (*.codegyms)");
    }

    @Test
    void makesIndependentEnvironmentsOfOnePackageForManyThreads() throws Exception {
        put("heights");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder, 1)) {
            List<Future<Boolean>> solved = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                long seed = i;
                solved.add(threads.submit(() -> {
                    try (ToolEnvironment environment =
                            library.make("heights", EpisodeRules.DEFAULT.withStepLimit(300))) {
                        environment.reset(ResetOptions.of(seed));
                        return library.get("heights")
                                .host()
                                .solve(environment, 250, (c, s) -> {})
                                .solved();
                    }
                }));
            }
            for (Future<Boolean> future : solved) {
                assertThat(future.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }
}
