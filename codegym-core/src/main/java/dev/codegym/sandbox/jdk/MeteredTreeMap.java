package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A sorted map that charges its nodes, searches, and hashing, comparing and printing. Made and extended by guests in its place; see {@link GuardTable#replacement}. */
public class MeteredTreeMap extends TreeMap<@Nullable Object, @Nullable Object> implements Metered {
    private static final long serialVersionUID = 1L;

    /** The order as guests gave it, null for the natural one. */
    private final transient @Nullable Comparator<? super @Nullable Object> order;

    private int credit;
    private int batch = 2;

    /** An empty map in natural order. */
    public MeteredTreeMap(Meter meter) {
        this((Comparator<@Nullable Object>) null, meter);
    }

    /** An empty map. */
    public MeteredTreeMap(@Nullable Comparator<? super @Nullable Object> order, Meter meter) {
        super(Orders.charging(order));
        this.order = order;
        Cost.bytes(64, meter);
    }

    /** A map of the same entries, in their order where they are sorted. */
    public MeteredTreeMap(Map<?, ?> entries, Meter meter) {
        this((Comparator<@Nullable Object>) null, meter);
        putAll(entries);
    }

    /** A map of the same entries in the same order. */
    @SuppressWarnings("unchecked")
    public MeteredTreeMap(SortedMap<?, ?> entries, Meter meter) {
        this((Comparator<@Nullable Object>) entries.comparator(), meter);
        putAll(entries);
    }

    /** Small trees are searched for nothing: the call itself is worth as much. */
    private void search(@Nullable Object key) {
        if (super.size() >= 64) {
            Cost.search(super.size(), GuestRuntime.meter());
        }
        if (key == null && order == null) {
            throw new NullPointerException();
        }
    }

    private void node(int sizeBefore) {
        if (super.size() != sizeBefore && --credit < 0) {
            batch = Math.min(64, 2 * batch);
            credit = batch - 1;
            Cost.bytes(64L * batch, GuestRuntime.meter());
        }
    }

    @Override
    public @Nullable Comparator<? super @Nullable Object> comparator() {
        return order;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        search(key);
        return super.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        search(key);
        return super.containsKey(key);
    }

    @Override
    public @Nullable Object put(@Nullable Object key, @Nullable Object value) {
        search(key);
        int before = super.size();
        @Nullable Object result = super.put(key, value);
        node(before);
        return result;
    }

    @Override
    public @Nullable Object putIfAbsent(@Nullable Object key, @Nullable Object value) {
        search(key);
        int before = super.size();
        @Nullable Object result = super.putIfAbsent(key, value);
        node(before);
        return result;
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        search(key);
        return super.remove(key);
    }

    @Override
    public boolean remove(@Nullable Object key, @Nullable Object value) {
        if (!containsKey(key) || !Values.equal(get(key), value, GuestRuntime.meter())) {
            return false;
        }
        remove(key);
        return true;
    }

    @Override
    public boolean replace(@Nullable Object key, @Nullable Object old, @Nullable Object value) {
        if (!containsKey(key) || !Values.equal(get(key), old, GuestRuntime.meter())) {
            return false;
        }
        replace(key, value);
        return true;
    }

    @Override
    public @Nullable Object computeIfAbsent(
            @Nullable Object key, Function<? super @Nullable Object, ? extends @Nullable Object> function) {
        search(key);
        int before = super.size();
        @Nullable Object result = super.computeIfAbsent(key, function);
        node(before);
        return result;
    }

    @Override
    public @Nullable Object computeIfPresent(
            @Nullable Object key,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        search(key);
        return super.computeIfPresent(key, function);
    }

    @Override
    public @Nullable Object compute(
            @Nullable Object key,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        search(key);
        int before = super.size();
        @Nullable Object result = super.compute(key, function);
        node(before);
        return result;
    }

    @Override
    public @Nullable Object merge(
            @Nullable Object key,
            Object value,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        search(key);
        int before = super.size();
        @Nullable Object result = super.merge(key, value, function);
        node(before);
        return result;
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> floorEntry(@Nullable Object key) {
        search(key);
        return super.floorEntry(key);
    }

    @Override
    public @Nullable Object floorKey(@Nullable Object key) {
        search(key);
        return super.floorKey(key);
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> ceilingEntry(@Nullable Object key) {
        search(key);
        return super.ceilingEntry(key);
    }

    @Override
    public @Nullable Object ceilingKey(@Nullable Object key) {
        search(key);
        return super.ceilingKey(key);
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> lowerEntry(@Nullable Object key) {
        search(key);
        return super.lowerEntry(key);
    }

    @Override
    public @Nullable Object lowerKey(@Nullable Object key) {
        search(key);
        return super.lowerKey(key);
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> higherEntry(@Nullable Object key) {
        search(key);
        return super.higherEntry(key);
    }

    @Override
    public @Nullable Object higherKey(@Nullable Object key) {
        search(key);
        return super.higherKey(key);
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> pollFirstEntry() {
        search("");
        return super.pollFirstEntry();
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> pollLastEntry() {
        search("");
        return super.pollLastEntry();
    }

    @Override
    public void putAll(Map<?, ?> entries) {
        Cost.elements(entries.size(), 64, GuestRuntime.meter());
        super.putAll(entries);
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return Bulk.contains(values(), value, GuestRuntime.meter());
    }

    @Override
    public NavigableMap<@Nullable Object, @Nullable Object> subMap(
            @Nullable Object from, boolean fromInclusive, @Nullable Object to, boolean toInclusive) {
        return MeteredSortedMapView.of(super.subMap(from, fromInclusive, to, toInclusive), order);
    }

    @Override
    public NavigableMap<@Nullable Object, @Nullable Object> headMap(@Nullable Object to, boolean inclusive) {
        return MeteredSortedMapView.of(super.headMap(to, inclusive), order);
    }

    @Override
    public NavigableMap<@Nullable Object, @Nullable Object> tailMap(@Nullable Object from, boolean inclusive) {
        return MeteredSortedMapView.of(super.tailMap(from, inclusive), order);
    }

    @Override
    public NavigableMap<@Nullable Object, @Nullable Object> descendingMap() {
        return MeteredSortedMapView.of(super.descendingMap());
    }

    @Override
    public NavigableSet<@Nullable Object> navigableKeySet() {
        return new MeteredSortedSetView(super.navigableKeySet(), order);
    }

    @Override
    public Set<@Nullable Object> keySet() {
        return navigableKeySet();
    }

    @Override
    public Collection<@Nullable Object> values() {
        return new MeteredView(super.values());
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // a view of entries as a view of objects
    public Set<Map.Entry<@Nullable Object, @Nullable Object>> entrySet() {
        return (Set) new MeteredSetView((Set) super.entrySet());
    }

    @Override
    public Object clone() {
        Cost.elements(super.size(), 64, GuestRuntime.meter());
        return super.clone();
    }

    @Override
    public int hashCode() {
        return Values.ofMap(this, GuestRuntime.meter());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || other instanceof Map<?, ?> map && Values.equalMaps(this, map, GuestRuntime.meter());
    }

    @Override
    public String toString() {
        return Texts.ofMap(this, GuestRuntime.meter());
    }
}
