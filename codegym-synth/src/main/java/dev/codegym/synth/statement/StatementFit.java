package dev.codegym.synth.statement;

import dev.codegym.synth.UnsuitableProblemException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of statements that no task can be made of why not. */
public final class StatementFit {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Words that English prose cannot do without; together they make up a fifth of it and more. */
    private static final Set<String> COMMON = Set.of(
            "the", "a", "an", "of", "is", "are", "to", "and", "in", "you", "given", "that", "if", "it", "for", "each");

    private static final int FEWEST_WORDS = 12;
    private static final double LEAST_COMMON = 0.06;
    private static final double LEAST_LATIN = 0.5;

    private StatementFit() {}

    /**
     * Checks that a statement says something, in English, and says of its inputs what they look like.
     *
     * @throws UnsuitableProblemException with the reason {@code NO_STATEMENT}, {@code NOT_ENGLISH} or {@code NO_RULES}
     */
    public static void require(Statement statement) {
        String prose = StatementText.plain(statement.prose());
        int words = 0;
        int common = 0;
        Matcher word = WORD.matcher(prose.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words++;
            common += COMMON.contains(word.group()) ? 1 : 0;
        }
        if (words == 0) {
            throw new UnsuitableProblemException(
                    "NO_STATEMENT",
                    "the statement says nothing before its first example: say what to find, in a sentence");
        }
        if (words >= FEWEST_WORDS && common < words * LEAST_COMMON || latinShare(prose) < LEAST_LATIN) {
            throw new UnsuitableProblemException(
                    "NOT_ENGLISH",
                    "the statement is not in English: it begins \"" + beginning(prose) + "\"; give it in English");
        }
        if (statement.constraints().isEmpty() && statement.examples().isEmpty()) {
            throw new UnsuitableProblemException(
                    "NO_RULES",
                    "the statement has neither examples nor constraints, so nothing tells which inputs are valid:"
                            + " add a list headed \"Constraints:\", or \"Input:\" and \"Output:\" of an example");
        }
    }

    private static double latinShare(String prose) {
        long letters = prose.codePoints().filter(Character::isLetter).count();
        long latin = prose.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return (double) latin / letters;
    }

    private static String beginning(String prose) {
        int end = Math.min(prose.length(), 40);
        return prose.substring(0, Character.isHighSurrogate(prose.charAt(end - 1)) ? end - 1 : end);
    }
}
