package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A hash map that keeps the order of its keys, charges its nodes, and hashes the same in each run: links between nodes that a
 * metered hash map finds. The JDK's own table stays empty. Made and extended by guests instead of a linked hash map; see
 * {@link GuardTable#replacement}.
 */
public class MeteredLinkedHashMap extends LinkedHashMap<@Nullable Object, @Nullable Object> implements Metered {
    private static final long serialVersionUID = 1L;
    private static final int NODE_BYTES = 48;

    private transient MeteredHashMap index;
    private final boolean byAccess;
    private transient @Nullable Node first;
    private transient @Nullable Node last;
    private int changes;

    /** An entry, with its neighbours. */
    private static final class Node implements Map.Entry<@Nullable Object, @Nullable Object> {
        private final @Nullable Object key;
        private @Nullable Object value;
        private @Nullable Node before;
        private @Nullable Node after;

        Node(@Nullable Object key, @Nullable Object value) {
            this.key = key;
            this.value = value;
        }

        @Override
        public @Nullable Object getKey() {
            return key;
        }

        @Override
        public @Nullable Object getValue() {
            return value;
        }

        @Override
        public @Nullable Object setValue(@Nullable Object value) {
            Object old = this.value;
            this.value = value;
            return old;
        }

        @Override
        public int hashCode() {
            return Values.ofEntry(this, GuestRuntime.meter());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Map.Entry<?, ?> entry && Values.equalEntries(this, entry, GuestRuntime.meter());
        }

        @Override
        public String toString() {
            return Texts.of(this, GuestRuntime.meter());
        }
    }

    /** An empty map. */
    public MeteredLinkedHashMap(Meter meter) {
        index = new MeteredHashMap(meter);
        byAccess = false;
    }

    /** An empty map with room. */
    public MeteredLinkedHashMap(int capacity, Meter meter) {
        index = new MeteredHashMap(capacity, meter);
        byAccess = false;
    }

    /** An empty map with room. */
    public MeteredLinkedHashMap(int capacity, float load, Meter meter) {
        this(capacity, load, false, meter);
    }

    /** An empty map with room, ordered by access or by insertion. */
    public MeteredLinkedHashMap(int capacity, float load, boolean byAccess, Meter meter) {
        index = new MeteredHashMap(capacity, load, meter);
        this.byAccess = byAccess;
    }

    /** A map of the same entries. */
    public MeteredLinkedHashMap(Map<?, ?> entries, Meter meter) {
        this(meter);
        entries.forEach((key, value) -> link(key, value));
    }

    private @Nullable Node node(@Nullable Object key) {
        return (Node) index.get(key);
    }

    /** Puts without dropping the eldest, as constructors of the JDK do. */
    private @Nullable Object link(@Nullable Object key, @Nullable Object value) {
        Node node = node(key);
        if (node != null) {
            Object old = node.value;
            node.value = value;
            touch(node);
            return old;
        }
        Cost.bytes(NODE_BYTES, GuestRuntime.meter());
        Node made = new Node(key, value);
        append(made);
        index.put(key, made);
        changes++;
        return null;
    }

    private void append(Node node) {
        node.before = last;
        node.after = null;
        if (last == null) {
            first = node;
        } else {
            last.after = node;
        }
        last = node;
    }

    private void detach(Node node) {
        if (node.before == null) {
            first = node.after;
        } else {
            node.before.after = node.after;
        }
        if (node.after == null) {
            last = node.before;
        } else {
            node.after.before = node.before;
        }
    }

    private void touch(Node node) {
        if (byAccess && node.after != null) {
            detach(node);
            append(node);
            changes++;
        }
    }

    private void unlink(Node node) {
        index.remove(node.key);
        detach(node);
        changes++;
    }

    /** What follows a put of a new key. */
    private void dropEldest() {
        Node eldest = first;
        if (eldest != null && removeEldestEntry(eldest)) {
            Node there = node(eldest.key);
            if (there != null) {
                unlink(there);
            }
        }
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public boolean isEmpty() {
        return index.isEmpty();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return index.containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return getOrDefault(key, null);
    }

    @Override
    public @Nullable Object getOrDefault(@Nullable Object key, @Nullable Object otherwise) {
        Node node = node(key);
        if (node == null) {
            return otherwise;
        }
        touch(node);
        return node.value;
    }

    @Override
    public @Nullable Object put(@Nullable Object key, @Nullable Object value) {
        return insert(key, value);
    }

    private @Nullable Object insert(@Nullable Object key, @Nullable Object value) {
        int before = index.size();
        Object old = link(key, value);
        if (index.size() != before) {
            dropEldest();
        }
        return old;
    }

    @Override
    public @Nullable Object putIfAbsent(@Nullable Object key, @Nullable Object value) {
        Node node = node(key);
        if (node == null || node.value == null) {
            return insert(key, value);
        }
        touch(node);
        return node.value;
    }

    @Override
    public void putAll(Map<?, ?> entries) {
        entries.forEach((key, value) -> insert(key, value));
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        Node node = node(key);
        if (node == null) {
            return null;
        }
        unlink(node);
        return node.value;
    }

    @Override
    public boolean remove(@Nullable Object key, @Nullable Object value) {
        Node node = node(key);
        if (node == null || !Values.equal(node.value, value, GuestRuntime.meter())) {
            return false;
        }
        unlink(node);
        return true;
    }

    @Override
    public @Nullable Object replace(@Nullable Object key, @Nullable Object value) {
        Node node = node(key);
        if (node == null) {
            return null;
        }
        Object old = node.setValue(value);
        touch(node);
        return old;
    }

    @Override
    public boolean replace(@Nullable Object key, @Nullable Object old, @Nullable Object value) {
        Node node = node(key);
        if (node == null || !Values.equal(node.value, old, GuestRuntime.meter())) {
            return false;
        }
        node.value = value;
        touch(node);
        return true;
    }

    @Override
    public @Nullable Object computeIfAbsent(
            @Nullable Object key, Function<? super @Nullable Object, ? extends @Nullable Object> function) {
        Node node = node(key);
        if (node != null && node.value != null) {
            touch(node);
            return node.value;
        }
        Objects.requireNonNull(function);
        return computed(key, node, () -> applied(function, key));
    }

    @SuppressWarnings("NullAway") // the key of a hash map may be null
    private static @Nullable Object applied(
            Function<? super @Nullable Object, ? extends @Nullable Object> function, @Nullable Object key) {
        return function.apply(key);
    }

    @Override
    public @Nullable Object computeIfPresent(
            @Nullable Object key,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        Objects.requireNonNull(function);
        Node node = node(key);
        if (node == null || node.value == null) {
            return null;
        }
        return computed(key, node, () -> function.apply(key, node.value));
    }

    @Override
    public @Nullable Object compute(
            @Nullable Object key,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        Objects.requireNonNull(function);
        Node node = node(key);
        return computed(key, node, () -> function.apply(key, node == null ? null : node.value));
    }

    @Override
    public @Nullable Object merge(
            @Nullable Object key,
            Object value,
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        Objects.requireNonNull(value);
        Objects.requireNonNull(function);
        Node node = node(key);
        Object old = node == null ? null : node.value;
        return computed(key, node, () -> old == null ? value : function.apply(old, value));
    }

    /** Puts what a function gives, or removes the key where that is null; the function must leave the map as it is. */
    private @Nullable Object computed(
            @Nullable Object key, @Nullable Node node, java.util.function.Supplier<@Nullable Object> function) {
        int before = changes;
        Object value = function.get();
        if (changes != before) {
            throw new ConcurrentModificationException();
        }
        if (node != null && value != null) {
            node.value = value;
            touch(node);
        } else if (node != null) {
            unlink(node);
        } else if (value != null) {
            link(key, value);
            dropEldest();
        }
        return value;
    }

    @Override
    public void clear() {
        index.clear();
        first = null;
        last = null;
        changes++;
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return Bulk.contains(values(), value, GuestRuntime.meter());
    }

    @Override
    public void forEach(BiConsumer<? super @Nullable Object, ? super @Nullable Object> action) {
        Objects.requireNonNull(action);
        int before = changes;
        for (Node node = first; node != null; node = node.after) {
            action.accept(node.key, node.value);
        }
        if (changes != before) {
            throw new ConcurrentModificationException();
        }
    }

    @Override
    public void replaceAll(
            BiFunction<? super @Nullable Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        Objects.requireNonNull(function);
        int before = changes;
        for (Node node = first; node != null; node = node.after) {
            node.value = function.apply(node.key, node.value);
        }
        if (changes != before) {
            throw new ConcurrentModificationException();
        }
    }

    /** In order, failing fast. */
    private final class Nodes<T extends @Nullable Object> implements Iterator<T> {
        private final Function<Node, T> part;
        private @Nullable Node next = first;
        private @Nullable Node current;
        private int expected = changes;

        Nodes(Function<Node, T> part) {
            this.part = part;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public T next() {
            if (changes != expected) {
                throw new ConcurrentModificationException();
            }
            Node node = next;
            if (node == null) {
                throw new NoSuchElementException();
            }
            current = node;
            next = node.after;
            return part.apply(node);
        }

        @Override
        public void remove() {
            if (current == null) {
                throw new IllegalStateException();
            }
            if (changes != expected) {
                throw new ConcurrentModificationException();
            }
            unlink(current);
            current = null;
            expected = changes;
        }
    }

    @Override
    public Set<@Nullable Object> keySet() {
        return MapViews.keys(this, () -> new Nodes<>(node -> node.key));
    }

    @Override
    public Collection<@Nullable Object> values() {
        return MapViews.values(this, () -> new Nodes<>(node -> node.value));
    }

    @Override
    public Set<Map.Entry<@Nullable Object, @Nullable Object>> entrySet() {
        return MapViews.entries(this, () -> new Nodes<>(node -> node));
    }

    /** The value of a key, which does not count as an access. */
    @Nullable
    Object peek(@Nullable Object key) {
        Node node = node(key);
        return node == null ? null : node.value;
    }

    @Override
    public Object clone() {
        Meter meter = GuestRuntime.meter();
        MeteredHashMap mine = index;
        Node mineFirst = first;
        // the JDK copies what the views show: nothing
        index = new MeteredHashMap(meter);
        first = null;
        try {
            MeteredLinkedHashMap copy = (MeteredLinkedHashMap) super.clone();
            copy.last = null;
            copy.index = new MeteredHashMap(meter);
            for (Node node = mineFirst; node != null; node = node.after) {
                copy.link(node.key, node.value);
            }
            return copy;
        } finally {
            index = mine;
            first = mineFirst;
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
