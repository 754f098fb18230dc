package dev.codegym.synth;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what came of problems, in memory that does not grow with their number. Has one owner. */
final class Tally {
    private final Map<String, Long> checks = new HashMap<>();
    private final Map<String, Long> variants = new HashMap<>();
    private final TreeMap<Integer, Long> solverCalls = new TreeMap<>();
    private final TreeMap<Integer, Long> toolsUsed = new TreeMap<>();
    private final TreeMap<Integer, Long> cellsRead = new TreeMap<>();
    private final TreeMap<Integer, Long> answerLength = new TreeMap<>();
    private final TreeMap<Integer, Long> tools = new TreeMap<>();
    private long verified;
    private long rejected;
    private long tasks;
    private long worked;

    /** Counts a problem that became packages. */
    void add(VerifiedEntry entry) {
        verified++;
        for (VerifiedEntry.Made made : entry.packages()) {
            variants.merge(made.variant(), 1L, Long::sum);
            tools.merge(made.tools(), 1L, Long::sum);
            tasks += made.solverCalls().size();
            count(made.solverCalls(), solverCalls);
            count(made.toolsUsed(), toolsUsed);
            count(made.cellsRead(), cellsRead);
            count(made.answerLength(), answerLength);
        }
    }

    private static void count(List<Integer> numbers, Map<Integer, Long> counts) {
        numbers.forEach(number -> counts.merge(number, 1L, Long::sum));
    }

    /** Counts a rejection by this check. */
    void addRejected(String check) {
        rejected++;
        checks.merge(check, 1L, Long::sum);
    }

    /** Notes that the one counted last was worked on by this run. */
    void addWorked() {
        worked++;
    }

    long done() {
        return verified + rejected;
    }

    SynthesisSummary summary(double seconds, Map<String, Double> checkSeconds) {
        return new SynthesisSummary(
                verified + rejected,
                verified,
                rejected,
                worked,
                seconds,
                checkSeconds,
                mostFrequentFirst(checks),
                mostFrequentFirst(variants),
                tasks,
                Quantiles.of(solverCalls),
                Quantiles.of(toolsUsed),
                Quantiles.of(cellsRead),
                Quantiles.of(answerLength),
                Quantiles.of(tools));
    }

    private static Map<String, Long> mostFrequentFirst(Map<String, Long> counts) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
