package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.Meter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What {@link Arrays} does with arrays of arrays, charged step by step. */
final class DeepArrays {
    private DeepArrays() {}

    /** As {@code Objects.deepEquals}. */
    static boolean equal(@Nullable Object one, @Nullable Object other, Meter meter) {
        if (one == other) {
            return true;
        }
        if (one == null || other == null) {
            return false;
        }
        if (one instanceof Object[] left && other instanceof Object[] right) {
            return equal(left, right, meter);
        }
        if (one.getClass().isArray() && one.getClass() == other.getClass()) {
            Cost.scan(Cost.length(one), meter);
            return samePrimitives(one, other);
        }
        return Values.equal(one, other, meter);
    }

    private static boolean equal(@Nullable Object[] one, @Nullable Object[] other, Meter meter) {
        if (one.length != other.length) {
            return false;
        }
        Cost.deeper(meter);
        boolean equal = true;
        for (int i = 0; equal && i < one.length; i++) {
            Cost.fuel(1, meter);
            equal = equal(one[i], other[i], meter);
        }
        Cost.back(meter);
        return equal;
    }

    /** The JDK's own comparison of two arrays that are elements: it knows every kind of them. */
    private static boolean samePrimitives(Object one, Object other) {
        return Arrays.deepEquals(new Object[] {one}, new Object[] {other});
    }

    /** As {@code Arrays.deepHashCode}. */
    static int hash(@Nullable Object @Nullable [] array, Meter meter) {
        if (array == null) {
            return 0;
        }
        Cost.deeper(meter);
        int hash = 1;
        for (Object element : array) {
            Cost.fuel(1, meter);
            hash = 31 * hash + hashOf(element, meter);
        }
        Cost.back(meter);
        return hash;
    }

    private static int hashOf(@Nullable Object element, Meter meter) {
        if (element instanceof Object[] nested) {
            return hash(nested, meter);
        }
        if (element != null && element.getClass().isArray()) {
            Cost.scan(Cost.length(element), meter);
            return Arrays.deepHashCode(new Object[] {element}) - 31;
        }
        return Values.hash(element, meter);
    }
}
