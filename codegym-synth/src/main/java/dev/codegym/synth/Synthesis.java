package dev.codegym.synth;

import dev.codegym.synth.Rejection.FailedCheck;
import dev.codegym.verify.Candidate;
import dev.codegym.verify.Finding;
import dev.codegym.verify.Verdict;
import dev.codegym.verify.Verification;
import dev.codegym.verify.Verifier;
import dev.codegym.verify.VerifierOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of one problem: candidates, their verification, the package of the first that is accepted. Immutable and
 * thread-safe.
 */
final class Synthesis {
    /** The check that a failure of ours stands under. */
    static final String INTERNAL_ERROR = "INTERNAL_ERROR";

    private final Synthesizer synthesizer;
    private final Verifier verifier;

    Synthesis(Synthesizer synthesizer, VerifierOptions options) {
        this.synthesizer = synthesizer;
        this.verifier = Verifier.create(options);
    }

    /** Synthesizes one problem. Never throws: one problem must not end a run of millions. */
    @SuppressWarnings(
            "CatchingUnchecked") // an error in one problem, a stack overflow included, is that problem's rejection
    SynthesisResult of(RawProblem problem) {
        try {
            return tried(problem);
        } catch (UnsuitableProblemException e) {
            return rejected(Rejection.of(problem.id(), e.reason(), String.valueOf(e.getMessage())));
        } catch (Throwable e) {
            return rejected(Rejection.of(problem.id(), INTERNAL_ERROR, described(e)));
        }
    }

    private SynthesisResult tried(RawProblem problem) {
        List<FailedCheck> failed = new ArrayList<>();
        FailedCheck furthest = null;
        long most = -1;
        for (Candidate candidate : synthesizer.candidates(problem)) {
            Verification verification = verifier.verify(candidate);
            Finding finding = verification.failure().orElse(null);
            if (finding == null) {
                return new SynthesisResult.Verified(Packaging.of(problem, synthesizer.name(), verification));
            }
            FailedCheck check =
                    new FailedCheck(candidate.variant(), finding.check(), finding.evidence(), finding.mend());
            failed.add(check);
            long passed = passed(verification);
            if (passed > most) {
                most = passed;
                furthest = check;
            }
        }
        return rejected(problem, furthest, failed);
    }

    private static long passed(Verification verification) {
        return verification.findings().stream()
                .takeWhile(finding -> finding.verdict() != Verdict.FAILED)
                .count();
    }

    private static SynthesisResult rejected(
            RawProblem problem, @Nullable FailedCheck furthest, List<FailedCheck> failed) {
        return rejected(
                furthest == null
                        ? Rejection.of(
                                problem.id(), "NO_CANDIDATE", "the synthesizer proposed nothing and did not say why")
                        : new Rejection(0, problem.id(), furthest, failed));
    }

    private static SynthesisResult rejected(Rejection rejection) {
        return new SynthesisResult.Rejected(rejection);
    }

    /** Where a stack ran over says nothing, and differs from run to run. */
    private static String described(Throwable failure) {
        if (failure instanceof VirtualMachineError) {
            return failure.getClass().getName() + " while the problem was worked on";
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return failure + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
