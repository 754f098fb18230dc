package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.StringJoiner;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Guarded sources of streams: each element is charged when the stream is made, because the JDK runs the rest without guest code. Called by rewritten guests only; see {@link GuardTable}. */
public final class GuardedStreams {
    private GuardedStreams() {}

    /** Charges, then calls. */
    @Static(value = IntStream.class, name = "range")
    public static IntStream intStreamRange(int from, int to, Meter meter) {
        ranged(from, to, meter);
        return IntStream.range(from, to);
    }

    /** Charges, then calls. */
    @Static(value = IntStream.class, name = "rangeClosed")
    public static IntStream intStreamRangeClosed(int from, int to, Meter meter) {
        ranged(from, to, meter);
        return IntStream.rangeClosed(from, to);
    }

    /** Charges, then calls. */
    @Static(value = IntStream.class, name = "of")
    public static IntStream intStreamOf(int[] values, Meter meter) {
        Cost.elements(values.length, 16, meter);
        return IntStream.of(values);
    }

    /** Charges, then calls. */
    @Static(value = LongStream.class, name = "range")
    public static LongStream longStreamRange(long from, long to, Meter meter) {
        ranged(from, to, meter);
        return LongStream.range(from, to);
    }

    /** Charges, then calls. */
    @Static(value = LongStream.class, name = "rangeClosed")
    public static LongStream longStreamRangeClosed(long from, long to, Meter meter) {
        ranged(from, to, meter);
        return LongStream.rangeClosed(from, to);
    }

    /** Charges, then calls. */
    @Static(value = LongStream.class, name = "of")
    public static LongStream longStreamOf(long[] values, Meter meter) {
        Cost.elements(values.length, 16, meter);
        return LongStream.of(values);
    }

    /** Charges, then calls. */
    @Static(value = DoubleStream.class, name = "of")
    public static DoubleStream doubleStreamOf(double[] values, Meter meter) {
        Cost.elements(values.length, 16, meter);
        return DoubleStream.of(values);
    }

    /** Charges, then calls. */
    @Static(value = Stream.class, name = "of")
    public static Stream<Object> streamOf(Object[] values, Meter meter) {
        Cost.elements(values.length, 16, meter);
        return Stream.of(values);
    }

    /** Joins with each piece charged. */
    @Static(value = Collectors.class, name = "joining")
    public static Collector<CharSequence, ?, String> joining(Meter meter) {
        return joining("", "", "", meter);
    }

    /** Joins with each piece charged. */
    @Static(value = Collectors.class, name = "joining")
    public static Collector<CharSequence, ?, String> joining(CharSequence separator, Meter meter) {
        return joining(separator, "", "", meter);
    }

    /** Joins with each piece charged. */
    @Static(value = Collectors.class, name = "joining")
    public static Collector<CharSequence, ?, String> joining(
            CharSequence separator, CharSequence before, CharSequence after, Meter meter) {
        Cost.text((long) before.length() + after.length(), meter);
        return Collector.of(
                () -> new StringJoiner(separator, before, after),
                (joiner, text) -> {
                    Cost.text((text == null ? 4L : text.length()) + separator.length(), meter);
                    joiner.add(text);
                },
                StringJoiner::merge,
                StringJoiner::toString);
    }

    private static void ranged(long from, long to, Meter meter) {
        if (to >= from) {
            long count = to - from + 1;
            GuestRuntime.work(meter, count < 0 ? Long.MAX_VALUE / 2 : count);
            GuestRuntime.allocate(meter, count < 0 ? Long.MAX_VALUE / 2 : 16 + count);
        }
    }
}
