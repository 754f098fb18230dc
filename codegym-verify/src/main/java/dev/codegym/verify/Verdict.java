package dev.codegym.verify;

/** What a check came to. */
public enum Verdict {
    /** Nothing was found. */
    PASSED,
    /** Something was found that is worth knowing but rejects nothing. */
    WARNED,
    /** The candidate must not be packaged. */
    FAILED,
    /** The check did not run, because an earlier one failed. */
    SKIPPED
}
