package dev.codegym.synth;

/**
 * A statement in natural language with a reference solution.
 *
 * @param subset the collection it comes from; may be empty
 * @param id names it; unique within a file
 * @param question the statement
 * @param solution the source code of the reference solution
 * @param language the language of the solution, in lower case, for example {@code java}
 */
public record RawProblem(String subset, String id, String question, String solution, String language) {}
