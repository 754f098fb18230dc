package dev.codegym.synth;

import dev.codegym.CodeGymException;
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

    /** Deep recursion in a parser must not depend on who runs it. */
    private static final long STACK_BYTES = 64L << 20;

    private final String name;
    private final Outcome.Maker maker;
    private final SynthesisOptions options;

    private final CheckTimes times;

    SynthesisPipeline(String name, Outcome.Maker maker, SynthesisOptions options) {
        this(name, maker, options, new CheckTimes());
    }

    private SynthesisPipeline(String name, Outcome.Maker maker, SynthesisOptions options, CheckTimes times) {
        this.name = name;
        this.maker = maker;
        this.options = options;
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
        return new SynthesisPipeline(synthesizer.name(), maker, options, times);
    }

    private static Outcome outcome(RawProblem problem, SynthesisResult result) {
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
        ExecutorService workers = Executors.newFixedThreadPool(options.threads(), workers());
        try {
            Deque<InWork> window = new ArrayDeque<>();
            long left = options.limit() - folder.done();
            @Nullable RawLine next = first;
            while (next != null || !window.isEmpty()) {
                if (next != null && window.size() < options.threads() * WINDOW_PER_THREAD) {
                    window.add(begin(next, workers));
                    left--;
                    next = left > 0 ? problems.next() : null;
                } else {
                    commit(window.remove(), folder, listener);
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private record InWork(long line, Future<Outcome> outcome) {}

    private InWork begin(RawLine line, ExecutorService workers) {
        Future<Outcome> outcome = line instanceof RawLine.Usable usable
                ? workers.submit(() -> maker.make(usable.problem()))
                : CompletableFuture.completedFuture(((RawLine.Unusable) line).rejection());
        return new InWork(line.number(), outcome);
    }

    private static void commit(InWork work, RunFolder folder, SynthesisListener listener) {
        Outcome outcome = result(work);
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
