package dev.codegym.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the source: classes or a diagnostic, never an error, from a thread with hardly any stack. */
class HostileSourcesTest {
    private static final int SMALL_STACK = 256 * 1024;
    private static final Map<CompilerChoice, GuestCompiler> COMPILERS = new EnumMap<>(CompilerChoice.class);

    static {
        for (CompilerChoice choice : List.of(CompilerChoice.AUTO, CompilerChoice.JANINO, CompilerChoice.ECJ)) {
            COMPILERS.put(choice, GuestCompiler.create(choice, List.of()));
        }
    }

    static List<HostileSource> all() {
        return HostileSource.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void getsItsVerdict(HostileSource source) throws Exception {
        List<String> verdicts = new ArrayList<>();
        FutureTask<Void> attack = new FutureTask<>(() -> {
            verdicts.add(verdict(source, CompilerChoice.JANINO));
            verdicts.add(verdict(source, CompilerChoice.ECJ));
            return null;
        });
        new Thread(null, attack, "small stack", SMALL_STACK).start();
        attack.get();
        assertThat(verdicts).containsExactly(source.janino(), source.ecj());
    }

    private static String verdict(HostileSource source, CompilerChoice choice) {
        try {
            COMPILERS.get(choice).compile(List.of(new SourceFile("A.java", source.text())));
            return "COMPILED";
        } catch (CompilationFailedException e) {
            assertThat(e.diagnostics()).isNotEmpty();
            return "REFUSED";
        }
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(all()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @EnumSource(value = CompilerChoice.class, mode = EnumSource.Mode.EXCLUDE, names = "PRECOMPILED")
    void compilesAsBeforeAfterACompilationWasStopped(CompilerChoice choice) {
        GuestCompiler compiler = COMPILERS.get(choice);
        List<SourceFile> honest = List.of(new SourceFile("B.java", "class B { int f(int x) { return x + 1; } }"));
        byte[] before = compiler.compile(honest).classes().get("B");
        HostileSource endless = all().stream()
                .filter(each -> each.name().equals("ClassesInherit"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> compiler.compile(List.of(new SourceFile("A.java", endless.text()))))
                .isInstanceOf(CompilationFailedException.class)
                .hasMessage("A.java: the source takes more than " + CompilerThread.STEPS
                        + " steps to compile: split it up");
        assertThat(compiler.compile(honest).classes().get("B")).isEqualTo(before);
    }

    @Test
    void leavesNoThreadBehindAndKeepsTheInterrupt() throws InterruptedException {
        FutureTask<Boolean> interrupted = new FutureTask<>(() -> {
            Thread.currentThread().interrupt();
            COMPILERS.get(CompilerChoice.AUTO).compile(List.of(new SourceFile("B.java", "class B { }")));
            return Thread.interrupted();
        });
        Thread caller = new Thread(interrupted);
        caller.start();
        caller.join();
        assertThat(interrupted).succeedsWithin(Duration.ZERO).isEqualTo(true);
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(CompilerThread.class::isInstance);
    }

    @Test
    void compilersWorkOnTheirOwnThreadsOnly() {
        assertThatThrownBy(CompilerMeter::tick).isInstanceOf(IllegalStateException.class);
    }
}
