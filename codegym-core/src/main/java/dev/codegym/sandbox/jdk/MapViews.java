package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The keys, values and entries of metered hash maps as live views. */
final class MapViews {
    private MapViews() {}

    static Set<@Nullable Object> keys(
            Map<@Nullable Object, @Nullable Object> map, Supplier<Iterator<@Nullable Object>> iterators) {
        return new MeteredSetView(new AbstractSet<>() {
            @Override
            public int size() {
                return map.size();
            }

            @Override
            public Iterator<@Nullable Object> iterator() {
                return iterators.get();
            }

            @Override
            public boolean contains(@Nullable Object key) {
                return map.containsKey(key);
            }

            @Override
            public boolean remove(@Nullable Object key) {
                boolean there = map.containsKey(key);
                map.remove(key);
                return there;
            }

            @Override
            public void clear() {
                map.clear();
            }
        });
    }

    static Collection<@Nullable Object> values(
            Map<@Nullable Object, @Nullable Object> map, Supplier<Iterator<@Nullable Object>> iterators) {
        return new MeteredView(new AbstractCollection<>() {
            @Override
            public int size() {
                return map.size();
            }

            @Override
            public Iterator<@Nullable Object> iterator() {
                return iterators.get();
            }

            @Override
            public void clear() {
                map.clear();
            }
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a view of entries as a view of objects
    static Set<Map.Entry<@Nullable Object, @Nullable Object>> entries(
            Map<@Nullable Object, @Nullable Object> map,
            Supplier<Iterator<Map.Entry<@Nullable Object, @Nullable Object>>> iterators) {
        return (Set) new MeteredSetView((Set) new AbstractSet<Map.Entry<@Nullable Object, @Nullable Object>>() {
            @Override
            public int size() {
                return map.size();
            }

            @Override
            public Iterator<Map.Entry<@Nullable Object, @Nullable Object>> iterator() {
                return iterators.get();
            }

            @Override
            public boolean contains(@Nullable Object value) {
                return value instanceof Map.Entry<?, ?> entry && has(map, entry);
            }

            @Override
            public boolean remove(@Nullable Object value) {
                return value instanceof Map.Entry<?, ?> entry && map.remove(entry.getKey(), entry.getValue());
            }

            @Override
            public void clear() {
                map.clear();
            }
        });
    }

    /** Asks with a default that no entry can have, so that a map ordered by access keeps its order. */
    private static boolean has(Map<@Nullable Object, @Nullable Object> map, Map.Entry<?, ?> entry) {
        Object value =
                map instanceof MeteredLinkedHashMap linked ? linked.peek(entry.getKey()) : map.get(entry.getKey());
        return Values.equal(value, entry.getValue(), GuestRuntime.meter())
                && (value != null || map.containsKey(entry.getKey()));
    }
}
