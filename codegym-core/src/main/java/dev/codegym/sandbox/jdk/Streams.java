package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What metered streams do beyond calling the JDK's: stages are counted, and where elements pass on without guest code each of
 * them is charged. A method here with a stream first and a meter last stands for the stream's method of that name.
 */
final class Streams {
    private static final int STAGES = 250;

    private Streams() {}

    /** Charges a stage and gives the number of the next one. */
    static int stage(StreamBase stream, Meter meter) {
        Cost.bytes(200, meter);
        Cost.fuel(4, meter);
        if (stream.stages >= STAGES) {
            throw Cost.tooDeep(meter);
        }
        return stream.stages + 1;
    }

    /** The number of stages of two streams that become one. */
    static int stages(@Nullable Object one, @Nullable Object other) {
        int left = one instanceof StreamBase stream ? stream.stages : 0;
        int right = other instanceof StreamBase stream ? stream.stages : 0;
        return Math.max(left, right) + 1;
    }

    /** A stream of the JDK, where it is one of ours. */
    static @Nullable BaseStream<?, ?> inner(@Nullable BaseStream<?, ?> stream) {
        return stream instanceof StreamBase metered ? metered.inner : stream;
    }

    private static void tick() {
        Meter meter = GuestRuntime.meter();
        GuestRuntime.work(meter, 1);
    }

    /** An element that is kept; a filter, so that the JDK makes no room for what was not yet charged. */
    private static boolean hold() {
        Meter meter = GuestRuntime.meter();
        GuestRuntime.work(meter, 1);
        GuestRuntime.allocate(meter, 32);
        return true;
    }

    static Stream<?> each(Stream<?> stream) {
        return stream.peek(element -> tick());
    }

    static IntStream each(IntStream stream) {
        return stream.peek(element -> tick());
    }

    static LongStream each(LongStream stream) {
        return stream.peek(element -> tick());
    }

    static DoubleStream each(DoubleStream stream) {
        return stream.peek(element -> tick());
    }

    static Stream<?> keep(Stream<?> stream) {
        return stream.filter(element -> hold());
    }

    static IntStream keep(IntStream stream) {
        return stream.filter(element -> hold());
    }

    static LongStream keep(LongStream stream) {
        return stream.filter(element -> hold());
    }

    static DoubleStream keep(DoubleStream stream) {
        return stream.filter(element -> hold());
    }

    static Stream<?> distinct(Stream<?> stream, Meter meter) {
        MeteredHashSet seen = new MeteredHashSet(meter);
        return each(stream).filter(seen::add);
    }

    static Stream<?> sorted(Stream<?> stream, Meter meter) {
        return sorted(stream, null, meter);
    }

    @SuppressWarnings("unchecked")
    static Stream<?> sorted(Stream<?> stream, @Nullable Comparator<Object> order, Meter meter) {
        return ((Stream<Object>) keep(stream)).sorted(Orders.charging(order));
    }

    @SuppressWarnings("unchecked")
    static Optional<?> max(Stream<?> stream, @Nullable Comparator<Object> order, Meter meter) {
        return ((Stream<Object>) each(stream)).max(Orders.charging(order));
    }

    @SuppressWarnings("unchecked")
    static Optional<?> min(Stream<?> stream, @Nullable Comparator<Object> order, Meter meter) {
        return ((Stream<Object>) each(stream)).min(Orders.charging(order));
    }

    @SuppressWarnings("unchecked")
    static java.util.List<@Nullable Object> toList(Stream<?> stream, Meter meter) {
        return MeteredListView.fixed(
                (java.util.List<@Nullable Object>) keep(stream).toList());
    }
}
