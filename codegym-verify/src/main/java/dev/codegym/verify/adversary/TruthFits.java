package dev.codegym.verify.adversary;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Thresholds of one number that was seen and comparisons of two, where the answer is a truth value. Has one owner. */
final class TruthFits {
    private final List<Column> columns;
    private final List<NumberColumn> numbers;
    private final boolean[] answers;
    private final Best best;

    TruthFits(List<Column> columns, List<NumberColumn> numbers, boolean[] answers, Best best) {
        this.columns = columns;
        this.numbers = numbers;
        this.answers = answers;
        this.best = best;
    }

    void run() {
        for (NumberColumn number : numbers) {
            thresholds(number);
            test(
                    number.name() + " is even",
                    seen -> even(number.read().applyAsDouble(seen)),
                    i -> even(number.values()[i]));
        }
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = 0; j < numbers.size(); j++) {
                if (i != j) {
                    compared(numbers.get(i), numbers.get(j), i < j);
                }
            }
        }
        equals();
    }

    /** A test of a task: its outcome, or null where there is none. */
    private interface Outcome {
        @Nullable
        Boolean of(int task);
    }

    private static @Nullable Boolean even(double value) {
        return Double.isNaN(value) ? null : value % 2 == 0;
    }

    /** The test or its opposite, whichever does better. */
    private void test(String text, Function<Seen, @Nullable Boolean> read, Outcome outcome) {
        int hits = 0;
        int misses = 0;
        for (int i = 0; i < answers.length; i++) {
            Boolean told = outcome.of(i);
            if (told != null) {
                hits += told == answers[i] ? 1 : 0;
                misses += told == answers[i] ? 0 : 1;
            }
        }
        offer(text, hits, misses, read);
    }

    private void offer(String text, int hits, int misses, Function<Seen, @Nullable Boolean> read) {
        boolean straight = hits >= misses;
        int wins = Math.max(hits, misses);
        best.offer(
                wins,
                () -> new Rule("whether " + (straight ? "" : "not ") + text, wins, seen -> {
                    Boolean told = read.apply(seen);
                    return told == null ? null : JsonNodeFactory.instance.booleanNode(told == straight);
                }));
    }

    private void thresholds(NumberColumn number) {
        double[] values = number.values();
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .distinct()
                .toArray();
        for (int at = 1; at < sorted.length; at++) {
            // between two values, so that new ones fall to the nearer
            double threshold = sorted[at - 1] / 2 + sorted[at] / 2;
            int hits = 0;
            int misses = 0;
            for (int i = 0; i < answers.length; i++) {
                if (!Double.isNaN(values[i])) {
                    hits += values[i] > threshold == answers[i] ? 1 : 0;
                    misses += values[i] > threshold == answers[i] ? 0 : 1;
                }
            }
            offer(number.name() + " > " + Sightings.text(threshold), hits, misses, seen -> {
                double value = number.read().applyAsDouble(seen);
                return Double.isNaN(value) ? null : value > threshold;
            });
        }
    }

    private void compared(NumberColumn one, NumberColumn other, boolean ordered) {
        compared("%s < %s", one, other, (a, b) -> a < b);
        if (ordered) {
            compared("%s = %s", one, other, (a, b) -> a == b);
            compared("%s + %s is even", one, other, (a, b) -> (a + b) % 2 == 0);
        }
        compared("%s is a multiple of %s", one, other, (a, b) -> b != 0 && a % b == 0);
    }

    private interface Comparison {
        boolean of(double one, double other);
    }

    private void compared(String text, NumberColumn one, NumberColumn other, Comparison comparison) {
        int hits = 0;
        int misses = 0;
        int mayMiss = answers.length - best.bar();
        for (int i = 0; i < answers.length && Math.min(hits, misses) <= mayMiss; i++) {
            double a = one.values()[i];
            double b = other.values()[i];
            if (!Double.isNaN(a) && !Double.isNaN(b)) {
                boolean right = comparison.of(a, b) == answers[i];
                hits += right ? 1 : 0;
                misses += right ? 0 : 1;
            }
        }
        if (Math.max(hits, misses) >= best.bar()) {
            offer(String.format(text, one.name(), other.name()), hits, misses, seen -> {
                double a = one.read().applyAsDouble(seen);
                double b = other.read().applyAsDouble(seen);
                return Double.isNaN(a) || Double.isNaN(b) ? null : comparison.of(a, b);
            });
        }
    }

    /** Texts and lists that are equal; numbers were compared already. */
    private void equals() {
        List<Column> others = columns.stream()
                .filter(column -> !Objects.requireNonNull(column.sample()).isNumber())
                .limit(16)
                .toList();
        for (int i = 0; i < others.size(); i++) {
            for (int j = i + 1; j < others.size(); j++) {
                Column one = others.get(i);
                Column other = others.get(j);
                test(
                        one.name() + " = " + other.name(),
                        seen -> equal(one.read().apply(seen), other.read().apply(seen)),
                        task -> equal(one.values().get(task), other.values().get(task)));
            }
        }
    }

    private static @Nullable Boolean equal(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one == null || other == null ? null : one.equals(other);
    }
}
