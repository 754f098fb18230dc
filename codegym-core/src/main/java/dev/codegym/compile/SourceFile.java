package dev.codegym.compile;

/**
 * One Java source text.
 *
 * @param name the file name that diagnostics show, such as {@code Solution.java}
 * @param text the source
 */
public record SourceFile(String name, String text) {
    /** Checks that the name is a plain file name. */
    public SourceFile {
        if (name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("'" + name + "' is not a file name: use one like Solution.java");
        }
    }
}
