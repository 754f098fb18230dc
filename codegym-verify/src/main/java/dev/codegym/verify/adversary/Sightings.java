package dev.codegym.verify.adversary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** What the looks of a plan show on the tasks that are learned on, as columns; what is the same on all of them is left out. Has one owner. */
final class Sightings {
    private static final int MOST_NUMBERS = 56;
    private static final int MOST_WORDS = 48;
    private static final int DIGITS = 12;
    private static final int LONGEST_TEXT = 4000;
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+|-?\\d+(?:\\.\\d+)?");

    private final List<Look> plan;
    private final List<Seen> tasks;
    private final List<Column> columns = new ArrayList<>();
    private final List<NumberColumn> numbers = new ArrayList<>();
    private final Set<DoubleBuffer> known = new HashSet<>();

    /**
     * Sightings.
     *
     * @param words whether the words of the texts count, by their places
     */
    Sightings(List<Look> plan, List<Seen> tasks, boolean words) {
        this.plan = List.copyOf(plan);
        this.tasks = List.copyOf(tasks);
        addKnown();
        for (int i = 1; i < plan.size(); i++) {
            int look = i;
            add(Column.of(plan.get(i).name(), seen -> seen.value(look), tasks));
        }
        if (words) {
            addWords();
        }
        addGroups();
    }

    /** Whatever was seen, as it is. */
    List<Column> columns() {
        return columns;
    }

    /** What was seen as numbers; at most {@value #MOST_NUMBERS}, all different, none of them constant. */
    List<NumberColumn> numbers() {
        return numbers;
    }

    private void addKnown() {
        Set<String> names = new LinkedHashSet<>();
        for (Seen task : tasks) {
            JsonNode observed = task.value(0);
            if (observed != null) {
                names.addAll(observed.path("known").propertyNames());
            }
        }
        names.forEach(name -> add(Column.of(name, seen -> seen.known(name), tasks)));
    }

    private void add(Column column) {
        JsonNode sample = column.sample();
        if (sample == null || !column.isUsual()) {
            return;
        }
        columns.add(column);
        String name = column.name();
        if (sample.isArray()) {
            number("the length of " + name, column, node -> node.isArray() ? node.size() : Double.NaN);
            number("the first of " + name, column, node -> node.isArray() ? number(node.path(0)) : Double.NaN);
            number(
                    "the last of " + name,
                    column,
                    node -> node.isArray() ? number(node.path(node.size() - 1)) : Double.NaN);
            number("the largest of " + name, column, node -> Total.of(node).largest());
            number("the smallest of " + name, column, node -> Total.of(node).smallest());
            number("the sum of " + name, column, node -> Total.of(node).sum());
        } else {
            number(name, column, Sightings::number);
            if (sample.isString()) {
                number(
                        "the length of " + name,
                        column,
                        node -> node.asString("").length());
            }
        }
    }

    private void number(String name, Column column, ToDoubleFunction<JsonNode> view) {
        number(name, seen -> {
            JsonNode node = column.read().apply(seen);
            return node == null ? Double.NaN : view.applyAsDouble(node);
        });
    }

    private void number(String name, ToDoubleFunction<Seen> read) {
        if (numbers.size() < MOST_NUMBERS) {
            NumberColumn column = NumberColumn.of(name, read, tasks);
            if (column.isUsual() && !column.isConstant() && known.add(DoubleBuffer.wrap(column.values()))) {
                numbers.add(column);
            }
        }
    }

    /** A number in words of evidence, the same on every Java: how doubles are written changed with 19. */
    static String text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "no number";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
        return Math.abs(value) < 1e15 ? rounded.toPlainString() : rounded.toString();
    }

    /** A number as it is, a truth as 0 or 1, a character as its code, digits as their number. */
    static double number(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        } else if (node.isBoolean()) {
            return node.booleanValue() ? 1 : 0;
        }
        String text = node.isString() ? node.stringValue() : "";
        if (text.length() == 1) {
            return text.charAt(0);
        }
        boolean digits = !text.isEmpty() && text.length() < 16 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Double.parseDouble(text) : Double.NaN;
    }

    private record Total(double largest, double smallest, double sum) {
        static Total of(JsonNode array) {
            double[] total = {Double.NaN, Double.NaN, 0};
            collect(array, total);
            return new Total(total[0], total[1], total[2]);
        }

        private static void collect(JsonNode array, double[] total) {
            for (JsonNode element : array) {
                if (element.isArray()) {
                    collect(element, total);
                    continue;
                }
                double value = number(element);
                total[0] = Double.isNaN(total[0]) ? value : Math.max(total[0], value);
                total[1] = Double.isNaN(total[1]) ? value : Math.min(total[1], value);
                total[2] += value;
            }
        }
    }

    /** All that the calls of one tool gave, together. */
    private void addGroups() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 1; i < plan.size(); i++) {
            groups.computeIfAbsent(plan.get(i).tool(), tool -> new ArrayList<>())
                    .add(i);
        }
        groups.forEach((tool, looks) -> {
            if (looks.size() > 1) {
                String name = "all results of " + tool;
                add(Column.of(name, seen -> together(seen, looks), tasks));
                number("the number of different results of " + tool, seen -> different(seen, looks));
            }
        });
    }

    private static @Nullable JsonNode together(Seen seen, List<Integer> looks) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int look : looks) {
            JsonNode value = seen.value(look);
            if (value != null) {
                all.add(value);
            }
        }
        return all.isEmpty() ? null : all;
    }

    private static double different(Seen seen, List<Integer> looks) {
        Set<JsonNode> values = new HashSet<>();
        for (int look : looks) {
            JsonNode value = seen.value(look);
            if (value != null) {
                values.add(value);
            }
        }
        return values.size();
    }

    /** The words of each look's text by their places, where they are not the same on every task. */
    private void addWords() {
        int found = 0;
        for (int i = 0; i < plan.size(); i++) {
            int look = i;
            Set<String> texts = new LinkedHashSet<>();
            tasks.forEach(task -> texts.add(task.text(look)));
            if (texts.size() == 1) {
                continue;
            }
            List<List<String>> words =
                    tasks.stream().map(task -> words(task, look)).toList();
            int most = words.stream().mapToInt(List::size).max().orElse(0);
            for (int at = 0; at < most && found < MOST_WORDS; at++) {
                int place = at;
                if (words.stream()
                                .map(text -> place < text.size() ? text.get(place) : "")
                                .distinct()
                                .count()
                        > 1) {
                    add(Column.of(
                            "word " + (at + 1) + " of what " + plan.get(i).name() + " shows",
                            seen -> word(words(seen, look), place),
                            tasks));
                    found++;
                }
            }
        }
    }

    /** Words of what was observed, and of errors; what a tool gave is a value. */
    private static List<String> words(Seen seen, int look) {
        String all = look > 0 && seen.value(look) != null ? "" : seen.text(look);
        String text = all.length() > LONGEST_TEXT ? all.substring(0, LONGEST_TEXT) : all;
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static @Nullable JsonNode word(List<String> words, int place) {
        if (place >= words.size()) {
            return null;
        }
        String word = words.get(place);
        char first = word.charAt(0);
        boolean number = first == '-' || first >= '0' && first <= '9';
        return number ? JsonNodeFactory.instance.numberNode(Double.parseDouble(word)) : StringNode.valueOf(word);
    }
}
