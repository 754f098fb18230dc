package dev.codegym.verify.adversary;

import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A sum of up to five numbers that were seen, each with a factor, where the answer is a number: a total that a tool gives with the ends
 * added, or in thousands and a rest. Behind the first, always the number is taken that explains most of what is left. Has one owner.
 */
final class LinearFits {
    /** One more than is needed, because the number that explains most at first may be there by chance: its factor becomes 0. */
    private static final int MOST = 5;

    /** A sum is fitted to so many more answers than it has numbers. */
    private static final int FREE = 4;

    private static final double NEAR = 1e-9;

    /** A factor that is so near to a whole number is one. */
    private static final double WHOLE = 1e-4;

    private static final double EXACT = 1L << 53;

    private final List<NumberColumn> columns;
    private final Map<NumberColumn, double[]> centred = new IdentityHashMap<>();
    private final DataType type;
    private final double[] answers;
    private final Best best;

    LinearFits(List<NumberColumn> columns, DataType type, double[] answers, Best best) {
        this.columns = columns.stream()
                .filter(column -> Arrays.stream(column.values()).noneMatch(Double::isNaN))
                .toList();
        this.columns.forEach(column -> centred.put(column, centred(column.values())));
        this.type = type;
        this.answers = answers;
        this.best = best;
    }

    /** The answer as a sum; the last factor is the summand without a number. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody changes it
    private record Sum(List<NumberColumn> terms, double[] factors) {
        double of(double[] values) {
            double sum = factors[values.length];
            for (int i = 0; i < values.length; i++) {
                sum += factors[i] * values[i];
            }
            return sum;
        }

        String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < terms.size(); i++) {
                text.append(Sightings.text(factors[i]))
                        .append(" * ")
                        .append(terms.get(i).name())
                        .append(" + ");
            }
            return text.append(Sightings.text(factors[terms.size()])).toString();
        }
    }

    /** Tries sums that begin with each of the numbers: what explains most at first need not be part of the sum that explains all. */
    void run() {
        for (NumberColumn first : columns) {
            begin(first);
        }
    }

    private void begin(NumberColumn first) {
        List<NumberColumn> terms = new ArrayList<>();
        double[] left = answers.clone();
        NumberColumn next = first;
        while (next != null && terms.size() < MOST && terms.size() + FREE < answers.length) {
            terms.add(next);
            double[] factors = factors(terms);
            if (factors == null) {
                return;
            }
            if (offered(new Sum(List.copyOf(terms), factors), left)) {
                return;
            }
            next = likest(terms, left);
        }
    }

    /** Offers a sum, and notes what it leaves of the answers; whether it leaves nothing. */
    private boolean offered(Sum sum, double[] left) {
        int wins = 0;
        for (int task = 0; task < answers.length; task++) {
            double value = sum.of(at(sum.terms(), task));
            left[task] = answers[task] - value;
            wins += Math.abs(rounded(value) - answers[task]) <= NEAR * Math.abs(answers[task]) ? 1 : 0;
        }
        int won = wins;
        best.offer(wins, () -> new Rule(sum.text(), won, seen -> node(rounded(sum.of(read(sum.terms(), seen))))));
        return wins == answers.length;
    }

    private double[] at(List<NumberColumn> terms, int task) {
        return terms.stream().mapToDouble(term -> term.values()[task]).toArray();
    }

    private static double[] read(List<NumberColumn> terms, Seen seen) {
        return terms.stream()
                .mapToDouble(term -> term.read().applyAsDouble(seen))
                .toArray();
    }

    /** The number that goes most with what is left. */
    private @Nullable NumberColumn likest(List<NumberColumn> without, double[] left) {
        NumberColumn likest = null;
        double most = 0;
        double[] rest = centred(left);
        for (NumberColumn column : columns) {
            double[] values = Objects.requireNonNull(centred.get(column));
            double size = dot(values, values);
            double like = size > 0 ? dot(values, rest) / size * dot(values, rest) : 0;
            if (like > most && !without.contains(column)) {
                most = like;
                likest = column;
            }
        }
        return likest;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double[] centred(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Least squares, by orthogonalising; null where the numbers hang together. */
    private double @Nullable [] factors(List<NumberColumn> terms) {
        int count = terms.size();
        double[][] basis = new double[count][];
        double[][] triangle = new double[count][count];
        for (int i = 0; i < count; i++) {
            double[] values = Objects.requireNonNull(centred.get(terms.get(i))).clone();
            double size = dot(values, values);
            for (int j = 0; j < i; j++) {
                triangle[j][i] = dot(basis[j], values) / dot(basis[j], basis[j]);
                for (int task = 0; task < values.length; task++) {
                    values[task] -= triangle[j][i] * basis[j][task];
                }
            }
            if (dot(values, values) <= NEAR * size) {
                return null;
            }
            basis[i] = values;
        }
        double[] factors = new double[count + 1];
        double[] wanted = centred(answers);
        factors[count] = mean(answers);
        for (int i = count - 1; i >= 0; i--) {
            factors[i] = dot(basis[i], wanted) / dot(basis[i], basis[i]);
            for (int j = i + 1; j < count; j++) {
                factors[i] -= triangle[i][j] * factors[j];
            }
        }
        for (int i = 0; i < count; i++) {
            factors[i] = whole(factors[i]);
            factors[count] -= factors[i] * mean(terms.get(i).values());
        }
        factors[count] = whole(factors[count]);
        return factors;
    }

    private static double whole(double factor) {
        return Math.abs(factor - Math.rint(factor)) < WHOLE ? Math.rint(factor) : factor;
    }

    private double rounded(double value) {
        return type.kind() == DataType.Kind.DOUBLE ? value : Math.rint(value);
    }

    private @Nullable JsonNode node(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        if (type.kind() == DataType.Kind.DOUBLE) {
            return JsonNodeFactory.instance.numberNode(value);
        }
        return Math.abs(value) < EXACT ? JsonNodeFactory.instance.numberNode((long) value) : null;
    }
}
