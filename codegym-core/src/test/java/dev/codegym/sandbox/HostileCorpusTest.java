package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The hostile corpus in one small JVM: each file gets the verdict in its first line, with both compilers and with the same
 * counts each time, and the JVM is as healthy afterwards as before.
 */
class HostileCorpusTest {
    private static final int ATTACKS = 900;

    /**
     * Each kind of compiled code is seen by one JDK of the gate: what is compiled quickly by the older one, at less than half of the
     * time, what is optimized by the newer one. The counts of both are compared.
     */
    private static final String COMPILED =
            Runtime.version().feature() < 25 ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation";

    @Test
    void everyAttackGetsItsVerdictAndTheHostStaysHealthy() throws Exception {
        Path built = built();
        Path log = built.resolve("hostile-corpus.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        COMPILED,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileCorpusRun.class.getName(),
                        corpus().toString(),
                        built.resolve("hostile-corpus.txt").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(30, TimeUnit.MINUTES))
                    .as("the run ended")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    @Test
    void theCorpusIsLargeAndItsNamesAreUnique() throws Exception {
        List<String> names = HostileFile.readAll(corpus()).stream()
                .map(file -> file.source().name())
                .toList();
        assertThat(names).hasSizeGreaterThan(ATTACKS).doesNotHaveDuplicates();
    }

    private static Path corpus() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(HostileCorpusTest.class.getResource("hostile"))
                .toURI());
    }

    /** The folder of this build: one of its own per JDK, so that the counts can be compared. */
    private static Path built() throws URISyntaxException, IOException {
        Path classes = Path.of(HostileCorpusTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return Objects.requireNonNull(classes.getParent());
    }
}
