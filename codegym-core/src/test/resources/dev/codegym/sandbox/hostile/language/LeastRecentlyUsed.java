// verdict: RETURNED [3, 4, 0]
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class LeastRecentlyUsed {
    static class Cache extends LinkedHashMap<Integer, Integer> {
        Cache() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Integer> e) {
            return size() > 3;
        }
    }

    public Object run() throws Exception {
        Map<Integer, Integer> m = new Cache();
        for (int i = 0; i < 5; i++) {
            m.put(i, i);
            m.get(0);
        }
        return m.keySet().toString();
    }
}
