package dev.codegym.synth;

import dev.codegym.library.Provenance;
import java.util.Locale;

/**
 * A statement in natural language with a reference solution.
 *
 * @param subset the collection it comes from; may be empty
 * @param id names it; unique within a file; any text that is not blank
 * @param question the statement
 * @param solution the source code of the reference solution
 * @param language the language of the solution, in lower case, for example {@code java}
 * @param license under which terms it may be used, an SPDX expression or any other text; {@code unknown} where nobody said
 */
public record RawProblem(String subset, String id, String question, String solution, String language, String license) {
    /** Checks that nothing but subset and license is blank, and writes the language in lower case. */
    public RawProblem {
        requireText("id", id);
        requireText("question", question);
        requireText("solution", solution);
        requireText("language", language);
        license = license.isBlank() ? Provenance.UNKNOWN_LICENSE : license.strip();
        language = language.strip().toLowerCase(Locale.ROOT);
    }

    /** A problem whose license nobody said. */
    public RawProblem(String subset, String id, String question, String solution, String language) {
        this(subset, id, question, solution, language, Provenance.UNKNOWN_LICENSE);
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
