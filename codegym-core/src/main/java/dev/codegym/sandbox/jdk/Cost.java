package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import dev.codegym.sandbox.StopReason;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What calls into the JDK cost, charged before they run; bytes first, because what cannot be made is not worked on. */
final class Cost {
    /** How many characters or elements of a plain array the JDK handles in the time of one loop round. */
    private static final int FAST = 16;

    private static final int NESTING = 500;

    private Cost() {}

    /** A pass over so many characters or primitive elements. */
    static void scan(long length, Meter meter) {
        GuestRuntime.work(meter, 1 + length / FAST);
    }

    /** A new string or buffer of so many characters, made in one pass. */
    static void text(long length, Meter meter) {
        GuestRuntime.allocate(meter, 40 + 2 * length);
        GuestRuntime.work(meter, 1 + length / FAST);
    }

    /** A new collection of so many elements. */
    static void elements(long count, int bytesEach, Meter meter) {
        GuestRuntime.allocate(meter, 48 + count * bytesEach);
        GuestRuntime.work(meter, 1 + count);
    }

    /** Sorting so many elements; comparisons in guest code charge themselves. */
    static void sort(long count, Meter meter) {
        GuestRuntime.work(meter, 1 + count * (64 - Long.numberOfLeadingZeros(count)) / 2);
        GuestRuntime.allocate(meter, 48 + 4 * count);
    }

    /**
     * Charges what it takes to hash, compare or print a value: collections of the JDK do so without guest code, and nested
     * ones that share parts take exponential time. The walk takes as long as the JDK would and charges each step, so the budget
     * ends it. Gives the steps.
     */
    static long walk(@Nullable Object value, Meter meter) {
        // the usual keys by their class: asking whether they are collections costs more than a map's own work
        if (value == null || isBoxed(value.getClass())) {
            return 1;
        }
        if (value instanceof String text) {
            GuestRuntime.work(meter, text.length() / FAST);
            return 1L + text.length() / FAST;
        }
        if (value instanceof Collection || value instanceof Map || value instanceof Map.Entry) {
            return walkNested(value, meter, 0);
        }
        return 1;
    }

    private static boolean isBoxed(Class<?> type) {
        return type == Integer.class || type == Long.class || type == Character.class || type == Double.class;
    }

    private static long walkNested(@Nullable Object value, Meter meter, int depth) {
        GuestRuntime.work(meter, 1);
        if (depth > NESTING) {
            throw GuestRuntime.stop(meter, StopReason.DEPTH);
        }
        long steps = 1;
        if (value instanceof Collection<?> collection) {
            for (Object element : collection) {
                steps += walkNested(element, meter, depth + 1);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                steps += walkNested(entry.getKey(), meter, depth + 1);
                steps += walkNested(entry.getValue(), meter, depth + 1);
            }
        } else if (value instanceof Map.Entry<?, ?> entry && isOfJdk(value)) {
            steps += walkNested(entry.getKey(), meter, depth + 1);
            steps += walkNested(entry.getValue(), meter, depth + 1);
        } else if (value instanceof String text) {
            GuestRuntime.work(meter, text.length() / FAST);
            steps += text.length() / FAST;
        }
        return steps;
    }

    private static boolean isOfJdk(@Nullable Object value) {
        return value != null && value.getClass().getClassLoader() == null;
    }

    /** The elements of nested arrays, as {@code Arrays.deepHashCode} and its like visit them. */
    static void walkArrays(Object @Nullable [] array, Meter meter, int depth) {
        if (array == null) {
            return;
        }
        if (depth > NESTING) {
            throw GuestRuntime.stop(meter, StopReason.DEPTH);
        }
        for (Object element : array) {
            GuestRuntime.work(meter, 1);
            if (element instanceof Object[] nested) {
                walkArrays(nested, meter, depth + 1);
            } else if (element != null && element.getClass().isArray()) {
                GuestRuntime.work(meter, java.lang.reflect.Array.getLength(element));
            } else {
                walk(element, meter);
            }
        }
    }

    /** The characters that printing a value takes, roughly, charged as a new string. */
    static void print(@Nullable Object value, Meter meter) {
        long steps = walk(value, meter);
        GuestRuntime.allocate(meter, 40 + steps * 2 * FAST);
    }
}
