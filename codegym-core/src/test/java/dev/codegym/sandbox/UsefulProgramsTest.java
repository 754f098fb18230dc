package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.codegym.compile.CompilationFailedException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs such as people write who solve problems of algorithms, each using a part of the language or of the library:
 * every one runs in the sandbox and gives what it gives outside, at the same cost each time. Their fuel is written to
 * {@code target/fuel/}, one file per Java version: the files of two versions must not differ.
 */
class UsefulProgramsTest {
    private static final List<String> FUEL = new ArrayList<>();

    /** What the allow-list does not have yet though solvers use it; skipped only as long as it is refused. */
    private static final Set<String> WANTED = Set.of(
            "BigModular",
            "ConcurrentCollections",
            "Dates",
            "Decimals",
            "EnumSwitch",
            "IteratedStreams",
            "LocaleNeutral",
            "MatcherEdits",
            "MutableCounters",
            "OwnCollections",
            "PrefixSums",
            "RandomBounds",
            "TextLines");

    static Stream<Path> programs() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(UsefulProgramsTest.class.getResource("useful"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void givesTheSameInsideAsOutside(Path file) throws Exception {
        String source = Files.readString(file);
        String name = Guests.name(source);
        for (CompilerChoice choice : List.of(CompilerChoice.ECJ, CompilerChoice.AUTO)) {
            CompiledClasses classes = Guests.compile(source, choice);
            GuestProgram program = admit(name, classes);
            String outside = outside(classes, name);
            Meter first = Meter.create(Limits.DEFAULT);
            Meter second = Meter.create(Limits.DEFAULT);
            assertThat(show(Guests.run(program, name, first))).isEqualTo(outside);
            assertThat(show(Guests.run(program, name, second))).isEqualTo(outside);
            assertThat(second.fuelSpent()).isEqualTo(first.fuelSpent());
            assertThat(second.bytesSpent()).isEqualTo(first.bytesSpent());
            FUEL.add(name + " " + choice + " " + first.fuelSpent() + " " + first.bytesSpent());
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void givesTheSameFromJaninoWhereItCompiles(Path file) throws Exception {
        String source = Files.readString(file);
        CompiledClasses classes;
        try {
            classes = Guests.compile(source, CompilerChoice.JANINO);
        } catch (CompilationFailedException e) {
            return;
        }
        String name = Guests.name(source);
        assertThat(show(Guests.run(admit(name, classes), name, Meter.create(Limits.DEFAULT))))
                .isEqualTo(outside(classes, name));
    }

    private static GuestProgram admit(String name, CompiledClasses classes) {
        try {
            return Guests.SANDBOX.admit(classes);
        } catch (GuestRejectedException e) {
            // Janino compiles against the running JDK: from 21 on it finds addFirst in an interface that 17 does not
            // have
            boolean newerApi = String.valueOf(e.getMessage()).contains("java.util.Sequenced");
            assumeFalse(WANTED.contains(name) || newerApi, () -> "skipped, refused as yet: " + e.getMessage());
            throw e;
        }
    }

    @AfterAll
    static void writeFuel() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/fuel"));
        Files.write(folder.resolve("useful-" + Runtime.version().feature() + ".txt"), FUEL);
    }

    private static String outside(CompiledClasses compiled, String name) throws Exception {
        Class<?> type = new Plain(compiled.classes()).loadClass(name);
        Constructor<?> constructor = type.getDeclaredConstructor();
        return show(type.getMethod("run").invoke(constructor.newInstance()));
    }

    private static String show(@Nullable Object value) {
        return Arrays.deepToString(new Object[] {value});
    }

    private static final class Plain extends ClassLoader {
        private final Map<String, byte[]> classes;

        Plain(Map<String, byte[]> classes) {
            super(ClassLoader.getPlatformClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte @Nullable [] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
