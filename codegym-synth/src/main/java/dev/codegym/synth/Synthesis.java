package dev.codegym.synth;

import dev.codegym.library.EnvironmentPackage;
import dev.codegym.synth.Rejection.FailedCheck;
import dev.codegym.verify.Candidate;
import dev.codegym.verify.Finding;
import dev.codegym.verify.Verdict;
import dev.codegym.verify.Verification;
import dev.codegym.verify.VerificationOptions;
import dev.codegym.verify.Verifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of one problem: candidates, their verification, the package of the first that is accepted. Immutable and
 * thread-safe.
 */
final class Synthesis {
    /** The check that a failure of ours stands under. */
    static final String INTERNAL_ERROR = "INTERNAL_ERROR";

    /** So many tools that are used are enough. */
    private static final int WORTH = 6;

    private final Synthesizer synthesizer;
    private final Verifier verifier;
    private final int variants;
    private final CheckTimes times;

    Synthesis(Synthesizer synthesizer, VerificationOptions options, int variants, CheckTimes times) {
        this.synthesizer = synthesizer;
        this.verifier = Verifier.create(options);
        this.variants = variants;
        this.times = times;
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
        List<Verification> accepted = new ArrayList<>();
        FailedCheck furthest = null;
        long most = -1;
        for (Candidate candidate : candidates(problem)) {
            if (!mayBeWanted(candidate, accepted)) {
                continue;
            }
            Verification verification = verifier.verify(candidate);
            times.add(verification);
            Finding finding = verification.failure().orElse(null);
            if (finding == null) {
                accepted.add(verification);
                continue;
            }
            FailedCheck check = new FailedCheck(
                    candidate.variant(), finding.check(), finding.evidence(), finding.mend(), finding.witnesses());
            failed.add(check);
            long passed = passed(verification);
            if (passed > most) {
                most = passed;
                furthest = check;
            }
        }
        return accepted.isEmpty() ? rejected(problem, furthest, failed) : verified(problem, accepted);
    }

    private List<Candidate> candidates(RawProblem problem) {
        long begun = System.nanoTime();
        List<Candidate> candidates = synthesizer.candidates(problem);
        times.addCandidates(System.nanoTime() - begun);
        return variants == 1
                ? candidates
                : candidates.stream()
                        .map(candidate -> candidate.withId(problem.id() + "." + candidate.variant()))
                        .toList();
    }

    /** Whether a candidate could be better than what there is; tools that nobody uses do not count. */
    private boolean mayBeWanted(Candidate candidate, List<Verification> accepted) {
        return variants > 1
                ? accepted.size() < variants
                : accepted.stream()
                        .allMatch(known -> worth(known)
                                < Math.min(
                                        WORTH,
                                        candidate.definition().problem().tools().size()));
    }

    /** How many tools the solver uses; more than enough is no better. */
    private static int worth(Verification verification) {
        int tools = verification.candidate().definition().problem().tools().size();
        return Math.min(WORTH, tools - verification.unusedTools().size());
    }

    private SynthesisResult verified(RawProblem problem, List<Verification> accepted) {
        List<EnvironmentPackage> packages = accepted.stream()
                .sorted(Comparator.comparingInt(Synthesis::worth).reversed())
                .limit(variants)
                .map(verification -> Packaging.of(problem, synthesizer.name(), verification))
                .toList();
        return new SynthesisResult.Verified(packages.get(0), packages.subList(1, packages.size()));
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
    static String described(Throwable failure) {
        if (failure instanceof VirtualMachineError) {
            return failure.getClass().getName() + " while the problem was worked on";
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return failure + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
