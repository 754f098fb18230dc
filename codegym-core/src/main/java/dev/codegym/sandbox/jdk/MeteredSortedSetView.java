package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** A part or another direction of a sorted set or of a sorted map's keys, metered. */
final class MeteredSortedSetView extends MeteredSetView implements NavigableSet<@Nullable Object> {
    private final NavigableSet<@Nullable Object> inner;
    private final @Nullable Comparator<? super @Nullable Object> order;

    /** Creates one, with the order as guests are to see it. */
    MeteredSortedSetView(NavigableSet<@Nullable Object> inner, @Nullable Comparator<? super @Nullable Object> order) {
        super(inner);
        this.inner = inner;
        this.order = order;
    }

    static NavigableSet<@Nullable Object> of(NavigableSet<@Nullable Object> inner) {
        return new MeteredSortedSetView(inner, Orders.shown(inner.comparator()));
    }

    private void charge() {
        Cost.search(64, GuestRuntime.meter());
    }

    private NavigableSet<@Nullable Object> part(NavigableSet<@Nullable Object> part) {
        Cost.bytes(96, GuestRuntime.meter());
        return new MeteredSortedSetView(part, order);
    }

    @Override
    public int size() {
        // the JDK counts the elements of a part one by one
        int size = inner.size();
        Cost.fuel(size, GuestRuntime.meter());
        return size;
    }

    @Override
    public boolean isEmpty() {
        return inner.isEmpty();
    }

    @Override
    public @Nullable Comparator<? super @Nullable Object> comparator() {
        return order;
    }

    @Override
    public @Nullable Object first() {
        return inner.first();
    }

    @Override
    public @Nullable Object last() {
        return inner.last();
    }

    @Override
    public @Nullable Object lower(@Nullable Object value) {
        charge();
        return inner.lower(value);
    }

    @Override
    public @Nullable Object floor(@Nullable Object value) {
        charge();
        return inner.floor(value);
    }

    @Override
    public @Nullable Object ceiling(@Nullable Object value) {
        charge();
        return inner.ceiling(value);
    }

    @Override
    public @Nullable Object higher(@Nullable Object value) {
        charge();
        return inner.higher(value);
    }

    @Override
    public @Nullable Object pollFirst() {
        charge();
        return inner.pollFirst();
    }

    @Override
    public @Nullable Object pollLast() {
        charge();
        return inner.pollLast();
    }

    @Override
    public boolean contains(@Nullable Object value) {
        charge();
        return inner.contains(value);
    }

    @Override
    public boolean remove(@Nullable Object value) {
        charge();
        return inner.remove(value);
    }

    @Override
    public NavigableSet<@Nullable Object> descendingSet() {
        Cost.bytes(96, GuestRuntime.meter());
        return of(inner.descendingSet());
    }

    @Override
    public Iterator<@Nullable Object> descendingIterator() {
        return inner.descendingIterator();
    }

    @Override
    public NavigableSet<@Nullable Object> subSet(
            @Nullable Object from, boolean fromInclusive, @Nullable Object to, boolean toInclusive) {
        return part(inner.subSet(from, fromInclusive, to, toInclusive));
    }

    @Override
    public NavigableSet<@Nullable Object> headSet(@Nullable Object to, boolean inclusive) {
        return part(inner.headSet(to, inclusive));
    }

    @Override
    public NavigableSet<@Nullable Object> tailSet(@Nullable Object from, boolean inclusive) {
        return part(inner.tailSet(from, inclusive));
    }

    @Override
    public NavigableSet<@Nullable Object> subSet(@Nullable Object from, @Nullable Object to) {
        return subSet(from, true, to, false);
    }

    @Override
    public NavigableSet<@Nullable Object> headSet(@Nullable Object to) {
        return headSet(to, false);
    }

    @Override
    public NavigableSet<@Nullable Object> tailSet(@Nullable Object from) {
        return tailSet(from, true);
    }

    @Override
    public java.util.Spliterator<@Nullable Object> spliterator() {
        return java.util.Spliterators.spliterator(this, java.util.Spliterator.DISTINCT | java.util.Spliterator.ORDERED);
    }
}
