package dev.codegym.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Properties of lists, graphs and trees. */
final class InputShapes {
    private InputShapes() {}

    static int compare(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (a instanceof String x && b instanceof String y) {
            return x.compareTo(y);
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return x.isEmpty() || y.isEmpty() ? x.size() - y.size() : compare(x.get(0), y.get(0));
        }
        return Double.compare(InputDraft.number(a), InputDraft.number(b));
    }

    static boolean isSorted(List<Object> list, String order) {
        boolean strict = order.startsWith("strictly");
        if (order.endsWith("any")) {
            return isSorted(list, "ascending") || isSorted(list, "descending");
        }
        int sign = order.endsWith("descending") ? -1 : 1;
        for (int i = 1; i < list.size(); i++) {
            int step = sign * compare(list.get(i), list.get(i - 1));
            if (step < 0 || strict && step == 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isRotated(List<Object> list) {
        int falls = 0;
        for (int i = 0; i < list.size(); i++) {
            falls += compare(list.get(i), list.get((i + 1) % list.size())) > 0 ? 1 : 0;
        }
        return falls <= 1;
    }

    static boolean isSymmetric(List<Object> rows) {
        for (int i = 0; i < rows.size(); i++) {
            List<Object> row = InputDraft.elements(rows.get(i));
            for (int j = 0; j < row.size() && j < rows.size(); j++) {
                List<Object> other = InputDraft.elements(rows.get(j));
                if (other.size() <= i || !other.get(i).equals(row.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean isPalindrome(List<Object> list) {
        for (int i = 0; i < list.size() / 2; i++) {
            if (!list.get(i).equals(list.get(list.size() - 1 - i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isPermutation(List<Object> list, long base) {
        Set<Object> seen = new HashSet<>(list);
        return seen.size() == list.size()
                && list.stream()
                        .mapToLong(value -> (long) InputDraft.number(value))
                        .allMatch(value -> value >= base && value < base + list.size());
    }

    static boolean neighborsDiffer(List<Object> rows) {
        for (int i = 0; i < rows.size(); i++) {
            List<Object> row = InputDraft.elements(rows.get(i));
            List<Object> next = i + 1 < rows.size() ? InputDraft.elements(rows.get(i + 1)) : List.of();
            for (int j = 0; j < row.size(); j++) {
                boolean right = j + 1 < row.size() && row.get(j).equals(row.get(j + 1));
                if (right || j < next.size() && row.get(j).equals(next.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean isPrime(long value) {
        if (value < 2) {
            return false;
        }
        for (long d = 2; d * d <= value; d++) {
            if (value % d == 0) {
                return false;
            }
        }
        return true;
    }

    /** The first two cells of each row. */
    static List<long[]> edges(List<Object> rows) {
        List<long[]> edges = new ArrayList<>();
        for (Object row : rows) {
            List<Object> cells = InputDraft.elements(row);
            if (cells.size() >= 2) {
                edges.add(new long[] {(long) InputDraft.number(cells.get(0)), (long) InputDraft.number(cells.get(1))});
            }
        }
        return edges;
    }

    static List<long[]> edgesOfLists(List<Object> lists) {
        List<long[]> edges = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            for (Object to : InputDraft.elements(lists.get(i))) {
                edges.add(new long[] {i, (long) InputDraft.number(to)});
            }
        }
        return edges;
    }

    static boolean isConnected(List<Object> rows, long nodes, long base) {
        return components(edges(rows), nodes, base) == 1;
    }

    static boolean isTree(List<Object> rows, long base) {
        return components(edges(rows), rows.size() + 1L, base) == 1;
    }

    /** The number of components, or -1 where an edge leaves the nodes. */
    private static int components(List<long[]> edges, long nodes, long base) {
        int[] parent = new int[(int) Math.min(nodes, 1_000_000)];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        int components = parent.length;
        for (long[] edge : edges) {
            long a = edge[0] - base;
            long b = edge[1] - base;
            if (a < 0 || b < 0 || a >= parent.length || b >= parent.length) {
                return -1;
            }
            int x = find(parent, (int) a);
            int y = find(parent, (int) b);
            components -= x == y ? 0 : 1;
            parent[x] = y;
        }
        return components;
    }

    private static int find(int[] parent, int node) {
        while (parent[node] != node) {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }
        return node;
    }

    /** One root (marked -1, or its own parent), and every node below it. */
    static boolean isParentTree(List<Object> parents) {
        int roots = 0;
        for (int i = 0; i < parents.size(); i++) {
            long node = i;
            int steps = 0;
            for (long up = parent(parents, node); up >= 0 && up != node; up = parent(parents, node)) {
                if (up >= parents.size() || ++steps > parents.size()) {
                    return false;
                }
                node = up;
            }
            roots += node == i ? 1 : 0;
        }
        return roots == 1;
    }

    private static long parent(List<Object> parents, long node) {
        return (long) InputDraft.number(parents.get((int) node));
    }

    static boolean isAcyclic(List<long[]> edges) {
        Map<Long, Integer> incoming = new HashMap<>();
        for (long[] edge : edges) {
            incoming.merge(edge[0], 0, Integer::sum);
            incoming.merge(edge[1], 1, Integer::sum);
        }
        List<long[]> left = new ArrayList<>(edges);
        while (!left.isEmpty()) {
            int before = left.size();
            left.removeIf(edge -> {
                boolean free = incoming.getOrDefault(edge[0], 0) == 0;
                if (free) {
                    incoming.merge(edge[1], -1, Integer::sum);
                }
                return free;
            });
            if (left.size() == before) {
                return false;
            }
        }
        return true;
    }

    static boolean isUndirected(List<long[]> edges) {
        Set<List<Long>> all = new HashSet<>();
        edges.forEach(edge -> all.add(List.of(edge[0], edge[1])));
        return all.stream().allMatch(edge -> all.contains(List.of(edge.get(1), edge.get(0))));
    }

    static boolean isStar(List<Object> rows) {
        List<long[]> edges = edges(rows);
        if (edges.isEmpty()) {
            return true;
        }
        long[] first = edges.get(0);
        return isAcyclic(edges)
                && (edges.stream().allMatch(edge -> edge[0] == first[0] || edge[1] == first[0])
                        || edges.stream().allMatch(edge -> edge[0] == first[1] || edge[1] == first[1]));
    }
}
