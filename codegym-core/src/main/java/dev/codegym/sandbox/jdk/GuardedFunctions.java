package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;

/** Compositions of functions that charge each step: composing one with itself doubles its work each time. Called by rewritten guests only; see {@link GuardTable}. */
public final class GuardedFunctions {
    private GuardedFunctions() {}

    private static void tick() {
        GuestRuntime.work(GuestRuntime.meter(), 1);
    }

    /** Charges, then calls. */
    public static Function<Object, Object> andThen(
            Function<Object, Object> first, Function<Object, Object> second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return second.apply(first.apply(x));
        };
    }

    /** Charges, then calls. */
    public static Function<Object, Object> compose(
            Function<Object, Object> first, Function<Object, Object> second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return first.apply(second.apply(x));
        };
    }

    /** Charges, then calls. */
    public static BiFunction<Object, Object, Object> andThen(
            BiFunction<Object, Object, Object> first, Function<Object, Object> second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x, y) -> {
            tick();
            return second.apply(first.apply(x, y));
        };
    }

    /** Charges, then calls. */
    public static IntUnaryOperator andThen(IntUnaryOperator first, IntUnaryOperator second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return second.applyAsInt(first.applyAsInt(x));
        };
    }

    /** Charges, then calls. */
    public static IntUnaryOperator compose(IntUnaryOperator first, IntUnaryOperator second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return first.applyAsInt(second.applyAsInt(x));
        };
    }

    /** Charges, then calls. */
    public static IntConsumer andThen(IntConsumer first, IntConsumer second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            first.accept(x);
            second.accept(x);
        };
    }

    /** Charges, then calls. */
    public static IntPredicate and(IntPredicate first, IntPredicate second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return first.test(x) && second.test(x);
        };
    }

    /** Charges, then calls. */
    public static IntPredicate or(IntPredicate first, IntPredicate second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return first.test(x) || second.test(x);
        };
    }

    /** Charges, then calls. */
    public static LongUnaryOperator andThen(LongUnaryOperator first, LongUnaryOperator second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return second.applyAsLong(first.applyAsLong(x));
        };
    }

    /** Charges, then calls. */
    public static LongUnaryOperator compose(LongUnaryOperator first, LongUnaryOperator second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return first.applyAsLong(second.applyAsLong(x));
        };
    }

    /** Charges, then calls. */
    public static LongConsumer andThen(LongConsumer first, LongConsumer second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            first.accept(x);
            second.accept(x);
        };
    }

    /** Charges, then calls. */
    public static LongPredicate and(LongPredicate first, LongPredicate second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return first.test(x) && second.test(x);
        };
    }

    /** Charges, then calls. */
    public static LongPredicate or(LongPredicate first, LongPredicate second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return first.test(x) || second.test(x);
        };
    }

    /** Charges, then calls. */
    public static DoubleUnaryOperator andThen(DoubleUnaryOperator first, DoubleUnaryOperator second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return second.applyAsDouble(first.applyAsDouble(x));
        };
    }

    /** Charges, then calls. */
    public static DoubleUnaryOperator compose(DoubleUnaryOperator first, DoubleUnaryOperator second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return first.applyAsDouble(second.applyAsDouble(x));
        };
    }

    /** Charges, then calls. */
    public static DoubleConsumer andThen(DoubleConsumer first, DoubleConsumer second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            first.accept(x);
            second.accept(x);
        };
    }

    /** Charges, then calls. */
    public static DoublePredicate and(DoublePredicate first, DoublePredicate second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return first.test(x) && second.test(x);
        };
    }

    /** Charges, then calls. */
    public static DoublePredicate or(DoublePredicate first, DoublePredicate second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return first.test(x) || second.test(x);
        };
    }

    /** Charges, then calls. */
    public static Consumer<Object> andThen(Consumer<Object> first, Consumer<Object> second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            first.accept(x);
            second.accept(x);
        };
    }

    /** Charges, then calls. */
    public static BiConsumer<Object, Object> andThen(
            BiConsumer<Object, Object> first, BiConsumer<Object, Object> second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x, y) -> {
            tick();
            first.accept(x, y);
            second.accept(x, y);
        };
    }

    /** Charges, then calls. */
    public static Predicate<Object> and(Predicate<Object> first, Predicate<Object> second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return first.test(x) && second.test(x);
        };
    }

    /** Charges, then calls. */
    public static Predicate<Object> or(Predicate<Object> first, Predicate<Object> second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x) -> {
            tick();
            return first.test(x) || second.test(x);
        };
    }

    /** Charges, then calls. */
    public static BiPredicate<Object, Object> and(
            BiPredicate<Object, Object> first, BiPredicate<Object, Object> second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x, y) -> {
            tick();
            return first.test(x, y) && second.test(x, y);
        };
    }

    /** Charges, then calls. */
    public static BiPredicate<Object, Object> or(
            BiPredicate<Object, Object> first, BiPredicate<Object, Object> second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x, y) -> {
            tick();
            return first.test(x, y) || second.test(x, y);
        };
    }

    /** Charges, then calls. */
    public static Comparator<Object> thenComparing(Comparator<Object> first, Comparator<Object> second, Meter meter) {
        GuestRuntime.allocate(meter, 32);
        Objects.requireNonNull(second);
        return (x, y) -> {
            tick();
            int order = first.compare(x, y);
            return order != 0 ? order : second.compare(x, y);
        };
    }

    /** Charges, then calls. */
    public static Comparator<Object> thenComparing(
            Comparator<Object> first, Function<Object, Object> key, Comparator<Object> second, Meter meter) {
        GuestRuntime.allocate(meter, 64);
        Objects.requireNonNull(key);
        Objects.requireNonNull(second);
        return (x, y) -> {
            tick();
            int order = first.compare(x, y);
            return order != 0 ? order : second.compare(key.apply(x), key.apply(y));
        };
    }
}
