package dev.codegym.verify.report;

import dev.codegym.env.Difficulty;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.task.Task;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is counted over all packages of a library, one package at a time; its size grows with its rows alone. Has one owner. */
final class LibraryFigures {
    static final List<String> VERDICTS = List.of("passed", "warned", "failed", "skipped");
    private static final int BINS = 25;

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> damaged = new LinkedHashMap<>();
    private final Map<Difficulty, Histogram> calls = new EnumMap<>(Difficulty.class);
    private final Histogram tools = new Histogram();
    private final Histogram cells = new Histogram();
    private final Map<String, Map<String, Integer>> checks = new LinkedHashMap<>();

    LibraryFigures() {
        for (Difficulty tier : Difficulty.values()) {
            calls.put(tier, new Histogram());
        }
    }

    void add(EnvironmentPackage made, Row row) {
        rows.add(row);
        tools.add(row.tools());
        int read = Row.cellsRead(made.report());
        if (read >= 0) {
            cells.add(read);
        }
        for (Task task : made.tasks()) {
            calls(task.difficulty()).add(task.solverCalls());
        }
        for (JsonNode finding : made.report().path("findings")) {
            String verdict = finding.path("verdict").asString("").toLowerCase(Locale.ROOT);
            checks.computeIfAbsent(finding.path("check").asString("?"), name -> new LinkedHashMap<>())
                    .merge(verdict, 1, Integer::sum);
        }
    }

    void addDamaged(String id, String problem) {
        damaged.put(id, problem);
    }

    List<Row> rows() {
        return rows;
    }

    /** What is wrong with the packages that could not be read, by id. */
    Map<String, String> damaged() {
        return damaged;
    }

    Histogram calls(Difficulty tier) {
        Histogram histogram = calls.get(tier);
        if (histogram == null) {
            throw new IllegalStateException("every tier has its histogram");
        }
        return histogram;
    }

    Histogram tools() {
        return tools;
    }

    /** How often each check gave each verdict. */
    Map<String, Map<String, Integer>> checks() {
        return checks;
    }

    long tasks() {
        return calls.values().stream().mapToLong(Histogram::total).sum();
    }

    /** The solver calls of all tasks in at most 25 bins of equal width; in each the tasks of every tier. */
    List<Charts.Bar> callBars() {
        int most = calls.values().stream().mapToInt(Histogram::most).max().orElse(0);
        int width = Math.max(1, (most + BINS - 1) / BINS);
        List<Charts.Bar> bars = new ArrayList<>();
        for (int from = 1; from <= most; from += width) {
            int first = from;
            int last = from + width - 1;
            bars.add(new Charts.Bar(
                    width == 1 ? String.valueOf(first) : first + "\u2013" + last,
                    calls.values().stream()
                            .map(tier -> tier.between(first, last))
                            .toList()));
        }
        return bars;
    }

    /** How many environments need which share of their hidden cells, in steps of 10 %; empty where nobody measured it. */
    List<Charts.Bar> cellBars() {
        List<Charts.Bar> bars = new ArrayList<>();
        for (int from = 0; from < 100 && cells.total() > 0; from += 10) {
            int last = from == 90 ? 100 : from + 9;
            bars.add(new Charts.Bar(from + "\u2013" + last, List.of(cells.between(from, last))));
        }
        return bars;
    }

    /** How many environments have how many tools. */
    List<Charts.Bar> toolBars() {
        List<Charts.Bar> bars = new ArrayList<>();
        for (int count = Math.min(1, tools.least()); count <= tools.most(); count++) {
            bars.add(new Charts.Bar(String.valueOf(count), List.of(tools.between(count, count))));
        }
        return bars;
    }

    /** The spread of solver calls in each tier that has tasks. */
    List<Charts.Range> callRanges() {
        List<Charts.Range> ranges = new ArrayList<>();
        calls.forEach((tier, histogram) -> {
            if (histogram.total() > 0) {
                ranges.add(new Charts.Range(Row.words(tier), quantiles(histogram)));
            }
        });
        return ranges;
    }

    private static List<Integer> quantiles(Histogram histogram) {
        return List.of(
                histogram.quantile(0.1),
                histogram.quantile(0.25),
                histogram.quantile(0.5),
                histogram.quantile(0.75),
                histogram.quantile(0.9));
    }

    /** The figures, without the rows. */
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("environments", rows.size());
        ObjectNode tasks = json.putObject("tasks");
        calls.forEach((tier, histogram) -> tasks.put(Row.words(tier), histogram.total()));
        ObjectNode spread = json.putObject("solverCalls");
        calls.forEach((tier, histogram) -> {
            if (histogram.total() > 0) {
                ArrayNode at = spread.putArray(Row.words(tier));
                quantiles(histogram).forEach(at::add);
            }
        });
        if (cells.total() > 0) {
            ArrayNode share = json.putArray("cellsReadPercent");
            quantiles(cells).forEach(share::add);
        }
        ObjectNode counts = json.putObject("toolsPerEnvironment");
        toolBars().forEach(bar -> counts.put(bar.label(), bar.height()));
        ObjectNode verdicts = json.putObject("checks");
        checks.forEach((check, byVerdict) -> {
            ObjectNode of = verdicts.putObject(check);
            VERDICTS.forEach(verdict -> of.put(verdict, byVerdict.getOrDefault(verdict, 0)));
        });
        ObjectNode broken = json.putObject("damaged");
        damaged.forEach(broken::put);
        return json;
    }
}
