package dev.codegym.cli;

import dev.codegym.CodeGymException;
import dev.codegym.library.Duplicates;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.Libraries;
import dev.codegym.library.LibrarySplit;
import dev.codegym.library.PackageSummary;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codegym library}: what can be done with whole libraries. */
@Command(
        name = "library",
        description = {
            "Merges, splits, packs and indexes libraries, and finds duplicates in them.",
            "",
            "A library is a folder of packages, or one file (*.codegyms). Damaged packages are named and left out; the exit code"
                    + " is 0 all the same, as nothing else is lost."
        },
        synopsisSubcommandLabel = "COMMAND")
final class LibraryCommand {
    private static final String OUT = "Where nothing is yet: NAME.codegyms for one file, else a folder.";

    @Spec
    private @Nullable CommandSpec spec;

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec);
    }

    private PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(commandSpec().commandLine(), message);
    }

    private int told(String what, Libraries.Outcome outcome) {
        damaged(outcome.damaged());
        out().println(what + ": " + count(outcome.packages(), "package"));
        return Main.DONE;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void damaged(List<String> damaged) {
        damaged.forEach(problem ->
                commandSpec().commandLine().getErr().println("codegym: damaged package left out: " + problem));
    }

    @Command(name = "merge", description = "Writes the packages of several libraries into a new one.")
    int merge(
            @Parameters(arity = "1..*", paramLabel = "LIBRARY", description = "Libraries.") List<Path> from,
            @Option(names = "--out", required = true, paramLabel = "PATH", description = OUT) Path to) {
        List<EnvironmentLibrary> libraries = new ArrayList<>();
        try {
            from.forEach(path -> libraries.add(EnvironmentLibrary.open(path)));
            return told(to.toString(), Libraries.merge(libraries, to));
        } finally {
            libraries.forEach(EnvironmentLibrary::close);
        }
    }

    @Command(name = "pack", description = "Writes all packages of a library into one file.")
    int pack(
            @Parameters(paramLabel = "LIBRARY", description = "A library.") Path from,
            @Parameters(paramLabel = "FILE", description = "The new file, NAME.codegyms.") Path to) {
        if (!to.toString().endsWith(".codegyms")) {
            throw wrong(to + ": the name of a library's file ends with .codegyms");
        }
        return copy(from, to);
    }

    @Command(name = "unpack", description = "Writes all packages of a library into a folder, one file each.")
    int unpack(
            @Parameters(paramLabel = "LIBRARY", description = "A library.") Path from,
            @Parameters(paramLabel = "FOLDER", description = "The new folder.") Path to) {
        if (to.toString().endsWith(".codegyms")) {
            throw wrong(to + ": this is the name of a library's file; give a folder");
        }
        return copy(from, to);
    }

    private int copy(Path from, Path to) {
        try (EnvironmentLibrary library = EnvironmentLibrary.open(from)) {
            return told(to.toString(), Libraries.copy(library, to));
        }
    }

    @Command(
            name = "index",
            description =
                    "Makes the index of a library again: of a folder, so that listing opens no package, or of a file"
                            + " whose index is damaged.")
    int index(@Parameters(paramLabel = "LIBRARY", description = "A library.") Path path) {
        return told(path.toString(), Libraries.index(path));
    }

    @Command(
            name = "dedupe",
            description =
                    "Writes a library without duplicates: packages with tools of the same types whose originals give the"
                            + " same answers on each other's tasks.")
    int dedupe(
            @Parameters(paramLabel = "LIBRARY", description = "A library.") Path from,
            @Option(names = "--out", paramLabel = "PATH", description = OUT + " Left out: only tell the duplicates.")
                    @Nullable
                    Path to) {
        try (EnvironmentLibrary library = EnvironmentLibrary.open(from)) {
            List<String> damaged = new ArrayList<>();
            Set<String> dropped = new HashSet<>();
            for (Duplicates.Group group : Duplicates.find(library, e -> damaged.add(String.valueOf(e.getMessage())))) {
                out().println(group.kept() + " stays for " + String.join(", ", group.others()));
                dropped.addAll(group.others());
            }
            out().println(count(dropped.size(), "duplicate") + " among "
                    + count(library.ids().size(), "package"));
            if (to == null) {
                damaged(damaged);
                return Main.DONE;
            }
            List<String> kept =
                    library.ids().stream().filter(id -> !dropped.contains(id)).toList();
            return told(to.toString(), Libraries.copy(library, kept, to));
        }
    }

    /** How to split: one of these. */
    static final class How {
        @Option(
                names = "--shares",
                required = true,
                paramLabel = "NAME=SHARE",
                split = ",",
                description =
                        "Parts by share, such as train=0.9,test=0.1: variants of a problem, and problems that ask the"
                                + " same, are never parted.")
        private Map<String, Double> shares = new LinkedHashMap<>();

        @Option(names = "--count", required = true, paramLabel = "N", description = "Parts of N packages each.")
        private int count;

        @Option(
                names = "--where",
                required = true,
                paramLabel = "FIELD=VALUE",
                description = "Two parts, matching and others. Fields: subset, problem, language, synthesizer, variant,"
                        + " license; given several times, all must hold.")
        private Map<String, String> where = new TreeMap<>();
    }

    @Command(
            name = "split",
            description = "Writes the packages of a library into several new ones: OUT/NAME.codegyms for each part.")
    int split(
            @Parameters(paramLabel = "LIBRARY", description = "A library.") Path from,
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the parts.")
                    Path to,
            @Option(names = "--folders", description = "Write each part as a folder, OUT/NAME.") boolean folders,
            @Option(
                            names = "--seed",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "What --shares draws from (default: 0).")
                    long seed,
            @ArgGroup(multiplicity = "1") How how) {
        try (EnvironmentLibrary library = EnvironmentLibrary.open(from)) {
            LibrarySplit split = split(library, how, seed);
            damaged(split.damaged());
            createFolder(to);
            split.parts().forEach((name, ids) -> {
                Path part = to.resolve(folders ? name : name + ".codegyms");
                told(part.toString(), Libraries.copy(library, ids, part));
            });
            return Main.DONE;
        }
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (java.io.IOException e) {
            throw new CodeGymException(folder + " cannot be made (" + e + ")", e);
        }
    }

    private LibrarySplit split(EnvironmentLibrary library, How how, long seed) {
        try {
            if (!how.shares.isEmpty()) {
                return LibrarySplit.byShare(library, how.shares, seed);
            }
            return how.where.isEmpty()
                    ? LibrarySplit.byCount(library, how.count)
                    : LibrarySplit.byFilter(library, summary -> matches(summary, how.where));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private boolean matches(PackageSummary summary, Map<String, String> where) {
        return where.entrySet().stream()
                .allMatch(wanted -> field(wanted.getKey()).apply(summary).equals(wanted.getValue()));
    }

    private Function<PackageSummary, String> field(String name) {
        return switch (name) {
            case "subset" -> summary -> summary.provenance().subset();
            case "problem" -> summary -> summary.provenance().problemId();
            case "language" -> summary -> summary.provenance().language();
            case "synthesizer" -> summary -> summary.provenance().synthesizer();
            case "variant" -> summary -> summary.provenance().variant();
            case "license" -> summary -> summary.provenance().license();
            default ->
                throw new IllegalArgumentException("--where names the field '" + name
                        + "': the fields are subset, problem, language, synthesizer, variant and license");
        };
    }
}
