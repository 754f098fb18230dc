package dev.codegym.synth;

import dev.codegym.synth.model.ModelOutcome;
import dev.codegym.synth.model.ModelSynthesis;
import dev.codegym.verify.Candidate;
import dev.codegym.verify.VerificationOptions;
import java.util.List;

/** A language model as a synthesizer. It needs verification to know what to ask next, so what it proposes is verified already. */
final class ModelSynthesizer implements Synthesizer {
    private final ModelSynthesis synthesis;

    ModelSynthesizer(ModelSynthesis synthesis) {
        this.synthesis = synthesis;
    }

    @Override
    public String name() {
        return synthesis.name();
    }

    @Override
    public List<Candidate> candidates(RawProblem problem) {
        ModelOutcome outcome = synthesis.make(problem, VerificationOptions.DEFAULT);
        if (outcome instanceof ModelOutcome.Accepted accepted) {
            return List.of(accepted.verification().candidate());
        }
        if (outcome instanceof ModelOutcome.Postponed postponed) {
            throw postponed.why();
        }
        Rejection.FailedCheck reason =
                rejection(problem, (ModelOutcome.Refused) outcome).reason();
        throw new UnsuitableProblemException(reason.check(), reason.evidence());
    }

    @Override
    public SynthesisResult synthesize(RawProblem problem, SynthesisOptions options) {
        ModelOutcome outcome = synthesis.make(problem, options.verification());
        if (outcome instanceof ModelOutcome.Postponed postponed) {
            throw postponed.why();
        }
        return result(problem, outcome, new CheckTimes());
    }

    /** The same for a run, in which a problem can wait. */
    Outcome outcome(RawProblem problem, SynthesisOptions options, CheckTimes times) {
        try {
            ModelOutcome outcome = synthesis.make(problem, options.verification());
            return outcome instanceof ModelOutcome.Postponed postponed
                    ? new Postponed(
                            problem.id(),
                            postponed.why().kind().endsRun(),
                            String.valueOf(postponed.why().getMessage()))
                    : SynthesisPipeline.outcome(problem, result(problem, outcome, times));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Rejection.of(problem.id(), Synthesis.INTERNAL_ERROR, Synthesis.described(e));
        }
    }

    private SynthesisResult result(RawProblem problem, ModelOutcome outcome, CheckTimes times) {
        if (outcome instanceof ModelOutcome.Accepted accepted) {
            times.add(accepted.verification());
            return new SynthesisResult.Verified(
                    Packaging.of(problem, name(), accepted.verification(), accepted.story()), List.of());
        }
        return new SynthesisResult.Rejected(rejection(problem, (ModelOutcome.Refused) outcome));
    }

    private static Rejection rejection(RawProblem problem, ModelOutcome.Refused refused) {
        List<Rejection.FailedCheck> failed = refused.failures().stream()
                .map(each -> new Rejection.FailedCheck(
                        "round " + each.round() + ", " + each.part(), each.check(), each.evidence(), each.mend()))
                .toList();
        return new Rejection(0, problem.id(), failed.get(failed.size() - 1), failed);
    }
}
