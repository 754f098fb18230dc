package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A hashtable that charges its nodes, and hashes the same in each run: an {@link OldTable}. Made and extended by guests in its place; see {@link GuardTable#replacement}. */
@SuppressWarnings({"JdkObsolete", "UnsynchronizedOverridesSynchronized"}) // guests use it, from one thread
public class MeteredHashtable extends Hashtable<Object, Object> implements Metered {
    private static final long serialVersionUID = 1L;

    private transient OldTable table;

    /** An empty table. */
    public MeteredHashtable(Meter meter) {
        this(11, 0.75f, meter);
    }

    /** An empty table with room. */
    public MeteredHashtable(int capacity, Meter meter) {
        this(capacity, 0.75f, meter);
    }

    /** An empty table with room. */
    public MeteredHashtable(int capacity, float load, Meter meter) {
        super(checked(capacity), load);
        Cost.bytes(160, meter);
        table = new OldTable(capacity, MeteredHashMap.load(load), meter);
    }

    /** A table of the same entries. */
    public MeteredHashtable(Map<?, ?> entries, Meter meter) {
        this(Math.max(2 * entries.size(), 11), 0.75f, meter);
        entries.forEach((key, value) -> table.put(key, value));
    }

    /** The JDK's own table stays empty. */
    private static int checked(int capacity) {
        return Math.min(capacity, 1);
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public boolean isEmpty() {
        return table.isEmpty();
    }

    @Override
    public @Nullable Object get(Object key) {
        return table.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return table.containsKey(key);
    }

    @Override
    public @Nullable Object put(Object key, Object value) {
        return table.put(key, value);
    }

    @Override
    public @Nullable Object remove(Object key) {
        return table.remove(key);
    }

    @Override
    public void clear() {
        table.clear();
    }

    @Override
    public void forEach(BiConsumer<? super Object, ? super Object> action) {
        table.forEach(action);
    }

    @Override
    public void replaceAll(BiFunction<? super Object, ? super Object, ? extends Object> function) {
        table.replaceAll(function);
    }

    @Override
    public @Nullable Object putIfAbsent(Object key, Object value) {
        return table.putIfAbsent(key, value);
    }

    @Override
    public @Nullable Object replace(Object key, Object value) {
        return table.replace(key, value);
    }

    @Override
    public @Nullable Object computeIfAbsent(Object key, Function<? super Object, ? extends @Nullable Object> function) {
        return table.computeIfAbsent(key, function);
    }

    @Override
    public @Nullable Object computeIfPresent(
            Object key, BiFunction<? super Object, ? super Object, ? extends @Nullable Object> function) {
        return table.computeIfPresent(key, function);
    }

    @Override
    public @Nullable Object compute(
            Object key, BiFunction<? super Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        return table.compute(key, function);
    }

    @Override
    public @Nullable Object merge(
            Object key, Object value, BiFunction<? super Object, ? super Object, ? extends @Nullable Object> function) {
        return table.merge(key, value, function);
    }

    @Override
    public Object getOrDefault(Object key, Object otherwise) {
        Object value = table.get(key);
        return value == null ? otherwise : value;
    }

    @Override
    public boolean remove(Object key, Object value) {
        Objects.requireNonNull(value);
        boolean there = Values.equal(value, table.get(key), GuestRuntime.meter());
        if (there) {
            table.remove(key);
        }
        return there;
    }

    @Override
    public boolean replace(Object key, Object old, Object value) {
        Objects.requireNonNull(old);
        Objects.requireNonNull(value);
        boolean there = Values.equal(old, table.get(key), GuestRuntime.meter());
        if (there) {
            table.put(key, value);
        }
        return there;
    }

    @Override
    public void putAll(Map<?, ?> entries) {
        entries.forEach((key, value) -> put(key, value));
    }

    @Override
    public boolean contains(Object value) {
        return containsValue(value);
    }

    @Override
    public boolean containsValue(Object value) {
        return values().contains(Objects.requireNonNull(value));
    }

    @Override
    public Enumeration<Object> keys() {
        return Collections.enumeration(table.keySet());
    }

    @Override
    public Enumeration<Object> elements() {
        return Collections.enumeration(table.values());
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // a view of keys that may not be null as one of keys that may
    public Set<Object> keySet() {
        return (Set) new MeteredSetView((Set) table.keySet());
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // the same
    public Collection<Object> values() {
        return (Collection) new MeteredView((Collection) table.values());
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // a view of entries as a view of objects
    public Set<Map.Entry<Object, Object>> entrySet() {
        return (Set) new MeteredSetView((Set) table.entrySet());
    }

    @Override
    public Object clone() {
        MeteredHashtable copy = (MeteredHashtable) super.clone();
        copy.table = table.copy(GuestRuntime.meter());
        return copy;
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
