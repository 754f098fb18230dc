package dev.codegym.sandbox;

/**
 * One thing in a guest's classes that the allow-list does not allow.
 *
 * @param where {@code Class.method:line}, as far as it is known
 * @param what what stands there
 * @param instead what to use instead
 */
public record Violation(String where, String what, String instead) {
    @Override
    public String toString() {
        return where + ": " + what + (instead.isEmpty() ? "" : "; " + instead);
    }
}
