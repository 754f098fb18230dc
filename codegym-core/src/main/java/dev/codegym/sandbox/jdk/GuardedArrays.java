package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Guarded versions of the calls of {@link Arrays} whose cost grows with the length. Called by rewritten guests only; see {@link GuardTable}. */
public final class GuardedArrays {
    private GuardedArrays() {}

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(int[] array, Meter meter) {
        Cost.sort(array.length, meter);
        Arrays.sort(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(int[] array, int from, int to, Meter meter) {
        Cost.sort(Math.max(0, (long) to - from), meter);
        Arrays.sort(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(int[] array, int value, Meter meter) {
        Cost.scan(array.length, meter);
        Arrays.fill(array, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(int[] array, int from, int to, int value, Meter meter) {
        Cost.scan(Math.max(0, (long) to - from), meter);
        Arrays.fill(array, from, to, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOf")
    public static int[] arraysCopyOf(int[] array, int length, Meter meter) {
        copied(length, 4, meter);
        return Arrays.copyOf(array, length);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOfRange")
    public static int[] arraysCopyOfRange(int[] array, int from, int to, Meter meter) {
        copied((long) to - from, 4, meter);
        return Arrays.copyOfRange(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "equals")
    public static boolean arraysEquals(int @Nullable [] array, int @Nullable [] other, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.equals(array, other);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "hashCode")
    public static int arraysHashCode(int @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.hashCode(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "toString")
    public static String arraysToString(int @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.text(array.length * 12L, meter);
        }
        return Arrays.toString(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(long[] array, Meter meter) {
        Cost.sort(array.length, meter);
        Arrays.sort(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(long[] array, int from, int to, Meter meter) {
        Cost.sort(Math.max(0, (long) to - from), meter);
        Arrays.sort(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(long[] array, long value, Meter meter) {
        Cost.scan(array.length, meter);
        Arrays.fill(array, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(long[] array, int from, int to, long value, Meter meter) {
        Cost.scan(Math.max(0, (long) to - from), meter);
        Arrays.fill(array, from, to, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOf")
    public static long[] arraysCopyOf(long[] array, int length, Meter meter) {
        copied(length, 8, meter);
        return Arrays.copyOf(array, length);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOfRange")
    public static long[] arraysCopyOfRange(long[] array, int from, int to, Meter meter) {
        copied((long) to - from, 8, meter);
        return Arrays.copyOfRange(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "equals")
    public static boolean arraysEquals(long @Nullable [] array, long @Nullable [] other, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.equals(array, other);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "hashCode")
    public static int arraysHashCode(long @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.hashCode(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "toString")
    public static String arraysToString(long @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.text(array.length * 12L, meter);
        }
        return Arrays.toString(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(double[] array, Meter meter) {
        Cost.sort(array.length, meter);
        Arrays.sort(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(double[] array, int from, int to, Meter meter) {
        Cost.sort(Math.max(0, (long) to - from), meter);
        Arrays.sort(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(double[] array, double value, Meter meter) {
        Cost.scan(array.length, meter);
        Arrays.fill(array, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(double[] array, int from, int to, double value, Meter meter) {
        Cost.scan(Math.max(0, (long) to - from), meter);
        Arrays.fill(array, from, to, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOf")
    public static double[] arraysCopyOf(double[] array, int length, Meter meter) {
        copied(length, 8, meter);
        return Arrays.copyOf(array, length);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOfRange")
    public static double[] arraysCopyOfRange(double[] array, int from, int to, Meter meter) {
        copied((long) to - from, 8, meter);
        return Arrays.copyOfRange(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "equals")
    public static boolean arraysEquals(double @Nullable [] array, double @Nullable [] other, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.equals(array, other);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "hashCode")
    public static int arraysHashCode(double @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.hashCode(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "toString")
    public static String arraysToString(double @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.text(array.length * 12L, meter);
        }
        return Arrays.toString(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(float[] array, Meter meter) {
        Cost.sort(array.length, meter);
        Arrays.sort(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(float[] array, int from, int to, Meter meter) {
        Cost.sort(Math.max(0, (long) to - from), meter);
        Arrays.sort(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(float[] array, float value, Meter meter) {
        Cost.scan(array.length, meter);
        Arrays.fill(array, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(float[] array, int from, int to, float value, Meter meter) {
        Cost.scan(Math.max(0, (long) to - from), meter);
        Arrays.fill(array, from, to, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOf")
    public static float[] arraysCopyOf(float[] array, int length, Meter meter) {
        copied(length, 4, meter);
        return Arrays.copyOf(array, length);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOfRange")
    public static float[] arraysCopyOfRange(float[] array, int from, int to, Meter meter) {
        copied((long) to - from, 4, meter);
        return Arrays.copyOfRange(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "equals")
    public static boolean arraysEquals(float @Nullable [] array, float @Nullable [] other, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.equals(array, other);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "hashCode")
    public static int arraysHashCode(float @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.hashCode(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "toString")
    public static String arraysToString(float @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.text(array.length * 12L, meter);
        }
        return Arrays.toString(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(char[] array, Meter meter) {
        Cost.sort(array.length, meter);
        Arrays.sort(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(char[] array, int from, int to, Meter meter) {
        Cost.sort(Math.max(0, (long) to - from), meter);
        Arrays.sort(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(char[] array, char value, Meter meter) {
        Cost.scan(array.length, meter);
        Arrays.fill(array, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(char[] array, int from, int to, char value, Meter meter) {
        Cost.scan(Math.max(0, (long) to - from), meter);
        Arrays.fill(array, from, to, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOf")
    public static char[] arraysCopyOf(char[] array, int length, Meter meter) {
        copied(length, 2, meter);
        return Arrays.copyOf(array, length);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOfRange")
    public static char[] arraysCopyOfRange(char[] array, int from, int to, Meter meter) {
        copied((long) to - from, 2, meter);
        return Arrays.copyOfRange(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "equals")
    public static boolean arraysEquals(char @Nullable [] array, char @Nullable [] other, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.equals(array, other);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "hashCode")
    public static int arraysHashCode(char @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.hashCode(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "toString")
    public static String arraysToString(char @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.text(array.length * 12L, meter);
        }
        return Arrays.toString(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(byte[] array, Meter meter) {
        Cost.sort(array.length, meter);
        Arrays.sort(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(byte[] array, int from, int to, Meter meter) {
        Cost.sort(Math.max(0, (long) to - from), meter);
        Arrays.sort(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(byte[] array, byte value, Meter meter) {
        Cost.scan(array.length, meter);
        Arrays.fill(array, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(byte[] array, int from, int to, byte value, Meter meter) {
        Cost.scan(Math.max(0, (long) to - from), meter);
        Arrays.fill(array, from, to, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOf")
    public static byte[] arraysCopyOf(byte[] array, int length, Meter meter) {
        copied(length, 1, meter);
        return Arrays.copyOf(array, length);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOfRange")
    public static byte[] arraysCopyOfRange(byte[] array, int from, int to, Meter meter) {
        copied((long) to - from, 1, meter);
        return Arrays.copyOfRange(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "equals")
    public static boolean arraysEquals(byte @Nullable [] array, byte @Nullable [] other, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.equals(array, other);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "hashCode")
    public static int arraysHashCode(byte @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.hashCode(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "toString")
    public static String arraysToString(byte @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.text(array.length * 12L, meter);
        }
        return Arrays.toString(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(short[] array, Meter meter) {
        Cost.sort(array.length, meter);
        Arrays.sort(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(short[] array, int from, int to, Meter meter) {
        Cost.sort(Math.max(0, (long) to - from), meter);
        Arrays.sort(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(short[] array, short value, Meter meter) {
        Cost.scan(array.length, meter);
        Arrays.fill(array, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(short[] array, int from, int to, short value, Meter meter) {
        Cost.scan(Math.max(0, (long) to - from), meter);
        Arrays.fill(array, from, to, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOf")
    public static short[] arraysCopyOf(short[] array, int length, Meter meter) {
        copied(length, 2, meter);
        return Arrays.copyOf(array, length);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOfRange")
    public static short[] arraysCopyOfRange(short[] array, int from, int to, Meter meter) {
        copied((long) to - from, 2, meter);
        return Arrays.copyOfRange(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "equals")
    public static boolean arraysEquals(short @Nullable [] array, short @Nullable [] other, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.equals(array, other);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "hashCode")
    public static int arraysHashCode(short @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.hashCode(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "toString")
    public static String arraysToString(short @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.text(array.length * 12L, meter);
        }
        return Arrays.toString(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(boolean[] array, boolean value, Meter meter) {
        Cost.scan(array.length, meter);
        Arrays.fill(array, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(boolean[] array, int from, int to, boolean value, Meter meter) {
        Cost.scan(Math.max(0, (long) to - from), meter);
        Arrays.fill(array, from, to, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOf")
    public static boolean[] arraysCopyOf(boolean[] array, int length, Meter meter) {
        copied(length, 1, meter);
        return Arrays.copyOf(array, length);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOfRange")
    public static boolean[] arraysCopyOfRange(boolean[] array, int from, int to, Meter meter) {
        copied((long) to - from, 1, meter);
        return Arrays.copyOfRange(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "equals")
    public static boolean arraysEquals(boolean @Nullable [] array, boolean @Nullable [] other, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.equals(array, other);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "hashCode")
    public static int arraysHashCode(boolean @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.scan(array.length, meter);
        }
        return Arrays.hashCode(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "toString")
    public static String arraysToString(boolean @Nullable [] array, Meter meter) {
        if (array != null) {
            Cost.text(array.length * 12L, meter);
        }
        return Arrays.toString(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "stream")
    public static IntStream arraysStream(int[] array, Meter meter) {
        Cost.elements(array.length, 16, meter);
        return Arrays.stream(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "stream")
    public static IntStream arraysStream(int[] array, int from, int to, Meter meter) {
        Cost.elements(Math.max(0, (long) to - from), 16, meter);
        return Arrays.stream(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "stream")
    public static java.util.stream.LongStream arraysStream(long[] array, Meter meter) {
        Cost.elements(array.length, 16, meter);
        return Arrays.stream(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "stream")
    public static java.util.stream.LongStream arraysStream(long[] array, int from, int to, Meter meter) {
        Cost.elements(Math.max(0, (long) to - from), 16, meter);
        return Arrays.stream(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "stream")
    public static java.util.stream.DoubleStream arraysStream(double[] array, Meter meter) {
        Cost.elements(array.length, 16, meter);
        return Arrays.stream(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "stream")
    public static java.util.stream.DoubleStream arraysStream(double[] array, int from, int to, Meter meter) {
        Cost.elements(Math.max(0, (long) to - from), 16, meter);
        return Arrays.stream(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "stream")
    public static java.util.stream.Stream<?> arraysStream(Object[] array, Meter meter) {
        Cost.elements(array.length, 16, meter);
        return Arrays.stream(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "stream")
    public static java.util.stream.Stream<?> arraysStream(Object[] array, int from, int to, Meter meter) {
        Cost.elements(Math.max(0, (long) to - from), 16, meter);
        return Arrays.stream(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(Object[] array, Meter meter) {
        Cost.sort(array.length, meter);
        Arrays.sort(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(Object[] array, int from, int to, Meter meter) {
        Cost.sort(Math.max(0, (long) to - from), meter);
        Arrays.sort(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(Object[] array, @Nullable Comparator<Object> order, Meter meter) {
        Cost.sort(array.length, meter);
        Arrays.sort(array, order);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "sort")
    public static void arraysSort(Object[] array, int from, int to, @Nullable Comparator<Object> order, Meter meter) {
        Cost.sort(Math.max(0, (long) to - from), meter);
        Arrays.sort(array, from, to, order);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(@Nullable Object[] array, @Nullable Object value, Meter meter) {
        Cost.scan(array.length, meter);
        Arrays.fill(array, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "fill")
    public static void arraysFill(@Nullable Object[] array, int from, int to, @Nullable Object value, Meter meter) {
        Cost.scan(Math.max(0, (long) to - from), meter);
        Arrays.fill(array, from, to, value);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOf")
    public static @Nullable Object[] arraysCopyOf(@Nullable Object[] array, int length, Meter meter) {
        copied(length, 8, meter);
        return Arrays.copyOf(array, length);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "copyOfRange")
    public static @Nullable Object[] arraysCopyOfRange(@Nullable Object[] array, int from, int to, Meter meter) {
        copied((long) to - from, 8, meter);
        return Arrays.copyOfRange(array, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "equals")
    public static boolean arraysEquals(
            @Nullable Object @Nullable [] array, @Nullable Object @Nullable [] other, Meter meter) {
        Cost.walk(array == null ? null : Arrays.asList(array), meter);
        return Arrays.equals(array, other);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "hashCode")
    public static int arraysHashCode(@Nullable Object @Nullable [] array, Meter meter) {
        Cost.walk(array == null ? null : Arrays.asList(array), meter);
        return Arrays.hashCode(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "toString")
    public static String arraysToString(@Nullable Object @Nullable [] array, Meter meter) {
        Cost.print(array == null ? null : Arrays.asList(array), meter);
        return Arrays.toString(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "deepEquals")
    @SuppressWarnings("NullAway") // the JDK's arrays may hold nulls, which its signature does not say
    public static boolean arraysDeepEquals(
            @Nullable Object @Nullable [] array, @Nullable Object @Nullable [] other, Meter meter) {
        Cost.walkArrays(array, meter, 0);
        return Arrays.deepEquals(array, other);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "deepHashCode")
    @SuppressWarnings("NullAway") // the JDK's arrays may hold nulls, which its signature does not say
    public static int arraysDeepHashCode(@Nullable Object @Nullable [] array, Meter meter) {
        Cost.walkArrays(array, meter, 0);
        return Arrays.deepHashCode(array);
    }

    /** Charges, then calls. */
    @Static(value = Arrays.class, name = "deepToString")
    @SuppressWarnings("NullAway") // the JDK's arrays may hold nulls, which its signature does not say
    public static String arraysDeepToString(@Nullable Object @Nullable [] array, Meter meter) {
        long before = meter.fuelSpent();
        Cost.walkArrays(array, meter, 0);
        GuestRuntime.allocate(meter, 40 + 24 * (meter.fuelSpent() - before));
        return Arrays.deepToString(array);
    }

    /** Charges, then calls. */
    @Static(value = System.class, name = "arraycopy")
    public static void systemArraycopy(Object source, int from, Object target, int to, int length, Meter meter) {
        Cost.scan(Math.max(0, length), meter);
        System.arraycopy(source, from, target, to, length);
    }

    private static void copied(long length, int elementBytes, Meter meter) {
        GuestRuntime.allocate(meter, 16 + Math.max(0, length) * elementBytes);
        GuestRuntime.work(meter, 1 + Math.max(0, length) / 16);
    }
}
