package dev.codegym.env;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What happened in one episode, up to a step.
 *
 * @param steps how many actions were taken
 * @param badCalls how many of them were bad calls: malformed, refused, or failed inside the tool
 * @param totalReward the sum of rewards
 * @param fuel the executed work that was charged to the episode, in the sandbox's units
 * @param bytes the allocation that was charged to the episode, in bytes
 * @param calls how often each tool was entered, in the order of first use
 */
public record EpisodeStatistics(
        int steps, int badCalls, double totalReward, long fuel, long bytes, Map<String, Integer> calls) {
    /** Copies the map. */
    public EpisodeStatistics {
        calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
    }
}
