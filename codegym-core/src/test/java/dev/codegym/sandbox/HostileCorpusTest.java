package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.compile.CompilerChoice;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file per attack; its first line says the verdict that it must get: {@code REJECTED}, {@code STOPPED} with the reasons
 * that may be given, {@code RETURNED} with the value, {@code THREW}, {@code REFUSED}, {@code NOT_COMPILED}.
 */
class HostileCorpusTest {
    private static final Limits LIMITS =
            Limits.DEFAULT.withFuelPerCall(5_000_000).withBytesPerCall(32 << 20);

    static Stream<Path> attacks() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(HostileCorpusTest.class.getResource("hostile"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void getsItsVerdictFromEcj(Path file) throws IOException {
        String source = Files.readString(file);
        assertVerdict(source, Guests.verdict(source, CompilerChoice.ECJ, LIMITS));
    }

    @Test
    void janinosClassesGetTheSameVerdicts() throws Exception {
        int compiled = 0;
        for (Path file : attacks().toList()) {
            String source = Files.readString(file);
            String verdict = Guests.verdict(source, CompilerChoice.JANINO, LIMITS);
            // alone, Janino runs finally twice: that is why it never serves it
            if (!verdict.startsWith("NOT_COMPILED") && !file.endsWith("FinallyRunsOnce.java")) {
                assertVerdict(source, verdict);
                compiled++;
            }
        }
        assertThat(compiled).isGreaterThan(110);
    }

    private static void assertVerdict(String source, String verdict) {
        List<String> expected = List.of(source.lines()
                .findFirst()
                .orElseThrow()
                .substring("// verdict: ".length())
                .split(" "));
        if (expected.get(0).equals("STOPPED")) {
            assertThat(verdict).as(Guests.name(source)).startsWith("STOPPED ");
            assertThat(expected).as(Guests.name(source)).contains(verdict.substring("STOPPED ".length()));
        } else if (expected.get(0).equals("RETURNED")) {
            assertThat(verdict).as(Guests.name(source)).isEqualTo(String.join(" ", expected));
        } else {
            assertThat(expected).as(Guests.name(source) + ": " + verdict).contains(verdict.split(" ")[0]);
        }
    }

    @Test
    void leavesTheHostAsItWas() throws Exception {
        Properties before = (Properties) System.getProperties().clone();
        for (Path file : attacks().toList()) {
            Guests.verdict(Files.readString(file), CompilerChoice.AUTO, LIMITS);
        }
        assertThat(System.getProperties()).isEqualTo(before);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassLoaderName() != null
                                && frame.getClassLoaderName().equals("guest")));
    }
}
