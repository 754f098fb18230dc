package dev.codegym.cli;

import dev.codegym.env.Difficulty;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.PackageSummary;
import dev.codegym.task.Task;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codegym inspect}. */
@Command(name = "inspect", description = "Shows what a library holds, or one of its environments.")
final class InspectCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LIBRARY", description = "A library: a folder or a file.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", arity = "0..1", description = "One environment; all where left out.")
    private @Nullable String id;

    @Override
    public Integer call() {
        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder)) {
            PrintWriter text = commandSpec().commandLine().getOut();
            if (id != null) {
                new PackagePage(text).show(library.get(id));
                return Main.DONE;
            }
            return list(library, text);
        }
    }

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec);
    }

    /** A damaged package is told of and hides none of the others. */
    private int list(EnvironmentLibrary library, PrintWriter text) {
        Columns table = new Columns();
        table.row("ID", "TITLE", "TOOLS", "EASY", "MEDIUM", "HARD", "MEDIAN CALLS");
        int shown = 0;
        try (Stream<PackageSummary> all = library.summaries(damaged ->
                commandSpec().commandLine().getErr().println("codegym: damaged package: " + damaged.getMessage()))) {
            for (PackageSummary summary : (Iterable<PackageSummary>) all::iterator) {
                row(table, summary);
                shown++;
            }
        }
        if (shown == 0) {
            return Main.USAGE;
        }
        text.print(table);
        text.println();
        text.println(shown + (shown == 1 ? " environment." : " environments.") + " See one: bin/codegym inspect "
                + folder + " ID   Play it: bin/codegym play " + folder + " ID --policy solver|random|human");
        return Main.DONE;
    }

    private static void row(Columns table, PackageSummary summary) {
        table.row(
                summary.id(),
                summary.title(),
                summary.tools().size(),
                summary.taskCount(Difficulty.EASY),
                summary.taskCount(Difficulty.MEDIUM),
                summary.taskCount(Difficulty.HARD),
                summary.medianCalls());
    }

    static Stream<Task> tasks(EnvironmentPackage made, Difficulty tier) {
        return made.tasks().stream().filter(task -> task.difficulty() == tier);
    }

    static int median(Stream<Task> tasks) {
        List<Integer> calls = tasks.map(Task::solverCalls).sorted().collect(Collectors.toList());
        return calls.isEmpty() ? 0 : calls.get((calls.size() - 1) / 2);
    }
}
