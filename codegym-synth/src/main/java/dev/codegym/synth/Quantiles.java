package dev.codegym.synth;

import java.util.SortedMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How whole numbers are spread. Each quantile is a number that occurred: the smallest one that is not exceeded by that share
 * of all. All are 0 where there were no numbers.
 */
public record Quantiles(int p10, int p25, int p50, int p75, int p90) {
    /** The quantiles of numbers, given how often each occurred. */
    static Quantiles of(SortedMap<Integer, Long> counts) {
        return new Quantiles(at(counts, 10), at(counts, 25), at(counts, 50), at(counts, 75), at(counts, 90));
    }

    private static int at(SortedMap<Integer, Long> counts, int percent) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long rank = Math.max(1, (all * percent + 99) / 100);
        long passed = 0;
        for (var entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed >= rank) {
                return entry.getKey();
            }
        }
        return 0;
    }

    /** The middle. */
    public int median() {
        return p50;
    }

    /** The JSON form. */
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("median", p50)
                .put("p10", p10)
                .put("p25", p25)
                .put("p50", p50)
                .put("p75", p75)
                .put("p90", p90);
    }
}
