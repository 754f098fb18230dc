package dev.codegym.task;

import dev.codegym.tool.DataType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Chooses the lengths of all collections of one attempt, so that they hold about the wanted number of values together. */
final class InputLengths {
    private static final int PICKS = 8;

    private final InputContext context;
    private final InputChance chance;
    private final InputSolver solver;
    private double longest;

    InputLengths(InputContext context) {
        this.context = context;
        this.chance = context.chance;
        this.solver = context.solver;
    }

    /** The longest top-level length drawn. */
    double longest() {
        return longest;
    }

    boolean draw() {
        int collections = 0;
        for (InputField field : context.draft.fields()) {
            collections += field.depth() > 0 ? 1 : 0;
        }
        double share = collections <= 1 ? 1 : collections == 2 ? 0.6 : 0.45;
        for (InputField field : context.draft.fields()) {
            double budget = context.size * share * (0.75 + 0.5 * chance.unit());
            if (field.type().kind() == DataType.Kind.STRING && besideWords() && chance.hit(0.6)) {
                budget = 2 + chance.below(6);
            }
            if (field.depth() > 0 && !draw(field, budget)) {
                return false;
            }
        }
        return true;
    }

    /** Whether some other field is a list of strings: a single string is then often one of its words. */
    private boolean besideWords() {
        for (InputField field : context.draft.fields()) {
            if (field.type().levels() == 1 && field.innermost().kind() == DataType.Kind.STRING) {
                return true;
            }
        }
        return false;
    }

    private boolean draw(InputField field, double budget) {
        String name = field.name();
        String inner = name + "[].length";
        boolean nested = field.depth() > 1;
        if (!nested) {
            boolean chosen = choose(name + ".length", budget);
            longest = Math.max(longest, context.length(name));
            return chosen;
        }
        InputRange row = solver.range(inner);
        boolean text =
                field.innermost().kind() == DataType.Kind.STRING && field.type().levels() == 1;
        boolean square = context.plan.has("square", name);
        double width = width(field, row, budget, text, square);
        if (!choose(name + ".length", budget / Math.max(1, text ? width / 2 : width))) {
            return false;
        }
        double rows = Math.max(1, context.length(name));
        longest = Math.max(longest, rows);
        row = solver.range(inner);
        if (context.plan.has("rectangular", name) || square || row.isPoint()) {
            return choose(inner, square ? rows : text ? width : budget / rows);
        }
        if (text || field.innermost().kind() == DataType.Kind.LINKED_LIST) {
            solver.narrow(inner, around(row, width));
        } else {
            solver.narrow(inner, around(row, budget / rows));
        }
        return true;
    }

    private double width(InputField field, InputRange row, double budget, boolean text, boolean square) {
        double low = Math.max(1, row.low());
        if (row.isPoint()) {
            return low;
        }
        if (square) {
            return Math.sqrt(budget);
        }
        if (text) {
            double letters = chance.of(java.util.List.of(2, 3, 4, 5, 6, 8));
            return Math.max(low, Math.min(row.high(), letters));
        }
        boolean rectangular = context.plan.has("rectangular", field.name());
        double wanted = rectangular ? Math.sqrt(budget) * (0.6 + 0.9 * chance.unit()) : 2 + chance.below(4);
        return Math.max(low, Math.min(row.high(), wanted));
    }

    /** Rows of uneven length: from short to twice the wanted one. */
    private static InputRange around(InputRange row, double wanted) {
        double high = Math.max(Math.max(1, row.low()), Math.min(row.high(), Math.ceil(1.6 * wanted)));
        double low = Math.max(row.low(), Math.min(high, Math.floor(wanted * 0.4)));
        return new InputRange(low, high);
    }

    private boolean choose(String key, double wanted) {
        InputRange range = solver.range(key);
        Map<String, InputRange> saved = new LinkedHashMap<>(solver.snapshot());
        for (int i = 0; i < PICKS; i++) {
            double goal = i == 0 ? wanted : wanted * (0.3 + 1.2 * chance.unit()) + chance.between(-2, 2);
            double length =
                    Math.min(range.high(), Math.max(Math.max(range.low(), Math.min(1, range.high())), Math.rint(goal)));
            solver.narrow(key, InputRange.point(length));
            if (solver.propagate() && whole(key)) {
                return true;
            }
            solver.restore(saved);
        }
        return false;
    }

    /** Lengths tied to it by a factor may have no whole value left. */
    private boolean whole(String key) {
        InputRange range = solver.range(key);
        if (!range.isPoint()) {
            return false;
        }
        for (InputRule.Comparison rule : context.plan.comparisons) {
            if (rule.operator().equals("==") && !holds(rule)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(InputRule.Comparison rule) {
        InputRange left = solver.forward(rule.left(), Map.of());
        InputRange right = solver.forward(rule.right(), Map.of());
        boolean points = left.isPoint() && right.isPoint();
        return !points || InputEvaluator.compare(left.low(), "==", right.low());
    }
}
