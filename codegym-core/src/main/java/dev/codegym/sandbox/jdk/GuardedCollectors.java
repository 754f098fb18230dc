package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collectors that gather into metered collections. Called by rewritten guests only. */
public final class GuardedCollectors {
    private GuardedCollectors() {}

    /** Into a list. */
    @Static(value = Collectors.class, name = "toList")
    public static Collector<Object, ?, ?> toList(Meter meter) {
        return Collectors.toCollection(() -> new MeteredArrayList(GuestRuntime.meter()));
    }

    /** Into a list that cannot change. */
    @Static(value = Collectors.class, name = "toUnmodifiableList")
    public static Collector<Object, ?, ?> toUnmodifiableList(Meter meter) {
        return Collectors.collectingAndThen(
                Collectors.toCollection(() -> new MeteredArrayList(GuestRuntime.meter())),
                list -> Factories.listCopyOf(list, GuestRuntime.meter()));
    }

    /** Into a set. */
    @Static(value = Collectors.class, name = "toSet")
    public static Collector<Object, ?, ?> toSet(Meter meter) {
        return Collectors.toCollection(() -> new MeteredHashSet(GuestRuntime.meter()));
    }

    /** Into a set that cannot change. */
    @Static(value = Collectors.class, name = "toUnmodifiableSet")
    public static Collector<Object, ?, ?> toUnmodifiableSet(Meter meter) {
        return Collectors.collectingAndThen(
                Collectors.toCollection(() -> new MeteredHashSet(GuestRuntime.meter())),
                set -> Factories.setCopyOf(set, GuestRuntime.meter()));
    }

    private static Map<@Nullable Object, @Nullable Object> map() {
        return new MeteredHashMap(GuestRuntime.meter());
    }

    /** Into a map; the same key twice is refused. */
    @Static(value = Collectors.class, name = "toMap")
    public static Collector<Object, ?, ?> toMap(
            Function<Object, Object> key, Function<Object, Object> value, Meter meter) {
        return Collector.of(GuardedCollectors::map, (map, element) -> put(map, key, value, element), (one, other) -> {
            throw new UnsupportedOperationException("streams of guests are not parallel");
        });
    }

    private static void put(
            Map<@Nullable Object, @Nullable Object> map,
            Function<Object, Object> key,
            Function<Object, Object> value,
            Object element) {
        Object at = key.apply(element);
        Object put = Objects.requireNonNull(value.apply(element));
        Object there = map.putIfAbsent(at, put);
        if (there != null) {
            Meter meter = GuestRuntime.meter();
            throw new IllegalStateException("Duplicate key " + Texts.of(at, meter) + " (attempted merging values "
                    + Texts.of(there, meter) + " and " + Texts.of(put, meter) + ")");
        }
    }

    /** Into a map; values of the same key are merged. */
    @Static(value = Collectors.class, name = "toMap")
    public static Collector<Object, ?, ?> toMap(
            Function<Object, Object> key, Function<Object, Object> value, BinaryOperator<Object> merge, Meter meter) {
        return Collectors.toMap(key, value, merge, GuardedCollectors::map);
    }

    /** Into a map of lists. */
    @Static(value = Collectors.class, name = "groupingBy")
    public static Collector<Object, ?, ?> groupingBy(Function<Object, Object> key, Meter meter) {
        return groupingBy(key, toList(meter), meter);
    }

    /** Into a map of what each group gathers. */
    @Static(value = Collectors.class, name = "groupingBy")
    @SuppressWarnings("unchecked")
    public static Collector<Object, ?, ?> groupingBy(
            Function<Object, Object> key, Collector<?, ?, ?> group, Meter meter) {
        return Nested.around(
                Collectors.groupingBy(key, GuardedCollectors::map, (Collector<Object, Object, Object>) group),
                group,
                meter);
    }

    /** Into a map of what each group gathers. */
    @Static(value = Collectors.class, name = "groupingBy")
    @SuppressWarnings("unchecked")
    public static Collector<Object, ?, ?> groupingBy(
            Function<Object, Object> key,
            Supplier<Map<Object, Object>> factory,
            Collector<?, ?, ?> group,
            Meter meter) {
        return Nested.around(
                Collectors.groupingBy(key, factory, (Collector<Object, Object, Object>) group), group, meter);
    }

    /** Into a map of two lists. */
    @Static(value = Collectors.class, name = "partitioningBy")
    public static Collector<Object, ?, ?> partitioningBy(Predicate<Object> test, Meter meter) {
        return partitioningBy(test, toList(meter), meter);
    }

    /** Into a map of what both parts gather. */
    @Static(value = Collectors.class, name = "partitioningBy")
    @SuppressWarnings("unchecked")
    public static Collector<Object, ?, ?> partitioningBy(Predicate<Object> test, Collector<?, ?, ?> part, Meter meter) {
        return Nested.around(
                Collectors.collectingAndThen(
                        Collectors.partitioningBy(test, (Collector<Object, Object, Object>) part),
                        map -> new MeteredMapView((Map<@Nullable Object, @Nullable Object>) (Map<?, ?>) map)),
                part,
                meter);
    }

    /** What is mapped first. */
    @Static(value = Collectors.class, name = "mapping")
    @SuppressWarnings("unchecked")
    public static Collector<Object, ?, ?> mapping(
            Function<Object, Object> function, Collector<?, ?, ?> then, Meter meter) {
        return Nested.around(Collectors.mapping(function, (Collector<Object, Object, Object>) then), then, meter);
    }

    /** What passes a test. */
    @Static(value = Collectors.class, name = "filtering")
    @SuppressWarnings("unchecked")
    public static Collector<Object, ?, ?> filtering(Predicate<Object> test, Collector<?, ?, ?> then, Meter meter) {
        return Nested.around(Collectors.filtering(test, (Collector<Object, Object, Object>) then), then, meter);
    }

    /** All of what each becomes. */
    @Static(value = Collectors.class, name = "flatMapping")
    @SuppressWarnings("unchecked")
    public static Collector<Object, ?, ?> flatMapping(
            Function<Object, Stream<Object>> function, Collector<?, ?, ?> then, Meter meter) {
        // the JDK hands the elements on to a collector of its own: no guest code would be asked
        Function<Object, Stream<Object>> charging = value -> {
            Stream<Object> made = function.apply(value);
            return made == null
                    ? Stream.empty()
                    : (Stream<Object>) Streams.each((Stream<?>) Objects.requireNonNull(Streams.inner(made)));
        };
        return Nested.around(Collectors.flatMapping(charging, (Collector<Object, Object, Object>) then), then, meter);
    }

    /** Finished by a function. */
    @Static(value = Collectors.class, name = "collectingAndThen")
    @SuppressWarnings("unchecked")
    public static Collector<Object, ?, ?> collectingAndThen(
            Collector<?, ?, ?> first, Function<Object, Object> function, Meter meter) {
        return Nested.around(
                Collectors.collectingAndThen((Collector<Object, Object, Object>) first, function), first, meter);
    }

    /** By two collectors at once. */
    @Static(value = Collectors.class, name = "teeing")
    @SuppressWarnings("unchecked")
    public static Collector<Object, ?, ?> teeing(
            Collector<?, ?, ?> one, Collector<?, ?, ?> other, BiFunction<Object, Object, Object> merge, Meter meter) {
        return Nested.around(
                Collectors.teeing(
                        (Collector<Object, Object, Object>) one, (Collector<Object, Object, Object>) other, merge),
                Nested.level(one) + Nested.level(other),
                meter);
    }

    /** The least. */
    @Static(value = Collectors.class, name = "minBy")
    public static Collector<Object, ?, ?> minBy(Comparator<Object> order, Meter meter) {
        return Collectors.minBy(Orders.charging(order));
    }

    /** The greatest. */
    @Static(value = Collectors.class, name = "maxBy")
    public static Collector<Object, ?, ?> maxBy(Comparator<Object> order, Meter meter) {
        return Collectors.maxBy(Orders.charging(order));
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
                    Cost.text(Cost.length(text) + separator.length(), GuestRuntime.meter());
                    joiner.add(text);
                },
                StringJoiner::merge,
                StringJoiner::toString);
    }

    /** A collector that knows how many are in it: the JDK nests as deeply for each element. */
    private record Nested<T, A, R>(Collector<T, A, R> inner, int levels) implements Collector<T, A, R> {
        private static final int MOST = 100;

        static int level(Collector<?, ?, ?> collector) {
            return collector instanceof Nested<?, ?, ?> nested ? nested.levels : 0;
        }

        static <T, A, R> Collector<T, A, R> around(
                Collector<T, A, R> collector, Collector<?, ?, ?> within, Meter meter) {
            return around(collector, level(within), meter);
        }

        /** Levels that stand side by side add up, because each element goes through both. */
        static <T, A, R> Collector<T, A, R> around(Collector<T, A, R> collector, int within, Meter meter) {
            Cost.bytes(200, meter);
            if (within >= MOST) {
                throw Cost.tooDeep(meter);
            }
            return new Nested<>(collector, within + 1);
        }

        @Override
        public Supplier<A> supplier() {
            return inner.supplier();
        }

        @Override
        public java.util.function.BiConsumer<A, T> accumulator() {
            return inner.accumulator();
        }

        @Override
        public BinaryOperator<A> combiner() {
            return inner.combiner();
        }

        @Override
        public Function<A, R> finisher() {
            return inner.finisher();
        }

        @Override
        public java.util.Set<Characteristics> characteristics() {
            return inner.characteristics();
        }
    }
}
