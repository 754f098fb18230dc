package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A priority queue that charges its room as it grows, sifting, searching and printing. Made and extended by guests in its place; see {@link GuardTable#replacement}. */
public class MeteredPriorityQueue extends PriorityQueue<Object> implements Metered {
    private static final long serialVersionUID = 1L;

    /** How many elements were paid for: memory never exceeds what was charged. */
    private int paid;

    private void grow() {
        int size = size();
        paid = Math.max(11, 2 * size + 2);
        Cost.bytes(8L * (paid - size) + 16, GuestRuntime.meter());
    }

    /** The order as guests gave it, null for the natural one. */
    private final transient @Nullable Comparator<Object> order;

    /** An empty queue in natural order. */
    public MeteredPriorityQueue(Meter meter) {
        this(11, null, meter);
    }

    /** An empty queue in natural order with room. */
    public MeteredPriorityQueue(int capacity, Meter meter) {
        this(capacity, null, meter);
    }

    /** An empty queue. */
    public MeteredPriorityQueue(@Nullable Comparator<Object> order, Meter meter) {
        this(11, order, meter);
    }

    /** An empty queue with room. */
    public MeteredPriorityQueue(int capacity, @Nullable Comparator<Object> order, Meter meter) {
        super(Bulk.capacity(capacity, 8, meter), Orders.charging(order));
        this.order = order;
        paid = capacity;
    }

    /** A queue of the same elements, and in the same order where they have one. */
    public MeteredPriorityQueue(Collection<?> values, Meter meter) {
        this(values, orderOf(values), meter);
    }

    /** A queue of the same elements in the same order. */
    public MeteredPriorityQueue(PriorityQueue<?> values, Meter meter) {
        this(values, orderOf(values), meter);
    }

    /** A queue of the same elements in the same order. */
    public MeteredPriorityQueue(SortedSet<?> values, Meter meter) {
        this(values, orderOf(values), meter);
    }

    private MeteredPriorityQueue(Collection<?> values, @Nullable Comparator<Object> order, Meter meter) {
        super(Orders.heap(values, order, meter));
        this.order = order;
        paid = size();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparator<Object> orderOf(Collection<?> values) {
        if (values instanceof SortedSet<?> sorted) {
            return (Comparator<Object>) sorted.comparator();
        }
        return values instanceof PriorityQueue<?> queue ? (Comparator<Object>) queue.comparator() : null;
    }

    @Override
    public @Nullable Comparator<? super Object> comparator() {
        return order;
    }

    @Override
    public boolean add(Object value) {
        return offer(value);
    }

    @Override
    public boolean offer(Object value) {
        if (size() >= paid) {
            grow();
        }
        sift();
        return super.offer(value);
    }

    @Override
    public @Nullable Object poll() {
        sift();
        return super.poll();
    }

    /** Small heaps are sifted for nothing: the call itself is worth as much. */
    private void sift() {
        if (size() >= 64) {
            Cost.search(size(), GuestRuntime.meter());
        }
    }

    @Override
    public boolean remove(@Nullable Object value) {
        Meter meter = GuestRuntime.meter();
        Cost.search(size(), meter);
        return Bulk.remove(iterator(), value, meter);
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return Bulk.contains(this, value, GuestRuntime.meter());
    }

    @Override
    public boolean containsAll(Collection<?> values) {
        return Bulk.containsAll(this, values, GuestRuntime.meter());
    }

    @Override
    public boolean addAll(Collection<?> values) {
        Collection<?> known = Bulk.read(values, 16, GuestRuntime.meter());
        return super.addAll(known);
    }

    @Override
    public boolean removeAll(Collection<?> values) {
        Cost.fuel(size(), GuestRuntime.meter());
        return super.removeAll(values);
    }

    @Override
    public boolean retainAll(Collection<?> values) {
        Cost.fuel(size(), GuestRuntime.meter());
        return super.retainAll(values);
    }

    @Override
    public Object[] toArray() {
        Cost.elements(size(), 8, GuestRuntime.meter());
        return super.toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        Cost.elements(size(), 8, GuestRuntime.meter());
        return super.toArray(array);
    }

    @Override
    public void clear() {
        if (size() >= 64) {
            Cost.scan(size(), GuestRuntime.meter());
        }
        super.clear();
    }

    @Override
    public String toString() {
        return Texts.ofCollection(this, GuestRuntime.meter());
    }
}
