package dev.codegym.compile;

/**
 * One thing that a compiler says is wrong.
 *
 * @param file the name of the source file
 * @param line the line from 1, or 0 where it is unknown
 * @param column the column from 1, or 0 where it is unknown
 * @param message what is wrong there
 */
public record Diagnostic(String file, int line, int column, String message) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "") + ": " + message;
    }
}
