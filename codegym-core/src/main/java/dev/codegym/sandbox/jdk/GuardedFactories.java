package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Immutable sets and maps in the order in which they were given: the JDK orders them by a salt of the JVM. Called by rewritten guests only; see {@link GuardTable}. */
public final class GuardedFactories {
    private GuardedFactories() {}

    /** Charges, then calls. */
    @Static(value = Set.class, name = "of")
    public static Set<Object> setOf(Meter meter) {
        GuestRuntime.allocate(meter, 48);
        return set();
    }

    /** Charges, then calls. */
    @Static(value = Set.class, name = "of")
    public static Set<Object> setOf(Object e0, Meter meter) {
        GuestRuntime.allocate(meter, 96);
        Cost.walk(List.of(e0), meter);
        return set(e0);
    }

    /** Charges, then calls. */
    @Static(value = Set.class, name = "of")
    public static Set<Object> setOf(Object e0, Object e1, Meter meter) {
        GuestRuntime.allocate(meter, 144);
        Cost.walk(List.of(e0, e1), meter);
        return set(e0, e1);
    }

    /** Charges, then calls. */
    @Static(value = Set.class, name = "of")
    public static Set<Object> setOf(Object e0, Object e1, Object e2, Meter meter) {
        GuestRuntime.allocate(meter, 192);
        Cost.walk(List.of(e0, e1, e2), meter);
        return set(e0, e1, e2);
    }

    /** Charges, then calls. */
    @Static(value = Set.class, name = "of")
    public static Set<Object> setOf(Object e0, Object e1, Object e2, Object e3, Meter meter) {
        GuestRuntime.allocate(meter, 240);
        Cost.walk(List.of(e0, e1, e2, e3), meter);
        return set(e0, e1, e2, e3);
    }

    /** Charges, then calls. */
    @Static(value = Set.class, name = "of")
    public static Set<Object> setOf(Object e0, Object e1, Object e2, Object e3, Object e4, Meter meter) {
        GuestRuntime.allocate(meter, 288);
        Cost.walk(List.of(e0, e1, e2, e3, e4), meter);
        return set(e0, e1, e2, e3, e4);
    }

    /** Charges, then calls. */
    @Static(value = Set.class, name = "of")
    public static Set<Object> setOf(Object e0, Object e1, Object e2, Object e3, Object e4, Object e5, Meter meter) {
        GuestRuntime.allocate(meter, 336);
        Cost.walk(List.of(e0, e1, e2, e3, e4, e5), meter);
        return set(e0, e1, e2, e3, e4, e5);
    }

    /** Charges, then calls. */
    @Static(value = Set.class, name = "of")
    public static Set<Object> setOf(
            Object e0, Object e1, Object e2, Object e3, Object e4, Object e5, Object e6, Meter meter) {
        GuestRuntime.allocate(meter, 384);
        Cost.walk(List.of(e0, e1, e2, e3, e4, e5, e6), meter);
        return set(e0, e1, e2, e3, e4, e5, e6);
    }

    /** Charges, then calls. */
    @Static(value = Set.class, name = "of")
    public static Set<Object> setOf(
            Object e0, Object e1, Object e2, Object e3, Object e4, Object e5, Object e6, Object e7, Meter meter) {
        GuestRuntime.allocate(meter, 432);
        Cost.walk(List.of(e0, e1, e2, e3, e4, e5, e6, e7), meter);
        return set(e0, e1, e2, e3, e4, e5, e6, e7);
    }

    /** Charges, then calls. */
    @Static(value = Set.class, name = "of")
    public static Set<Object> setOf(
            Object e0,
            Object e1,
            Object e2,
            Object e3,
            Object e4,
            Object e5,
            Object e6,
            Object e7,
            Object e8,
            Meter meter) {
        GuestRuntime.allocate(meter, 480);
        Cost.walk(List.of(e0, e1, e2, e3, e4, e5, e6, e7, e8), meter);
        return set(e0, e1, e2, e3, e4, e5, e6, e7, e8);
    }

    /** Charges, then calls. */
    @Static(value = Set.class, name = "of")
    public static Set<Object> setOf(
            Object e0,
            Object e1,
            Object e2,
            Object e3,
            Object e4,
            Object e5,
            Object e6,
            Object e7,
            Object e8,
            Object e9,
            Meter meter) {
        GuestRuntime.allocate(meter, 528);
        Cost.walk(List.of(e0, e1, e2, e3, e4, e5, e6, e7, e8, e9), meter);
        return set(e0, e1, e2, e3, e4, e5, e6, e7, e8, e9);
    }

    /** Charges, then calls. */
    @Static(value = Map.class, name = "of")
    public static Map<Object, Object> mapOf(Meter meter) {
        GuestRuntime.allocate(meter, 48);
        return map();
    }

    /** Charges, then calls. */
    @Static(value = Map.class, name = "of")
    public static Map<Object, Object> mapOf(Object k0, Object v0, Meter meter) {
        GuestRuntime.allocate(meter, 112);
        return map(k0, v0);
    }

    /** Charges, then calls. */
    @Static(value = Map.class, name = "of")
    public static Map<Object, Object> mapOf(Object k0, Object v0, Object k1, Object v1, Meter meter) {
        GuestRuntime.allocate(meter, 176);
        return map(k0, v0, k1, v1);
    }

    /** Charges, then calls. */
    @Static(value = Map.class, name = "of")
    public static Map<Object, Object> mapOf(
            Object k0, Object v0, Object k1, Object v1, Object k2, Object v2, Meter meter) {
        GuestRuntime.allocate(meter, 240);
        return map(k0, v0, k1, v1, k2, v2);
    }

    /** Charges, then calls. */
    @Static(value = Map.class, name = "of")
    public static Map<Object, Object> mapOf(
            Object k0, Object v0, Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Meter meter) {
        GuestRuntime.allocate(meter, 304);
        return map(k0, v0, k1, v1, k2, v2, k3, v3);
    }

    /** Charges, then calls. */
    @Static(value = Map.class, name = "of")
    public static Map<Object, Object> mapOf(
            Object k0,
            Object v0,
            Object k1,
            Object v1,
            Object k2,
            Object v2,
            Object k3,
            Object v3,
            Object k4,
            Object v4,
            Meter meter) {
        GuestRuntime.allocate(meter, 368);
        return map(k0, v0, k1, v1, k2, v2, k3, v3, k4, v4);
    }

    /** Charges, then calls. */
    @Static(value = Map.class, name = "of")
    public static Map<Object, Object> mapOf(
            Object k0,
            Object v0,
            Object k1,
            Object v1,
            Object k2,
            Object v2,
            Object k3,
            Object v3,
            Object k4,
            Object v4,
            Object k5,
            Object v5,
            Meter meter) {
        GuestRuntime.allocate(meter, 432);
        return map(k0, v0, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5);
    }

    /** Charges, then calls. */
    @Static(value = Map.class, name = "of")
    public static Map<Object, Object> mapOf(
            Object k0,
            Object v0,
            Object k1,
            Object v1,
            Object k2,
            Object v2,
            Object k3,
            Object v3,
            Object k4,
            Object v4,
            Object k5,
            Object v5,
            Object k6,
            Object v6,
            Meter meter) {
        GuestRuntime.allocate(meter, 496);
        return map(k0, v0, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6);
    }

    /** Charges, then calls. */
    @Static(value = Map.class, name = "of")
    public static Map<Object, Object> mapOf(
            Object k0,
            Object v0,
            Object k1,
            Object v1,
            Object k2,
            Object v2,
            Object k3,
            Object v3,
            Object k4,
            Object v4,
            Object k5,
            Object v5,
            Object k6,
            Object v6,
            Object k7,
            Object v7,
            Meter meter) {
        GuestRuntime.allocate(meter, 560);
        return map(k0, v0, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7);
    }

    /** Charges, then calls. */
    @Static(value = Map.class, name = "of")
    public static Map<Object, Object> mapOf(
            Object k0,
            Object v0,
            Object k1,
            Object v1,
            Object k2,
            Object v2,
            Object k3,
            Object v3,
            Object k4,
            Object v4,
            Object k5,
            Object v5,
            Object k6,
            Object v6,
            Object k7,
            Object v7,
            Object k8,
            Object v8,
            Meter meter) {
        GuestRuntime.allocate(meter, 624);
        return map(k0, v0, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8);
    }

    /** Charges, then calls. */
    @Static(value = Map.class, name = "of")
    public static Map<Object, Object> mapOf(
            Object k0,
            Object v0,
            Object k1,
            Object v1,
            Object k2,
            Object v2,
            Object k3,
            Object v3,
            Object k4,
            Object v4,
            Object k5,
            Object v5,
            Object k6,
            Object v6,
            Object k7,
            Object v7,
            Object k8,
            Object v8,
            Object k9,
            Object v9,
            Meter meter) {
        GuestRuntime.allocate(meter, 688);
        return map(k0, v0, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9);
    }

    /** Charges, then calls. */
    @Static(value = Set.class, name = "of")
    public static Set<Object> setOf(Object[] values, Meter meter) {
        Cost.elements(values.length, 48, meter);
        Cost.walk(Arrays.asList(values), meter);
        return set(values);
    }

    /** Charges, then calls. */
    @Static(value = Map.class, name = "ofEntries")
    public static Map<Object, Object> mapOfEntries(Map.Entry<?, ?>[] entries, Meter meter) {
        Cost.elements(entries.length, 64, meter);
        Cost.walk(Arrays.asList(entries), meter);
        return entries(entries);
    }

    /** Charges, then calls. */
    @Static(value = Set.class, name = "copyOf")
    public static Set<Object> setCopyOf(Collection<?> values, Meter meter) {
        Cost.elements(values.size(), 48, meter);
        Cost.walk(values, meter);
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** Charges, then calls. */
    @Static(value = Map.class, name = "copyOf")
    public static Map<Object, Object> mapCopyOf(Map<?, ?> values, Meter meter) {
        Cost.elements(values.size(), 64, meter);
        Cost.walk(values, meter);
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Charges, then calls. */
    @Static(value = List.class, name = "copyOf")
    public static List<Object> listCopyOf(Collection<?> values, Meter meter) {
        Cost.elements(values.size(), 8, meter);
        return List.copyOf(values);
    }

    /** Charges, then calls. */
    @Static(value = List.class, name = "of")
    public static List<Object> listOf(Object[] values, Meter meter) {
        Cost.elements(values.length, 8, meter);
        return List.of(values);
    }

    private static Set<Object> set(Object... values) {
        Set<Object> set = new LinkedHashSet<>();
        for (Object value : values) {
            if (!set.add(Objects.requireNonNull(value))) {
                throw new IllegalArgumentException("duplicate element: " + value);
            }
        }
        return Collections.unmodifiableSet(set);
    }

    private static Map<Object, Object> map(Object... keysAndValues) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object key = Objects.requireNonNull(keysAndValues[i]);
            if (map.put(key, Objects.requireNonNull(keysAndValues[i + 1])) != null) {
                throw new IllegalArgumentException("duplicate key: " + key);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private static Map<Object, Object> entries(Map.Entry<?, ?>... entries) {
        Object[] keysAndValues = new Object[2 * entries.length];
        for (int i = 0; i < entries.length; i++) {
            keysAndValues[2 * i] = entries[i].getKey();
            keysAndValues[2 * i + 1] = entries[i].getValue();
        }
        return map(keysAndValues);
    }
}
