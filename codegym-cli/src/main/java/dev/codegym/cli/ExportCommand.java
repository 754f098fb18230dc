package dev.codegym.cli;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.tool.CallFormat;
import dev.codegym.verify.export.ExportFormat;
import dev.codegym.verify.export.ExportOptions;
import dev.codegym.verify.export.ExportSplit;
import dev.codegym.verify.export.ExportSummary;
import dev.codegym.verify.export.Exporter;
import dev.codegym.verify.export.RulesLanguage;
import dev.codegym.verify.export.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codegym export}. */
@Command(
        name = "export",
        description = {
            "Writes the tasks of a library as rows for trainers.",
            "",
            "docs/exports.md shows a row of each format, and how a row leads back to its task."
        })
final class ExportCommand implements Callable<Integer> {
    /** Each package is read once, and need not be kept. */
    private static final int KEPT = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "LIBRARY", description = "A library: a folder of packages, or one file.")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "Whose rows: codegym, openai, verl, skyrl or nemo-gym.")
    private String format = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file: .jsonl, or .parquet with the module codegym-parquet.")
    private Path out = Path.of("");

    @Option(
            names = "--difficulty",
            split = ",",
            paramLabel = "LEVEL",
            description = "Tasks of these tiers: easy, medium, hard, separated by commas (default: all).")
    private List<String> difficulties = List.of();

    @Option(
            names = "--split",
            paramLabel = "NAME",
            description = "train or test: a split by problem; or a name for what --ids lists (default: all).")
    private @Nullable String split;

    @Option(
            names = "--test-share",
            paramLabel = "PERCENT",
            defaultValue = "10",
            description = "How many of a hundred problems are in the test split (default: ${DEFAULT-VALUE}).")
    private int testShare;

    @Option(
            names = "--ids",
            paramLabel = "FILE",
            description =
                    "Only the environments whose ids stand in this file, one a line; needs --split for their name.")
    private @Nullable Path ids;

    @Option(
            names = "--split-label",
            paramLabel = "NAME",
            description = "All environments, whose rows say NAME: for a library that is one part of a split already.")
    private @Nullable String label;

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "en",
            description = "The language of the rules; statements stay as they are (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(
            names = "--rename-built-ins",
            paramLabel = "SEED",
            description =
                    "Draw other names for observe and done in each row, so that models do not learn them by heart.")
    private @Nullable Long namesSeed;

    @Option(names = "--limit", paramLabel = "N", description = "Write at most N rows.")
    private @Nullable Long limit;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "The I-th of N parts, from 1/N to N/N; each environment is in one of them.")
    private @Nullable String shard;

    @Option(
            names = "--call-format",
            paramLabel = "FORM",
            defaultValue = "hermes",
            description =
                    "How a model writes calls in skyrl rows: codegym, hermes or openai (default: ${DEFAULT-VALUE}).")
    private CallFormat callFormat = CallFormat.HERMES;

    @Override
    public Integer call() throws IOException {
        ExportOptions options = options();
        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder, KEPT)) {
            ExportSummary summary = Exporter.export(library, options.withSplit(chosen(library)), out);
            CommandSpec command = Objects.requireNonNull(spec);
            summary.damaged()
                    .forEach(what ->
                            command.commandLine().getErr().println("codegym: damaged package, left out: " + what));
            command.commandLine()
                    .getOut()
                    .println(summary.rows() + (summary.rows() == 1 ? " row of " : " rows of ") + summary.environments()
                            + (summary.environments() == 1 ? " environment" : " environments") + " in " + out);
        }
        return Main.DONE;
    }

    private ExportOptions options() {
        return checked(() -> {
            ExportOptions options = ExportOptions.of(ExportFormat.of(format))
                    .withLanguage(one("language", language, RulesLanguage.values(), RulesLanguage::label))
                    .withNamesSeed(namesSeed)
                    .withCallFormat(callFormat);
            if (!difficulties.isEmpty()) {
                Set<Difficulty> tiers = EnumSet.noneOf(Difficulty.class);
                difficulties.forEach(
                        name -> tiers.add(one("difficulty", name, Difficulty.values(), ExportCommand::lower)));
                options = options.withDifficulties(tiers);
            }
            options = shard == null ? options : options.withShard(Shard.parse(shard));
            return limit == null ? options : options.withLimit(limit);
        });
    }

    private ExportSplit chosen(EnvironmentLibrary library) throws IOException {
        if (label != null) {
            if (split != null || ids != null) {
                throw wrong("--split-label takes every environment: leave --split and --ids out", null);
            }
            return ExportSplit.labelled(label);
        }
        if (ids != null) {
            if (split == null) {
                throw wrong("--ids needs --split NAME: the name that the rows give these environments' split", null);
            }
            return ExportSplit.named(split, listed(ids, library));
        }
        String side = split;
        return side == null ? ExportSplit.all() : checked(() -> ExportSplit.of(side, testShare));
    }

    private static Set<String> listed(Path file, EnvironmentLibrary library) throws IOException {
        Set<String> listed = new HashSet<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String id = line.strip();
            if (id.isEmpty()) {
                continue;
            }
            if (Collections.binarySearch(library.ids(), id) < 0) {
                throw new CodeGymException(
                        file + ", line " + number + ": " + library.path() + " has no environment '" + id + "'");
            }
            listed.add(id);
        }
        return listed;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new CodeGymException("there is no file " + file + " of ids", e);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E> E one(String option, String wanted, E[] all, Function<E, String> label) {
        return Stream.of(all)
                .filter(value -> label.apply(value).equalsIgnoreCase(wanted.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(option + " is '" + wanted + "': it must be one of "
                        + Stream.of(all).map(label).collect(Collectors.joining(", "))));
    }

    /** The options' messages begin with the option's name. */
    private <T> T checked(java.util.function.Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw wrong("--" + e.getMessage(), e);
        }
    }

    private ParameterException wrong(String message, @Nullable Exception cause) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message, cause);
    }
}
