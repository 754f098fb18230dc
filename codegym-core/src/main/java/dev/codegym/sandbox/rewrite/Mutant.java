package dev.codegym.sandbox.rewrite;

/**
 * One small change of a guest's code that can be switched on.
 *
 * @param site the number of the place
 * @param variant which of the changes there, from 1
 * @param method the method, as {@code Class.method}
 * @param line the line of the source, or 0 where the class does not tell
 * @param kind what is changed
 * @param change the change in words, such as {@code "< became <="}
 * @param inverse the same where the compiler turned the condition round, which jumps alone do not tell; else like the change
 */
public record Mutant(int site, int variant, String method, int line, Kind kind, String change, String inverse) {
    /** What a mutant changes. */
    public enum Kind {
        /** An arithmetic or bitwise operator. */
        OPERATOR,
        /** The bound of a comparison, by one. */
        BOUND,
        /** A condition: negated, always true, always false. */
        CONDITION,
        /** A constant. */
        CONSTANT,
        /** The index of an element. */
        INDEX,
        /** A store or a step of a counter that does not happen. */
        UPDATE,
        /** A call such as {@code Math.min}. */
        CALL,
        /** What a method gives. */
        RESULT
    }
}
