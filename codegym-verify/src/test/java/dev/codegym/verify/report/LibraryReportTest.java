package dev.codegym.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryReportTest {
    private static Verification accepted;

    @TempDir
    Path folder;

    private Path library;

    @BeforeAll
    static void verifyOnce() {
        accepted = Peaks.accepted();
    }

    @BeforeEach
    void writeLibrary() throws IOException {
        library = Files.createDirectory(folder.resolve("peaks & <valleys>"));
        write("one");
        write("Two/zwei");
        write("three");
    }

    private void write(String id) {
        EnvironmentPackage made = Peaks.packaged(accepted, id);
        made.write(library.resolve(EnvironmentPackage.fileName(id)));
    }

    private LibraryReport.Written report(Path out, ReportOptions options) {
        try (EnvironmentLibrary opened = EnvironmentLibrary.open(library)) {
            return LibraryReport.write(opened, out, options);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    @Test
    void halfACharacterInAnIdLosesNoReport() throws IOException {
        write("half \uD800 a character");

        report(folder.resolve("out"), new ReportOptions(10, true));

        assertThat(read(folder.resolve("out").resolve("library.json"))).contains("half ? a character", "Two/zwei");
    }

    @Test
    void noWordOfAStrangerBecomesMarkup() throws IOException {
        report(folder.resolve("out"), new ReportOptions(10, true));

        for (String page : new String[] {"index.html", "environments/one.html"}) {
            String html = read(folder.resolve("out").resolve(page));
            assertThat(html).contains("window.hacked").doesNotContain("<img", "<script>window", "\u202E", "\u0007");
        }
    }

    @Test
    void everyPageNamesTheOnlyStyleAndScriptThatMayRun() throws IOException {
        report(folder.resolve("out"), ReportOptions.DEFAULT);

        assertThat(read(folder.resolve("out/index.html")))
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
                .contains("script-src &#39;sha256-");
        assertThat(read(folder.resolve("out/environments/one.html")))
                .contains("default-src &#39;none&#39;")
                .doesNotContain("script-src", "<script");
    }

    @Test
    void theSameLibraryGivesTheSameBytes() throws IOException {
        report(folder.resolve("out"), ReportOptions.DEFAULT);
        report(folder.resolve("again"), ReportOptions.DEFAULT);

        for (String file : new String[] {"index.html", "library.json", "environments/one.html"}) {
            assertThat(folder.resolve("again").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("out").resolve(file));
        }
    }

    @Test
    void everyLinkOfTheTableLeadsToAPage() throws IOException {
        report(folder.resolve("out"), ReportOptions.DEFAULT);

        assertThat(read(folder.resolve("out/index.html"))).contains("href=\"environments/+two%252fzwei.html\"");
        assertThat(folder.resolve("out/environments/+two%2fzwei.html")).exists();
    }

    @Test
    void aDamagedPackageIsNamedAndHidesNoOther() throws IOException {
        Files.writeString(library.resolve("broken.codegym"), "cut off");

        assertThat(report(folder.resolve("out"), ReportOptions.DEFAULT)).isEqualTo(new LibraryReport.Written(3, 3, 1));
        assertThat(read(folder.resolve("out/index.html")))
                .contains("1 package could not be read", "<code>broken</code>");
    }

    @Test
    void aLimitIsSaidAndFiguresStillCountAll() throws IOException {
        assertThat(report(folder.resolve("out"), new ReportOptions(2, false)))
                .isEqualTo(new LibraryReport.Written(3, 2, 0));

        assertThat(read(folder.resolve("out/index.html"))).contains("first 2 of 3 environments", "<dd>3</dd>");
        assertThat(folder.resolve("out/environments").toFile().list()).hasSize(2);
        assertThat(read(folder.resolve("out/library.json"))).contains("\"id\":\"three\"");
    }

    @Test
    void answersAreInThePageOnlyWhereAsked() throws IOException {
        EnvironmentPackage made = Peaks.packaged(accepted, "one");

        assertThat(LibraryReport.page(made, false))
                .doesNotContain("the answer of")
                .contains("gives no task away");
        assertThat(LibraryReport.page(made, true))
                .contains("the answer of easy-1", made.tasks().get(0).answer().toString());
    }

    @Test
    void theEpisodeIsPlayedOnATaskThatIsNotStored() {
        EnvironmentPackage made = Peaks.packaged(accepted, "one");

        assertThat(Episode.play(made)).satisfies(episode -> {
            assertThat(episode.fresh()).isTrue();
            assertThat(episode.won()).isTrue();
            assertThat(made.tasks()).noneMatch(task -> task.id().equals(episode.taskId()));
        });
    }

    @Test
    void whatARunLeftIsShownAlsoWhereItsFilesAreDamaged() throws IOException {
        Files.writeString(library.resolve("summary.json"), "{\"problems\":7,\"verified\":");
        Files.writeString(
                library.resolve("rejected.jsonl"),
                "{\"id\":\"p\",\"check\":\"RUNS\",\"evidence\":\"<b>it fails</b>\"}\nnot json\n{\"id\":\"q\",\"check\":\"RUNS\"}\n");
        report(folder.resolve("out"), ReportOptions.DEFAULT);

        assertThat(read(folder.resolve("out/index.html")))
                .contains("&lt;b&gt;it fails&lt;/b&gt;", "2 problems")
                .doesNotContain("problems a second");
    }

    @Test
    void aLibraryWithNothingReadableStillHasAPage() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("broken.codegym"), "");
        library = empty;

        assertThat(report(folder.resolve("out"), ReportOptions.DEFAULT).environments())
                .isZero();
        assertThat(read(folder.resolve("out/index.html"))).contains("There is no environment to show.");
    }
}
