package dev.codegym.verify;

import dev.codegym.task.Task;
import dev.codegym.tool.InputSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How well the answer follows from what {@code observe} tells: the observed value itself, a line, a table or a threshold over one
 * observed value or two of them combined. Each is fitted on one half of the tasks and answers the other half. Has one owner.
 */
final class ObservationFits {
    private static final double EXACT = 1e-9;

    private final Subject subject;
    private final List<Task> even = new ArrayList<>();
    private final List<Task> odd = new ArrayList<>();
    /** A number that is known of a task without a look at its data, or null where there is none. */
    @FunctionalInterface
    private interface Feature {
        @Nullable
        Double of(Task task);
    }

    private final Map<String, Feature> features = new LinkedHashMap<>();

    /** The kind of fit, and on how many tasks it gave the answer. */
    record Fit(String text, int hits) {}

    /** Whether a fitted rule gives the answer of a task. */
    private interface Fitted {
        boolean hits(Task task);
    }

    /** A fitted rule with how well it does on the tasks that it was fitted on. */
    private record Scored(String text, Fitted fitted, int score) {}

    /** Fits rules of one kind. */
    private interface Kind {
        List<Scored> fitted(List<Task> tasks);
    }

    ObservationFits(Subject subject) {
        this.subject = subject;
        List<Task> tasks = subject.tasks();
        for (int i = 0; i < tasks.size(); i++) {
            (i % 2 == 0 ? even : odd).add(tasks.get(i));
        }
        List<String> observed = subject.problem().inputs().stream()
                .filter(input -> !input.hidden())
                .map(InputSpec::name)
                .toList();
        observed.forEach(name -> features.put(name, task -> number(task.input().path(name))));
        for (int i = 0; i < observed.size(); i++) {
            for (int j = i + 1; j < observed.size(); j++) {
                combine(observed.get(i), observed.get(j));
            }
        }
    }

    private void combine(String one, String other) {
        combine(one + " + " + other, one, other, Double::sum);
        combine(one + " - " + other, one, other, (a, b) -> a - b);
        combine(one + " * " + other, one, other, (a, b) -> a * b);
        combine("the quotient of " + one + " and " + other, one, other, (a, b) -> b == 0 ? null : Math.floor(a / b));
        combine("the remainder of " + one + " by " + other, one, other, (a, b) -> b == 0 ? null : a % b);
        combine("the larger of " + one + " and " + other, one, other, Math::max);
        combine("the smaller of " + one + " and " + other, one, other, Math::min);
    }

    private interface Combination {
        @Nullable
        Double of(double one, double other);
    }

    private void combine(String text, String one, String other, Combination combination) {
        features.put(text, task -> {
            Double first = number(task.input().path(one));
            Double second = number(task.input().path(other));
            return first == null || second == null ? null : combination.of(first, second);
        });
    }

    private static @Nullable Double number(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        } else if (value.isBoolean()) {
            return value.booleanValue() ? 1.0 : 0.0;
        }
        String text = value.isString() ? value.stringValue() : "";
        try {
            return text.length() == 1 ? Double.valueOf(text.charAt(0)) : Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null; // text, which copies and tables know by itself
        }
    }

    /** The kind of rule that does best; no hits where nothing is observed. */
    Fit best() {
        Fit best = new Fit("nothing", 0);
        if (features.isEmpty()) {
            return best;
        }
        for (Kind kind : List.<Kind>of(this::copies, this::lines, this::tables, this::thresholds)) {
            Fit fit = crossed(kind);
            best = fit.hits() > best.hits() ? fit : best;
        }
        return best;
    }

    /** The best rule of each half answers the other half. */
    private Fit crossed(Kind kind) {
        Scored first = best(kind.fitted(even));
        Scored second = best(kind.fitted(odd));
        int hits = (int) odd.stream().filter(first.fitted()::hits).count()
                + (int) even.stream().filter(second.fitted()::hits).count();
        return new Fit(first.text().equals(second.text()) ? first.text() : first.text() + " or " + second.text(), hits);
    }

    private static Scored best(List<Scored> scored) {
        return scored.stream()
                .max(Comparator.comparingInt(Scored::score))
                .orElse(new Scored("nothing", task -> false, 0));
    }

    private static Scored scored(String text, Fitted fitted, List<Task> tasks) {
        return new Scored(
                text, fitted, (int) tasks.stream().filter(fitted::hits).count());
    }

    private List<Scored> copies(List<Task> tasks) {
        List<Scored> copies = new ArrayList<>();
        for (InputSpec input : subject.problem().inputs()) {
            if (!input.hidden()) {
                copies.add(scored(
                        "the value of " + input.name(),
                        task -> subject.answer()
                                .equal(task.answer(), task.input().get(input.name())),
                        tasks));
            }
        }
        return copies;
    }

    private List<Scored> lines(List<Task> tasks) {
        List<Scored> lines = new ArrayList<>();
        features.forEach((name, feature) -> {
            for (int i = 0; i < tasks.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Line line = line(feature, tasks.get(i), tasks.get(j));
                    if (line != null) {
                        lines.add(scored("a line over " + name, line, tasks));
                    }
                }
            }
        });
        return lines;
    }

    private record Line(Feature feature, double slope, double offset) implements Fitted {
        @Override
        public boolean hits(Task task) {
            Double x = feature.of(task);
            Double y = number(task.answer());
            return x != null && y != null && Math.abs(slope * x + offset - y) <= EXACT * Math.max(1, Math.abs(y));
        }
    }

    private static @Nullable Line line(Feature feature, Task one, Task other) {
        Double x1 = feature.of(one);
        Double x2 = feature.of(other);
        Double y1 = number(one.answer());
        Double y2 = number(other.answer());
        if (x1 == null || x2 == null || y1 == null || y2 == null || x1.equals(x2)) {
            return null;
        }
        double slope = (y1 - y2) / (x1 - x2);
        return new Line(feature, slope, y1 - slope * x1);
    }

    private List<Scored> tables(List<Task> tasks) {
        Map<String, Function<Task, String>> keys = new LinkedHashMap<>();
        subject.problem().inputs().stream()
                .filter(input -> !input.hidden())
                .forEach(input -> keys.put(
                        input.name(), task -> task.input().path(input.name()).toString()));
        features.forEach((name, feature) -> keys.putIfAbsent(name, task -> String.valueOf(feature.of(task))));
        List<Scored> tables = new ArrayList<>();
        keys.forEach((name, key) -> {
            Map<String, Map<String, Integer>> counts = new HashMap<>();
            tasks.forEach(task -> counts.computeIfAbsent(key.apply(task), unseen -> new LinkedHashMap<>())
                    .merge(answer(task), 1, Integer::sum));
            Fitted table = task -> {
                Map<String, Integer> seen = counts.get(key.apply(task));
                return seen != null && answer(task).equals(mostFrequent(seen));
            };
            // by what the other tasks say of each: a table of values that are all different knows nothing
            int score = 0;
            for (Task task : tasks) {
                Map<String, Integer> others = new LinkedHashMap<>(Objects.requireNonNull(counts.get(key.apply(task))));
                others.merge(answer(task), -1, Integer::sum);
                score += answer(task).equals(mostFrequent(others)) ? 1 : 0;
            }
            tables.add(new Scored("a table over " + name, table, score));
        });
        return tables;
    }

    private String answer(Task task) {
        return subject.arranged(task.answer());
    }

    /** The key of the largest positive count, the first of equal ones, or null. */
    private static @Nullable String mostFrequent(Map<String, Integer> counts) {
        String most = null;
        int best = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > best) {
                best = entry.getValue();
                most = entry.getKey();
            }
        }
        return most;
    }

    private List<Scored> thresholds(List<Task> tasks) {
        List<Scored> thresholds = new ArrayList<>();
        features.forEach((name, feature) -> {
            TreeSet<Double> values = new TreeSet<>();
            tasks.forEach(task -> {
                Double x = feature.of(task);
                if (x != null) {
                    values.add(x);
                }
            });
            for (double threshold : values) {
                String below = usual(tasks, feature, threshold, true);
                String above = usual(tasks, feature, threshold, false);
                Fitted rule = task -> {
                    Double x = feature.of(task);
                    return x != null && answer(task).equals(x < threshold ? below : above);
                };
                thresholds.add(scored("a threshold of " + name, rule, tasks));
            }
        });
        return thresholds;
    }

    private @Nullable String usual(List<Task> tasks, Feature feature, double threshold, boolean below) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Task task : tasks) {
            Double x = feature.of(task);
            if (x != null && x < threshold == below) {
                counts.merge(answer(task), 1, Integer::sum);
            }
        }
        return mostFrequent(counts);
    }
}
