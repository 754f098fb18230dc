package dev.codegym.sandbox;

import dev.codegym.compile.CompilationFailedException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.GuestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the hostile corpus in a JVM of its own: all files with both compilers, twice, and compares verdicts, counts and the
 * host's health. Started by {@link HostileCorpusTest}, or by hand with the folder, a file for the counts, and the beginning
 * of the names to run. Prints what failed and exits with 1.
 */
final class HostileCorpusRun {
    static final Limits LIMITS =
            Limits.DEFAULT.withFuelPerCall(5_000_000).withBytesPerCall(32 << 20).withDeadline(Duration.ofSeconds(60));

    /** The sandbox's own backstop comes at 60 s: whatever lasts longer hangs. */
    private static final Duration HANG = Duration.ofSeconds(150);

    private final List<HostileFile> files;
    private final List<String> failures = new ArrayList<>();
    private final Map<String, String> counts = new TreeMap<>();
    private volatile String running = "";
    private volatile long since = System.nanoTime();

    private HostileCorpusRun(List<HostileFile> files) {
        this.files = files;
    }

    public static void main(String[] arguments) throws IOException {
        String prefix = arguments.length > 2 ? arguments[2] : "";
        HostileCorpusRun run = new HostileCorpusRun(HostileFile.readAll(Path.of(arguments[0])).stream()
                .filter(file -> file.name().startsWith(prefix))
                .toList());
        run.watch();
        run.passes();
        List<String> lines = run.counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        Files.write(Path.of(arguments[1]), lines);
        System.out.println(run.files.size() + " files, " + run.failures.size() + " failures");
        run.failures.forEach(System.out::println);
        System.exit(run.failures.isEmpty() ? 0 : 1);
    }

    private void watch() {
        Thread watch = new Thread(
                () -> {
                    while (true) {
                        if (System.nanoTime() - since > HANG.toNanos()) {
                            System.out.println("HANGS: " + running);
                            Runtime.getRuntime().halt(3);
                        }
                        try {
                            Thread.sleep(500);
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                },
                "corpus-watch");
        watch.setDaemon(true);
        watch.start();
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
            for (HostileFile file : files) {
                running = choice + " " + file.name();
                since = System.nanoTime();
                boolean janino = choice == CompilerChoice.JANINO;
                if (janino && file.isNotForJanino()) {
                    continue;
                }
                try {
                    judge(file, janino, verdict(file, compiler, runner));
                } catch (Throwable e) {
                    failures.add(running + ": the sandbox itself threw " + e);
                }
            }
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

    private void judge(HostileFile file, boolean janino, GuestVerdict verdict) {
        boolean notForIt = janino && verdict instanceof GuestVerdict.NotCompiled;
        if (!notForIt && !file.accepts(verdict)) {
            failure(running + " got " + verdict + " instead of " + file.verdicts());
        }
        long seconds = (System.nanoTime() - since) / 1_000_000_000L;
        if (seconds > 20) {
            failure(running + " took " + seconds + " s");
        }
        String line = HostileFile.counts(verdict);
        String before = counts.putIfAbsent(running, line);
        if (before != null && !before.equals(line)) {
            failure(running + " was " + before + ", then " + line);
        }
    }

    private void failure(String text) {
        String shown = text.length() > 600 ? text.substring(0, 600) : text;
        if (!failures.contains(shown)) {
            failures.add(shown);
        }
    }
}
