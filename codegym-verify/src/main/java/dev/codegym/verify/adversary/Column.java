package dev.codegym.verify.adversary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that can be seen on every task.
 *
 * @param name how evidence names it
 * @param read takes it from what was seen; null where it is not there
 * @param values what it is on the tasks that are learned on
 */
record Column(String name, Function<Seen, @Nullable JsonNode> read, List<@Nullable JsonNode> values) {
    static Column of(String name, Function<Seen, @Nullable JsonNode> read, List<Seen> tasks) {
        List<@Nullable JsonNode> values = new ArrayList<>();
        for (Seen task : tasks) {
            values.add(read.apply(task));
        }
        return new Column(name, read, Collections.unmodifiableList(values));
    }

    /** A value that it has, or null where it has none. */
    @Nullable
    JsonNode sample() {
        for (JsonNode value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Whether it is there on at least half of the tasks. */
    boolean isUsual() {
        int there = 0;
        for (JsonNode value : values) {
            there += value == null ? 0 : 1;
        }
        return there > 0 && 2 * there >= values.size();
    }
}
