package dev.codegym.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.env.ResetOptions;
import dev.codegym.tool.ToolEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryFileTest {
    private static final String[] ODD_IDS = {
        "b", "../A b", "long/" + "x".repeat(300), "con", "B", "ünïcödé-\uD83D\uDE00", "\uFFFD", "z"
    };

    @TempDir
    Path folder;

    private Path write(String... ids) {
        Path file = folder.resolve("all.codegyms");
        try (LibraryWriter writer = LibraryWriter.create(file)) {
            for (String id : ids) {
                writer.add(TinyPackages.heights(id, id));
            }
            writer.finish();
        }
        return file;
    }

    private static List<PackageSummary> summaries(EnvironmentLibrary library, List<String> damaged) {
        try (Stream<PackageSummary> all = library.summaries(e -> damaged.add(e.getMessage()))) {
            return all.toList();
        }
    }

    @Test
    void holdsPackagesOfAnyIdInTheOrderOfIds() {
        try (EnvironmentLibrary library = EnvironmentLibrary.open(write(ODD_IDS))) {
            assertThat(library.ids())
                    .containsExactlyElementsOf(Stream.of(ODD_IDS).sorted().toList());
            for (String id : ODD_IDS) {
                assertThat(library.get(id).id()).isEqualTo(id);
            }
            assertThat(summaries(library, new ArrayList<>()))
                    .extracting(PackageSummary::id)
                    .isEqualTo(library.ids());
        }
        assertThat(folder.toFile().list()).containsExactly("all.codegyms");
    }

    @Test
    void tellsOfOnePackageWhatItTellsOfAll() throws IOException {
        Path parts = Files.createDirectory(folder.resolve("parts"));
        try (EnvironmentLibrary library = EnvironmentLibrary.open(write(ODD_IDS))) {
            tellsOfEachWhatItTellsOfAll(library);
            Libraries.copy(library, parts);
        }
        Files.deleteIfExists(parts.resolve(FolderIndex.NAME));
        try (EnvironmentLibrary library = EnvironmentLibrary.open(parts)) {
            tellsOfEachWhatItTellsOfAll(library);
        }
        Libraries.index(parts);
        TinyPackages.heights("con", "another").write(parts.resolve(EnvironmentPackage.fileName("con")));
        TinyPackages.heights("new", "new").write(parts.resolve(EnvironmentPackage.fileName("new")));
        try (EnvironmentLibrary library = EnvironmentLibrary.open(parts)) {
            tellsOfEachWhatItTellsOfAll(library);
            assertThat(library.summary("con")).isEqualTo(PackageSummary.of(TinyPackages.heights("con", "another")));
        }
    }

    private static void tellsOfEachWhatItTellsOfAll(EnvironmentLibrary library) {
        List<PackageSummary> all = summaries(library, new ArrayList<>());
        assertThat(all).hasSizeGreaterThanOrEqualTo(ODD_IDS.length);
        for (PackageSummary summary : all) {
            assertThat(library.summary(summary.id())).isEqualTo(summary);
        }
        for (String none : List.of("", "a", "bb", "zz")) {
            assertThatThrownBy(() -> library.summary(none)).hasMessageContaining("has no environment '" + none + "'");
        }
    }

    @Test
    void knowsWithoutOpeningWhatAPackageIsLike() {
        try (EnvironmentLibrary library = EnvironmentLibrary.open(write("one"))) {
            assertThat(summaries(library, new ArrayList<>()))
                    .containsExactly(PackageSummary.of(TinyPackages.heights("one", "one")));
            PackageSummary summary = summaries(library, new ArrayList<>()).get(0);
            assertThat(summary.tools()).contains("heightAt(int) -> int", "grow(int, int) -> int", "note(int) -> void");
            assertThat(summary.taskCount()).isEqualTo(4);
            assertThat(summary.medianCalls()).isEqualTo(13);
            assertThat(summary.provenance().license()).isEqualTo("unknown");
        }
    }

    @Test
    void givesTheSameBytesForTheSamePackages() throws IOException {
        byte[] first = Files.readAllBytes(write("b", "a"));
        Files.delete(folder.resolve("all.codegyms"));

        assertThat(Files.readAllBytes(write("b", "a"))).isEqualTo(first);
    }

    @Test
    void mayBeEmpty() {
        try (EnvironmentLibrary library = EnvironmentLibrary.open(write())) {
            assertThat(library.ids()).isEmpty();
            assertThatThrownBy(() -> library.get("a")).hasMessageEndingWith("has no environment 'a': it is empty");
        }
    }

    @Test
    void namesTheNearestIds() {
        try (EnvironmentLibrary library = EnvironmentLibrary.open(write("two-sum", "islands"))) {
            assertThatThrownBy(() -> library.get("tow-sum"))
                    .hasMessageContaining("Did you mean 'two-sum' or 'islands'?");
        }
    }

    @Test
    void refusesASecondPackageWithAnId() {
        try (LibraryWriter writer = LibraryWriter.create(folder.resolve("all.codegyms"))) {
            writer.add(TinyPackages.heights("a", "1"));
            assertThatThrownBy(() -> writer.add(TinyPackages.heights("a", "2")))
                    .isInstanceOf(CodeGymException.class)
                    .hasMessageContaining("has a package 'a' already");
        }
    }

    @Test
    void isNotThereBeforeItIsFinished() {
        try (LibraryWriter writer = LibraryWriter.create(folder.resolve("all.codegyms"))) {
            writer.add(TinyPackages.heights("a", "1"));
        }
        assertThat(folder.toFile().list()).isEmpty();
        write("a");
        assertThatThrownBy(() -> write("b")).hasMessageContaining("exists already");
    }

    @Test
    void isAppendedToInOneGo() throws IOException {
        Path file = write("b");
        byte[] before = Files.readAllBytes(file);
        EnvironmentLibrary open = EnvironmentLibrary.open(file);

        try (LibraryWriter dropped = LibraryWriter.append(file)) {
            dropped.add(TinyPackages.heights("a", "a"));
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (LibraryWriter writer = LibraryWriter.append(file)) {
            assertThatThrownBy(() -> LibraryWriter.append(file))
                    .hasMessageContaining("is being written to by somebody");
            writer.add(TinyPackages.heights("a", "a"));
            writer.finish();
        }

        try (open;
                EnvironmentLibrary again = EnvironmentLibrary.open(file)) {
            assertThat(again.ids()).containsExactly("a", "b");
            assertThat(again.get("b").id()).isEqualTo("b");
            assertThat(open.ids()).containsExactly("b");
            assertThat(open.get("b").id()).isEqualTo("b");
        }
    }

    @Test
    void forgetsWhatAKilledWriterLeft() throws IOException {
        Path file = write("b");
        byte[] whole = Files.readAllBytes(file);
        byte[] killed = Arrays.copyOf(whole, whole.length + 5000);
        Files.write(file, killed);

        try (EnvironmentLibrary library = EnvironmentLibrary.open(file)) {
            assertThat(library.ids()).containsExactly("b");
        }
        try (LibraryWriter writer = LibraryWriter.append(file)) {
            writer.finish();
        }
        assertThat(Libraries.index(file)).isEqualTo(new Libraries.Outcome(1, List.of()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0005, 0.1, 0.5, 0.9, 0.999})
    void saysWhenItWasCutOff(double share) throws IOException {
        Path file = write("a", "b");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * share)));

        assertThatThrownBy(() -> EnvironmentLibrary.open(file))
                .isInstanceOf(PackageFormatException.class)
                .hasMessageStartingWith(file + ": it");
    }

    @Test
    void loosesNothingElseWhenItsEndIsCutOffAndTheIndexMadeAgain() throws IOException {
        Path file = write("a", "b", "c");
        byte[] bytes = Files.readAllBytes(file);
        int inC = lastBeginning(bytes) + 200;
        Files.write(file, Arrays.copyOf(bytes, inC));

        Libraries.Outcome outcome = Libraries.index(file);

        assertThat(outcome.packages()).isEqualTo(2);
        assertThat(outcome.damaged())
                .singleElement()
                .asString()
                .contains("bytes ")
                .contains("hold no package");
        try (EnvironmentLibrary library = EnvironmentLibrary.open(file)) {
            assertThat(library.ids()).containsExactly("a", "b");
            assertThat(library.get("b").tasks()).hasSize(4);
        }
    }

    private static int lastBeginning(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("CGPK");
    }

    @Test
    void tellsAndSkipsADamagedPackage() throws IOException {
        Path file = write("a", "b", "c");
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int second = text.indexOf("CGPK", text.indexOf("CGPK") + 4);
        bytes[lastBeginning(bytes) - 1000] ^= 1; // within b
        assertThat(lastBeginning(bytes) - 1000).isGreaterThan(second);
        Files.write(file, bytes);

        try (EnvironmentLibrary library = EnvironmentLibrary.open(file)) {
            assertThatThrownBy(() -> library.get("b"))
                    .isInstanceOf(PackageFormatException.class)
                    .hasMessageStartingWith(file.resolve("b.codegym") + ": it is damaged: its SHA-256 is ");
            assertThat(library.get("c").id()).isEqualTo("c");
            Libraries.Outcome copied = Libraries.copy(library, folder.resolve("copy"));
            assertThat(copied.packages()).isEqualTo(2);
            assertThat(copied.damaged()).singleElement().asString().contains("b.codegym");
        }
        Libraries.Outcome outcome = Libraries.index(file);
        assertThat(outcome.packages()).isEqualTo(2);
        assertThat(outcome.damaged()).singleElement().asString().contains("package 'b' at byte");
    }

    @Test
    void noticesEveryChangedByteThatMatters() throws IOException {
        Path file = write("a", "b");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += 61) {
            byte[] changed = bytes.clone();
            changed[i] ^= 0x55;
            Files.write(file, changed);
            try (EnvironmentLibrary library = EnvironmentLibrary.open(file)) {
                for (String id : library.ids()) {
                    assertThat(library.get(id).hash())
                            .isEqualTo(TinyPackages.heights(id, id).hash());
                }
                assertThat(library.ids()).containsExactly("a", "b");
            } catch (PackageFormatException expected) {
                assertThat(expected).hasMessageStartingWith(file.toString());
            }
            Libraries.Outcome again = Libraries.index(file);
            assertThat(again.packages() + again.damaged().size()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void refusesWhatIsNoLibrary() throws IOException {
        Path one = folder.resolve("one.codegym");
        TinyPackages.heights("one", "one").write(one);
        assertThatThrownBy(() -> EnvironmentLibrary.open(one)).hasMessageContaining("looks like one package");
        Path text = Files.writeString(folder.resolve("text.codegyms"), "no library".repeat(20));
        assertThatThrownBy(() -> EnvironmentLibrary.open(text))
                .isInstanceOf(PackageFormatException.class)
                .hasMessageContaining("a file that begins with 'codegyms'");
        byte[] later = Files.readAllBytes(write());
        later[11] = 9;
        Path future = Files.write(folder.resolve("later.codegyms"), later);
        assertThatThrownBy(() -> EnvironmentLibrary.open(future))
                .hasMessageContaining("its first 64 bytes are damaged");
    }

    @Test
    void servesManyThreadsAndThoseThatAreInterrupted() throws Exception {
        Path file = write("a", "b", "c", "d");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (EnvironmentLibrary library = EnvironmentLibrary.open(file, 1)) {
            List<Future<Boolean>> made = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String id = List.of("a", "b", "c", "d").get(i % 4);
                boolean interrupted = i % 3 == 0;
                made.add(threads.submit(() -> {
                    if (interrupted) {
                        Thread.currentThread().interrupt();
                    }
                    try (ToolEnvironment environment = library.make(id)) {
                        return !environment
                                .reset(ResetOptions.defaults())
                                .state()
                                .toString()
                                .isEmpty();
                    } finally {
                        Thread.interrupted();
                    }
                }));
            }
            for (Future<Boolean> future : made) {
                assertThat(future.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }
}
