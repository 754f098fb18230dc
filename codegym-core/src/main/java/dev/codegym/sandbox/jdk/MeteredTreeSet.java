package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A sorted set that charges its nodes, searches, and hashing, comparing and printing. Made and extended by guests in its place; see {@link GuardTable#replacement}. */
public class MeteredTreeSet extends TreeSet<@Nullable Object> implements Metered {
    private static final long serialVersionUID = 1L;

    /** The order as guests gave it, null for the natural one. */
    private final transient @Nullable Comparator<? super @Nullable Object> order;

    private int credit;
    private int batch = 2;

    /** An empty set in natural order. */
    public MeteredTreeSet(Meter meter) {
        this((Comparator<@Nullable Object>) null, meter);
    }

    /** An empty set. */
    public MeteredTreeSet(@Nullable Comparator<? super @Nullable Object> order, Meter meter) {
        super(Orders.charging(order));
        this.order = order;
        Cost.bytes(96, meter);
    }

    /** A set of the same elements in natural order. */
    public MeteredTreeSet(Collection<?> values, Meter meter) {
        this((Comparator<@Nullable Object>) null, meter);
        addAll(values);
    }

    /** A set of the same elements in the same order. */
    @SuppressWarnings("unchecked")
    public MeteredTreeSet(SortedSet<?> values, Meter meter) {
        this((Comparator<@Nullable Object>) values.comparator(), meter);
        addAll(values);
    }

    /** Small trees are searched for nothing: the call itself is worth as much. */
    private void search(@Nullable Object value) {
        if (size() >= 64) {
            Cost.search(size(), GuestRuntime.meter());
        }
        if (value == null && order == null) {
            throw new NullPointerException();
        }
    }

    @Override
    public @Nullable Comparator<? super @Nullable Object> comparator() {
        return order;
    }

    @Override
    public boolean add(@Nullable Object value) {
        search(value);
        boolean added = super.add(value);
        if (added && --credit < 0) {
            batch = Math.min(64, 2 * batch);
            credit = batch - 1;
            Cost.bytes(64L * batch, GuestRuntime.meter());
        }
        return added;
    }

    @Override
    public boolean contains(@Nullable Object value) {
        search(value);
        return super.contains(value);
    }

    @Override
    public boolean remove(@Nullable Object value) {
        search(value);
        return super.remove(value);
    }

    @Override
    public @Nullable Object floor(@Nullable Object value) {
        search(value);
        return super.floor(value);
    }

    @Override
    public @Nullable Object ceiling(@Nullable Object value) {
        search(value);
        return super.ceiling(value);
    }

    @Override
    public @Nullable Object lower(@Nullable Object value) {
        search(value);
        return super.lower(value);
    }

    @Override
    public @Nullable Object higher(@Nullable Object value) {
        search(value);
        return super.higher(value);
    }

    @Override
    public @Nullable Object pollFirst() {
        search("");
        return super.pollFirst();
    }

    @Override
    public @Nullable Object pollLast() {
        search("");
        return super.pollLast();
    }

    private NavigableSet<@Nullable Object> view(NavigableSet<@Nullable Object> part) {
        Cost.bytes(160, GuestRuntime.meter());
        return new MeteredSortedSetView(part, order);
    }

    @Override
    public NavigableSet<@Nullable Object> subSet(
            @Nullable Object from, boolean fromInclusive, @Nullable Object to, boolean toInclusive) {
        return view(super.subSet(from, fromInclusive, to, toInclusive));
    }

    @Override
    public NavigableSet<@Nullable Object> headSet(@Nullable Object to, boolean inclusive) {
        return view(super.headSet(to, inclusive));
    }

    @Override
    public NavigableSet<@Nullable Object> tailSet(@Nullable Object from, boolean inclusive) {
        return view(super.tailSet(from, inclusive));
    }

    @Override
    public NavigableSet<@Nullable Object> descendingSet() {
        Cost.bytes(160, GuestRuntime.meter());
        return MeteredSortedSetView.of(super.descendingSet());
    }

    @Override
    public boolean addAll(Collection<?> values) {
        Cost.elements(values.size(), 64, GuestRuntime.meter());
        return super.addAll(values);
    }

    @Override
    public boolean containsAll(Collection<?> values) {
        return Bulk.containsAll(this, values, GuestRuntime.meter());
    }

    @Override
    public boolean removeAll(Collection<?> values) {
        return Bulk.removeAllOfSet(this, values, GuestRuntime.meter());
    }

    @Override
    public boolean retainAll(Collection<?> values) {
        return Bulk.retain(this, values, true, GuestRuntime.meter());
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
    public Spliterator<@Nullable Object> spliterator() {
        return Spliterators.spliterator(this, Spliterator.DISTINCT | Spliterator.ORDERED);
    }

    @Override
    public Object clone() {
        Cost.elements(size(), 64, GuestRuntime.meter());
        return super.clone();
    }

    @Override
    public int hashCode() {
        return Values.ofSet(this, GuestRuntime.meter());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || other instanceof Set<?> set && Values.equalSets(this, set, GuestRuntime.meter());
    }

    @Override
    public String toString() {
        return Texts.ofCollection(this, GuestRuntime.meter());
    }
}
