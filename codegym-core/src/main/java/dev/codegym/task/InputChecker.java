package dev.codegym.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which rules a whole input breaks. */
final class InputChecker {
    private final InputDraft draft;
    private final InputEvaluator evaluator;

    InputChecker(InputDraft draft) {
        this.draft = draft;
        this.evaluator = new InputEvaluator(draft);
    }

    List<String> violations(Collection<? extends InputRule> rules) {
        List<String> broken = new ArrayList<>();
        for (InputRule rule : rules) {
            String where = breach(rule);
            if (where != null) {
                broken.add(rule + where);
            }
        }
        return broken;
    }

    boolean obeys(InputRule rule) {
        return breach(rule) == null;
    }

    /** Null where the rule holds, else where it does not. */
    private @Nullable String breach(InputRule rule) {
        if (rule instanceof InputRule.Predicate predicate) {
            return holds(predicate) ? null : " does not hold";
        }
        InputRule.Comparison comparison = (InputRule.Comparison) rule;
        String[] found = {null};
        evaluator.forEach(rule, evaluator.variables(comparison), 0, new HashMap<>(), bound -> {
            if (found[0] == null && !evaluator.holds(comparison, bound)) {
                found[0] = bound.isEmpty() ? " does not hold" : " does not hold at " + new java.util.TreeMap<>(bound);
            }
        });
        return found[0];
    }

    private boolean holds(InputRule.Predicate p) {
        List<Object> targets =
                p.arguments().isEmpty() ? List.of() : targets(p.arguments().get(0));
        return switch (p.name()) {
            case "alphabet" -> {
                Set<Character> allowed = new HashSet<>(InputText.alphabet(p.text(1)));
                yield leaves(targets).stream()
                        .flatMap(leaf -> leaf.toString().chars().mapToObj(c -> (char) c))
                        .allMatch(allowed::contains);
            }
            case "oneOf" -> leaves(targets).stream().allMatch(leaf -> isOneOf(leaf, p, 1));
            case "oneOfOrRange" ->
                leaves(targets).stream().allMatch(leaf -> {
                    double value = InputDraft.number(leaf);
                    return isOneOf(leaf, p, 3) || value >= number(p, 1) && value <= number(p, 2);
                });
            case "memberOf" -> {
                List<Object> pool = leaves(targets(p.arguments().get(1)));
                yield pool.containsAll(leaves(targets));
            }
            case "prime" ->
                leaves(targets).stream().allMatch(leaf -> InputShapes.isPrime((long) InputDraft.number(leaf)));
            case "powerOfTwo" ->
                leaves(targets).stream().allMatch(leaf -> Long.bitCount((long) InputDraft.number(leaf)) == 1);
            case "decimals" ->
                leaves(targets).stream().allMatch(leaf -> {
                    double scaled = InputDraft.number(leaf) * StrictMath.pow(10, number(p, 1));
                    return Math.abs(scaled - Math.rint(scaled)) < 1e-6;
                });
            case "charCount" ->
                leaves(targets).stream()
                                .flatMapToInt(leaf -> leaf.toString().chars())
                                .filter(c -> c == p.text(1).charAt(0))
                                .count()
                        == (long) number(p, 2);
            default -> targets.stream().allMatch(target -> holdsFor(p, target));
        };
    }

    private boolean holdsFor(InputRule.Predicate p, Object target) {
        List<Object> list = InputDraft.elements(target);
        return switch (p.name()) {
            case "distinct" -> new HashSet<>(list).size() == list.size();
            case "distinctEach" ->
                list.stream().map(InputDraft::elements).allMatch(row -> new HashSet<>(row).size() == row.size());
            case "distinctTogether" -> {
                List<Object> leaves = leaves(list);
                yield new HashSet<>(leaves).size() == leaves.size();
            }
            case "distinctPairs" -> distinctPairs(list, p.text(1).equals("directed"));
            case "distinctColumn" -> {
                List<Object> column = column(list, (int) number(p, 1));
                yield new HashSet<>(column).size() == column.size();
            }
            case "hasRepeat" -> new HashSet<>(list).size() < list.size();
            case "neighborsDiffer" -> InputShapes.neighborsDiffer(list);
            case "sorted" -> InputShapes.isSorted(list, p.text(1));
            case "sortedRows" ->
                list.stream().allMatch(row -> InputShapes.isSorted(InputDraft.elements(row), p.text(1)));
            case "sortedColumns" -> columns(list).stream().allMatch(column -> InputShapes.isSorted(column, p.text(1)));
            case "rotated" -> InputShapes.isRotated(list);
            case "rectangular" -> list.stream().map(InputDraft::size).distinct().count() <= 1;
            case "square" -> list.stream().allMatch(row -> InputDraft.size(row) == list.size());
            case "symmetric" -> InputShapes.isSymmetric(list);
            case "permutation" -> InputShapes.isPermutation(list, (long) number(p, 1));
            case "tree" -> InputShapes.isTree(list, (long) number(p, 1));
            case "parentTree" -> InputShapes.isParentTree(list);
            case "connected" -> InputShapes.isConnected(list, (long) number(p, 1), (long) number(p, 2));
            case "acyclic" -> InputShapes.isAcyclic(InputShapes.edges(list));
            case "acyclicLists" -> InputShapes.isAcyclic(InputShapes.edgesOfLists(list));
            case "undirectedLists" -> InputShapes.isUndirected(InputShapes.edgesOfLists(list));
            case "star" -> InputShapes.isStar(list);
            case "palindrome" -> InputShapes.isPalindrome(list);
            case "binarySearchTree" ->
                target instanceof InputTree tree && InputShapes.isSorted(tree.inOrder(), "strictly ascending");
            case "complete" ->
                target instanceof InputTree tree && !tree.levelOrder().contains(null);
            case "parentheses" -> InputText.isBalanced(target.toString());
            case "noLeadingZeros" ->
                target instanceof String || target instanceof List<?> && isDigits(list)
                        ? hasNoLeadingZero(list)
                        : list.stream().allMatch(word -> hasNoLeadingZero(InputDraft.elements(word)));
            case "words" -> InputText.isWords(target.toString());
            case "trimmed" -> target.toString().equals(target.toString().strip());
            case "script" -> new InputScript(p.text(1)).holds(list);
            case "textForm" -> new InputWords(p.text(1)).holds(list);
            case "integerText" -> InputText.isInteger(target.toString(), number(p, 1), number(p, 2));
            case "timeText" -> InputText.isTime(target.toString());
            default -> true;
        };
    }

    private static boolean isDigits(List<Object> list) {
        return list.stream().allMatch(value -> value instanceof Number || value instanceof Character);
    }

    private static boolean hasNoLeadingZero(List<Object> digits) {
        return digits.size() < 2 || InputDraft.number(digits.get(0)) % '0' != 0;
    }

    private static boolean distinctPairs(List<Object> rows, boolean directed) {
        Set<List<Object>> seen = new HashSet<>();
        for (Object row : rows) {
            List<Object> cells = InputDraft.elements(row);
            if (cells.size() >= 2) {
                List<Object> pair = List.of(cells.get(0), cells.get(1));
                boolean fresh = directed || !seen.contains(List.of(cells.get(1), cells.get(0)));
                if (!seen.add(pair) || !fresh && !cells.get(0).equals(cells.get(1))) {
                    return false;
                }
            }
        }
        return true;
    }

    private double number(InputRule.Predicate p, int index) {
        return p.arguments().size() > index
                ? evaluator.evaluate(p.arguments().get(index), java.util.Map.of())
                : Double.NaN;
    }

    private boolean isOneOf(Object leaf, InputRule.Predicate p, int from) {
        return p.arguments().subList(from, p.arguments().size()).stream()
                .anyMatch(allowed -> allowed instanceof InputTerm.Text text
                        ? text.value().equals(leaf.toString())
                        : allowed instanceof InputTerm.Num num && num.value() == InputDraft.number(leaf));
    }

    private static List<Object> column(List<Object> rows, int index) {
        return rows.stream()
                .map(InputDraft::elements)
                .filter(row -> row.size() > index)
                .map(row -> row.get(index))
                .collect(Collectors.toList());
    }

    private static List<List<Object>> columns(List<Object> rows) {
        int width = rows.stream().mapToInt(InputDraft::size).max().orElse(0);
        List<List<Object>> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(column(rows, i));
        }
        return columns;
    }

    /** What the reference reaches, an index variable reaching every position. */
    List<Object> targets(InputTerm term) {
        if (!(term instanceof InputTerm.Ref ref)) {
            return List.of();
        }
        List<Object> level = new ArrayList<>();
        Object value = draft.get(ref.name());
        if (value != null) {
            level.add(value);
        }
        for (InputTerm index : ref.indices()) {
            double position = evaluator.evaluate(index, java.util.Map.of());
            level = level.stream()
                    .map(InputDraft::elements)
                    .flatMap(list -> Double.isNaN(position)
                            ? list.stream()
                            : list.stream().skip((long) position).limit(1))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toList());
        }
        return level;
    }

    /** The scalars and strings in it. */
    static List<Object> leaves(List<Object> values) {
        List<Object> leaves = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof List<?> || value instanceof InputTree) {
                leaves.addAll(leaves(InputDraft.elements(value)));
            } else {
                leaves.add(value);
            }
        }
        return leaves;
    }
}
