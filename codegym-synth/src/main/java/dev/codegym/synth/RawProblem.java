package dev.codegym.synth;

import java.util.Locale;

/**
 * A statement in natural language with a reference solution.
 *
 * @param subset the collection it comes from; may be empty
 * @param id names it; unique within a file; any text that is not blank
 * @param question the statement
 * @param solution the source code of the reference solution
 * @param language the language of the solution, in lower case, for example {@code java}
 */
public record RawProblem(String subset, String id, String question, String solution, String language) {
    /** Checks that nothing but the subset is blank, and writes the language in lower case. */
    public RawProblem {
        requireText("id", id);
        requireText("question", question);
        requireText("solution", solution);
        requireText("language", language);
        language = language.strip().toLowerCase(Locale.ROOT);
    }

    /** A problem of no subset with a Java solution. */
    public static RawProblem ofJava(String id, String question, String solution) {
        return new RawProblem("", id, question, solution, "java");
    }

    private static void requireText(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the " + field + " of a raw problem is blank: give its text");
        }
    }
}
