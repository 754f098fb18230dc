package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;

/** A hash set over a metered map that keeps the order of its keys. Made and extended by guests in its place; see {@link GuardTable#replacement}. */
public class MeteredLinkedHashSet extends LinkedHashSet<@Nullable Object> implements Metered {
    private static final long serialVersionUID = 1L;

    private transient MeteredLinkedHashMap map;

    /** An empty set. */
    public MeteredLinkedHashSet(Meter meter) {
        map = new MeteredLinkedHashMap(meter);
    }

    /** An empty set with room. */
    public MeteredLinkedHashSet(int capacity, Meter meter) {
        map = new MeteredLinkedHashMap(capacity, meter);
    }

    /** An empty set with room. */
    public MeteredLinkedHashSet(int capacity, float load, Meter meter) {
        map = new MeteredLinkedHashMap(capacity, load, meter);
    }

    /** A set of the same elements. */
    public MeteredLinkedHashSet(Collection<?> values, Meter meter) {
        map = new MeteredLinkedHashMap(Math.max(2 * values.size(), 11), meter);
        addAll(values);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public boolean isEmpty() {
        return map.isEmpty();
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return map.containsKey(value);
    }

    @Override
    public boolean add(@Nullable Object value) {
        return map.put(value, true) == null;
    }

    @Override
    public boolean remove(@Nullable Object value) {
        return map.remove(value) != null;
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        return map.keySet().iterator();
    }

    @Override
    public Spliterator<@Nullable Object> spliterator() {
        return Spliterators.spliterator(this, Spliterator.DISTINCT | Spliterator.ORDERED);
    }

    @Override
    public boolean addAll(Collection<?> values) {
        return Bulk.addAll(this, values, GuestRuntime.meter());
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
        return map.keySet().toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        return map.keySet().toArray(array);
    }

    @Override
    public Object clone() {
        MeteredLinkedHashSet copy = (MeteredLinkedHashSet) super.clone();
        copy.map = (MeteredLinkedHashMap) map.clone();
        return copy;
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
