import java.util.HashMap;
import java.util.Map;

public class LruByHand {
    private class Entry {
        int key, value;
        Entry previous, next;

        Entry(int key, int value) {
            this.key = key;
            this.value = value;
        }
    }

    private final Map<Integer, Entry> entries = new HashMap<>();
    private final Entry head = new Entry(0, 0);
    private final Entry tail = new Entry(0, 0);

    public LruByHand() {
        head.next = tail;
        tail.previous = head;
    }

    private int get(int key) {
        Entry entry = entries.get(key);
        if (entry == null) return -1;
        unlink(entry);
        link(entry);
        return entry.value;
    }

    private void put(int key, int value) {
        Entry known = entries.remove(key);
        if (known != null) unlink(known);
        if (entries.size() == 4) {
            entries.remove(tail.previous.key);
            unlink(tail.previous);
        }
        Entry entry = new Entry(key, value);
        entries.put(key, entry);
        link(entry);
    }

    private void unlink(Entry entry) {
        entry.previous.next = entry.next;
        entry.next.previous = entry.previous;
    }

    private void link(Entry entry) {
        entry.next = head.next;
        entry.previous = head;
        head.next.previous = entry;
        head.next = entry;
    }

    public Object run() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            if (i % 3 == 0) put(i * 7 % 11, i);
            else out.append(get(i % 11)).append(' ');
        }
        return out.toString();
    }
}
