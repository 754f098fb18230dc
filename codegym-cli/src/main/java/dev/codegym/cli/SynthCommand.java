package dev.codegym.cli;

import dev.codegym.synth.Granularity;
import dev.codegym.synth.SynthesisOptions;
import dev.codegym.synth.SynthesisPipeline;
import dev.codegym.synth.SynthesisSummary;
import dev.codegym.verify.VerificationOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codegym synth}. */
@Command(
        name = "synth",
        description = {
            "Makes a library of verified environments from a file of raw problems.",
            "",
            "Each line of the file is a JSON object with question_id, question, solution (source code) and language; "
                    + "java is what program analysis reads. A run that was ended in the middle goes on when it is "
                    + "started again with the same file, options and folder."
        })
final class SynthCommand implements Callable<Integer> {
    private static final int SHOWN_CHECKS = 12;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Raw problems, one JSON object per line.")
    private Path file = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the library.")
    private Path out = Path.of("");

    @Option(names = "--limit", paramLabel = "N", description = "Take the first N problems of the file only.")
    private @Nullable Long limit;

    @Option(names = "--threads", paramLabel = "N", description = "Work on N problems at once (default: the cores).")
    private @Nullable Integer threads;

    @Option(
            names = "--granularity",
            paramLabel = "G",
            defaultValue = "best",
            description =
                    "How large a step one tool call is: fine, coarse, memory or best (default: ${DEFAULT-VALUE}).")
    private Granularity granularity = Granularity.BEST;

    @Option(
            names = "--variants",
            paramLabel = "N",
            defaultValue = "1",
            description = "Make up to N environments of one problem, each with other tools (default: 1).")
    private int variants;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "What is random (default: 0).")
    private long seed;

    @Mixin
    private ChosenChecks checks = new ChosenChecks();

    @Override
    public Integer call() {
        PrintWriter text = commandSpec().commandLine().getOut();
        PrintWriter err = commandSpec().commandLine().getErr();
        SynthesisPipeline pipeline = SynthesisPipeline.programAnalysis(options());
        SynthesisSummary summary;
        try (Progress progress = Progress.open(err)) {
            summary = pipeline.run(file, out, progress);
        }
        if (summary.problems() == 0) {
            err.println("codegym: " + file + " holds no problem: give a JSONL file, one JSON object per line");
            return Main.USAGE;
        }
        if (summary.unreadable() == summary.problems()) {
            err.println("codegym: no line of " + file + " holds a raw problem: what is wrong with each stands in "
                    + out.resolve("rejected.jsonl") + "; give a JSONL file, one JSON object per line");
            return Main.USAGE;
        }
        if (summary.worked() == 0) {
            text.println("Nothing to do: all " + summary.problems() + " problems were done before.");
            text.println();
        }
        tell(summary, text);
        text.println();
        text.println(hint(summary));
        return Main.DONE;
    }

    private SynthesisOptions options() {
        SynthesisOptions options = SynthesisOptions.DEFAULT
                .withSeed(seed)
                .withGranularity(granularity)
                .withVerification(checks.applied(VerificationOptions.DEFAULT));
        try {
            options = options.withVariants(variants);
            options = limit == null ? options : options.withLimit(limit);
            return threads == null ? options : options.withThreads(threads);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandSpec().commandLine(), "--" + e.getMessage(), e);
        }
    }

    private CommandSpec commandSpec() {
        return java.util.Objects.requireNonNull(spec);
    }

    private static void tell(SynthesisSummary summary, PrintWriter text) {
        Columns table = new Columns();
        table.row("", "problems", "share");
        row(table, "verified", summary.verified(), summary);
        row(table, "rejected", summary.rejected(), summary);
        summary.checks().entrySet().stream()
                .limit(SHOWN_CHECKS)
                .forEach(check -> row(table, "  " + check.getKey(), check.getValue(), summary));
        long others = summary.checks().values().stream()
                .skip(SHOWN_CHECKS)
                .mapToLong(Long::longValue)
                .sum();
        if (others > 0) {
            row(table, "  others", others, summary);
        }
        text.print(table);
        text.println();
        if (summary.verified() > 0) {
            text.println(summary.tasks() + " tasks; solver calls per task: median "
                    + summary.solverCalls().median() + ", from "
                    + summary.solverCalls().p10() + " (p10) to "
                    + summary.solverCalls().p90() + " (p90); tools per environment: median "
                    + summary.tools().median());
            text.println("made by: " + variants(summary.variants()));
        }
        if (summary.worked() > 0) {
            text.println(String.format(
                    Locale.ROOT,
                    "%d problems in %.1f s: %.1f per second",
                    summary.worked(),
                    summary.seconds(),
                    summary.problemsPerSecond()));
        }
    }

    private static void row(Columns table, String name, long count, SynthesisSummary summary) {
        table.row(name, count, String.format(Locale.ROOT, "%.1f %%", 100.0 * count / summary.problems()));
    }

    private static String variants(Map<String, Long> variants) {
        StringBuilder text = new StringBuilder();
        variants.forEach((name, count) -> text.append(text.length() == 0 ? "" : ", ")
                .append(name)
                .append(' ')
                .append(count));
        return text.toString();
    }

    private String hint(SynthesisSummary summary) {
        return summary.verified() > 0
                ? "Look at them: bin/codegym inspect " + out
                        + (summary.rejected() > 0
                                ? "   Why others were rejected: " + out.resolve("rejected.jsonl")
                                : "")
                : "Why each was rejected stands in " + out.resolve("rejected.jsonl") + ".";
    }
}
