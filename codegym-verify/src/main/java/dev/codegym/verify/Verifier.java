package dev.codegym.verify;

import dev.codegym.library.EnvironmentPackage;
import dev.codegym.sandbox.DeepStack;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides whether a candidate may be packaged: compiles it, makes its tasks, and runs every check until one fails. Immutable
 * and thread-safe; the same candidate and options give the same verification, on every machine and any number of threads.
 */
public final class Verifier {
    /** Under this name stands, among the times of the checks, what the search for tasks took. */
    static final String TASK_SEARCH = "TASK_SEARCH";

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
            new TasksDiscriminate(),
            new NotGuessable(),
            new NoLeak(),
            new NoOracle(),
            new ToolsNeeded(),
            new NoAdversary(),
            new DoneIsFinal(),
            new AnswerForm(),
            new Deterministic(),
            new CallsSafe(),
            new ToolsUsed(),
            new AgreesWithSource());

    /** What is asked of a package beside that, each behind the check named. */
    private static final Map<String, Check> OF_STORED =
            Map.of("COMPILES", new StoredClasses(), "SOLVABLE", new StoredTasks());

    /** Without these there is nothing to run the others on. */
    static final Set<String> NEEDED = Set.of("COMPILES", "ALLOWED", "SOLVABLE", "CALLS_IN_RANGE");

    private final VerificationOptions options;
    private final List<Check> checks;

    private Verifier(VerificationOptions options) {
        this.options = options;
        List<Check> all = new ArrayList<>(CHECKS);
        all.addAll(options.added());
        all.removeIf(check -> options.switchedOff().contains(check.name()));
        this.checks = List.copyOf(all);
    }

    /** A verifier with the default options. */
    public static Verifier create() {
        return create(VerificationOptions.DEFAULT);
    }

    /** A verifier with these options. */
    public static Verifier create(VerificationOptions options) {
        return new Verifier(options);
    }

    /** The names of our checks, in their order. */
    public static List<String> checks() {
        return catalogue().stream().map(Check::name).toList();
    }

    /** Whether a check of ours has this name, those that only packages are put through included. */
    static boolean isOurs(String name) {
        return Stream.concat(CHECKS.stream(), OF_STORED.values().stream())
                .anyMatch(check -> check.name().equals(name));
    }

    /** Our checks, in their order, to be asked what they catch. */
    public static List<Check> catalogue() {
        return CHECKS.stream().filter(check -> !(check instanceof FirstLook)).toList();
    }

    /** The options. */
    public VerificationOptions options() {
        return options;
    }

    /**
     * Verifies a package again from nothing: compiles its sources and compares the classes ({@code STORED_CLASSES}), answers and
     * solves its tasks again ({@code STORED_TASKS}), and makes every check on the stored tasks. What the package says of itself
     * is not believed; the seed is that of the options. Whatever is wrong with it becomes a finding, never an exception.
     *
     * <p>A package of an early version holds no examples of its statement: {@code AGREES_WITH_STATEMENT} warns then.
     */
    public Verification verify(EnvironmentPackage stored) {
        List<Check> more = new ArrayList<>();
        for (Check check : checks) {
            more.add(check);
            Check next = check instanceof FirstLook ? null : OF_STORED.get(check.name());
            if (next != null) {
                more.add(next);
            }
        }
        return DeepStack.call(() -> verify(new Subject(stored, options), more));
    }

    /** Verifies a candidate. Whatever is wrong with it becomes a finding, never an exception. */
    public Verification verify(Candidate candidate) {
        return DeepStack.call(() -> verify(new Subject(candidate, options), checks));
    }

    private Verification verify(Subject subject, List<Check> made) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Long> nanos = new LinkedHashMap<>();
        String failed = null;
        for (Check check : made) {
            long begun = System.nanoTime() - subject.taskNanos();
            Finding finding = failed == null ? judged(check, subject) : Finding.skipped(check, failed);
            nanos.merge(check.name(), System.nanoTime() - subject.taskNanos() - begun, Long::sum);
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
        nanos.put(TASK_SEARCH, subject.taskNanos());
        return new Verification(subject, findings, nanos);
    }

    /** A finding as the options want it: some checks tell what is another's to tell, which may be switched off. */
    private Finding judged(Check check, Subject subject) {
        Finding finding = run(check, subject);
        if (options.switchedOff().contains(finding.check())) {
            return Finding.passed(check, "");
        }
        return check.severity() == Severity.WARN ? finding.asWarning() : finding;
    }

    private static Finding run(Check check, Subject subject) {
        try {
            return Objects.requireNonNull(check.run(subject), "run gave no finding");
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            // of a check that somebody added such an error is as likely as an exception, and no reason to lose a run
            LOGGER.log(
                    Logger.Level.WARNING,
                    () -> "check " + check.name() + " of "
                            + subject.candidate().definition().id() + " broke",
                    e);
            String mend =
                    CHECKS.contains(check) ? "report this as a fault of CodeGym" : "mend the check: it must not throw";
            return Finding.failed(check, "the check could not be finished: " + e, mend);
        }
    }
}
