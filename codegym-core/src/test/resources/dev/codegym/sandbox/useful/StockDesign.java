import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class StockDesign {
    static class TimeMap {
        private final Map<String, TreeMap<Integer, String>> store = new HashMap<>();

        void set(String key, String value, int time) { store.computeIfAbsent(key, k -> new TreeMap<>()).put(time, value); }

        String get(String key, int time) {
            TreeMap<Integer, String> times = store.get(key);
            Map.Entry<Integer, String> e = times == null ? null : times.floorEntry(time);
            return e == null ? "" : e.getValue();
        }
    }

    static class Tweets {
        private int clock;
        private final Map<Integer, List<int[]>> posts = new HashMap<>();

        void post(int user, int id) { posts.computeIfAbsent(user, k -> new ArrayList<>()).add(new int[] {clock++, id}); }

        List<Integer> feed(int... users) {
            List<int[]> all = new ArrayList<>();
            for (int u : users) all.addAll(posts.getOrDefault(u, List.of()));
            all.sort((a, b) -> b[0] - a[0]);
            List<Integer> ids = new ArrayList<>();
            for (int i = 0; i < Math.min(3, all.size()); i++) ids.add(all.get(i)[1]);
            return ids;
        }
    }

    public Object run() {
        TimeMap map = new TimeMap();
        map.set("a", "x", 1);
        map.set("a", "y", 4);
        Tweets t = new Tweets();
        for (int i = 0; i < 12; i++) t.post(i % 3, 100 + i);
        return map.get("a", 3) + map.get("a", 9) + map.get("b", 1) + map.get("a", 0) + t.feed(0, 2) + t.feed(9);
    }
}
