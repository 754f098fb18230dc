package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.Meter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Collections that the JDK makes for guests, metered. Sets and maps made of given elements keep their order: the JDK's have another
 * in each run. Called by rewritten guests and their guards only.
 */
public final class Factories {
    private Factories() {}

    static Object listOf(@Nullable Object[] values, Meter meter) {
        return MeteredListView.ofFixed(List.of(values));
    }

    static Object setOf(@Nullable Object[] values, Meter meter) {
        MeteredLinkedHashSet set = new MeteredLinkedHashSet(meter);
        for (Object value : values) {
            if (!set.add(Objects.requireNonNull(value))) {
                throw new IllegalArgumentException("duplicate element: " + Texts.of(value, meter));
            }
        }
        return MeteredSetView.ofFixed(Collections.unmodifiableSet(set));
    }

    static Object mapOf(@Nullable Object[] keysAndValues, Meter meter) {
        MeteredLinkedHashMap map = new MeteredLinkedHashMap(meter);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object key = Objects.requireNonNull(keysAndValues[i]);
            if (map.put(key, Objects.requireNonNull(keysAndValues[i + 1])) != null) {
                throw new IllegalArgumentException("duplicate key: " + Texts.of(key, meter));
            }
        }
        return new MeteredMapView(Collections.unmodifiableMap(map));
    }

    static Object listOfEnumeration(@Nullable Object[] arguments, Meter meter) {
        MeteredArrayList list = new MeteredArrayList(meter);
        Enumeration<?> values = (Enumeration<?>) Objects.requireNonNull(arguments[0]);
        while (values.hasMoreElements()) {
            Cost.fuel(1, meter);
            list.add(values.nextElement());
        }
        return list;
    }

    /** As the JDK. */
    @Static(value = List.class, name = "of")
    public static Object listOfArray(Object[] values, Meter meter) {
        Cost.elements(values.length, 8, meter);
        return listOf(values, meter);
    }

    /** As the JDK. */
    @Static(value = List.class, name = "copyOf")
    public static Object listCopyOf(Collection<?> values, Meter meter) {
        Cost.elements(values.size(), 8, meter);
        return listOf(values.toArray(), meter);
    }

    /** As the JDK. */
    @Static(value = Set.class, name = "of")
    public static Object setOfArray(Object[] values, Meter meter) {
        return setOf(values, meter);
    }

    /** As the JDK. */
    @Static(value = Set.class, name = "copyOf")
    public static Object setCopyOf(Collection<?> values, Meter meter) {
        MeteredLinkedHashSet set = new MeteredLinkedHashSet(meter);
        for (Object value : values) {
            Cost.fuel(1, meter);
            set.add(Objects.requireNonNull(value));
        }
        return MeteredSetView.ofFixed(Collections.unmodifiableSet(set));
    }

    /** As the JDK. */
    @Static(value = Map.class, name = "copyOf")
    public static Object mapCopyOf(Map<?, ?> entries, Meter meter) {
        Map<@Nullable Object, @Nullable Object> map = new MeteredLinkedHashMap(meter);
        entries.forEach((key, value) -> map.put(Objects.requireNonNull(key), Objects.requireNonNull(value)));
        return new MeteredMapView(Collections.unmodifiableMap(map));
    }

    /** As the JDK. */
    @Static(value = Map.class, name = "ofEntries")
    public static Object mapOfEntries(Map.Entry<?, ?>[] entries, Meter meter) {
        @Nullable Object[] keysAndValues = new @Nullable Object[2 * entries.length];
        Cost.elements(entries.length, 16, meter);
        for (int i = 0; i < entries.length; i++) {
            keysAndValues[2 * i] = entries[i].getKey();
            keysAndValues[2 * i + 1] = entries[i].getValue();
        }
        return mapOf(keysAndValues, meter);
    }

    /** As the JDK. */
    @Static(value = Collections.class, name = "nCopies")
    public static List<@Nullable Object> nCopies(int count, @Nullable Object value, Meter meter) {
        Cost.bytes(72, meter);
        return MeteredListView.ofFixed(Collections.nCopies(count, value));
    }

    /** As the JDK. */
    @Static(value = Collections.class, name = "singletonList")
    public static List<@Nullable Object> singletonList(@Nullable Object value, Meter meter) {
        Cost.bytes(64, meter);
        return MeteredListView.ofFixed(Collections.singletonList(value));
    }

    /** As the JDK. */
    @Static(value = Collections.class, name = "singleton")
    public static Set<@Nullable Object> singleton(@Nullable Object value, Meter meter) {
        Cost.bytes(96, meter);
        Set<@Nullable Object> set = new MeteredHashSet(meter);
        set.add(value);
        return MeteredSetView.ofFixed(Collections.unmodifiableSet(set));
    }

    /** As the JDK. */
    @Static(value = Collections.class, name = "singletonMap")
    public static Map<@Nullable Object, @Nullable Object> singletonMap(
            @Nullable Object key, @Nullable Object value, Meter meter) {
        Cost.bytes(96, meter);
        Map<@Nullable Object, @Nullable Object> map = new MeteredHashMap(meter);
        map.put(key, value);
        return new MeteredMapView(Collections.unmodifiableMap(map));
    }

    /** As the JDK; what cannot change already stays as it is, so that views never nest. */
    @Static(value = Collections.class, name = "unmodifiableList")
    public static List<@Nullable Object> unmodifiableList(List<@Nullable Object> list, Meter meter) {
        Cost.bytes(64, meter);
        return MeteredListView.fixed(list);
    }

    /** As the JDK. */
    @Static(value = Collections.class, name = "unmodifiableCollection")
    public static Collection<@Nullable Object> unmodifiableCollection(
            Collection<@Nullable Object> values, Meter meter) {
        Cost.bytes(64, meter);
        return values instanceof MeteredView view && view.isFixed()
                ? values
                : new MeteredView(Collections.unmodifiableCollection(values)).fixed();
    }

    /** As the JDK. */
    @Static(value = Collections.class, name = "unmodifiableSet")
    public static Set<@Nullable Object> unmodifiableSet(Set<@Nullable Object> values, Meter meter) {
        Cost.bytes(64, meter);
        if (values instanceof MeteredSetView view && view.isFixed()) {
            return values;
        }
        return MeteredSetView.ofFixed(Collections.unmodifiableSet(values));
    }

    /** As the JDK. */
    @Static(value = Collections.class, name = "unmodifiableSortedSet")
    public static SortedSet<@Nullable Object> unmodifiableSortedSet(SortedSet<@Nullable Object> values, Meter meter) {
        return unmodifiableNavigableSet((NavigableSet<@Nullable Object>) values, meter);
    }

    /** As the JDK. */
    @Static(value = Collections.class, name = "unmodifiableNavigableSet")
    public static NavigableSet<@Nullable Object> unmodifiableNavigableSet(
            NavigableSet<@Nullable Object> values, Meter meter) {
        Cost.bytes(96, meter);
        if (values instanceof MeteredSetView view && view.isFixed()) {
            return values;
        }
        MeteredSortedSetView view =
                new MeteredSortedSetView(Collections.unmodifiableNavigableSet(values), values.comparator());
        view.fixed();
        return view;
    }

    /** As the JDK. */
    @Static(value = Collections.class, name = "unmodifiableMap")
    public static Map<@Nullable Object, @Nullable Object> unmodifiableMap(
            Map<@Nullable Object, @Nullable Object> map, Meter meter) {
        Cost.bytes(64, meter);
        return map instanceof MeteredMapView view ? view : new MeteredMapView(Collections.unmodifiableMap(map));
    }

    /** As the JDK. */
    @Static(value = Collections.class, name = "unmodifiableSortedMap")
    public static SortedMap<@Nullable Object, @Nullable Object> unmodifiableSortedMap(
            SortedMap<@Nullable Object, @Nullable Object> map, Meter meter) {
        return unmodifiableNavigableMap((NavigableMap<@Nullable Object, @Nullable Object>) map, meter);
    }

    /** As the JDK. */
    @Static(value = Collections.class, name = "unmodifiableNavigableMap")
    public static NavigableMap<@Nullable Object, @Nullable Object> unmodifiableNavigableMap(
            NavigableMap<@Nullable Object, @Nullable Object> map, Meter meter) {
        return map instanceof MeteredSortedMapView view && view.isFixed() ? view : MeteredSortedMapView.fixed(map);
    }

    /** As the JDK. */
    @Static(value = Collections.class, name = "newSetFromMap")
    public static Set<@Nullable Object> newSetFromMap(Map<@Nullable Object, Boolean> map, Meter meter) {
        Cost.bytes(64, meter);
        return new MeteredSetView(Collections.newSetFromMap(map));
    }

    /** The elements of anything, in a list that nobody else has. */
    static List<@Nullable Object> listed(Iterable<?> values, Meter meter) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object value : values) {
            Cost.fuel(1, meter);
            Cost.bytes(16, meter);
            all.add(value);
        }
        return all;
    }
}
