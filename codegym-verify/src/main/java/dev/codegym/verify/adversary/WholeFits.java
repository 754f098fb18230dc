package dev.codegym.verify.adversary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** What was seen as the answer: as it is, mirrored, sorted, put together; and tables of what few values mostly mean. Has one owner. */
final class WholeFits {
    /** Columns with more different values say by a table only what they said already. */
    private static final int TABLED = 4;

    private final List<Column> columns;
    private final List<Practice> practice;
    private final Best best;

    /** The different answers in the order of their texts, and which of them each task has. */
    private final List<JsonNode> answers;

    private final int[] answerOf;

    WholeFits(List<Column> columns, List<Practice> practice, Best best) {
        this.columns = columns;
        this.practice = practice;
        this.best = best;
        SortedMap<String, JsonNode> texts = new TreeMap<>();
        List<String> own = new ArrayList<>();
        for (Practice task : practice) {
            String text = task.answer().toString();
            own.add(text);
            texts.put(text, task.answer());
        }
        this.answers = List.copyOf(texts.values());
        List<String> order = List.copyOf(texts.keySet());
        this.answerOf = own.stream().mapToInt(order::indexOf).toArray();
    }

    /** Tries all of them, but for numbers and truths, whose columns were compared as numbers. */
    void run() {
        JsonNode answer = practice.get(0).answer();
        for (Column column : columns) {
            JsonNode sample = column.sample();
            if (sample == null) {
                continue;
            }
            boolean compared = answer.isBoolean() || answer.isInt() && sample.isNumber();
            if (sample.isArray() == answer.isArray() && !compared) {
                view(column.name(), column, node -> node);
            }
            if (answer.isArray() && sample.isArray()) {
                view(column.name() + " mirrored", column, WholeFits::mirrored);
                view(column.name() + " sorted", column, WholeFits::sorted);
                view("the indices that sort " + column.name(), column, WholeFits::order);
            } else if (answer.isArray()) {
                view(
                        "a list of " + column.name(),
                        column,
                        node -> JsonNodeFactory.instance.arrayNode().add(node));
            }
            if (answer.isString()) {
                view(column.name() + " mirrored", column, WholeFits::mirrored);
                view(column.name() + " joined", column, WholeFits::joined);
            }
            if (!answer.isBoolean()) {
                table(column);
            }
        }
    }

    private void view(String name, Column column, UnaryOperator<JsonNode> view) {
        int wins = 0;
        for (int i = 0; i < practice.size(); i++) {
            JsonNode value = column.values().get(i);
            wins += value != null && wins(practice.get(i), view.apply(value)) ? 1 : 0;
            if (wins + practice.size() - 1 - i < best.bar()) {
                return;
            }
        }
        int won = wins;
        best.offer(
                won,
                () -> new Rule(name, won, seen -> {
                    JsonNode value = column.read().apply(seen);
                    return value == null ? null : view.apply(value);
                }));
    }

    /** Judging long lists costs, and those of another length are wrong. */
    private static boolean wins(Practice task, JsonNode value) {
        JsonNode answer = task.answer();
        boolean alike = answer.isArray() == value.isArray() && (!answer.isArray() || answer.size() == value.size());
        return alike && task.wins(value);
    }

    private static JsonNode mirrored(JsonNode node) {
        if (node.isString()) {
            return StringNode.valueOf(
                    new StringBuilder(node.stringValue()).reverse().toString());
        }
        ArrayNode mirrored = JsonNodeFactory.instance.arrayNode();
        for (int i = node.size() - 1; i >= 0; i--) {
            mirrored.add(node.get(i));
        }
        return mirrored;
    }

    private static JsonNode sorted(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        node.forEach(elements::add);
        boolean numbers = elements.stream().allMatch(JsonNode::isNumber);
        elements.sort(
                numbers ? Comparator.comparingDouble(JsonNode::doubleValue) : Comparator.comparing(JsonNode::toString));
        return JsonNodeFactory.instance.arrayNode().addAll(elements);
    }

    private static JsonNode order(JsonNode node) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            places.add(i);
        }
        places.sort(Comparator.comparingDouble(place -> Sightings.number(node.path(place))));
        ArrayNode order = JsonNodeFactory.instance.arrayNode();
        places.forEach(order::add);
        return order;
    }

    private static JsonNode joined(JsonNode node) {
        StringBuilder text = new StringBuilder();
        node.forEach(element -> text.append(element.asString("")));
        return StringNode.valueOf(text.toString());
    }

    /** Each value's usual answer, scored by what the other tasks say of each. */
    private void table(Column column) {
        Map<JsonNode, int[]> counts = new HashMap<>();
        for (int i = 0; i < practice.size(); i++) {
            JsonNode value = column.values().get(i);
            if (value == null || value.isArray()) {
                return;
            }
            counts.computeIfAbsent(value, unseen -> new int[answers.size()])[answerOf[i]]++;
            if (counts.size() > TABLED) {
                return;
            }
        }
        int wins = 0;
        for (int i = 0; i < practice.size(); i++) {
            int[] others = Objects.requireNonNull(counts.get(column.values().get(i)));
            others[answerOf[i]]--;
            wins += usual(others) == answerOf[i] ? 1 : 0;
            others[answerOf[i]]++;
        }
        int won = wins;
        best.offer(
                won,
                () -> new Rule("a table over " + column.name(), won, seen -> {
                    JsonNode value = column.read().apply(seen);
                    int[] known = value == null ? null : counts.get(value);
                    return known == null ? null : answers.get(usual(known));
                }));
    }

    /** The answer that comes up most, the first of equal ones; -1 where none does. */
    private static int usual(int[] counts) {
        int usual = -1;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > (usual < 0 ? 0 : counts[usual])) {
                usual = i;
            }
        }
        return usual;
    }
}
