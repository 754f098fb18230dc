package dev.codegym.verify;

/**
 * One check. A check has no state, depends on nothing but the subject, and gives the same finding for the same candidate on every
 * machine: it counts steps and bytes, never seconds, and takes its chance from {@link Subject#random}. Users add their own with
 * {@link VerificationOptions#with(Check...)}; it runs after the others, so that there are tasks, and a solver that plays them.
 *
 * <p>Guest code runs only in environments that the subject hands out, or behind its host: never call a guest in another way.
 */
public interface Check {
    /** Its name in reports: a stable upper-case word such as {@code NO_LEAK}, of letters, digits and {@code _}. */
    String name();

    /** What it catches, in one short sentence. */
    String description();

    /** How to mend what it catches, where the finding itself does not say more. */
    String advice();

    /** What it means that it fails; {@link Severity#REJECT} unless it says otherwise. */
    default Severity severity() {
        return Severity.REJECT;
    }

    /**
     * Looks at a candidate that has passed every check before this one. What it throws becomes a finding that fails: the check could
     * not be finished, so nothing is known.
     */
    Finding run(Subject subject);
}
