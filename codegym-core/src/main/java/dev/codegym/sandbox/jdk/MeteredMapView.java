package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map that a guest meets behind a method and cannot change, metered. */
final class MeteredMapView extends AbstractMap<@Nullable Object, @Nullable Object> implements Metered {
    private final Map<@Nullable Object, @Nullable Object> inner;

    MeteredMapView(Map<@Nullable Object, @Nullable Object> inner) {
        this.inner = inner;
    }

    @Override
    public int size() {
        return inner.size();
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return inner.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return inner.containsKey(key);
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return Bulk.contains(inner.values(), value, GuestRuntime.meter());
    }

    @Override
    public @Nullable Object put(@Nullable Object key, @Nullable Object value) {
        return inner.put(key, value);
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        return inner.remove(key);
    }

    @Override
    public boolean remove(@Nullable Object key, @Nullable Object value) {
        return inner.remove(key, value);
    }

    @Override
    public @Nullable Object replace(@Nullable Object key, @Nullable Object value) {
        return inner.replace(key, value);
    }

    @Override
    public boolean replace(@Nullable Object key, @Nullable Object old, @Nullable Object value) {
        return inner.replace(key, old, value);
    }

    @Override
    public void replaceAll(
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        inner.replaceAll(function);
    }

    @Override
    public void putAll(Map<?, ?> entries) {
        inner.putAll(entries);
    }

    @Override
    public @Nullable Object putIfAbsent(@Nullable Object key, @Nullable Object value) {
        return inner.putIfAbsent(key, value);
    }

    @Override
    public @Nullable Object computeIfAbsent(
            @Nullable Object key, Function<? super @Nullable Object, ? extends @Nullable Object> function) {
        return inner.computeIfAbsent(key, function);
    }

    @Override
    public @Nullable Object computeIfPresent(
            @Nullable Object key,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        return inner.computeIfPresent(key, function);
    }

    @Override
    public @Nullable Object compute(
            @Nullable Object key,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        return inner.compute(key, function);
    }

    @Override
    public @Nullable Object merge(
            @Nullable Object key,
            Object value,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        return inner.merge(key, value, function);
    }

    @Override
    public void forEach(BiConsumer<? super @Nullable Object, ? super @Nullable Object> action) {
        inner.forEach(action);
    }

    @Override
    public void clear() {
        inner.clear();
    }

    @Override
    public Set<@Nullable Object> keySet() {
        return MeteredSetView.ofFixed(inner.keySet());
    }

    @Override
    public Collection<@Nullable Object> values() {
        return new MeteredView(inner.values()).fixed();
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // a view of entries as a view of objects
    public Set<Map.Entry<@Nullable Object, @Nullable Object>> entrySet() {
        return (Set) MeteredSetView.ofFixed((Set) inner.entrySet());
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
