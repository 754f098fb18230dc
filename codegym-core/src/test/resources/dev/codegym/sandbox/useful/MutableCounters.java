import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

public class MutableCounters {
    public Object run() {
        AtomicInteger hits = new AtomicInteger();
        Map<Character, int[]> counts = new HashMap<>();
        "mississippi".chars().forEach(c -> {
            counts.computeIfAbsent((char) c, k -> new int[1])[0]++;
            hits.incrementAndGet();
        });
        int[] total = {0};
        counts.values().forEach(a -> total[0] += a[0]);
        return total[0] + "" + hits.get() + counts.get('s')[0];
    }
}
