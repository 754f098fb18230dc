package dev.codegym.verify.adversary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answer of the learned task that looked most alike, or what most of the three likest ones have: where sizes and observed values
 * nearly decide, no formula need be known. Of answers of any type. Has one owner.
 */
final class NearestFits {
    private static final int[] NEIGHBOURS = {1, 3};

    private final List<NumberColumn> columns;
    private final List<Practice> practice;
    private final Best best;
    private final double[] means;
    private final double[] spreads;
    private final double[][] places;

    NearestFits(List<NumberColumn> columns, List<Practice> practice, Best best) {
        this.columns = columns;
        this.practice = practice;
        this.best = best;
        this.means = new double[columns.size()];
        this.spreads = new double[columns.size()];
        for (int i = 0; i < means.length; i++) {
            measure(i, columns.get(i).values());
        }
        this.places = new double[practice.size()][];
        for (int task = 0; task < places.length; task++) {
            int at = task;
            places[task] = place(column -> column.values()[at]);
        }
    }

    private void measure(int column, double[] values) {
        double sum = 0;
        double squares = 0;
        int there = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                there++;
            }
        }
        means[column] = sum / Math.max(1, there);
        for (double value : values) {
            squares += Double.isNaN(value) ? 0 : (value - means[column]) * (value - means[column]);
        }
        spreads[column] = Math.sqrt(squares / Math.max(1, there));
    }

    /** Tries both. */
    void run() {
        if (columns.isEmpty()) {
            return;
        }
        for (int neighbours : NEIGHBOURS) {
            int wins = 0;
            for (int task = 0; task < places.length; task++) {
                JsonNode answer = answer(places[task], neighbours, task);
                wins += answer != null && practice.get(task).wins(answer) ? 1 : 0;
            }
            int won = wins;
            best.offer(wins, () -> rule(neighbours, won));
        }
    }

    private Rule rule(int neighbours, int wins) {
        String text = neighbours == 1
                ? "the answer of the known task whose sizes, observed values and results are nearest"
                : "what most of the " + neighbours + " known tasks with the nearest sizes, values and results have";
        return new Rule(
                text + " (of " + columns.size() + " numbers)",
                wins,
                seen -> answer(place(column -> column.read().applyAsDouble(seen)), neighbours, -1));
    }

    /** Where a task stands, in spreads from the mean; what is not there counts as the mean. */
    private double[] place(Function<NumberColumn, Double> read) {
        double[] place = new double[columns.size()];
        for (int i = 0; i < place.length; i++) {
            double value = read.apply(columns.get(i));
            place[i] = Double.isNaN(value) || !(spreads[i] > 0) ? 0 : (value - means[i]) / spreads[i];
        }
        return place;
    }

    /** What most of the nearest tasks have, of equally many the nearest one's. */
    private @Nullable JsonNode answer(double[] place, int neighbours, int leftOut) {
        List<Integer> nearest = new ArrayList<>();
        double[] distances = new double[places.length];
        for (int task = 0; task < places.length; task++) {
            distances[task] = distance(place, places[task]);
            if (task != leftOut) {
                nearest.add(task);
            }
        }
        nearest.sort((one, other) -> Double.compare(distances[one], distances[other]));
        Map<JsonNode, Integer> votes = new HashMap<>();
        JsonNode most = null;
        List<Integer> asked = nearest.subList(0, Math.min(neighbours, nearest.size()));
        for (int task : asked) {
            votes.merge(practice.get(task).answer(), 1, Integer::sum);
        }
        for (int task : asked) {
            JsonNode answer = practice.get(task).answer();
            most = most == null || votes.getOrDefault(answer, 0) > votes.getOrDefault(most, 0) ? answer : most;
        }
        return most;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}
