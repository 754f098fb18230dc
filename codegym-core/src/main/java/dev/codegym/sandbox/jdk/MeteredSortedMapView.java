package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part or another direction of a sorted map, metered. */
final class MeteredSortedMapView extends AbstractMap<@Nullable Object, @Nullable Object>
        implements NavigableMap<@Nullable Object, @Nullable Object>, Metered {
    private final NavigableMap<@Nullable Object, @Nullable Object> inner;
    private final @Nullable Comparator<? super @Nullable Object> order;
    private boolean fixed;

    private MeteredSortedMapView(
            NavigableMap<@Nullable Object, @Nullable Object> inner,
            @Nullable Comparator<? super @Nullable Object> order) {
        this.inner = inner;
        this.order = order;
    }

    static NavigableMap<@Nullable Object, @Nullable Object> of(
            NavigableMap<@Nullable Object, @Nullable Object> inner,
            @Nullable Comparator<? super @Nullable Object> order) {
        Cost.bytes(96, GuestRuntime.meter());
        return new MeteredSortedMapView(inner, order);
    }

    static NavigableMap<@Nullable Object, @Nullable Object> of(NavigableMap<@Nullable Object, @Nullable Object> inner) {
        return of(inner, Orders.shown(inner.comparator()));
    }

    /** A view that cannot change. */
    static NavigableMap<@Nullable Object, @Nullable Object> fixed(
            NavigableMap<@Nullable Object, @Nullable Object> map) {
        Cost.bytes(96, GuestRuntime.meter());
        MeteredSortedMapView view =
                new MeteredSortedMapView(Collections.unmodifiableNavigableMap(map), map.comparator());
        view.fixed = true;
        return view;
    }

    boolean isFixed() {
        return fixed;
    }

    private void search() {
        Cost.search(64, GuestRuntime.meter());
    }

    @Override
    public int size() {
        // the JDK counts the entries of a part one by one
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
    public boolean containsValue(@Nullable Object value) {
        return Bulk.contains(values(), value, GuestRuntime.meter());
    }

    @Override
    public void clear() {
        Cost.fuel(2L * size(), GuestRuntime.meter());
        inner.clear();
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        search();
        return inner.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        search();
        return inner.containsKey(key);
    }

    @Override
    public @Nullable Object put(@Nullable Object key, @Nullable Object value) {
        Cost.bytes(64, GuestRuntime.meter());
        search();
        return inner.put(key, value);
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        search();
        return inner.remove(key);
    }

    @Override
    public @Nullable Object putIfAbsent(@Nullable Object key, @Nullable Object value) {
        search();
        return inner.putIfAbsent(key, value);
    }

    @Override
    public @Nullable Object computeIfAbsent(
            @Nullable Object key, Function<? super @Nullable Object, ? extends @Nullable Object> function) {
        search();
        return inner.computeIfAbsent(key, function);
    }

    @Override
    public @Nullable Object computeIfPresent(
            @Nullable Object key,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        search();
        return inner.computeIfPresent(key, function);
    }

    @Override
    public @Nullable Object compute(
            @Nullable Object key,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        search();
        return inner.compute(key, function);
    }

    @Override
    public @Nullable Object merge(
            @Nullable Object key,
            Object value,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        search();
        return inner.merge(key, value, function);
    }

    @Override
    public void forEach(BiConsumer<? super @Nullable Object, ? super @Nullable Object> action) {
        inner.forEach(action);
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> floorEntry(@Nullable Object key) {
        search();
        return inner.floorEntry(key);
    }

    @Override
    public @Nullable Object floorKey(@Nullable Object key) {
        search();
        return inner.floorKey(key);
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> ceilingEntry(@Nullable Object key) {
        search();
        return inner.ceilingEntry(key);
    }

    @Override
    public @Nullable Object ceilingKey(@Nullable Object key) {
        search();
        return inner.ceilingKey(key);
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> lowerEntry(@Nullable Object key) {
        search();
        return inner.lowerEntry(key);
    }

    @Override
    public @Nullable Object lowerKey(@Nullable Object key) {
        search();
        return inner.lowerKey(key);
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> higherEntry(@Nullable Object key) {
        search();
        return inner.higherEntry(key);
    }

    @Override
    public @Nullable Object higherKey(@Nullable Object key) {
        search();
        return inner.higherKey(key);
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> firstEntry() {
        search();
        return inner.firstEntry();
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> lastEntry() {
        search();
        return inner.lastEntry();
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> pollFirstEntry() {
        search();
        return inner.pollFirstEntry();
    }

    @Override
    public Map.@Nullable Entry<@Nullable Object, @Nullable Object> pollLastEntry() {
        search();
        return inner.pollLastEntry();
    }

    @Override
    public @Nullable Object firstKey() {
        search();
        return inner.firstKey();
    }

    @Override
    public @Nullable Object lastKey() {
        search();
        return inner.lastKey();
    }

    @Override
    public NavigableMap<@Nullable Object, @Nullable Object> subMap(
            @Nullable Object from, boolean fromInclusive, @Nullable Object to, boolean toInclusive) {
        return of(inner.subMap(from, fromInclusive, to, toInclusive), order);
    }

    @Override
    public NavigableMap<@Nullable Object, @Nullable Object> headMap(@Nullable Object to, boolean inclusive) {
        return of(inner.headMap(to, inclusive), order);
    }

    @Override
    public NavigableMap<@Nullable Object, @Nullable Object> tailMap(@Nullable Object from, boolean inclusive) {
        return of(inner.tailMap(from, inclusive), order);
    }

    @Override
    public SortedMap<@Nullable Object, @Nullable Object> subMap(@Nullable Object from, @Nullable Object to) {
        return subMap(from, true, to, false);
    }

    @Override
    public SortedMap<@Nullable Object, @Nullable Object> headMap(@Nullable Object to) {
        return headMap(to, false);
    }

    @Override
    public SortedMap<@Nullable Object, @Nullable Object> tailMap(@Nullable Object from) {
        return tailMap(from, true);
    }

    @Override
    public NavigableMap<@Nullable Object, @Nullable Object> descendingMap() {
        return of(inner.descendingMap());
    }

    @Override
    public NavigableSet<@Nullable Object> navigableKeySet() {
        return new MeteredSortedSetView(inner.navigableKeySet(), order);
    }

    @Override
    public NavigableSet<@Nullable Object> descendingKeySet() {
        return MeteredSortedSetView.of(inner.descendingKeySet());
    }

    @Override
    public Set<@Nullable Object> keySet() {
        return navigableKeySet();
    }

    @Override
    public Collection<@Nullable Object> values() {
        return new MeteredView(inner.values());
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // a view of entries as a view of objects
    public Set<Map.Entry<@Nullable Object, @Nullable Object>> entrySet() {
        return (Set) new MeteredSetView((Set) inner.entrySet());
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
