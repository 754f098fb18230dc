package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Guarded versions of the calls on maps: keys that are collections cost their hashing. Called by rewritten guests only; see {@link GuardTable}. */
public final class GuardedMaps {
    private GuardedMaps() {}

    /** Charges, then calls. */
    public static @Nullable Object get(Map<Object, Object> map, @Nullable Object key, Meter meter) {
        Cost.walk(key, meter);
        return map.get(key);
    }

    /** Charges, then calls. */
    public static boolean containsKey(Map<Object, Object> map, @Nullable Object key, Meter meter) {
        Cost.walk(key, meter);
        return map.containsKey(key);
    }

    /** Charges, then calls. */
    public static @Nullable Object remove(Map<Object, Object> map, @Nullable Object key, Meter meter) {
        Cost.walk(key, meter);
        return map.remove(key);
    }

    /** Charges, then calls. */
    public static boolean remove(Map<Object, Object> map, @Nullable Object key, @Nullable Object value, Meter meter) {
        Cost.walk(key, meter);
        Cost.walk(value, meter);
        return map.remove(key, value);
    }

    /** Charges, then calls. */
    public static @Nullable Object getOrDefault(
            Map<Object, Object> map, @Nullable Object key, @Nullable Object value, Meter meter) {
        Cost.walk(key, meter);
        return map.getOrDefault(key, value);
    }

    /** Charges, then calls. */
    public static @Nullable Object put(
            Map<Object, Object> map, @Nullable Object key, @Nullable Object value, Meter meter) {
        Cost.walk(key, meter);
        GuestRuntime.allocate(meter, 64);
        return map.put(key, value);
    }

    /** Charges, then calls. */
    public static @Nullable Object putIfAbsent(
            Map<Object, Object> map, @Nullable Object key, @Nullable Object value, Meter meter) {
        Cost.walk(key, meter);
        GuestRuntime.allocate(meter, 64);
        return map.putIfAbsent(key, value);
    }

    /** Charges, then calls. */
    public static @Nullable Object replace(
            Map<Object, Object> map, @Nullable Object key, @Nullable Object value, Meter meter) {
        Cost.walk(key, meter);
        GuestRuntime.allocate(meter, 64);
        return map.replace(key, value);
    }

    /** Charges, then calls. */
    public static boolean containsValue(Map<Object, Object> map, @Nullable Object value, Meter meter) {
        GuestRuntime.work(meter, 1 + map.size() * Cost.walk(value, meter));
        return map.containsValue(value);
    }

    /** Charges, then calls. */
    public static void putAll(Map<Object, Object> map, Map<Object, Object> others, Meter meter) {
        Cost.elements(others.size(), 64, meter);
        Cost.walk(others.keySet(), meter);
        map.putAll(others);
    }

    /** Charges, then calls. */
    public static void clear(Map<Object, Object> map, Meter meter) {
        Cost.scan(map.size(), meter);
        map.clear();
    }

    /** Charges, then calls. */
    public static @Nullable Object merge(
            Map<Object, Object> map,
            @Nullable Object key,
            @Nullable Object value,
            java.util.function.BiFunction<Object, Object, Object> function,
            Meter meter) {
        Cost.walk(key, meter);
        GuestRuntime.allocate(meter, 64);
        return map.merge(key, value, function);
    }

    /** Charges, then calls. */
    public static @Nullable Object computeIfAbsent(
            Map<Object, Object> map,
            @Nullable Object key,
            java.util.function.Function<Object, Object> function,
            Meter meter) {
        Cost.walk(key, meter);
        GuestRuntime.allocate(meter, 64);
        return map.computeIfAbsent(key, function);
    }

    /** Charges, then calls. */
    public static @Nullable Object computeIfPresent(
            Map<Object, Object> map,
            @Nullable Object key,
            java.util.function.BiFunction<Object, Object, Object> function,
            Meter meter) {
        Cost.walk(key, meter);
        GuestRuntime.allocate(meter, 64);
        return map.computeIfPresent(key, function);
    }

    /** Charges, then calls. */
    public static @Nullable Object compute(
            Map<Object, Object> map,
            @Nullable Object key,
            java.util.function.BiFunction<Object, Object, Object> function,
            Meter meter) {
        Cost.walk(key, meter);
        GuestRuntime.allocate(meter, 64);
        return map.compute(key, function);
    }
}
