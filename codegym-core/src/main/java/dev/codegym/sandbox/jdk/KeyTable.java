package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The part of a metered hash map whose keys are hashed and compared by {@link Values}: guest objects, collections, constants,
 * arrays. Chained, and in the order in which a {@code HashMap} of the JDK would have them: new keys at a chain's end, those made by
 * functions at its start, the table doubled at the same sizes. It never makes trees of long chains: the JDK orders those by
 * the JVM's identities, which differ in each run. Each step along a chain is charged.
 */
final class KeyTable {
    private static final int BYTES = 64;

    private @Nullable Node @Nullable [] table;
    private int threshold;
    private int size;
    private int changes;
    private final float load;

    /** Creates one with the room that a map was made with, 0 for the usual. */
    KeyTable(int room, float load) {
        this.load = load;
        threshold = room == 0 ? 0 : slots(room);
    }

    private static int slots(int wanted) {
        return wanted <= 1 ? 1 : Math.min(1 << 30, Integer.highestOneBit(wanted - 1) << 1);
    }

    /** An entry. */
    static final class Node implements Map.Entry<@Nullable Object, @Nullable Object> {
        private final int hash;
        private final Object key;
        private @Nullable Object value;
        private @Nullable Node next;

        Node(int hash, Object key, @Nullable Object value) {
            this.hash = hash;
            this.key = key;
            this.value = value;
        }

        @Override
        public Object getKey() {
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

    int size() {
        return size;
    }

    int changes() {
        return changes;
    }

    private static int spread(Object key, Meter meter) {
        int hash = Values.hash(key, meter);
        return hash ^ hash >>> 16;
    }

    @Nullable
    Node find(Object key, Meter meter) {
        return size == 0 ? null : find(spread(key, meter), key, meter);
    }

    private @Nullable Node find(int hash, Object key, Meter meter) {
        @Nullable Node[] slots = table;
        if (slots == null) {
            return null;
        }
        for (Node node = slots[hash & slots.length - 1]; node != null; node = node.next) {
            if (node.hash == hash && (node.key == key || Values.equal(key, node.key, meter))) {
                return node;
            }
            GuestRuntime.work(meter, 1);
        }
        return null;
    }

    /** As {@code HashMap.put}; with {@code keep} as {@code putIfAbsent}. */
    @Nullable
    Object put(Object key, @Nullable Object value, boolean keep, Meter meter) {
        int hash = spread(key, meter);
        Node node = find(hash, key, meter);
        if (node != null) {
            Object old = node.value;
            if (!keep || old == null) {
                node.value = value;
            }
            return old;
        }
        Cost.bytes(BYTES, meter);
        @Nullable Node[] slots = table == null ? resize(meter) : table;
        Node made = new Node(hash, key, value);
        int slot = hash & slots.length - 1;
        Node last = slots[slot];
        int length = 0;
        if (last == null) {
            slots[slot] = made;
        } else {
            for (length = 1; last.next != null; length++) {
                last = last.next;
            }
            last.next = made;
        }
        if (length >= 8 && slots.length < 64) {
            resize(meter);
        }
        changes++;
        if (++size > threshold) {
            resize(meter);
        }
        return null;
    }

    /** What {@code computeIfAbsent}, {@code compute} and {@code merge} do first. */
    void prepare(Meter meter) {
        if (table == null || size > threshold) {
            resize(meter);
        }
    }

    /** Puts a key that is not there as the functions of {@code HashMap} do. */
    void putFirst(Object key, @Nullable Object value, Meter meter) {
        int hash = spread(key, meter);
        Cost.bytes(BYTES, meter);
        @Nullable Node[] slots = table == null ? resize(meter) : table;
        int slot = hash & slots.length - 1;
        Node made = new Node(hash, key, value);
        made.next = slots[slot];
        slots[slot] = made;
        int length = 0;
        for (Node node = made.next; node != null; node = node.next) {
            length++;
        }
        if (length >= 7 && slots.length < 64) {
            resize(meter);
        }
        changes++;
        size++;
    }

    @Nullable
    Node remove(Object key, Meter meter) {
        Node node = find(key, meter);
        if (node != null) {
            unlink(node);
        }
        return node;
    }

    private void unlink(Node node) {
        @Nullable Node[] slots = table;
        if (slots == null) {
            throw new IllegalStateException("a node of a table that is not there");
        }
        int slot = node.hash & slots.length - 1;
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

    void clear(Meter meter) {
        @Nullable Node[] slots = table;
        if (slots != null && size > 0) {
            Cost.scan(slots.length, meter);
            java.util.Arrays.fill(slots, null);
            size = 0;
        }
        changes++;
    }

    /** Makes room for so many at once, as {@code HashMap.putAll}. */
    void expect(int count, Meter meter) {
        if (table == null) {
            threshold = Math.max(threshold, slots(Math.min(1 << 30, (int) (count / load + 1))));
        } else {
            while (count > threshold && table.length < 1 << 30) {
                resize(meter);
            }
        }
    }

    private @Nullable Node[] resize(Meter meter) {
        @Nullable Node[] old = table;
        int length = old != null ? old.length * 2 : threshold > 0 ? threshold : 16;
        Cost.array(length, 8, meter);
        @Nullable Node[] slots = new @Nullable Node[length];
        threshold = (int) Math.min(Integer.MAX_VALUE, length * load);
        table = slots;
        if (old != null) {
            for (int i = 0; i < old.length; i++) {
                split(old[i], slots, i, i + old.length);
            }
        }
        return slots;
    }

    /** A chain becomes two, each in the order it had. */
    private static void split(@Nullable Node chain, @Nullable Node[] slots, int low, int high) {
        Node lowLast = null;
        Node highLast = null;
        for (Node node = chain; node != null; ) {
            Node next = node.next;
            node.next = null;
            if ((node.hash & high - low) == 0) {
                if (lowLast == null) {
                    slots[low] = node;
                } else {
                    lowLast.next = node;
                }
                lowLast = node;
            } else {
                if (highLast == null) {
                    slots[high] = node;
                } else {
                    highLast.next = node;
                }
                highLast = node;
            }
            node = next;
        }
    }

    KeyTable copy(Meter meter) {
        KeyTable copy = new KeyTable(0, load);
        copy.expect(size, meter);
        for (Iterator<Node> nodes = nodes(meter); nodes.hasNext(); ) {
            Node node = nodes.next();
            copy.put(node.key, node.value, false, meter);
        }
        return copy;
    }

    /** All entries in the table's order; fails fast. */
    Iterator<Node> nodes(Meter meter) {
        @Nullable Node[] slots = table;
        if (slots != null) {
            Cost.fuel(slots.length >> 5, meter);
        }
        return new Nodes();
    }

    private final class Nodes implements Iterator<Node> {
        private final @Nullable Node @Nullable [] slots = table;
        private int slot;
        private int expected = changes;
        private @Nullable Node next;
        private @Nullable Node last;

        Nodes() {
            advance();
        }

        private void advance() {
            while (next == null && slots != null && slot < slots.length) {
                next = slots[slot++];
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Node next() {
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
