package dev.codegym.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws permutations, parent lists, edge lists and adjacency lists with the structure that the properties ask for. */
final class InputGraphs {
    private final InputContext context;
    private final InputPlan plan;
    private final InputChance chance;

    InputGraphs(InputContext context) {
        this.context = context;
        this.plan = context.plan;
        this.chance = context.chance;
    }

    /** Fills a list that is a permutation or holds the parents of a tree; false where it is neither. */
    boolean list(String name, int length, List<Object> values) {
        InputRule.Predicate permutation = plan.find("permutation", name);
        if (permutation != null && permutation.arguments().size() > 1) {
            long base =
                    (long) context.evaluator.evaluate(permutation.arguments().get(1), java.util.Map.of());
            for (int i = 0; i < length; i++) {
                values.add(base + i);
            }
            if (chance.hit(0.25)) {
                for (int i = chance.below(4); i > 0 && length > 1; i--) {
                    int at = chance.below(length - 1);
                    values.add(at, values.remove(at + 1));
                }
            } else {
                chance.shuffle(values);
            }
            return true;
        }
        if (plan.has("parentTree", name)) {
            int reach = reach(length);
            for (int i = 0; i < length; i++) {
                values.add(i == 0 ? -1L : chance.between(Math.max(0, i - reach), i - 1));
            }
            return true;
        }
        return false;
    }

    /** How far back a new node looks for its parent: paths, bushes and all between. */
    private int reach(int nodes) {
        return chance.of(List.of(1, 2, 3, nodes, nodes, nodes));
    }

    /** The two ends of each edge where the properties ask for a structure, else null. */
    @Nullable
    List<long[]> edges(String name, int count) {
        InputRule.Predicate tree = plan.find("tree", name);
        InputRule.Predicate connected = plan.find("connected", name);
        boolean acyclic = plan.has("acyclic", name);
        boolean free = tree == null && connected == null && !acyclic && !plan.has("star", name);
        if (free && (!joinsNodes(name) || chance.hit(0.4))) {
            return null;
        }
        InputRange first = context.solver.range(name + "[][0]").whole();
        InputRange second = context.solver.range(name + "[][1]").whole();
        long base = (long) Math.max(first.low(), Math.max(0, Math.min(second.low(), 1)));
        long nodes = (long) Math.min(Math.max(first.high(), second.high()) - base + 1, 4L * count + 4);
        boolean ordered = plan.comparisons.stream().anyMatch(rule -> isOrdered(rule, name));
        List<long[]> edges = tree != null || plan.has("star", name)
                ? tree(count + 1, plan.has("star", name))
                : graph(
                        count,
                        (int) Math.max(2, nodes),
                        connected != null || free && nodes <= count + 1 && chance.hit(0.7),
                        acyclic);
        relabel(edges, base, ordered, acyclic || free && chance.hit(0.6));
        return edges;
    }

    /** Whether the first two columns name nodes of one range that must differ. */
    private boolean joinsNodes(String name) {
        InputRange first = context.solver.range(name + "[][0]").whole();
        boolean one = first.equals(context.solver.range(name + "[][1]").whole())
                && first.width() >= 1
                && first.width() < 1000;
        boolean differ = plan.has("distinctPairs", name)
                || plan.cellRules(name).stream()
                        .anyMatch(rule -> rule.operator().equals("!="));
        InputRange width = context.solver.range(name + "[].length");
        return one
                && differ
                && first.low() >= 0
                && first.low() <= 1
                && width.low() >= 2
                && plan.cellRules(name).stream()
                        .allMatch(rule -> rule.operator().equals("!=") || isOrdered(rule, name));
    }

    private static boolean isOrdered(InputRule.Comparison rule, String name) {
        return rule.operator().equals("<")
                && rule.left() instanceof InputTerm.Ref left
                && rule.right() instanceof InputTerm.Ref right
                && InputSolver.key(left).equals(name + "[][0]")
                && InputSolver.key(right).equals(name + "[][1]");
    }

    private List<long[]> tree(int nodes, boolean star) {
        List<long[]> edges = new ArrayList<>();
        int reach = reach(nodes);
        for (int i = 1; i < nodes; i++) {
            edges.add(new long[] {star ? 0 : chance.between(Math.max(0, i - reach), i - 1), i});
        }
        return edges;
    }

    private List<long[]> graph(int count, int most, boolean connected, boolean acyclic) {
        int nodes = Math.max(2, Math.min(most, connected ? count + 1 : most));
        List<long[]> edges = connected ? tree(nodes, false) : new ArrayList<>();
        Set<List<Long>> seen = new HashSet<>();
        edges.forEach(edge -> seen.add(List.of(edge[0], edge[1])));
        for (int tries = 0; edges.size() < count && tries < 60 * count; tries++) {
            long a = chance.below(nodes);
            long b = chance.below(nodes);
            if (a != b && seen.add(List.of(Math.min(a, b), Math.max(a, b)))) {
                edges.add(new long[] {Math.min(a, b), Math.max(a, b)});
            }
        }
        while (edges.size() < count) {
            edges.add(
                    edges.isEmpty()
                            ? new long[] {0, 1}
                            : edges.get(chance.below(edges.size())).clone());
        }
        while (edges.size() > count) {
            edges.remove(edges.size() - 1);
        }
        return edges;
    }

    private void relabel(List<long[]> edges, long base, boolean ordered, boolean directed) {
        long most = edges.stream()
                .mapToLong(edge -> Math.max(edge[0], edge[1]))
                .max()
                .orElse(0);
        List<Long> labels = new ArrayList<>();
        for (long i = 0; i <= most; i++) {
            labels.add(base + i);
        }
        if (!ordered && chance.hit(0.8)) {
            chance.shuffle(labels);
        }
        for (long[] edge : edges) {
            long a = labels.get((int) edge[0]);
            long b = labels.get((int) edge[1]);
            boolean swap = ordered ? a > b : !directed && chance.hit(0.5);
            edge[0] = swap ? b : a;
            edge[1] = swap ? a : b;
        }
        chance.shuffle(edges);
    }

    /** Fills adjacency lists; false where no property says that the field is one. */
    boolean adjacency(String name, int nodes, List<Object> rows) {
        boolean acyclic = plan.has("acyclicLists", name);
        if (!acyclic && !plan.has("undirectedLists", name)) {
            return false;
        }
        List<Set<Long>> lists = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            lists.add(new LinkedHashSet<>());
        }
        List<Long> order = new ArrayList<>();
        for (long i = 0; i < nodes; i++) {
            order.add(i);
        }
        boolean keepEnds = acyclic && nodes > 2;
        List<Long> inner = keepEnds ? order.subList(1, nodes - 1) : order;
        chance.shuffle(inner);
        double density = (1.5 + 2 * chance.unit()) / Math.max(2, nodes);
        for (int i = 0; i < nodes; i++) {
            for (int j = i + 1; j < nodes; j++) {
                if (chance.hit(density) || acyclic && j == i + 1 && chance.hit(0.6)) {
                    lists.get(order.get(i).intValue()).add(order.get(j));
                    if (!acyclic) {
                        lists.get(order.get(j).intValue()).add(order.get(i));
                    }
                }
            }
        }
        lists.forEach(list -> rows.add(new ArrayList<Object>(list)));
        return true;
    }
}
