package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Janino, ECJ and javac must make programs that compute the same, run inside the sandbox. {@code -Dcodegym.seeds=N} makes more of them,
 * {@code -Dcodegym.seed=N} others: the second JDK of the whole gate begins where the first ends.
 */
class RandomProgramTest {
    private static final long SEEDS = Long.getLong("codegym.seeds", 75);
    private static final long FIRST = Long.getLong("codegym.seed", 0);
    private static final Limits LIMITS = Limits.DEFAULT.withDeadline(Duration.ofMinutes(2));
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    @Test
    void allCompilersMakeProgramsThatComputeTheSame() {
        List<String> different = new ArrayList<>();
        int janino = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            String source = RandomProgram.of(seed);
            String expected = verdict(Guests.compile(source, CompilerChoice.ECJ));
            if (!expected.startsWith("RETURNED") && !expected.startsWith("STOPPED")) {
                different.add("seed " + seed + " with ECJ: " + expected);
                continue;
            }
            CompiledClasses auto = Guests.compile(source, CompilerChoice.AUTO);
            if (auto.servedBy() == CompilerChoice.JANINO) {
                janino++;
                compare(seed, "Janino", expected, verdict(auto), different);
            }
            if (JAVAC != null) {
                compare(seed, "javac", expected, verdict(javac(source)), different);
            }
        }
        assertThat(different).isEmpty();
        assertThat(janino).as("programs that Janino served").isGreaterThan((int) (SEEDS / 5));
    }

    private static void compare(long seed, String compiler, String expected, String found, List<String> different) {
        if (!found.equals(expected)) {
            different.add("seed " + seed + " with ECJ: " + expected + "\n  with " + compiler + ": " + found);
        }
    }

    private static String verdict(CompiledClasses classes) {
        try {
            return "RETURNED " + Guests.run(Guests.SANDBOX.admit(classes), "Guest", Meter.create(LIMITS));
        } catch (GuestStoppedException e) {
            return "STOPPED " + e.reason();
        } catch (Exception e) {
            return e.toString();
        }
    }

    private static CompiledClasses javac(String source) {
        Map<String, ByteArrayOutputStream> made = new TreeMap<>();
        StringWriter words = new StringWriter();
        try (StandardJavaFileManager files = JAVAC.getStandardFileManager(null, null, null)) {
            JavaFileManager memory = new ForwardingJavaFileManager<>(files) {
                @Override
                public JavaFileObject getJavaFileForOutput(
                        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                    return new SimpleJavaFileObject(URI.create("memory:/" + name), kind) {
                        @Override
                        public OutputStream openOutputStream() {
                            return made.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                        }
                    };
                }
            };
            JavaFileObject unit =
                    new SimpleJavaFileObject(URI.create("memory:/Guest.java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source;
                        }
                    };
            List<String> options = List.of("--release", "17", "-proc:none", "-nowarn", "-XDstringConcat=inline", "-g");
            if (!JAVAC.getTask(words, memory, null, options, null, List.of(unit))
                    .call()) {
                throw new IllegalStateException(words.toString());
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Map<String, byte[]> classes = new TreeMap<>();
        made.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return CompiledClasses.of(CompilerChoice.ECJ, classes);
    }
}
