package dev.codegym.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a solver did on one task.
 *
 * @param answer what it answered, or null where it gave no answer
 * @param solved whether the answer was submitted and paid
 * @param calls distinct calls by tool, in the order of first use, {@code observe} and {@code done} not counted
 * @param failure why there is no answer, or null
 * @param exhausted whether it was stopped because it wanted more calls than it may make
 */
public record SolverRun(
        @Nullable JsonNode answer,
        boolean solved,
        Map<String, Integer> calls,
        @Nullable String failure,
        boolean exhausted) {
    /** Copies the map. */
    public SolverRun {
        calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
    }

    /** How many distinct calls it made. */
    public int distinctCalls() {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }
}
