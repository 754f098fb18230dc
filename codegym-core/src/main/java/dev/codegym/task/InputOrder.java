package dev.codegym.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Puts drawn values into an order. */
final class InputOrder {
    private InputOrder() {}

    static void sort(List<Object> values, String order) {
        Comparator<Object> comparator = InputShapes::compare;
        values.sort(order.endsWith("descending") ? comparator.reversed() : comparator);
    }

    /** Makes the list a palindrome, periodic, a rotated order, or of doubled neighbours; its values stay within their set. */
    private static void repeat(List<Object> values, InputChance chance) {
        int size = values.size();
        int form = chance.below(4);
        int period = 1 + chance.below(Math.max(1, size / 2));
        if (form == 0) {
            rotate(values, chance.below(size));
            return;
        }
        for (int i = 0; i < size; i++) {
            int source = form == 1 ? Math.min(i, size - 1 - i) : form == 2 ? i % period : i - i % 2;
            values.set(i, values.get(source));
        }
        if (chance.hit(0.3)) {
            Collections.swap(values, chance.below(size), chance.below(size));
        }
    }

    /** Repeats rows of a free matrix, so that equal rows and columns occur. */
    static void repeatRows(List<Object> rows, InputChance chance) {
        for (int i = 1; i < rows.size(); i++) {
            if (chance.hit(0.4)) {
                List<Object> row = InputDraft.elements(rows.get(i));
                List<Object> source = InputDraft.elements(rows.get(chance.below(i)));
                for (int j = 0; j < row.size() && j < source.size(); j++) {
                    row.set(j, source.get(j));
                }
            }
        }
        if (chance.hit(0.3)) {
            mirror(rows);
        }
    }

    static void rotate(List<Object> values, int by) {
        sort(values, "ascending");
        Collections.rotate(values, by);
    }

    static void sortColumns(List<Object> rows, String order) {
        int width = rows.stream().mapToInt(InputDraft::size).min().orElse(0);
        for (int column = 0; column < width; column++) {
            List<Object> values = new ArrayList<>();
            for (Object row : rows) {
                values.add(InputDraft.elements(row).get(column));
            }
            sort(values, order);
            for (int i = 0; i < rows.size(); i++) {
                InputDraft.elements(rows.get(i)).set(column, values.get(i));
            }
        }
    }

    static void mirror(List<Object> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<Object> row = InputDraft.elements(rows.get(j));
                if (row.size() > i && InputDraft.size(rows.get(i)) > j) {
                    InputDraft.elements(rows.get(i)).set(j, row.get(i));
                }
            }
        }
    }

    /** Free lists are sorted now and then, whole or in a run: order and its absence must both occur. */
    static void sometimes(List<Object> values, InputChance chance) {
        double roll = chance.unit();
        if (values.size() >= 3 && roll >= 0.3 && roll < 0.45) {
            repeat(values, chance);
        }
        if (values.size() < 3 || roll > 0.3) {
            return;
        }
        int from = roll < 0.12 ? 0 : chance.below(values.size());
        int to = roll < 0.12 ? values.size() : from + chance.below(values.size() - from) + 1;
        sort(values.subList(from, to), chance.hit(0.6) ? "ascending" : "descending");
        if (roll < 0.05) {
            Collections.swap(values, chance.below(values.size()), chance.below(values.size()));
        }
    }
}
