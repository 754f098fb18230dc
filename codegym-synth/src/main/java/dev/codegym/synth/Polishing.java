package dev.codegym.synth;

import dev.codegym.library.EnvironmentPackage;
import dev.codegym.synth.model.ModelException;
import dev.codegym.synth.model.Polish;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** The way of one problem by program analysis whose packages get better words. Thread-safe. */
final class Polishing {
    private final Synthesis synthesis;
    private final Polish polish;
    private final Semaphore cores;

    Polishing(Synthesis synthesis, Polish polish, int threads) {
        this.synthesis = synthesis;
        this.polish = polish;
        cores = new Semaphore(threads, true);
    }

    Outcome of(RawProblem problem) {
        SynthesisResult result = analysed(problem);
        if (!(result instanceof SynthesisResult.Verified verified)) {
            return SynthesisPipeline.outcome(problem, result);
        }
        try {
            List<EnvironmentPackage> others = new ArrayList<>();
            EnvironmentPackage first = polished(verified.environmentPackage());
            for (EnvironmentPackage other : verified.others()) {
                others.add(polished(other));
            }
            return SynthesisPipeline.outcome(problem, new SynthesisResult.Verified(first, others));
        } catch (ModelException e) {
            return new Postponed(problem.id(), e.kind().endsRun(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Rejection.of(problem.id(), Synthesis.INTERNAL_ERROR, Synthesis.described(e));
        }
    }

    private SynthesisResult analysed(RawProblem problem) {
        cores.acquireUninterruptibly();
        try {
            return synthesis.of(problem);
        } finally {
            cores.release();
        }
    }

    /** With better words, or as it was where the model has none; only where it will have some later, this fails. */
    private EnvironmentPackage polished(EnvironmentPackage made) {
        try {
            return polish.polish(made).environmentPackage();
        } catch (ModelException e) {
            if (e.kind() == ModelException.Kind.PENDING || e.kind().endsRun()) {
                throw e;
            }
            return made;
        }
    }
}
