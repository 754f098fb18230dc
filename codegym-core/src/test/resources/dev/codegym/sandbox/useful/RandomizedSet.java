import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

public class RandomizedSet {
    private final List<Integer> values = new ArrayList<>();
    private final Map<Integer, Integer> index = new HashMap<>();
    private final Random random = new Random(42);

    private boolean insert(int v) {
        if (index.containsKey(v)) return false;
        index.put(v, values.size());
        values.add(v);
        return true;
    }

    private boolean remove(int v) {
        Integer i = index.remove(v);
        if (i == null) return false;
        int last = values.remove(values.size() - 1);
        if (last != v) { values.set(i, last); index.put(last, i); }
        return true;
    }

    public Object run() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            int v = random.nextInt(20);
            out.append(random.nextBoolean() ? insert(v) : remove(v));
        }
        return out.append(values).append(random.nextDouble()).append(random.nextLong()).toString();
    }
}
