package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a metered {@code Hashtable}, in the order in which the JDK's would have them: from the table's end to its start,
 * new ones first in their chains. Keys are hashed and compared by {@link Values}, each step along a chain is charged.
 */
final class OldTable extends AbstractMap<Object, Object> {
    private @Nullable Node[] slots;
    private final float load;
    private int size;
    private int changes;

    /** An entry. */
    private static final class Node extends SimpleEntry<Object, Object> {
        private static final long serialVersionUID = 1L;

        private final int hash;
        private transient @Nullable Node next;

        Node(int hash, Object key, Object value, @Nullable Node next) {
            super(key, value);
            this.hash = hash;
            this.next = next;
        }

        @Override
        public Object setValue(Object value) {
            return super.setValue(Objects.requireNonNull(value));
        }
    }

    OldTable(int room, float load, Meter meter) {
        int length = Math.max(1, room);
        Cost.array(length, 8, meter);
        this.slots = new @Nullable Node[length];
        this.load = load;
    }

    private int slot(int hash) {
        return (hash & Integer.MAX_VALUE) % slots.length;
    }

    private @Nullable Node find(Object key) {
        Meter meter = GuestRuntime.meter();
        int hash = Values.hash(Objects.requireNonNull(key), meter);
        for (Node node = slots[slot(hash)]; node != null; node = node.next) {
            GuestRuntime.work(meter, 1);
            if (node.hash == hash && Values.equal(node.getKey(), key, meter)) {
                return node;
            }
        }
        return null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    @Override
    public @Nullable Object get(Object key) {
        Node node = find(key);
        return node == null ? null : node.getValue();
    }

    @Override
    public @Nullable Object put(Object key, Object value) {
        Objects.requireNonNull(value);
        Node node = find(key);
        if (node != null) {
            return node.setValue(value);
        }
        Meter meter = GuestRuntime.meter();
        Cost.bytes(48, meter);
        changes++;
        if (size >= (long) (slots.length * load)) {
            grow(meter);
        }
        int hash = Values.hash(key, meter);
        int slot = slot(hash);
        slots[slot] = new Node(hash, key, value, slots[slot]);
        size++;
        return null;
    }

    private void grow(Meter meter) {
        @Nullable Node[] old = slots;
        Cost.array(2L * old.length + 1, 8, meter);
        slots = new @Nullable Node[2 * old.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (Node node = old[i]; node != null; ) {
                Node next = node.next;
                int slot = slot(node.hash);
                node.next = slots[slot];
                slots[slot] = node;
                node = next;
            }
        }
    }

    @Override
    public @Nullable Object remove(Object key) {
        Node node = find(key);
        if (node == null) {
            return null;
        }
        unlink(node);
        return node.getValue();
    }

    private void unlink(Node node) {
        int slot = slot(node.hash);
        Node before = null;
        for (Node each = slots[slot]; each != null && each != node; each = each.next) {
            before = each;
        }
        if (before == null) {
            slots[slot] = node.next;
        } else {
            before.next = node.next;
        }
        changes++;
        size--;
    }

    private <T, U> BiFunction<T, U, @Nullable Object> checked(
            BiFunction<? super T, ? super U, ? extends @Nullable Object> function) {
        Objects.requireNonNull(function);
        return (one, other) -> {
            int before = changes;
            Object value = function.apply(one, other);
            if (changes != before) {
                throw new ConcurrentModificationException();
            }
            return value;
        };
    }

    @Override
    public @Nullable Object computeIfAbsent(Object key, Function<? super Object, ? extends @Nullable Object> function) {
        BiFunction<Object, Object, @Nullable Object> checked = checked((at, same) -> function.apply(at));
        return super.computeIfAbsent(key, at -> checked.apply(at, at));
    }

    @Override
    public @Nullable Object computeIfPresent(
            Object key, BiFunction<? super Object, ? super Object, ? extends @Nullable Object> function) {
        return super.computeIfPresent(key, checked(function));
    }

    @Override
    public @Nullable Object compute(
            Object key, BiFunction<? super Object, ? super @Nullable Object, ? extends @Nullable Object> function) {
        return super.compute(key, checked(function));
    }

    @Override
    public @Nullable Object merge(
            Object key, Object value, BiFunction<? super Object, ? super Object, ? extends @Nullable Object> function) {
        return super.merge(key, value, checked(function));
    }

    @Override
    public void clear() {
        Cost.scan(slots.length, GuestRuntime.meter());
        java.util.Arrays.fill(slots, null);
        changes++;
        size = 0;
    }

    /** The same entries in the same places. */
    OldTable copy(Meter meter) {
        OldTable copy = new OldTable(slots.length, load, meter);
        Cost.elements(size, 48, meter);
        copy.size = size;
        for (int i = 0; i < slots.length; i++) {
            Node last = null;
            for (Node node = slots[i]; node != null; node = node.next) {
                Node made = new Node(node.hash, node.getKey(), node.getValue(), null);
                if (last == null) {
                    copy.slots[i] = made;
                } else {
                    last.next = made;
                }
                last = made;
            }
        }
        return copy;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<Object, Object>> iterator() {
                Cost.fuel(slots.length >> 5, GuestRuntime.meter());
                return new Nodes();
            }

            @Override
            public boolean contains(@Nullable Object value) {
                return value instanceof Map.Entry<?, ?> entry
                        && containsKey(entry.getKey())
                        && Values.equal(get(entry.getKey()), entry.getValue(), GuestRuntime.meter());
            }

            @Override
            public boolean remove(@Nullable Object value) {
                return value instanceof Map.Entry<?, ?> entry
                        && contains(entry)
                        && OldTable.this.remove(entry.getKey()) != null;
            }
        };
    }

    private final class Nodes implements Iterator<Map.Entry<Object, Object>> {
        private final @Nullable Node[] table = slots;
        private int slot = table.length;
        private int expected = changes;
        private @Nullable Node next;
        private @Nullable Node last;

        Nodes() {
            advance();
        }

        private void advance() {
            while (next == null && slot > 0) {
                next = table[--slot];
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Map.Entry<Object, Object> next() {
            if (changes != expected) {
                throw new ConcurrentModificationException();
            }
            Node node = next;
            if (node == null) {
                throw new NoSuchElementException();
            }
            last = node;
            next = node.next;
            advance();
            return node;
        }

        @Override
        public void remove() {
            if (last == null) {
                throw new IllegalStateException();
            }
            if (changes != expected) {
                throw new ConcurrentModificationException();
            }
            unlink(last);
            last = null;
            expected = changes;
        }
    }
}
