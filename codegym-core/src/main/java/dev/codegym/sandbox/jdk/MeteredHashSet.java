package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;

/** A hash set over a metered hash map. Made and extended by guests in its place; see {@link GuardTable#replacement}. */
public class MeteredHashSet extends HashSet<@Nullable Object> implements Metered {
    private static final long serialVersionUID = 1L;

    private transient MeteredHashMap map;

    /** An empty set. */
    public MeteredHashSet(Meter meter) {
        map = new MeteredHashMap(meter);
    }

    /** An empty set with room. */
    public MeteredHashSet(int capacity, Meter meter) {
        map = new MeteredHashMap(capacity, meter);
    }

    /** An empty set with room. */
    public MeteredHashSet(int capacity, float load, Meter meter) {
        map = new MeteredHashMap(capacity, load, meter);
    }

    /** A set of the same elements. */
    public MeteredHashSet(Collection<?> values, Meter meter) {
        map = new MeteredHashMap(Math.max((int) (values.size() / 0.75f) + 1, 16), meter);
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
        return Spliterators.spliterator(this, Spliterator.DISTINCT);
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
        MeteredHashSet copy = (MeteredHashSet) super.clone();
        copy.map = (MeteredHashMap) map.clone();
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
