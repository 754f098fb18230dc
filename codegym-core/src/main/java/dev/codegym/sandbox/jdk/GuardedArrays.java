package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.Meter;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The methods of {@link Arrays} that compare, hash, print or sort objects; those of numbers are in the charge table. Called by rewritten guests only. */
public final class GuardedArrays {
    private GuardedArrays() {}

    /** Sorts stably. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(Object[] array, Meter meter) {
        Cost.sort(array.length, meter);
        Arrays.sort(array, Orders.charging(null, array, 0));
    }

    /** Sorts stably. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(Object[] array, int from, int to, Meter meter) {
        Cost.sort((long) to - from, meter);
        Arrays.sort(array, from, to, Orders.charging(null, array, from));
    }

    /** Sorts stably. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(Object[] array, @Nullable Comparator<Object> order, Meter meter) {
        Cost.sort(array.length, meter);
        Arrays.sort(array, Orders.charging(order, array, 0));
    }

    /** Sorts stably. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(Object[] array, int from, int to, @Nullable Comparator<Object> order, Meter meter) {
        Cost.sort((long) to - from, meter);
        Arrays.sort(array, from, to, Orders.charging(order, array, from));
    }

    /** Searches. */
    @Static(value = Arrays.class, name = "binarySearch")
    public static int arraysBinarySearch(Object[] array, Object key, Meter meter) {
        return arraysBinarySearch(array, key, null, meter);
    }

    /** Searches. */
    @Static(value = Arrays.class, name = "binarySearch")
    public static int arraysBinarySearch(Object[] array, int from, int to, Object key, Meter meter) {
        return arraysBinarySearch(array, from, to, key, null, meter);
    }

    /** Searches. */
    @Static(value = Arrays.class, name = "binarySearch")
    public static int arraysBinarySearch(Object[] array, Object key, @Nullable Comparator<Object> order, Meter meter) {
        Cost.search(array.length, meter);
        return Arrays.binarySearch(array, key, Orders.charging(order));
    }

    /** Searches. */
    @Static(value = Arrays.class, name = "binarySearch")
    public static int arraysBinarySearch(
            Object[] array, int from, int to, Object key, @Nullable Comparator<Object> order, Meter meter) {
        Cost.search((long) to - from, meter);
        return Arrays.binarySearch(array, from, to, key, Orders.charging(order));
    }

    /** Compares element by element. */
    @Static(value = Arrays.class, name = "equals")
    public static boolean arraysEquals(
            @Nullable Object @Nullable [] array, @Nullable Object @Nullable [] other, Meter meter) {
        return array == other
                || array != null
                        && other != null
                        && Values.equalLists(Arrays.asList(array), Arrays.asList(other), meter);
    }

    /** Compares element by element. */
    @Static(value = Arrays.class, name = "equals")
    public static boolean arraysEquals(
            @Nullable Object[] array,
            int from,
            int to,
            @Nullable Object[] other,
            int otherFrom,
            int otherTo,
            Meter meter) {
        return Values.equalLists(part(array, from, to), part(other, otherFrom, otherTo), meter);
    }

    private static java.util.List<@Nullable Object> part(@Nullable Object[] array, int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
        }
        if (from < 0 || to > array.length) {
            throw new ArrayIndexOutOfBoundsException(from < 0 ? from : to);
        }
        return Arrays.asList(array).subList(from, to);
    }

    /** The first index where they differ. */
    @Static(value = Arrays.class, name = "mismatch")
    public static int arraysMismatch(@Nullable Object[] array, @Nullable Object[] other, Meter meter) {
        int length = Math.min(array.length, other.length);
        for (int i = 0; i < length; i++) {
            Cost.fuel(1, meter);
            if (!Values.equal(array[i], other[i], meter)) {
                return i;
            }
        }
        return array.length == other.length ? -1 : length;
    }

    /** The first index where they differ. */
    @Static(value = Arrays.class, name = "mismatch")
    public static int arraysMismatch(
            @Nullable Object[] array,
            int from,
            int to,
            @Nullable Object[] other,
            int otherFrom,
            int otherTo,
            Meter meter) {
        return arraysMismatch(
                part(array, from, to).toArray(), part(other, otherFrom, otherTo).toArray(), meter);
    }

    /** As lists are hashed. */
    @Static(value = Arrays.class, name = "hashCode")
    public static int arraysHashCode(@Nullable Object @Nullable [] array, Meter meter) {
        return array == null ? 0 : Values.ofList(Arrays.asList(array), meter);
    }

    /** As lists are printed. */
    @Static(value = Arrays.class, name = "toString")
    public static String arraysToString(@Nullable Object @Nullable [] array, Meter meter) {
        return array == null ? "null" : Texts.of(Arrays.asList(array), meter);
    }

    /** Nested arrays too. */
    @Static(value = Arrays.class, name = "deepToString")
    public static String arraysDeepToString(@Nullable Object @Nullable [] array, Meter meter) {
        return Texts.deep(array, meter);
    }

    /** Nested arrays too. */
    @Static(value = Arrays.class, name = "deepHashCode")
    public static int arraysDeepHashCode(@Nullable Object @Nullable [] array, Meter meter) {
        return DeepArrays.hash(array, meter);
    }

    /** Nested arrays too. */
    @Static(value = Arrays.class, name = "deepEquals")
    public static boolean arraysDeepEquals(
            @Nullable Object @Nullable [] array, @Nullable Object @Nullable [] other, Meter meter) {
        return DeepArrays.equal(array, other, meter);
    }

    /** Decimals are the same on each JDK. */
    @Static(value = Arrays.class, name = "toString")
    public static String arraysToString(double @Nullable [] array, Meter meter) {
        return array == null ? "null" : primitives(array, meter);
    }

    /** Decimals are the same on each JDK. */
    @Static(value = Arrays.class, name = "toString")
    public static String arraysToString(float @Nullable [] array, Meter meter) {
        return array == null ? "null" : primitives(array, meter);
    }

    /** An array of numbers, characters or booleans as text. */
    static String primitives(Object array, Meter meter) {
        int length = Array.getLength(array);
        Cost.text(8L * length, meter);
        Cost.fuel(length, meter);
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : ", ");
            if (array instanceof double[] numbers) {
                text.append(Decimals.text(numbers[i]));
            } else if (array instanceof float[] numbers) {
                text.append(Decimals.text(numbers[i]));
            } else if (array instanceof int[] numbers) {
                text.append(numbers[i]);
            } else {
                text.append(Array.get(array, i));
            }
        }
        return text.append(']').toString();
    }

    /** Made of the same type. */
    @Static(value = Arrays.class, name = "asList")
    public static java.util.List<@Nullable Object> arraysAsList(@Nullable Object[] array, Meter meter) {
        Cost.bytes(72, meter);
        return MeteredListView.of(Arrays.asList(array));
    }

    /** As the JDK, which asks for the type of each element where the arrays are of different types. */
    @Static(value = System.class, name = "arraycopy")
    public static void arraycopy(Object from, int start, Object to, int at, int length, Meter meter) {
        boolean references = from instanceof Object[] && to instanceof Object[];
        boolean asks = references && from.getClass() != to.getClass() && !(to.getClass() == Object[].class);
        Cost.fuel(asks ? length : references ? length / 8 : length / 32, meter);
        System.arraycopy(from, start, to, at, length);
    }
}
