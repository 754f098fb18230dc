package dev.codegym.verify.report;

import java.util.Map;
import java.util.TreeMap;

/** How often each whole number occurred. Has one owner while it is filled. */
final class Histogram {
    private final TreeMap<Integer, Integer> counts = new TreeMap<>();
    private long total;

    void add(int value) {
        counts.merge(value, 1, Integer::sum);
        total++;
    }

    long total() {
        return total;
    }

    int least() {
        return counts.isEmpty() ? 0 : counts.firstKey();
    }

    int most() {
        return counts.isEmpty() ? 0 : counts.lastKey();
    }

    /** How many lie from one number to another, both included. */
    int between(int from, int to) {
        return counts.subMap(from, true, to, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The number at this share of the sorted numbers, the lower of two; 0 where there are none. */
    int quantile(double share) {
        long place = (long) Math.floor((total - 1) * share);
        long passed = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed > place) {
                return entry.getKey();
            }
        }
        return 0;
    }
}
