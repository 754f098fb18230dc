package dev.codegym.cli;

import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.SourceFile;
import dev.codegym.sandbox.GuestRunner;
import dev.codegym.sandbox.GuestVerdict;
import dev.codegym.sandbox.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codegym guest}. */
@Command(
        name = "guest",
        description =
                "Runs the method run() of a Java class in the sandbox and says in one line of JSON what became of it.",
        footer = {
            "",
            "Exit code: 0 RETURNED, 10 REJECTED, 20 STOPPED, 25 REFUSED or THREW, 30 NOT_COMPILED;",
            "with --batch 0 when every file got its line."
        })
final class GuestCommand implements Callable<Integer> {
    private static final int REJECTED = 10;
    private static final int STOPPED = 20;
    private static final int FAILED = 25;
    private static final int NOT_COMPILED = 30;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "A source file with a class that has a public method run() without parameters.")
    private @Nullable Path file;

    @Option(
            names = "--batch",
            paramLabel = "DIR",
            description = "Instead of a file: every .java file directly in a folder, in the order of their names.")
    private @Nullable Path folder;

    @Option(
            names = "--fuel",
            paramLabel = "N",
            description = "The work that the whole run may do (default: 50000000, which takes less than a second).")
    private long fuel = Limits.DEFAULT.fuelPerCall();

    @Option(
            names = "--memory",
            paramLabel = "BYTES",
            description = "What the whole run may allocate (default: 268435456).")
    private long memory = Limits.DEFAULT.bytesPerCall();

    @Option(
            names = "--compiler",
            defaultValue = "auto",
            paramLabel = "COMPILER",
            description = "auto, janino or ecj (default: auto, as the library does).")
    private CompilerChoice compiler = CompilerChoice.AUTO;

    @Override
    public Integer call() throws IOException {
        if (compiler == CompilerChoice.PRECOMPILED) {
            throw wrongArguments("--compiler is precompiled, which is no compiler: use auto, janino or ecj");
        }
        Limits limits = limits();
        Path single = file;
        Path many = folder;
        if (single != null && many == null) {
            return single(GuestRunner.create(compiler), limits, single);
        }
        if (single == null && many != null) {
            return batch(GuestRunner.create(compiler), limits, many);
        }
        throw wrongArguments("give either a FILE or --batch DIR");
    }

    private Limits limits() {
        if (fuel <= 0 || memory <= 0) {
            String option = fuel <= 0 ? "--fuel is " + fuel : "--memory is " + memory;
            throw wrongArguments(option + ": it must be 1 or more");
        }
        return Limits.DEFAULT
                .withFuelPerCall(fuel)
                .withFuelPerEpisode(fuel)
                .withBytesPerCall(memory)
                .withBytesPerEpisode(memory);
    }

    private ParameterException wrongArguments(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private int single(GuestRunner runner, Limits limits, Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder: give a file, or --batch " + file);
        }
        GuestVerdict verdict = verdict(runner, limits, file);
        VerdictJson.write(name(file), verdict, out());
        return exitCode(verdict);
    }

    private int batch(GuestRunner runner, Limits limits, Path folder) throws IOException {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there is no .java file directly in " + folder);
        }
        int code = Main.DONE;
        for (Path file : files) {
            try {
                VerdictJson.write(name(file), verdict(runner, limits, file), out());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
                // a defect of ours, but the other files shall have their lines
                err().println("codegym: " + file + ": " + e);
                code = Main.DEFECT;
            }
            if (out().checkError()) {
                return Main.USAGE;
            }
        }
        return code;
    }

    /** Entries that are no files (a broken link, a pipe) are told of; folders are not meant. */
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is no folder");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> name(file).endsWith(".java") && !Files.isDirectory(file))
                    .sorted((a, b) -> name(a).compareTo(name(b)))
                    .toList();
        }
    }

    private static GuestVerdict verdict(GuestRunner runner, Limits limits, Path file) {
        String text;
        try {
            text = SourceText.read(file);
        } catch (IOException e) {
            return new GuestVerdict.NotCompiled(SourceText.whyNot(e));
        }
        return runner.run(new SourceFile(name(file), text), limits);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static int exitCode(GuestVerdict verdict) {
        if (verdict instanceof GuestVerdict.Returned) {
            return Main.DONE;
        }
        if (verdict instanceof GuestVerdict.Rejected) {
            return REJECTED;
        }
        if (verdict instanceof GuestVerdict.Stopped) {
            return STOPPED;
        }
        return verdict instanceof GuestVerdict.NotCompiled ? NOT_COMPILED : FAILED;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
