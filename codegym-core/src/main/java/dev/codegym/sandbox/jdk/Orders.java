package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Orders that charge comparisons of long texts and numbers, which the JDK makes without guest code. */
final class Orders {
    /** The natural order. */
    static final Comparator<Object> NATURAL = Orders::compare;

    /** The natural order the other way round. */
    static final Comparator<Object> REVERSE = Orders::compareReverse;

    private static final Comparator<Object> IGNORING_CASE = (one, other) -> {
        charge(one, 4, 2);
        return String.CASE_INSENSITIVE_ORDER.compare((String) one, (String) other);
    };

    private Orders() {}

    /** The natural comparison; texts and numbers by their length. */
    @SuppressWarnings("unchecked")
    static int compare(Object one, @Nullable Object other) {
        if (!(one instanceof Integer) && !(one instanceof Long)) {
            charge(one, 32, 16);
        }
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static int compareReverse(Object one, Object other) {
        return compare(other, one);
    }

    /** A comparator made of others: calls of it count as one level deeper. */
    static Comparator<Object> deep(Comparator<Object> order, Meter meter) {
        Cost.bytes(32, meter);
        return (one, other) -> {
            Meter current = GuestRuntime.meter();
            Cost.deeper(current);
            int result = order.compare(one, other);
            Cost.back(current);
            return result;
        };
    }

    private static void charge(Object value, int free, int share) {
        if (value instanceof String text) {
            if (text.length() >= free) {
                Cost.fuel(text.length() / share, GuestRuntime.meter());
            }
        } else if (value instanceof BigInteger number && number.bitLength() >= 1024) {
            Cost.fuel(number.bitLength() / 1024, GuestRuntime.meter());
        }
    }

    /** The comparator to give to the JDK for one that a guest gave. */
    @SuppressWarnings("unchecked")
    static Comparator<Object> charging(@Nullable Comparator<?> order) {
        if (order == null) {
            return NATURAL;
        }
        return isIgnoringCase(order) ? IGNORING_CASE : (Comparator<Object>) order;
    }

    @SuppressWarnings("ReferenceEquality") // there is one such comparator
    private static boolean isIgnoringCase(Comparator<?> order) {
        return order == String.CASE_INSENSITIVE_ORDER;
    }

    /** The comparator to show to a guest for one that the JDK has. */
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // these two are ours, and single
    static @Nullable Comparator<@Nullable Object> shown(@Nullable Comparator<?> order) {
        if (order == null || order == NATURAL) {
            return null;
        }
        return order == IGNORING_CASE
                ? (Comparator<@Nullable Object>) (Comparator<?>) String.CASE_INSENSITIVE_ORDER
                : (Comparator<@Nullable Object>) order;
    }

    /** The same for sorting: null where the elements are of a kind whose comparisons all cost the same. */
    static @Nullable Comparator<Object> charging(@Nullable Comparator<?> order, List<?> values) {
        if (order == null && (values.isEmpty() || isSmall(values.get(0)))) {
            return null;
        }
        return charging(order);
    }

    static @Nullable Comparator<Object> charging(@Nullable Comparator<?> order, @Nullable Object[] values, int from) {
        if (order == null && (from < 0 || from >= values.length || isSmall(values[from]))) {
            return null;
        }
        return charging(order);
    }

    private static boolean isSmall(@Nullable Object value) {
        return !(value instanceof String) && !(value instanceof BigInteger);
    }

    /** A heap of the values, laid out as the JDK would. */
    static PriorityQueue<Object> heap(Collection<?> values, @Nullable Comparator<?> order, Meter meter) {
        Cost.elements(values.size(), 24, meter);
        Comparator<Object> comparing = charging(order);
        Object[] heap = values.toArray();
        if (!(values instanceof SortedSet) && !(values instanceof PriorityQueue)) {
            for (int i = (heap.length >>> 1) - 1; i >= 0; i--) {
                Cost.search(heap.length, meter);
                sink(heap, i, comparing);
            }
        }
        PriorityQueue<Object> queue = new PriorityQueue<>(Math.max(1, heap.length), comparing);
        for (Object value : heap) {
            // in the order of a heap each stays where it comes
            queue.add(value);
        }
        return queue;
    }

    private static void sink(Object[] heap, int from, Comparator<Object> order) {
        Object value = Objects.requireNonNull(heap[from]);
        int at = from;
        while (2 * at + 1 < heap.length) {
            int child = 2 * at + 1;
            if (child + 1 < heap.length && order.compare(heap[child], heap[child + 1]) > 0) {
                child++;
            }
            if (order.compare(value, heap[child]) <= 0) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = value;
    }
}
