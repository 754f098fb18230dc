package dev.codegym.synth.model;

import dev.codegym.synth.RawProblem;
import dev.codegym.verify.Candidate;
import dev.codegym.verify.Verification;
import dev.codegym.verify.VerificationOptions;
import dev.codegym.verify.Verifier;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Makes environments by asking a language model: for an environment, for inputs, for solvers that see the tools alone; compares, verifies, and
 * asks to mend what failed. Thread-safe; what it makes of a problem is a function of the model's replies.
 *
 * <p>Requests have the ids {@code PROBLEM/environment}, {@code PROBLEM/tasks}, {@code PROBLEM/solvers}, with {@code #i} where several
 * completions are wanted; {@code /rN} behind them asks to mend after round N, and {@code /eN} asks anew for the N-th mended environment.
 */
public final class ModelSynthesis {
    private final LanguageModel model;
    private final ModelOptions options;
    private final PromptTemplates prompts;
    private final Semaphore cores;

    private ModelSynthesis(LanguageModel model, ModelOptions options, PromptTemplates prompts, Semaphore cores) {
        this.model = model;
        this.options = options;
        this.prompts = prompts;
        this.cores = cores;
    }

    /**
     * Creates one.
     *
     * @param threads how many problems are verified at once; any number more may wait for the model
     * @throws dev.codegym.CodeGymException if the templates cannot be used
     */
    public static ModelSynthesis of(LanguageModel model, ModelOptions options, int threads) {
        return new ModelSynthesis(model, options, options.templates(), new Semaphore(threads, true));
    }

    /** The same for one run: once nobody can be asked, nobody is asked again. */
    public ModelSynthesis forOneRun() {
        return new ModelSynthesis(new RunGate(model), options, prompts, cores);
    }

    /** What decides what it makes, the replies apart: model, prompts, language, numbers. */
    public String name() {
        return "language-model " + model.name() + ", prompts " + prompts.version() + ", language "
                + options.language().code() + ", solvers " + options.solvers() + ", lots " + options.lots()
                + ", repairs " + options.repairs() + ", tokens " + options.maxTokens()
                + (options.original() ? ", original run" : "");
    }

    /** Works on one problem. */
    public ModelOutcome make(RawProblem problem, VerificationOptions verification) {
        try {
            return new ProblemAttempt(problem, this, Verifier.create(verification)).run();
        } catch (ModelException e) {
            return switch (e.kind()) {
                case REFUSED ->
                    refused("MODEL_REFUSED", e, "shorten the problem, or ask a model with a longer context");
                case UNKNOWN_REQUEST -> refused("NOT_RECORDED", e, "record it first");
                default -> new ModelOutcome.Postponed(e);
            };
        }
    }

    private static ModelOutcome refused(String check, ModelException e, String mend) {
        return new ModelOutcome.Refused(java.util.List.of(
                new ModelOutcome.Failed(0, "environment", check, String.valueOf(e.getMessage()), mend)));
    }

    LanguageModel model() {
        return model;
    }

    ModelOptions options() {
        return options;
    }

    PromptTemplates prompts() {
        return prompts;
    }

    /** Does work that keeps a core busy, as many at once as there are threads. */
    <T extends @org.jspecify.annotations.Nullable Object> T computing(Supplier<T> work) {
        cores.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }

    /** Verifies a candidate, and compares it with the original where that is wanted and possible. */
    Verification verified(Verifier verifier, RawProblem problem, BuiltEnvironment built, Candidate candidate) {
        OriginalCheck original = new OriginalCheck(problem, built.draft().original(), options.original());
        return Verifier.create(verifier.options().with(original)).verify(candidate);
    }
}
