import java.util.HashMap;
import java.util.Map;

/** Counts how often each number comes, then looks at all counts. */
public class Maps {
    public int run(int seed) {
        Map<Integer, Integer> counts = new HashMap<Integer, Integer>();
        int state = seed;
        for (int i = 0; i < 5000; i++) {
            state = state * 1103515245 + 12345;
            Integer key = Integer.valueOf((state >>> 16) % 701);
            Integer count = counts.get(key);
            if (count == null) {
                counts.put(key, Integer.valueOf(1));
            } else {
                counts.put(key, Integer.valueOf(count.intValue() + 1));
            }
        }
        int check = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            check += entry.getKey().intValue() * entry.getValue().intValue();
        }
        for (int i = 0; i < 701; i++) {
            if (counts.containsKey(Integer.valueOf(i))) {
                check++;
            }
        }
        return check;
    }
}
