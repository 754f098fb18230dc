package dev.codegym.sandbox;

import dev.codegym.compile.CompilationFailedException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.GuestCompiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the hostile corpus in a JVM of its own: all files with both compilers, twice, and compares verdicts, counts and the
 * host's health. Started by {@link HostileCorpusTest}, or by hand with the folder, a file for the counts, and the beginning
 * of the names to run. Prints what failed and exits with 1.
 */
final class HostileCorpusRun {
    static final Limits LIMITS =
            Limits.DEFAULT.withFuelPerCall(2_000_000).withBytesPerCall(32 << 20).withDeadline(Duration.ofSeconds(15));

    /** Far beyond the sandbox's own backstop. */
    private static final Duration HANG = Duration.ofSeconds(40);

    /** Each keeps a processor busy until the end. */
    private static final int HANGS_BORNE = 8;

    private final List<HostileFile> files;
    private final List<String> failures = new ArrayList<>();
    private final Set<HostileFile> hanging = new HashSet<>();
    private final Map<String, String> counts = new TreeMap<>();

    private HostileCorpusRun(List<HostileFile> files) {
        this.files = files;
    }

    public static void main(String[] arguments) throws IOException {
        String prefix = arguments.length > 2 ? arguments[2] : "";
        HostileCorpusRun run = new HostileCorpusRun(HostileFile.readAll(Path.of(arguments[0])).stream()
                .filter(file -> file.name().startsWith(prefix))
                .toList());
        run.passes();
        run.report(Path.of(arguments[1]));
    }

    private void report(Path countsFile) throws IOException {
        List<String> lines = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        // half a surrogate in a value becomes a question mark
        Files.write(countsFile, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        System.out.println(files.size() + " files, " + failures.size() + " failures");
        failures.forEach(System.out::println);
        System.exit(failures.isEmpty() ? 0 : 1);
    }

    private void passes() {
        pass();
        HostHealth before = HostHealth.now();
        pass();
        failures.addAll(HostHealth.now().damageSince(before));
    }

    private void pass() {
        for (CompilerChoice choice : List.of(CompilerChoice.ECJ, CompilerChoice.JANINO)) {
            GuestCompiler compiler = GuestCompiler.create(choice, List.of());
            GuestRunner runner = GuestRunner.create(choice);
            boolean janino = choice == CompilerChoice.JANINO;
            for (HostileFile file : files) {
                if (!(janino && file.isNotForJanino()) && !hanging.contains(file) && hanging.size() < HANGS_BORNE) {
                    run(choice + " " + file.name(), file, janino, () -> verdict(file, compiler, runner));
                }
            }
        }
    }

    /** On a thread of its own, as trainers have them, so that one that hangs can be left behind and told of. */
    private void run(String name, HostileFile file, boolean janino, Supplier<GuestVerdict> guest) {
        AtomicReference<@Nullable GuestVerdict> verdict = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> escaped = new AtomicReference<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        verdict.set(guest.get());
                    } catch (Throwable e) {
                        escaped.set(e);
                    }
                },
                "corpus");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(HANG.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        GuestVerdict got = verdict.get();
        if (got != null) {
            judge(name, file, janino, got);
        } else if (thread.isAlive()) {
            hanging.add(file);
            StackTraceElement[] trace = thread.getStackTrace();
            failure(name + " HANGS" + (trace.length == 0 ? "" : " in " + trace[0]));
        } else {
            failure(name + ": the sandbox itself threw " + escaped.get());
        }
    }

    private static GuestVerdict verdict(HostileFile file, GuestCompiler compiler, GuestRunner runner) {
        CompiledClasses compiled;
        try {
            compiled = compiler.compile(List.of(file.source()));
        } catch (CompilationFailedException e) {
            return new GuestVerdict.NotCompiled(String.valueOf(e.getMessage()));
        }
        return runner.run(compiled, file.source().name(), LIMITS);
    }

    private void judge(String name, HostileFile file, boolean janino, GuestVerdict verdict) {
        boolean notForIt = janino && verdict instanceof GuestVerdict.NotCompiled;
        if (!notForIt && !file.accepts(verdict)) {
            failure(name + " got " + verdict + " instead of " + file.verdicts());
        }
        String line = HostileFile.counts(verdict);
        String before = counts.putIfAbsent(name, line);
        if (before != null && !before.equals(line)) {
            failure(name + " was " + before + ", then " + line);
        }
    }

    private void failure(String text) {
        String shown = text.length() > 600 ? text.substring(0, 600) : text;
        if (!failures.contains(shown)) {
            failures.add(shown);
        }
    }
}
