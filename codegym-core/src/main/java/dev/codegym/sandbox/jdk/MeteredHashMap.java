package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A hash map that charges its nodes, and hashes the same in each run. Keys whose hash and order the JDK knows by value (texts,
 * boxes, null) are in the JDK's own table; all others in a {@link KeyTable}, which comes after it where both are there. Made and
 * extended by guests instead of a hash map; see {@link GuardTable#replacement}.
 */
public class MeteredHashMap extends HashMap<@Nullable Object, @Nullable Object> implements Metered {
    private static final long serialVersionUID = 1L;
    private static final int NODE_BYTES = 72;

    private transient @Nullable KeyTable others;

    /** How many more nodes were paid for; they are paid in batches, small ones first. */
    private int credit;

    private int batch = 2;

    /** About how long the JDK's table is: passing over it takes that long even where little is in it. */
    private int room;

    /** The room and load factor that it was made with. */
    private final int initial;

    private final float load;

    /** An empty map. */
    public MeteredHashMap(Meter meter) {
        Cost.bytes(128, meter);
        initial = 0;
        load = 0.75f;
    }

    /** An empty map with room. */
    public MeteredHashMap(int capacity, Meter meter) {
        super(Bulk.capacity(capacity, 16, meter));
        room = capacity;
        initial = Math.max(1, capacity);
        load = 0.75f;
    }

    /** An empty map with room. */
    public MeteredHashMap(int capacity, float load, Meter meter) {
        super(Bulk.capacity(capacity, 16, meter), load(load));
        room = capacity;
        initial = Math.max(1, capacity);
        this.load = load(load);
    }

    /** A map of the same entries. */
    public MeteredHashMap(Map<?, ?> entries, Meter meter) {
        Cost.bytes(48, meter);
        initial = 0;
        load = 0.75f;
        putAll(entries);
    }

    /** Tables that are kept nearly empty would double with each entry. */
    static float load(float load) {
        return load > 0 && load < 0.5f ? 0.5f : load;
    }

    private void node(int sizeBefore) {
        if (super.size() != sizeBefore && --credit < 0) {
            batch = Math.min(64, 2 * batch);
            credit = batch - 1;
            room = Math.max(room, 2 * super.size());
            Cost.bytes((long) NODE_BYTES * batch, GuestRuntime.meter());
        }
    }

    private boolean isPlain(@Nullable Object key) {
        if (key instanceof String text && text.length() >= 32) {
            Cost.scan(text.length(), GuestRuntime.meter());
        }
        return Values.isPlain(key);
    }

    private KeyTable others() {
        KeyTable known = others;
        if (known == null) {
            known = new KeyTable(initial, load);
            others = known;
        }
        return known;
    }

    private KeyTable.@Nullable Node find(@Nullable Object key) {
        KeyTable table = others;
        return table == null || key == null ? null : table.find(key, GuestRuntime.meter());
    }

    @Override
    public int size() {
        KeyTable table = others;
        return table == null ? super.size() : super.size() + table.size();
    }

    @Override
    public boolean isEmpty() {
        return size() == 0;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        if (isPlain(key)) {
            return super.get(key);
        }
        KeyTable.Node node = find(key);
        return node == null ? null : node.getValue();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return isPlain(key) ? super.containsKey(key) : find(key) != null;
    }

    @Override
    public @Nullable Object getOrDefault(@Nullable Object key, @Nullable Object otherwise) {
        if (isPlain(key)) {
            return super.getOrDefault(key, otherwise);
        }
        KeyTable.Node node = find(key);
        return node == null ? otherwise : node.getValue();
    }

    @Override
    public @Nullable Object put(@Nullable Object key, @Nullable Object value) {
        return insert(key, value);
    }

    private @Nullable Object insert(@Nullable Object key, @Nullable Object value) {
        if (key == null || isPlain(key)) {
            int before = super.size();
            Object old = super.put(key, value);
            node(before);
            return old;
        }
        return others().put(key, value, false, GuestRuntime.meter());
    }

    @Override
    public @Nullable Object putIfAbsent(@Nullable Object key, @Nullable Object value) {
        if (key == null || isPlain(key)) {
            int before = super.size();
            Object old = super.putIfAbsent(key, value);
            node(before);
            return old;
        }
        return others().put(key, value, true, GuestRuntime.meter());
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        if (isPlain(key)) {
            return super.remove(key);
        }
        KeyTable table = others;
        KeyTable.Node node = table == null ? null : table.remove(Objects.requireNonNull(key), GuestRuntime.meter());
        return node == null ? null : node.getValue();
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
    public @Nullable Object replace(@Nullable Object key, @Nullable Object value) {
        if (isPlain(key)) {
            return super.replace(key, value);
        }
        KeyTable.Node node = find(key);
        return node == null ? null : node.setValue(value);
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
        if (key == null || isPlain(key)) {
            int before = super.size();
            Object value = super.computeIfAbsent(key, function);
            node(before);
            return value;
        }
        Objects.requireNonNull(function);
        others().prepare(GuestRuntime.meter());
        KeyTable.Node node = find(key);
        if (node != null && node.getValue() != null) {
            return node.getValue();
        }
        return computed(key, node, () -> function.apply(key));
    }

    @Override
    public @Nullable Object computeIfPresent(
            @Nullable Object key,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        if (key == null || isPlain(key)) {
            return super.computeIfPresent(key, function);
        }
        Objects.requireNonNull(function);
        KeyTable.Node node = find(key);
        if (node == null || node.getValue() == null) {
            return null;
        }
        return computed(key, node, () -> function.apply(key, node.getValue()));
    }

    @Override
    public @Nullable Object compute(
            @Nullable Object key,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        if (key == null || isPlain(key)) {
            int before = super.size();
            Object value = super.compute(key, function);
            node(before);
            return value;
        }
        Objects.requireNonNull(function);
        others().prepare(GuestRuntime.meter());
        KeyTable.Node node = find(key);
        return computed(key, node, () -> function.apply(key, node == null ? null : node.getValue()));
    }

    @Override
    public @Nullable Object merge(
            @Nullable Object key,
            Object value,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        if (key == null || isPlain(key)) {
            int before = super.size();
            Object merged = super.merge(key, value, function);
            node(before);
            return merged;
        }
        Objects.requireNonNull(value);
        Objects.requireNonNull(function);
        others().prepare(GuestRuntime.meter());
        KeyTable.Node node = find(key);
        Object old = node == null ? null : node.getValue();
        return computed(key, node, () -> old == null ? value : function.apply(old, value));
    }

    /** Puts what a function gives, or removes the key where that is null; the function must leave the map as it is. */
    private @Nullable Object computed(
            Object key, KeyTable.@Nullable Node node, java.util.function.Supplier<@Nullable Object> function) {
        KeyTable table = others();
        int changes = table.changes();
        Object value = function.get();
        if (table.changes() != changes) {
            throw new ConcurrentModificationException();
        }
        Meter meter = GuestRuntime.meter();
        if (node != null && value != null) {
            node.setValue(value);
        } else if (node != null) {
            table.remove(key, meter);
        } else if (value != null) {
            table.putFirst(key, value, meter);
        }
        return value;
    }

    @Override
    public void putAll(Map<?, ?> entries) {
        Meter meter = GuestRuntime.meter();
        if (Names.isGuest(entries.getClass())) {
            // its keys need not be those of its entries
            entries.entrySet().forEach(entry -> insert(entry.getKey(), entry.getValue()));
            return;
        }
        int plain = 0;
        for (Object key : entries.keySet()) {
            Cost.fuel(1, meter);
            plain += Values.isPlain(key) ? 1 : 0;
        }
        if (plain == entries.size()) {
            Cost.bytes((long) NODE_BYTES * plain, meter);
            super.putAll(entries);
            room = Math.max(room, 2 * super.size());
            return;
        }
        others().expect(entries.size() - plain, meter);
        entries.forEach(this::insert);
    }

    @Override
    public void clear() {
        KeyTable table = others;
        if (table != null) {
            table.clear(GuestRuntime.meter());
        }
        passOver();
        super.clear();
    }

    /** Charges the way over the table. */
    private void passOver() {
        if (room >= 128) {
            Cost.fuel(room >> 5, GuestRuntime.meter());
        }
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return Bulk.contains(values(), value, GuestRuntime.meter());
    }

    @Override
    public void forEach(BiConsumer<? super @Nullable Object, ? super @Nullable Object> action) {
        passOver();
        super.forEach(action);
        KeyTable table = others;
        if (table != null) {
            table.nodes(GuestRuntime.meter()).forEachRemaining(node -> action.accept(node.getKey(), node.getValue()));
        }
    }

    @Override
    public void replaceAll(
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        passOver();
        super.replaceAll(function);
        KeyTable table = others;
        if (table != null) {
            table.nodes(GuestRuntime.meter())
                    .forEachRemaining(node -> node.setValue(function.apply(node.getKey(), node.getValue())));
        }
    }

    private <T extends @Nullable Object> Iterator<T> joined(Iterator<T> plain, Function<KeyTable.Node, T> part) {
        passOver();
        KeyTable table = others;
        if (table == null || table.size() == 0) {
            return plain;
        }
        return new Joined<>(plain, table.nodes(GuestRuntime.meter()), part);
    }

    @Override
    public Set<@Nullable Object> keySet() {
        return MapViews.keys(this, () -> joined(super.keySet().iterator(), KeyTable.Node::getKey));
    }

    @Override
    public Collection<@Nullable Object> values() {
        return MapViews.values(this, () -> joined(super.values().iterator(), KeyTable.Node::getValue));
    }

    @Override
    public Set<Map.Entry<@Nullable Object, @Nullable Object>> entrySet() {
        return MapViews.entries(this, () -> joined(super.entrySet().iterator(), node -> node));
    }

    @Override
    public Object clone() {
        Meter meter = GuestRuntime.meter();
        Cost.elements(size(), NODE_BYTES, meter);
        KeyTable mine = others;
        // the JDK copies what the views show: without the others
        others = null;
        try {
            MeteredHashMap copy = (MeteredHashMap) super.clone();
            copy.others = mine == null ? null : mine.copy(meter);
            return copy;
        } finally {
            others = mine;
        }
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
