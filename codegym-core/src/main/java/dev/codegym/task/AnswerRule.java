package dev.codegym.task;

import dev.codegym.tool.AnswerKey;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * When a submitted answer equals the reference answer.
 *
 * <p>Both are brought into a normal form first: {@code 5}, {@code 5.0} and {@code "5"} are the number 5 where a number is
 * asked, {@code "true"} is true, a character is a string of length 1, and nothing else is converted.
 *
 * @param type the type of the answer
 * @param anyOrderLevels the levels of nesting at which the order of elements does not count, 0 for the outermost list
 * @param tolerance how far a real number may be from the reference, as an absolute difference; 0 where the statement names
 *     none, and then 1e-9 of the reference's magnitude is allowed
 */
public record AnswerRule(DataType type, Set<Integer> anyOrderLevels, double tolerance) {
    static final double RELATIVE_TOLERANCE = 1e-9;

    private static final int MAX_MATCHED = 500;

    /** Copies the levels and checks the tolerance. */
    public AnswerRule {
        anyOrderLevels = Set.copyOf(new TreeSet<>(anyOrderLevels));
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance is " + tolerance + ": it must be from 0 to below 1");
        }
    }

    /** The rule for answers that are compared in order and without a named tolerance. */
    public static AnswerRule exact(DataType type) {
        return new AnswerRule(type, Set.of(), 0);
    }

    /** A key that pays for answers which equal this reference answer. */
    public AnswerKey key(JsonNode reference) {
        Object expected = NormalForm.of(type, reference);
        if (expected == null) {
            throw new IllegalArgumentException("reference answer " + reference + " is not of type " + type);
        }
        return answer -> {
            Object given = NormalForm.of(type, answer);
            if (given == null) {
                return AnswerKey.Verdict.NOT_AN_ANSWER;
            }
            return expected.equals(given) || same(expected, given, 0)
                    ? AnswerKey.Verdict.RIGHT
                    : AnswerKey.Verdict.WRONG;
        };
    }

    /** Whether two answers are equal under this rule; false where one of them is not of the answer's type. */
    public boolean equal(JsonNode reference, JsonNode answer) {
        return key(reference).judge(answer) == AnswerKey.Verdict.RIGHT;
    }

    /**
     * A text that answers share which differ only in orders that do not count; reals that are only nearly equal have different ones.
     * Judging each pair of many answers by {@link #equal} would take minutes where they are long.
     */
    public String arrangedText(JsonNode answer) {
        return arrangedText(answer, 0);
    }

    private String arrangedText(JsonNode answer, int level) {
        if (!answer.isArray() || anyOrderLevels.isEmpty()) {
            return answer.toString();
        }
        List<String> elements = new ArrayList<>();
        answer.forEach(element -> elements.add(arrangedText(element, level + 1)));
        if (anyOrderLevels.contains(level)) {
            Collections.sort(elements);
        }
        return elements.toString();
    }

    private boolean same(@Nullable Object expected, @Nullable Object given, int level) {
        if (expected instanceof List<?> left && given instanceof List<?> right) {
            return left.size() == right.size()
                    && (sameElements(arranged(left, level), arranged(right, level), level)
                            || anyOrderLevels.contains(level) && holdsReals() && matched(left, right, level));
        }
        if (expected instanceof Double left && given instanceof Double right) {
            double allowed = tolerance > 0 ? tolerance : RELATIVE_TOLERANCE * Math.abs(left);
            return left.equals(right) || Math.abs(left - right) <= allowed;
        }
        return java.util.Objects.equals(expected, given);
    }

    private boolean sameElements(List<?> left, List<?> right, int level) {
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i), level + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsReals() {
        DataType inner = type;
        while (inner.isSequence()) {
            inner = inner.elementType();
        }
        return inner.kind() == DataType.Kind.DOUBLE;
    }

    /**
     * Whether the elements can be paired so that all pairs are the same. Near reals need it: sorted, a list of pairs may stand in
     * another order than its like a hair beside it.
     */
    private boolean matched(List<?> left, List<?> right, int level) {
        int size = left.size();
        if (size > MAX_MATCHED) {
            return false;
        }
        boolean[][] pairs = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                pairs[i][j] = same(left.get(i), right.get(j), level + 1);
            }
        }
        int[] partner = new int[size];
        Arrays.fill(partner, -1);
        for (int i = 0; i < size; i++) {
            if (!paired(i, pairs, partner, new boolean[size])) {
                return false;
            }
        }
        return true;
    }

    /** Finds a partner for an element, moving those of others where need be: Kuhn's augmenting paths. */
    private static boolean paired(int element, boolean[][] pairs, int[] partner, boolean[] tried) {
        for (int j = 0; j < partner.length; j++) {
            if (pairs[element][j] && !tried[j]) {
                tried[j] = true;
                if (partner[j] < 0 || paired(partner[j], pairs, partner, tried)) {
                    partner[j] = element;
                    return true;
                }
            }
        }
        return false;
    }

    /** The elements in an order of their own where order does not count, at this level and below. */
    private List<?> arranged(List<?> elements, int level) {
        if (anyOrderLevels.isEmpty()) {
            return elements;
        }
        List<?> inner = elements.stream()
                .map(element -> element instanceof List<?> list ? (Object) arranged(list, level + 1) : element)
                .toList();
        return anyOrderLevels.contains(level) ? NormalForm.sorted(inner) : inner;
    }
}
