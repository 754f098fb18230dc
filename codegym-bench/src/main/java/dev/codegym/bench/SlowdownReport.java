package dev.codegym.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs {@link SandboxBenchmark} and tells how much slower each kernel is inside the sandbox: per kernel the medians over
 * the forks and their ratio, then the geometric mean over the ten kernels. Forks take turns (a plain one, a metered
 * one, and so on), so that what else the machine does meets both sides.
 *
 * <p>Arguments, all optional: {@code forks=5 iterations=4 millis=1000 kernels=Sort,Maps json=FILE}.
 */
public final class SlowdownReport {
    /** The ten kernels, each with the most that its ratio may be. */
    private static final Map<String, Double> BOUNDS = bounds();

    private static final List<String> MORE = List.of("ComparatorSort", "Backtracking", "TightLoop", "Streams");
    private static final double MEAN_BOUND = 1.75;

    private final int forks;
    private final int iterations;
    private final long millis;
    private final List<String> kernels;

    /** Per kernel and side the scores of the forks, in microseconds. */
    private final Map<String, Map<Boolean, List<Double>>> scores = new LinkedHashMap<>();

    private SlowdownReport(Map<String, String> options) {
        this.forks = Integer.parseInt(options.getOrDefault("forks", "5"));
        this.iterations = Integer.parseInt(options.getOrDefault("iterations", "4"));
        this.millis = Long.parseLong(options.getOrDefault("millis", "1000"));
        List<String> all = new ArrayList<>(BOUNDS.keySet());
        all.addAll(MORE);
        this.kernels =
                options.containsKey("kernels") ? List.of(options.get("kernels").split(",")) : all;
    }

    private static Map<String, Double> bounds() {
        Map<String, Double> bounds = new LinkedHashMap<>();
        for (String kernel : List.of(
                "Sort",
                "Table",
                "Sieve",
                "StringBuilding",
                "Concatenation",
                "Maps",
                "Lists",
                "Recursion",
                "TreeWalk",
                "BreadthFirstSearch")) {
            bounds.put(kernel, Set.of("Recursion", "TreeWalk").contains(kernel) ? 3.2 : 2.5);
        }
        return bounds;
    }

    /** Runs the benchmark, prints the table, and writes it as JSON. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Map<String, String> options =
                Options.parse(arguments, Set.of("forks", "iterations", "millis", "kernels", "json"));
        SlowdownReport report = new SlowdownReport(options);
        report.measure(System.out);
        report.print(System.out);
        Path json = Path.of(options.getOrDefault("json", "slowdown.json"));
        Files.writeString(json, report.json().toPrettyString() + "\n");
        System.out.println("written to " + json);
    }

    private void measure(PrintStream out) throws RunnerException {
        for (int fork = 1; fork <= forks; fork++) {
            for (String kernel : kernels) {
                run(kernel);
            }
            out.println("fork " + fork + " of " + forks + " done");
        }
    }

    private void run(String kernel) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("^" + SandboxBenchmark.class.getName() + "\\.run$")
                .param("kernel", kernel)
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(millis))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        for (RunResult result : new Runner(options.build()).run()) {
            boolean inside = Boolean.parseBoolean(result.getParams().getParam("inside"));
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                scores.computeIfAbsent(kernel, k -> new TreeMap<>())
                        .computeIfAbsent(inside, s -> new ArrayList<>())
                        .add(fork.getPrimaryResult().getScore());
            }
        }
    }

    private List<Double> forksOf(String kernel, boolean inside) {
        return scores.getOrDefault(kernel, Map.of()).getOrDefault(inside, List.of());
    }

    private double median(String kernel, boolean inside) {
        double[] values = forksOf(kernel, inside).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private double ratio(String kernel) {
        return median(kernel, true) / median(kernel, false);
    }

    private double geometricMean() {
        return Math.exp(kernels.stream()
                .filter(BOUNDS::containsKey)
                .mapToDouble(kernel -> Math.log(ratio(kernel)))
                .average()
                .orElse(Double.NaN));
    }

    private void print(PrintStream out) {
        out.printf(Locale.ROOT, "%-20s %10s %10s %8s %8s%n", "kernel", "plain us", "inside us", "ratio", "at most");
        for (String kernel : kernels) {
            Double bound = BOUNDS.get(kernel);
            out.printf(
                    Locale.ROOT,
                    "%-20s %10.1f %10.1f %8.2f %8s%n",
                    kernel,
                    median(kernel, false),
                    median(kernel, true),
                    ratio(kernel),
                    bound == null ? "-" : ratio(kernel) > bound ? bound + " !" : bound);
        }
        out.printf(
                Locale.ROOT,
                "geometric mean of %d of the ten: %.3f (at most %s), median of %d forks%n",
                kernels.stream().filter(BOUNDS::containsKey).count(),
                geometricMean(),
                MEAN_BOUND,
                forks);
    }

    private ObjectNode json() {
        ObjectNode report = JsonMapper.shared().createObjectNode();
        report.put("java", System.getProperty("java.runtime.version"));
        report.put("forks", forks).put("iterations", iterations).put("millis", millis);
        ArrayNode rows = report.putArray("kernels");
        for (String kernel : kernels) {
            ObjectNode row = rows.addObject();
            row.put("kernel", kernel).put("ofTheTen", BOUNDS.containsKey(kernel));
            row.put("plainMicros", median(kernel, false)).put("insideMicros", median(kernel, true));
            row.put("ratio", ratio(kernel));
            for (boolean inside : new boolean[] {false, true}) {
                ArrayNode each = row.putArray(inside ? "insideForks" : "plainForks");
                forksOf(kernel, inside).forEach(each::add);
            }
        }
        report.put("geometricMean", geometricMean());
        return report;
    }
}
