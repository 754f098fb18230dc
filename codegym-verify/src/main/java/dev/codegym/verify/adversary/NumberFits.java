package dev.codegym.verify.adversary;

import dev.codegym.tool.DataType;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Arithmetic on one or two numbers that were seen, where the answer is a number. Has one owner. */
final class NumberFits {
    private static final double MODULUS = 1_000_000_007;
    private static final double EXACT = 1L << 53;
    private static final double NEAR = 1e-9;

    /** Two numbers that miss so many tasks at first are given up: there are thousands of pairs. */
    private static final int PATIENCE = 5;

    private final List<NumberColumn> columns;
    private final DataType type;
    private final double[] answers;
    private final Best best;

    NumberFits(List<NumberColumn> columns, DataType type, double[] answers, Best best) {
        this.columns = columns;
        this.type = type;
        this.answers = answers;
        this.best = best;
    }

    /** Tries all of them. */
    void run() {
        columns.forEach(this::single);
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                if (i != j) {
                    pair(columns.get(i), columns.get(j), i < j);
                }
            }
        }
    }

    private void single(NumberColumn column) {
        shifted(column.name(), column, x -> x);
        shifted("-(" + column.name() + ")", column, x -> -x);
        shifted("2 * " + column.name(), column, x -> 2 * x);
        shifted("half of " + column.name(), column, x -> Math.floor(x / 2));
        shifted("the square of " + column.name(), column, x -> x * x);
        shifted("the number of pairs of " + column.name(), column, x -> x * (x - 1) / 2);
        shifted("the sum of 1 to " + column.name(), column, x -> x * (x + 1) / 2);
        shifted(column.name() + " mod 1000000007", column, x -> Math.abs(x) < MODULUS ? Double.NaN : x % MODULUS);
        multiple(column);
    }

    /** The view of a number and the summand that, added to it, is right most often. */
    private void shifted(String name, NumberColumn column, DoubleUnaryOperator view) {
        int tasks = answers.length;
        double[] rest = new double[tasks];
        for (int i = 0; i < tasks; i++) {
            rest[i] = answers[i] - view.applyAsDouble(column.values()[i]);
        }
        Most most = Most.of(rest);
        double shift = most.value();
        best.offer(most.count(), () -> {
            String text = shift == 0 ? name : name + (shift < 0 ? " - " : " + ") + Sightings.text(Math.abs(shift));
            return rule(
                    text, most.count(), seen -> view.applyAsDouble(column.read().applyAsDouble(seen)) + shift);
        });
    }

    private void multiple(NumberColumn column) {
        int tasks = answers.length;
        double[] ratio = new double[tasks];
        for (int i = 0; i < tasks; i++) {
            double x = column.values()[i];
            ratio[i] = x == 0 || answers[i] == 0 ? Double.NaN : answers[i] / x;
        }
        Most most = Most.of(ratio);
        best.offer(
                most.count(),
                () -> rule(
                        Sightings.text(most.value()) + " * " + column.name(),
                        most.count(),
                        seen -> most.value() * column.read().applyAsDouble(seen)));
    }

    /** The value that comes up most often, the first of equal ones. */
    private record Most(double value, int count) {
        static Most of(double[] values) {
            Most most = new Most(0, 0);
            for (int i = 0; i < values.length; i++) {
                int count = 0;
                for (int j = i; j < values.length && count + values.length - j > most.count(); j++) {
                    count += same(values[i], values[j]) ? 1 : 0;
                }
                most = count > most.count() ? new Most(values[i], count) : most;
            }
            return most;
        }
    }

    private static boolean same(double one, double other) {
        return one == other || Math.abs(one - other) <= NEAR * Math.abs(one);
    }

    /** Two numbers together. */
    enum Operation {
        SUM("%s + %s", true),
        DIFFERENCE("%s - %s", false),
        LARGER("the larger of %s and %s", true),
        SMALLER("the smaller of %s and %s", true),
        PRODUCT("%s * %s", true),
        PRODUCT_MOD("%s * %s mod 1000000007", true),
        QUOTIENT("%s / %s rounded down", false),
        REMAINDER("%s mod %s", false);

        private final String text;
        private final boolean symmetric;

        Operation(String text, boolean symmetric) {
            this.text = text;
            this.symmetric = symmetric;
        }

        double of(double one, double other) {
            return switch (this) {
                case SUM -> one + other;
                case DIFFERENCE -> one - other;
                case LARGER -> Math.max(one, other);
                case SMALLER -> Math.min(one, other);
                case PRODUCT -> one * other;
                case PRODUCT_MOD -> one * other < MODULUS ? Double.NaN : one * other % MODULUS;
                case QUOTIENT -> other == 0 ? Double.NaN : Math.floor(one / other);
                case REMAINDER -> other == 0 ? Double.NaN : one % other;
            };
        }
    }

    private static final Operation[] OPERATIONS = Operation.values();

    private void pair(NumberColumn one, NumberColumn other, boolean ordered) {
        for (Operation operation : OPERATIONS) {
            if (ordered || !operation.symmetric) {
                pair(operation, one, other);
            }
        }
    }

    /** One more and one less are what counting from 0 or 1 makes of a number. */
    private void pair(Operation operation, NumberColumn one, NumberColumn other) {
        int tasks = answers.length;
        int mayMiss = tasks - best.bar();
        int less = 0;
        int equal = 0;
        int more = 0;
        int missed = 0;
        for (int i = 0; i < tasks && missed <= mayMiss && (i != PATIENCE || missed < i); i++) {
            double rest = answers[i] - operation.of(one.values()[i], other.values()[i]);
            if (rest == 0 || Math.abs(rest) <= NEAR * Math.abs(answers[i])) {
                equal++;
            } else if (rest == 1) {
                more++;
            } else if (rest == -1) {
                less++;
            } else {
                missed++;
            }
        }
        if (equal + more + less >= best.bar()) {
            offer(operation, one, other, equal, 0);
            offer(operation, one, other, more, 1);
            offer(operation, one, other, less, -1);
        }
    }

    private void offer(Operation operation, NumberColumn one, NumberColumn other, int wins, int plus) {
        best.offer(wins, () -> {
            String text = String.format(operation.text, one.name(), other.name());
            return rule(
                    plus == 0 ? text : text + (plus < 0 ? " - 1" : " + 1"),
                    wins,
                    seen -> operation.of(
                                    one.read().applyAsDouble(seen), other.read().applyAsDouble(seen))
                            + plus);
        });
    }

    private interface Value {
        double of(Seen seen);
    }

    private Rule rule(String text, int wins, Value value) {
        return new Rule(text, wins, seen -> node(value.of(seen)));
    }

    private @Nullable JsonNode node(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
        if (type.kind() == DataType.Kind.DOUBLE) {
            return JsonNodeFactory.instance.numberNode(value);
        }
        return whole ? JsonNodeFactory.instance.numberNode((long) value) : null;
    }
}
