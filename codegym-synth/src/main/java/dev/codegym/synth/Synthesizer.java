package dev.codegym.synth;

import dev.codegym.synth.model.LanguageModel;
import dev.codegym.synth.model.ModelOptions;
import dev.codegym.synth.model.ModelSynthesis;
import dev.codegym.verify.Candidate;
import java.util.List;

/**
 * Turns raw problems into candidates for environments. Implementations are thread-safe, and propose the same candidates for
 * the same problem.
 *
 * <p>What a synthesizer proposes nobody has verified yet; {@link #synthesize} verifies it:
 *
 * <pre>{@code
 * EnvironmentPackage made = Synthesizer.programAnalysis().synthesize(problem).orElseThrow();
 * }</pre>
 */
public interface Synthesizer {
    /** Names it, with its version where it has one: in packages, and so that no other goes on with its folders. */
    String name();

    /**
     * Proposes environments for one problem.
     *
     * @return candidates, the most promising first; of those that pass every check the one whose solver uses most tools is
     *     taken
     * @throws UnsuitableProblemException if nothing can be made of the problem
     */
    List<Candidate> candidates(RawProblem problem);

    /** The synthesizer that reads Java solutions by program analysis, without a model and without a network. */
    static Synthesizer programAnalysis() {
        return programAnalysis(Granularity.BEST);
    }

    /** The same with this granularity. */
    static Synthesizer programAnalysis(Granularity granularity) {
        return new AnalysisSynthesizer(granularity);
    }

    /**
     * A synthesizer that asks a language model, for solutions in any language. Its {@link #synthesize} throws
     * {@link dev.codegym.synth.model.ModelException} where the model cannot be asked: that says nothing about the problem.
     *
     * @throws dev.codegym.CodeGymException if the prompts cannot be used
     */
    static Synthesizer model(LanguageModel model, ModelOptions options) {
        return new ModelSynthesizer(
                ModelSynthesis.of(model, options, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * Makes a verified package of one problem, in memory. Never throws, whatever the problem holds: what stands in the way
     * is a rejection.
     */
    default SynthesisResult synthesize(RawProblem problem) {
        return synthesize(problem, 0);
    }

    /** The same with a seed, from which all that is random derives, together with the problem's id and text. */
    default SynthesisResult synthesize(RawProblem problem, long seed) {
        return synthesize(problem, SynthesisOptions.DEFAULT.withSeed(seed));
    }

    /**
     * The same as the options want it: seed, number of variants, verification. Threads, limit and granularity do not count here.
     */
    default SynthesisResult synthesize(RawProblem problem, SynthesisOptions options) {
        return new Synthesis(this, options.verification(), options.variants(), new CheckTimes()).of(problem);
    }
}
