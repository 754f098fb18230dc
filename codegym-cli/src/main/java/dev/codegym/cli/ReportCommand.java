package dev.codegym.cli;

import dev.codegym.CodeGymException;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.verify.report.LibraryReport;
import dev.codegym.verify.report.ReportOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codegym report}. */
@Command(name = "report", description = "Writes pages about a library and its environments, and its figures as JSON.")
final class ReportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LIBRARY", description = "A library, or one package (*.codegym).")
    private Path source = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", arity = "0..1", description = "One environment; all where left out.")
    private @Nullable String id;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
    private Path out = Path.of("");

    @Option(
            names = "--limit",
            defaultValue = "2000",
            paramLabel = "N",
            description = "How many environments get a row and a page; figures count all (default: 2000).")
    private int limit;

    @Option(names = "--answers", description = "Put the answers of the stored tasks into the pages.")
    private boolean answers;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        if (limit < 0) {
            throw new ParameterException(command.commandLine(), "--limit " + limit + " is negative: give 0 or more");
        }
        PrintWriter text = command.commandLine().getOut();
        if (id == null && Files.isRegularFile(source) && source.toString().endsWith(".codegym")) {
            one(EnvironmentPackage.read(source), text);
            return Main.DONE;
        }
        try (EnvironmentLibrary library = EnvironmentLibrary.open(source)) {
            if (id != null) {
                one(library.get(id), text);
                return Main.DONE;
            }
            return all(library, command, text);
        }
    }

    private int all(EnvironmentLibrary library, CommandSpec command, PrintWriter text) {
        LibraryReport.Written written = LibraryReport.write(library, out, new ReportOptions(limit, answers));
        text.println(written.environments()
                + (written.environments() == 1 ? " environment, " : " environments, ")
                + written.pages()
                + (written.pages() == 1 ? " page: " : " pages: ")
                + out.resolve("index.html"));
        if (written.damaged() > 0) {
            command.commandLine()
                    .getErr()
                    .println("codegym: " + written.damaged()
                            + " damaged packages are left out; library.json names them");
        }
        return written.environments() == 0 ? Main.USAGE : Main.DONE;
    }

    private void one(EnvironmentPackage made, PrintWriter text) {
        Path file = out.resolve(LibraryReport.pageName(made.id()));
        try {
            Files.createDirectories(out);
            Files.write(file, LibraryReport.page(made, answers).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CodeGymException("the page cannot be written to " + file + ": " + e, e);
        }
        text.println(file);
    }
}
