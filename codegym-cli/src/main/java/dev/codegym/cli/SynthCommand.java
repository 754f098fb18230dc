package dev.codegym.cli;

import dev.codegym.synth.Granularity;
import dev.codegym.synth.Rejection;
import dev.codegym.synth.SynthesisListener;
import dev.codegym.synth.SynthesisOptions;
import dev.codegym.synth.SynthesisPipeline;
import dev.codegym.synth.SynthesisSummary;
import dev.codegym.synth.model.ModelOptions;
import dev.codegym.verify.VerificationOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                    + "java is what program analysis reads, a language model reads any. A run that was ended in the middle "
                    + "goes on when it is started again with the same file, options and folder.",
            "",
            "Exit code: 0 done, 2 wrong arguments or nothing could be done, 3 not finished: the text says how to go on."
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

    @Mixin
    private ModelFlags flags = new ModelFlags();

    @Override
    public Integer call() {
        PrintWriter text = commandSpec().commandLine().getOut();
        PrintWriter err = commandSpec().commandLine().getErr();
        String contradiction = flags.contradiction();
        contradiction = contradiction == null ? strayWithModel() : contradiction;
        if (contradiction != null) {
            throw new ParameterException(commandSpec().commandLine(), contradiction);
        }
        if (flags.isWanted()) {
            return byModel(text, err);
        }
        SynthesisSummary summary;
        try (Progress progress = Progress.open(err)) {
            summary = SynthesisPipeline.programAnalysis(options()).run(file, out, progress);
        }
        return told(summary, text, err);
    }

    /** What program analysis alone looks at; null where none of it is given. */
    private @Nullable String strayWithModel() {
        for (String name : List.of("--granularity", "--variants")) {
            if (flags.by == ModelFlags.By.MODEL
                    && commandSpec().commandLine().getParseResult().hasMatchedOption(name)) {
                return name + " is for program analysis: leave it out with --by model";
            }
        }
        return null;
    }

    private int byModel(PrintWriter text, PrintWriter err) {
        SynthesisOptions options = options();
        ModelOptions how = modelOptions();
        how.templates(); // a template that cannot be used is told before anything is opened
        try (ModelStack stack = ModelStack.open(flags, out, err)) {
            SynthesisPipeline pipeline = flags.polish
                    ? SynthesisPipeline.polished(stack.model(), how, flags.judge, options, stack.atOnce())
                    : SynthesisPipeline.model(stack.model(), how, options, stack.atOnce());
            Waiting waiting = new Waiting();
            SynthesisSummary summary;
            try (Progress progress = Progress.open(err, stack::spent)) {
                waiting.next = progress;
                summary = pipeline.run(file, out, waiting);
            }
            String spent = stack.spent();
            if (!spent.isEmpty()) {
                text.println(spent);
            }
            if (waiting.count == 0) {
                return told(summary, text, err);
            }
            String next = stack.nextBatch(again());
            text.println(summary.problems() + " problems are done, " + waiting.count + " wait.");
            text.println(next != null ? next : "Ended: " + waiting.why + ". Run the same command again to go on.");
            return Main.UNFINISHED;
        }
    }

    /** The command as it was given, without its batches. */
    private String again() {
        List<String> kept = new ArrayList<>();
        boolean value = false;
        for (String argument : commandSpec().commandLine().getParseResult().originalArgs()) {
            boolean named = argument.equals("--batch-in") || argument.equals("--batch-out");
            if (!value && !named && !argument.startsWith("--batch-in=") && !argument.startsWith("--batch-out=")) {
                kept.add(quoted(argument));
            }
            value = named;
        }
        String words = String.join(" ", kept);
        return "bin/codegym " + (words.startsWith("synth ") ? "" : "synth ") + words;
    }

    /** An argument as a shell takes it. */
    private static String quoted(String argument) {
        return argument.matches("[\\w./:=,@%+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    /** Counts what waits, and passes everything on. */
    private static final class Waiting implements SynthesisListener {
        private SynthesisListener next = NONE;
        private long count;
        private String why = "";

        @Override
        public void started(long problems, long done) {
            next.started(problems, done);
        }

        @Override
        public void verified(long line, String id) {
            next.verified(line, id);
        }

        @Override
        public void rejected(Rejection rejection) {
            next.rejected(rejection);
        }

        @Override
        public void postponed(long line, String id, String newWhy) {
            why = count++ == 0 ? newWhy : why;
        }
    }

    private int told(SynthesisSummary summary, PrintWriter text, PrintWriter err) {
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

    private ModelOptions modelOptions() {
        try {
            return flags.options();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    commandSpec().commandLine(),
                    "--" + String.valueOf(e.getMessage()).replace("maxTokens", "max-tokens"),
                    e);
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
