import java.util.LinkedHashMap;
import java.util.Map;

public class LruCache {
    private static class Cache extends LinkedHashMap<Integer, Integer> {
        private final int capacity;

        Cache(int capacity) {
            super(16, 0.75f, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
            return size() > capacity;
        }
    }

    public Object run() {
        Cache cache = new Cache(3);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            cache.put(i % 5, i);
            out.append(cache.getOrDefault(i % 3, -1)).append(',');
        }
        return out.toString() + cache.keySet();
    }
}
