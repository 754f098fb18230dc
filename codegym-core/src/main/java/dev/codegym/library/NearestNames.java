package dev.codegym.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/** Finds what somebody may have meant by a name that does not exist: the names at the least edit distance. */
final class NearestNames {
    private static final int MAX_LENGTH = 100;

    private NearestNames() {}

    static List<String> of(String wanted, Collection<String> names, int count) {
        record Near(String name, int distance) {}
        Comparator<Near> nearest = Comparator.comparingInt(Near::distance).thenComparing(Near::name);
        PriorityQueue<Near> best = new PriorityQueue<>(nearest.reversed());
        String lower = cut(wanted);
        for (String name : names) {
            best.add(new Near(name, distance(lower, cut(name))));
            if (best.size() > count) {
                best.poll();
            }
        }
        return best.stream().sorted(nearest).map(Near::name).toList();
    }

    private static String cut(String name) {
        return (name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH)).toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance; a name that holds the other, such as a part of a long id, is nearer than a wholly other one. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        boolean held = !left.isEmpty() && !right.isEmpty() && (left.contains(right) || right.contains(left));
        return held ? Math.min(1, row[right.length()]) : row[right.length()];
    }
}
