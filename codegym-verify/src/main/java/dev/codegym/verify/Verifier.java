package dev.codegym.verify;

import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a candidate may be packaged: compiles it, makes its tasks, and runs every check until one fails. Immutable
 * and thread-safe; the same candidate and options give the same verification, on every machine and any number of threads.
 */
public final class Verifier {
    private static final Logger LOGGER = System.getLogger(Verifier.class.getName());

    /** Cheap ones first, and each behind those without which it could say nothing. */
    private static final List<Check> CHECKS = List.of(
            new Compiles(),
            new Allowed(),
            new Documented(),
            new AgreesWithStatement(),
            new FirstLook(),
            new Runs(),
            new Solvable(),
            new CallsInRange(),
            new NotGuessable(),
            new NoLeak(),
            new NoOracle(),
            new ToolsNeeded(),
            new DoneIsFinal(),
            new AnswerForm(),
            new Deterministic(),
            new CallsSafe(),
            new ToolsUsed(),
            new AgreesWithSource());

    private final VerifierOptions options;

    private Verifier(VerifierOptions options) {
        this.options = options;
    }

    /** A verifier with the default options. */
    public static Verifier create() {
        return new Verifier(VerifierOptions.DEFAULT);
    }

    /** A verifier with these options. */
    public static Verifier create(VerifierOptions options) {
        return new Verifier(options);
    }

    /** The names of the checks, in their order. */
    public static List<String> checks() {
        return CHECKS.stream()
                .filter(check -> !(check instanceof FirstLook))
                .map(Check::name)
                .toList();
    }

    /** Verifies a candidate. Whatever is wrong with it becomes a finding, never an exception. */
    public Verification verify(Candidate candidate) {
        Subject subject = new Subject(candidate, options);
        List<Finding> findings = new ArrayList<>();
        String failed = null;
        for (Check check : CHECKS) {
            Finding finding = failed == null ? run(check, subject) : Finding.skipped(check, failed);
            boolean look = check instanceof FirstLook;
            if (finding.verdict() == Verdict.FAILED) {
                failed = finding.check();
            } else if (look) {
                continue; // the full check of this name follows
            }
            boolean told = findings.stream().anyMatch(other -> other.check().equals(finding.check()));
            if (!told) {
                findings.add(finding);
            }
        }
        return new Verification(subject, findings);
    }

    private static Finding run(Check check, Subject subject) {
        try {
            return check.run(subject);
        } catch (RuntimeException e) {
            LOGGER.log(
                    Logger.Level.WARNING,
                    () -> "check " + check.name() + " of "
                            + subject.candidate().definition().id() + " broke",
                    e);
            return Finding.failed(check, "the check could not be finished: " + e, "report this as a fault of CodeGym");
        }
    }
}
