package dev.codegym.task;

import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the parts of one attempt share. Not for several threads. */
final class InputContext {
    final InputPlan plan;
    final InputChance chance;
    final InputDraft draft;
    final InputSolver solver;
    final InputEvaluator evaluator;
    final int size;
    private final Map<String, InputPalette> palettes = new LinkedHashMap<>();

    InputContext(InputPlan plan, InputChance chance, int size) {
        this.plan = plan;
        this.chance = chance;
        this.size = size;
        this.draft = new InputDraft(plan.model.fields());
        this.solver = new InputSolver(draft, plan.comparisons);
        this.evaluator = new InputEvaluator(draft);
    }

    int length(String key) {
        InputRange range = solver.range(key + ".length");
        return (int) Math.max(0, range.low());
    }

    /** The palette of a class of elements; classes with equal ranges mostly share one, so that their values meet. */
    InputPalette palette(String key, DataType.Kind kind, boolean wide) {
        InputRange range = solver.range(key);
        List<Double> only = plan.choices(key);
        InputRule.Predicate mixed = plan.ofClass("oneOfOrRange", key);
        if (mixed != null) {
            range = new InputRange(
                    evaluator.evaluate(mixed.arguments().get(1), Map.of()),
                    evaluator.evaluate(mixed.arguments().get(2), Map.of()));
        }
        String shared = kind + " " + range + " " + only + " " + wide;
        InputPalette known = palettes.get(shared);
        if (known != null && chance.hit(0.75)) {
            return known;
        }
        InputPalette palette = new InputPalette(chance, kind, range, only, Math.max(4, size), wide);
        palettes.put(shared, palette);
        return palette;
    }

    /** Whether no comparison that speaks of the cell is broken by what is drawn so far. */
    boolean cellObeys(String field, int[] position, List<InputRule.Comparison> rules) {
        for (InputRule.Comparison rule : rules) {
            for (Map<String, Integer> bound : solver.bindings(rule, field, position)) {
                if (!evaluator.holds(rule, bound)) {
                    return false;
                }
            }
        }
        return true;
    }

    static Object value(double number, DataType.Kind kind) {
        return switch (kind) {
            case DOUBLE -> number;
            case BOOLEAN -> number != 0;
            case CHAR -> (char) number;
            default -> (long) number;
        };
    }

    /** Every number that is drawn already, at most a few hundred. */
    List<Double> drawnNumbers() {
        List<Double> numbers = new ArrayList<>();
        for (InputField field : draft.fields()) {
            Object value = draft.get(field.name());
            if (value != null && field.depth() > 0 && field.innermost().kind() != DataType.Kind.STRING) {
                for (Object leaf : InputChecker.leaves(List.of(value))) {
                    if (leaf instanceof Number && numbers.size() < 400) {
                        numbers.add(InputDraft.number(leaf));
                    }
                }
            }
        }
        return numbers;
    }
}
