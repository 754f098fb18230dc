package dev.codegym.verify;

/** What it means that a check fails. */
public enum Severity {
    /** The candidate must not be packaged. */
    REJECT,
    /** The finding stands in the report as a warning, and rejects nothing. */
    WARN
}
