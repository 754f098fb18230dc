package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.compile.CompilerChoice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls of the JDK that would take for ever, or all memory, or the stack, in one go. */
class ExplosionsTest {
    static final Limits LIMITS = Limits.DEFAULT.withFuelPerCall(20_000_000).withBytesPerCall(64 << 20);

    static List<String> explosions() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ExplosionsTest.class.getResourceAsStream("jdk/explosions.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    static String guest(String body) {
        return """
                import java.math.*;
                import java.util.*;
                import java.util.function.*;
                import java.util.regex.*;
                import java.util.stream.*;

                public class Explosion {
                    @SuppressWarnings({"unchecked", "rawtypes"})
                    public Object run() {
                        %s
                    }
                }
                """.formatted(body.replace("%", "%%").replace("%%", "%"));
    }

    @ParameterizedTest
    @MethodSource("explosions")
    void areStoppedAtTheSameCountEachTime(String line) throws Exception {
        int space = line.indexOf("  ");
        GuestProgram program = Guests.admit(guest(line.substring(space + 2)), CompilerChoice.ECJ);
        String first = outcome(program);
        assertThat(line.substring(0, space).split("\\|")).contains(first.split(" ")[0]);
        assertThat(outcome(program)).isEqualTo(first);
    }

    static String outcome(GuestProgram program) throws Exception {
        Meter meter = Meter.create(LIMITS);
        try {
            return "RETURNED " + Guests.run(program, "Explosion", meter);
        } catch (GuestStoppedException e) {
            return e.reason() + " " + meter.fuelSpent() + " " + meter.bytesSpent();
        }
    }
}
