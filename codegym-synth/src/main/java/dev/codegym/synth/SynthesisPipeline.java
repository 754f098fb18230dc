package dev.codegym.synth;

import dev.codegym.CodeGymException;
import dev.codegym.synth.model.LanguageModel;
import dev.codegym.synth.model.ModelOptions;
import dev.codegym.synth.model.ModelSynthesis;
import dev.codegym.synth.model.Polish;
import dev.codegym.synth.model.PromptTemplates;
import dev.codegym.synth.model.RunGate;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a library from a file of raw problems: on many threads, in memory that does not grow with the file, and in a folder
 * that can be gone on with after any kind of end. Immutable; a folder takes one run at a time.
 *
 * <p>The folder gets a package for each verified problem, {@code verified.jsonl} and {@code rejected.jsonl} with a line for
 * each problem in the order of the file, {@code run.json} with what decides the results, and at the end
 * {@code summary.json}. The same file, seed and version give the same folder, whatever the number of threads and however
 * often the run was killed.
 */
public final class SynthesisPipeline {
    /** Problems in work or waiting for their turn to be committed, for each thread. */
    private static final int WINDOW_PER_THREAD = 32;

    private static final int MOST_AT_ONCE = 4096;

    /** Deep recursion in a parser must not depend on who runs it. */
    private static final long STACK_BYTES = 64L << 20;

    private final String name;
    private final Supplier<Outcome.Maker> makers;
    private final SynthesisOptions options;
    private final int atOnce;

    private final CheckTimes times;

    SynthesisPipeline(String name, Outcome.Maker maker, SynthesisOptions options) {
        this(name, () -> maker, options, options.threads(), new CheckTimes());
    }

    private SynthesisPipeline(
            String name, Supplier<Outcome.Maker> makers, SynthesisOptions options, int atOnce, CheckTimes times) {
        this.name = name;
        this.makers = makers;
        this.options = options;
        this.atOnce = atOnce;
        this.times = times;
    }

    /** A pipeline that reads Java solutions by program analysis, without a model and without a network. */
    public static SynthesisPipeline programAnalysis(SynthesisOptions options) {
        return create(Synthesizer.programAnalysis(options.granularity()), options);
    }

    /** A pipeline of this synthesizer; the granularity is the synthesizer's own. */
    public static SynthesisPipeline create(Synthesizer synthesizer, SynthesisOptions options) {
        CheckTimes times = new CheckTimes();
        Synthesis synthesis = new Synthesis(synthesizer, options.verification(), options.variants(), times);
        Outcome.Maker maker = problem -> outcome(problem, synthesis.of(problem));
        return new SynthesisPipeline(synthesizer.name(), () -> maker, options, options.threads(), times);
    }

    /**
     * A pipeline that asks a language model. Where the model cannot be asked, or answers by a batch that is not there yet, problems are postponed:
     * {@link SynthesisListener#postponed} tells, and the next run goes on at the first of them. Granularity and variants do not count.
     *
     * @param model asked by many threads; a recorder in it keeps what was paid for ({@link #exchanges})
     * @param how what is asked
     * @param options its threads are those that verify
     * @param atOnce how many problems are under way at once, most of them waiting for the model; at least 1
     * @throws CodeGymException if the prompts cannot be used
     */
    public static SynthesisPipeline model(LanguageModel model, ModelOptions how, SynthesisOptions options, int atOnce) {
        ModelSynthesis synthesis = ModelSynthesis.of(model, how, options.threads());
        CheckTimes times = new CheckTimes();
        Supplier<Outcome.Maker> makers = () -> {
            ModelSynthesizer run = new ModelSynthesizer(synthesis.forOneRun());
            return problem -> run.outcome(problem, options, times);
        };
        return new SynthesisPipeline(synthesis.name(), makers, options, requireAtOnce(atOnce), times);
    }

    /**
     * A pipeline that reads Java solutions by program analysis and has a model write better words for what it made; where that fails, the words
     * stay as they were. Problems are postponed as by {@link #model}.
     *
     * @param judged whether the model also says which words are clearer
     * @throws CodeGymException if the prompts cannot be used
     */
    public static SynthesisPipeline polished(
            LanguageModel model, ModelOptions how, boolean judged, SynthesisOptions options, int atOnce) {
        PromptTemplates prompts = how.templates();
        Synthesizer analysis = Synthesizer.programAnalysis(options.granularity());
        CheckTimes times = new CheckTimes();
        Supplier<Outcome.Maker> makers = () -> {
            Polish polish = Polish.by(new RunGate(model), prompts);
            Polishing polishing = new Polishing(
                    new Synthesis(analysis, options.verification(), options.variants(), times),
                    judged ? polish.withJudge() : polish,
                    options.threads());
            return polishing::of;
        };
        String name = analysis.name() + ", words by " + model.name() + ", prompts " + prompts.version()
                + (judged ? ", judged" : "");
        return new SynthesisPipeline(name, makers, options, requireAtOnce(atOnce), times);
    }

    private static int requireAtOnce(int atOnce) {
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException("atOnce is " + atOnce + ": it must be from 1 to " + MOST_AT_ONCE);
        }
        return atOnce;
    }

    /** The folder within a run's folder that may keep the exchanges with a model; any other folder serves as well. */
    public static Path exchanges(Path out) {
        return out.resolve(RunFolder.EXCHANGES);
    }

    static Outcome outcome(RawProblem problem, SynthesisResult result) {
        if (result instanceof SynthesisResult.Verified verified) {
            return Packaging.packed(problem, verified);
        }
        return ((SynthesisResult.Rejected) result).rejection();
    }

    /**
     * Works on a file, or goes on with it where an earlier run into the same folder ended.
     *
     * @param file raw problems, one JSON object per line
     * @param out the folder, new, empty, or begun by a run with the same file, seed and version
     * @param listener is told how it goes on
     * @return what came of the whole file, earlier runs included
     * @throws CodeGymException if the file cannot be read, or the folder holds something else, was begun with another file,
     *     seed or version, or is being written to
     */
    public SynthesisSummary run(Path file, Path out, SynthesisListener listener) {
        long begun = System.nanoTime();
        long lines = RawProblems.count(file);
        try (RawProblems problems = RawProblems.open(file);
                RunFolder folder = RunFolder.open(out, RunIdentity.of(file, options, name))) {
            RawLine first = problems.next();
            while (first != null && folder.wasDone(first)) {
                first = problems.next();
            }
            listener.started(Math.max(folder.done(), Math.min(lines, options.limit())), folder.done());
            if (first != null && folder.done() < options.limit()) {
                work(first, problems, folder, listener);
            }
            return folder.finish((System.nanoTime() - begun) / 1e9, times.seconds());
        }
    }

    private void work(RawLine first, RawProblems problems, RunFolder folder, SynthesisListener listener) {
        ExecutorService workers = Executors.newFixedThreadPool(atOnce, workers());
        Outcome.Maker maker = makers.get();
        try {
            Deque<InWork> window = new ArrayDeque<>();
            long left = options.limit() - folder.done();
            @Nullable RawLine next = first;
            boolean waiting = false;
            while (next != null || !window.isEmpty()) {
                if (next != null && window.size() < atOnce * WINDOW_PER_THREAD) {
                    window.add(begin(next, maker, workers));
                    left--;
                    next = left > 0 ? problems.next() : null;
                    continue;
                }
                InWork work = window.remove();
                Outcome outcome = result(work);
                if (outcome instanceof Postponed postponed) {
                    waiting = true;
                    next = postponed.ends() ? null : next;
                    listener.postponed(work.line(), postponed.id(), postponed.why());
                } else if (!waiting) {
                    commit(work, outcome, folder, listener);
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private record InWork(long line, Future<Outcome> outcome) {}

    private static InWork begin(RawLine line, Outcome.Maker maker, ExecutorService workers) {
        Future<Outcome> outcome = line instanceof RawLine.Usable usable
                ? workers.submit(() -> maker.make(usable.problem()))
                : CompletableFuture.completedFuture(((RawLine.Unusable) line).rejection());
        return new InWork(line.number(), outcome);
    }

    private static void commit(InWork work, Outcome outcome, RunFolder folder, SynthesisListener listener) {
        if (outcome instanceof PackagedProblem packaged) {
            folder.commit(packaged, work.line());
            listener.verified(work.line(), packaged.id());
        } else {
            Rejection rejection = ((Rejection) outcome).atLine(work.line());
            folder.commit(rejection);
            listener.rejected(rejection);
        }
    }

    private static Outcome result(InWork work) {
        try {
            return work.outcome().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CodeGymException("interrupted before line " + work.line() + ": run again to go on there", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the problem of line " + work.line() + " threw past its rejection", e);
        }
    }

    private static ThreadFactory workers() {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(null, work, "codegym-synth-" + count.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
    }
}
