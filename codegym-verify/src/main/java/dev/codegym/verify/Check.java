package dev.codegym.verify;

/**
 * One check. A check has no state, depends on nothing but the subject, and gives the same finding for the same candidate on
 * every machine.
 */
interface Check {
    /** Its name in reports: a stable upper-case word. */
    String name();

    /** Looks at a candidate that has passed every check before this one. */
    Finding run(Subject subject);
}
