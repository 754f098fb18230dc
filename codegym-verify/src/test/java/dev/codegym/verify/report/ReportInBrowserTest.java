package dev.codegym.verify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.verify.Verification;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens the pages in Chromium by {@code src/test/browser/report.mjs}. It needs {@code node}, {@code chromium}, and the modules of
 * {@code src/test/browser/package.json} in the folder that the environment variable {@code CODEGYM_BROWSER_MODULES} names; without them it is
 * skipped and says what is missing.
 */
class ReportInBrowserTest {
    private static final int CHECKS = 60;

    @TempDir
    Path folder;

    @Test
    void thePagesWorkInARealBrowser() throws IOException, InterruptedException {
        String modules = System.getenv("CODEGYM_BROWSER_MODULES");
        String node = found("node");
        String chromium = found("chromium");
        assumeTrue(node != null, "the report's pages were not opened in a browser: no node on the PATH");
        assumeTrue(chromium != null, "the report's pages were not opened in a browser: no chromium on the PATH");
        assumeTrue(
                modules != null && Files.isDirectory(Path.of(modules, "node_modules", "playwright-core")),
                "the report's pages were not opened in a browser: CODEGYM_BROWSER_MODULES names no folder where npm installed"
                        + " src/test/browser/package.json");
        writePages();
        Path said = folder.resolve("said.txt");
        Process browser = new ProcessBuilder(
                        node,
                        script().toString(),
                        modules,
                        chromium,
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = browser.waitFor(15, TimeUnit.MINUTES);
        browser.destroyForcibly();
        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);

        assertThat(lines).filteredOn(line -> !line.startsWith("ok ")).isEmpty();
        assertThat(ended).isTrue();
        assertThat(browser.waitFor()).isZero();
        assertThat(lines).hasSizeGreaterThan(CHECKS);
    }

    private static Path script() {
        return Path.of("src", "test", "browser", "report.mjs").toAbsolutePath();
    }

    private static @Nullable String found(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }

    /** A small library with all that a page can show, and the table of a large one. */
    private void writePages() throws IOException {
        Verification accepted = Peaks.accepted();
        Path library = Files.createDirectory(folder.resolve("library"));
        EnvironmentPackage one = Peaks.packaged(accepted, "one");
        one.write(library.resolve("one.codegym"));
        Peaks.packaged(accepted, "two").write(library.resolve("two.codegym"));
        Files.writeString(library.resolve("broken.codegym"), "cut off");
        Files.writeString(
                library.resolve("summary.json"),
                "{\"problems\":9,\"verified\":2,\"rejected\":7,\"seconds\":3.5,\"problemsPerSecond\":2.571,\"secondsByCheck\":{\"RUNS\":0.25,\"TASK_SEARCH\":1.5}}");
        Files.writeString(
                library.resolve("rejected.jsonl"),
                "{\"id\":\"p\",\"check\":\"RUNS\",\"evidence\":\"" + "unbroken".repeat(30)
                        + "\"}\n{\"id\":\"q\",\"check\":\"A_CHECK_WITH_A_RATHER_LONG_NAME\",\"evidence\":\"<img src=x onerror=alert(1)>\"}\n");
        try (EnvironmentLibrary opened = EnvironmentLibrary.open(library)) {
            LibraryReport.write(opened, folder.resolve("out"), new ReportOptions(10, true));
        }
        LibraryFigures figures = new LibraryFigures();
        for (int i = 0; i < 1000; i++) {
            String id = String.format(Locale.ROOT, "number-%04d", i);
            figures.add(
                    one,
                    new Row(id, "Problem " + i, 1 + i % 20, 30, 10 + i % 240, i % 30 / 100.0, "by-hand", "", true));
        }
        Files.writeString(
                folder.resolve("out/big.html"), LibraryPage.write("big", figures, RunFigures.read(null), 2000));
    }
}
