package dev.codegym.verify.adversary;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A number that can be seen on every task.
 *
 * @param name how evidence names it
 * @param read takes it from what was seen; not a number where it is not there
 * @param values what it is on the tasks that are learned on
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere, and read millions of times
record NumberColumn(String name, ToDoubleFunction<Seen> read, double[] values) {
    static NumberColumn of(String name, ToDoubleFunction<Seen> read, List<Seen> tasks) {
        return new NumberColumn(name, read, tasks.stream().mapToDouble(read).toArray());
    }

    boolean isConstant() {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    boolean isUsual() {
        long there = Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        return there > 0 && 2 * there >= values.length;
    }
}
