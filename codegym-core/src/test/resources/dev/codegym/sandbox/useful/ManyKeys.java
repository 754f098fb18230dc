import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

public class ManyKeys {
    private static class Key {
        final int a, b;

        Key(int a, int b) { this.a = a; this.b = b; }

        @Override public boolean equals(Object o) {
            if (this == o) return true;
            if (o == null || getClass() != o.getClass()) return false;
            Key k = (Key) o;
            return a == k.a && b == k.b;
        }

        @Override public int hashCode() { return Objects.hash(a, b); }

        @Override public String toString() { return a + "/" + b; }
    }

    public Object run() {
        Map<Key, Integer> map = new HashMap<>();
        for (int i = 0; i < 3000; i++) map.merge(new Key(i % 50, i % 37), 1, Integer::sum);
        Set<Key> set = new HashSet<>(map.keySet());
        long check = 0;
        for (Map.Entry<Key, Integer> e : map.entrySet()) check = check * 31 + e.getKey().hashCode() * e.getValue();
        return map.size() + " " + set.contains(new Key(3, 3)) + check + map.get(new Key(1, 1)) + new Key(1, 2) + Objects.equals(new Key(1, 2), new Key(1, 2)) + Objects.requireNonNullElse(null, "d") + Objects.hashCode(null);
    }
}
