package dev.codegym.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibrariesTest {
    private static final String SUMS = "sum(left) + sum(right)";

    @TempDir
    Path folder;

    private EnvironmentLibrary library(String name, EnvironmentPackage... packages) {
        Path path = folder.resolve(name);
        try (LibraryWriter writer = LibraryWriter.create(path)) {
            for (EnvironmentPackage each : packages) {
                writer.add(each);
            }
            writer.finish();
        }
        return EnvironmentLibrary.open(path);
    }

    private static EnvironmentPackage pair(String id, String answer, int[][]... inputs) {
        return TinyPackages.pair(id, new String[] {"left", "right"}, "leftAt", answer, List.of(inputs));
    }

    private static int[][] rows(int[] left, int... right) {
        return new int[][] {left, right};
    }

    private static final int[][] FIRST = rows(new int[] {1, 2, 3}, 4);
    private static final int[][] SECOND = rows(new int[] {7}, 2, 9);

    private static List<PackageSummary> summaries(EnvironmentLibrary library, List<String> damaged) {
        try (Stream<PackageSummary> all = library.summaries(e -> damaged.add(e.getMessage()))) {
            return all.toList();
        }
    }

    @Test
    void packsAFolderIntoAFileAndBackWithoutAChange() throws IOException {
        try (EnvironmentLibrary before =
                library("before", TinyPackages.heights("A/1", "1"), TinyPackages.heights("b", "2"))) {
            assertThat(Libraries.copy(before, folder.resolve("all.codegyms")).packages())
                    .isEqualTo(2);
        }
        try (EnvironmentLibrary packed = EnvironmentLibrary.open(folder.resolve("all.codegyms"))) {
            Libraries.copy(packed, folder.resolve("after"));
        }

        try (Stream<Path> files = Files.list(folder.resolve("before"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".codegym"))::iterator) {
                assertThat(folder.resolve("after").resolve(file.getFileName().toString()))
                        .hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void leavesOutOfAFileAnIdThatItCannotHold() {
        try (EnvironmentLibrary before =
                library("before", TinyPackages.heights("half \uD800", "1"), TinyPackages.heights("b", "2"))) {
            Libraries.Outcome outcome = Libraries.copy(before, folder.resolve("all.codegyms"));

            assertThat(outcome.packages()).isEqualTo(1);
            assertThat(outcome.damaged()).singleElement().asString().contains("half a character");
        }
        try (EnvironmentLibrary packed = EnvironmentLibrary.open(folder.resolve("all.codegyms"))) {
            assertThat(packed.ids()).containsExactly("b");
        }
    }

    @Test
    void mergesWhatDiffersAndTakesWhatIsTheSameOnce() {
        EnvironmentPackage same = TinyPackages.heights("same", "1");
        try (EnvironmentLibrary one = library("one", same, TinyPackages.heights("a", "2"));
                EnvironmentLibrary other = library("other.codegyms", same, TinyPackages.heights("b", "3"))) {
            Libraries.Outcome outcome = Libraries.merge(List.of(one, other), folder.resolve("all.codegyms"));

            assertThat(outcome).isEqualTo(new Libraries.Outcome(3, List.of()));
            try (EnvironmentLibrary all = EnvironmentLibrary.open(folder.resolve("all.codegyms"))) {
                assertThat(all.ids()).containsExactly("a", "b", "same");
            }
        }
    }

    @Test
    void refusesToMergeDifferentPackagesUnderOneId() {
        try (EnvironmentLibrary one = library("one", TinyPackages.heights("a", "1"), TinyPackages.heights("c", "1"));
                EnvironmentLibrary other = library("other", TinyPackages.heights("a", "2"))) {
            assertThatThrownBy(() -> Libraries.merge(List.of(one, other), folder.resolve("all")))
                    .isInstanceOf(CodeGymException.class)
                    .hasMessage("1 id stands for different packages: 'a' (in " + one.path() + " and " + other.path()
                            + "); give them other ids, or leave one library out");
            assertThat(folder.resolve("all")).doesNotExist();
        }
    }

    @Test
    void mergesBesideADamagedPackage() throws IOException {
        try (EnvironmentLibrary one = library("one", TinyPackages.heights("a", "1"));
                EnvironmentLibrary other = library("other", TinyPackages.heights("b", "2"))) {
            Files.writeString(folder.resolve("one/bad.codegym"), "no zip");
            Libraries.Outcome outcome = Libraries.merge(List.of(one, other), folder.resolve("all"));

            assertThat(outcome.packages()).isEqualTo(2);
            assertThat(outcome.damaged()).singleElement().asString().contains("bad.codegym: it is not a readable ZIP");
        }
    }

    @Test
    void believesTheIndexOfAFolderOnlyWhereTheFileIsAsItWas() throws IOException {
        try (EnvironmentLibrary made = library("all", TinyPackages.heights("a", "1"), TinyPackages.heights("b", "2"))) {
            Path a = made.file("a");
            FileTime changed = Files.getLastModifiedTime(a);
            byte[] bytes = Files.readAllBytes(a);
            bytes[bytes.length / 2] ^= 1;
            Files.write(a, bytes);
            Files.setLastModifiedTime(a, changed);
            List<String> damaged = new ArrayList<>();
            assertThat(summaries(made, damaged)).hasSize(2); // size and time are the same: the index is believed
            assertThat(damaged).isEmpty();

            Files.setLastModifiedTime(a, FileTime.fromMillis(changed.toMillis() + 5000));
            assertThat(summaries(made, damaged)).extracting(PackageSummary::id).containsExactly("b");
            assertThat(damaged).singleElement().asString().startsWith(a.toString());
        }
    }

    @Test
    void seesWhatWasAddedRemovedAndReplacedSinceTheIndexWasMade() throws IOException {
        library("all", TinyPackages.heights("a", "1"), TinyPackages.heights("b", "2"), TinyPackages.heights("d", "4"))
                .close();
        Path all = folder.resolve("all");
        Files.delete(all.resolve("a.codegym"));
        TinyPackages.heights("b", "another").write(all.resolve("b.codegym"));
        TinyPackages.heights("c", "3").write(all.resolve("c.codegym"));

        try (EnvironmentLibrary library = EnvironmentLibrary.open(all)) {
            assertThat(summaries(library, new ArrayList<>()))
                    .extracting(summary -> summary.id() + summary.provenance().problemId())
                    .containsExactly("banother", "c3", "d4");
        }
        assertThat(Libraries.index(all).packages()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 70, 200, 600})
    void listsAFolderWhoseIndexIsDamaged(int length) throws IOException {
        library("all", TinyPackages.heights("a", "1"), TinyPackages.heights("b", "2"))
                .close();
        Path index = folder.resolve("all").resolve(FolderIndex.NAME);
        Files.write(index, java.util.Arrays.copyOf(Files.readAllBytes(index), length));

        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder.resolve("all"))) {
            assertThat(summaries(library, new ArrayList<>())).hasSize(2);
        }
    }

    @Test
    void losesNoPackageToAChangedByteInTheIndexOfItsFolder() throws IOException {
        library("all", TinyPackages.heights("a", "1"), TinyPackages.heights("b", "2"))
                .close();
        Path index = folder.resolve("all").resolve(FolderIndex.NAME);
        byte[] bytes = Files.readAllBytes(index);
        for (int i = 0; i < bytes.length; i += 61) {
            byte[] changed = bytes.clone();
            changed[i] ^= 0x41;
            Files.write(index, changed);
            List<String> damaged = new ArrayList<>();
            try (EnvironmentLibrary library = EnvironmentLibrary.open(folder.resolve("all"))) {
                assertThat(summaries(library, damaged)).as("byte %d", i).hasSize(2);
            }
            assertThat(damaged).isEmpty();
        }
    }

    @Test
    void splitsByCountAndByFilter() {
        EnvironmentPackage[] five = IntStream.range(0, 5)
                .mapToObj(i -> TinyPackages.heights("p" + i, String.valueOf(i)))
                .toArray(EnvironmentPackage[]::new);
        try (EnvironmentLibrary library = library("all.codegyms", five)) {
            assertThat(LibrarySplit.byCount(library, 2).parts())
                    .isEqualTo(Map.of(
                            "part-1", List.of("p0", "p1"), "part-2", List.of("p2", "p3"), "part-3", List.of("p4")));
            LibrarySplit split = LibrarySplit.byFilter(
                    library, summary -> summary.provenance().problemId().equals("3"));
            assertThat(split.part("matching")).containsExactly("p3");
            assertThat(split.part("others")).hasSize(4);
            assertThatThrownBy(() -> split.part("rest")).hasMessageContaining("the parts are [matching, others]");
            assertThatThrownBy(() -> LibrarySplit.byCount(library, 0)).hasMessageContaining("at least 1");
        }
    }

    @Test
    void neverPartsVariantsOfOneProblemNorProblemsThatAskTheSame() {
        List<EnvironmentPackage> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String answer = "sum(left) * " + (i + 2) + " - sum(right)";
            all.add(pair("sum-" + i, answer, FIRST, SECOND));
        }
        // the same under other names, with the rows exchanged
        all.add(TinyPackages.pair(
                "again-4",
                new String[] {"take", "give"},
                "taken",
                "sum(give) * 6 - sum(take)",
                List.of(FIRST, SECOND)));
        all.add(TinyPackages.heights("x-fine", "x", "fine"));
        all.add(TinyPackages.heights("x-coarse", "x", "coarse"));
        try (EnvironmentLibrary library = library("all.codegyms", all.toArray(EnvironmentPackage[]::new))) {
            for (long seed = 0; seed < 20; seed++) {
                LibrarySplit split = LibrarySplit.trainTest(library, 0.3, seed);
                assertThat(split).isEqualTo(LibrarySplit.trainTest(library, 0.3, seed));
                List<String> test = split.part("test");
                assertThat(test.contains("x-fine")).as("seed %d", seed).isEqualTo(test.contains("x-coarse"));
                assertThat(test.contains("sum-4")).as("seed %d", seed).isEqualTo(test.contains("again-4"));
                assertThat(test).as("seed %d", seed).hasSizeBetween(3, 5);
                assertThat(split.part("train")).hasSize(13 - test.size());
            }
            assertThat(LibrarySplit.trainTest(library, 0.3, 1)).isNotEqualTo(LibrarySplit.trainTest(library, 0.3, 2));
        }
    }

    @Test
    void refusesSharesThatAreNone() {
        try (EnvironmentLibrary library = library("all", TinyPackages.heights("a", "1"))) {
            assertThatThrownBy(() -> LibrarySplit.trainTest(library, 1.5, 0))
                    .hasMessage("the share of 'train' is -0.5: it must be from 0 to 1");
            Map<String, Double> shares = new LinkedHashMap<>();
            shares.put("a", 0.5);
            shares.put("b", 0.25);
            assertThatThrownBy(() -> LibrarySplit.byShare(library, shares, 0))
                    .hasMessage("the shares {a=0.5, b=0.25} are 0.75 together: they must be 1");
        }
    }

    @Test
    void findsDuplicatesByWhatTheyDoAndKeepsTheOneWithMoreTasks() {
        EnvironmentPackage few = pair("few", SUMS, FIRST);
        EnvironmentPackage more = TinyPackages.pair(
                "more", new String[] {"ups", "downs"}, "upAt", "sum(downs) + sum(ups)", List.of(FIRST, SECOND));
        EnvironmentPackage other = pair("other", "sum(left) + sum(right) + (left.length > 1 ? 0 : 1)", FIRST, SECOND);
        try (EnvironmentLibrary library = library("all.codegyms", few, more, other)) {
            assertThat(Duplicates.find(library, damaged -> {}))
                    .containsExactly(new Duplicates.Group("more", List.of("few")));
        }
        assertThat(Duplicates.isDuplicate(few, more)).isTrue();
        assertThat(Duplicates.isDuplicate(other, more)).isFalse();
    }

    @Test
    void takesNoPackageForADuplicateThatFailsOnATaskOfTheOther() {
        EnvironmentPackage all = pair("all", SUMS, FIRST, SECOND, rows(new int[] {5, 6, 7}, 1));
        EnvironmentPackage longOnly = pair("long", "left[2] * 0 + " + SUMS, FIRST);

        assertThat(Duplicates.isDuplicate(all, longOnly)).isFalse();
        assertThat(Duplicates.likeness(all, longOnly)).isEqualTo(Duplicates.Likeness.MOSTLY);
    }

    @Test
    void takesNoPackageForADuplicateWhoseToolsHaveOtherTypes() {
        EnvironmentPackage one = TinyPackages.heights("one", "1");

        assertThat(Duplicates.isDuplicate(one, TinyPackages.heights("two", "2")))
                .isTrue();
        assertThat(Duplicates.isDuplicate(one, pair("pair", SUMS, FIRST))).isFalse();
    }
}
