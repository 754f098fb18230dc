package dev.codegym.task;

import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at an input: lengths first, then scalars that bound elements, then the collections, then the other scalars,
 * which often come from the data.
 */
final class InputDrawing {
    private static final int PICKS = 12;

    private final InputContext context;
    private final InputPlan plan;
    private final InputChance chance;
    private final InputDraft draft;
    private final InputSolver solver;
    private final InputLengths lengths;

    InputDrawing(InputPlan plan, InputChance chance, int size) {
        this.context = new InputContext(plan, chance, size);
        this.plan = plan;
        this.chance = chance;
        this.draft = context.draft;
        this.solver = context.solver;
        this.lengths = new InputLengths(context);
    }

    @Nullable
    InputDraft draw() {
        if (!solver.propagate() || !lengths.draw()) {
            return null;
        }
        for (InputField field : draft.fields()) {
            if (field.depth() == 0 && plan.front.contains(field.name()) && !drawFront(field)) {
                return null;
            }
        }
        for (InputField field : draft.fields()) {
            if (field.depth() > 0 && !new InputCollections(context).draw(field)) {
                return null;
            }
        }
        solver.propagate();
        for (InputField field : draft.fields()) {
            if (field.depth() == 0 && draft.get(field.name()) == null) {
                drawRest(field);
                solver.propagate();
            }
        }
        pin();
        return draft;
    }

    private boolean drawFront(InputField field) {
        String name = field.name();
        DataType.Kind kind = field.type().kind();
        Map<String, InputRange> saved = solver.snapshot();
        InputRange range = solver.range(name);
        List<Double> choices = plan.choices(name);
        Set<String> bounds = plan.crowded(name);
        for (int i = 0; i < PICKS; i++) {
            double scale = Math.max(2, lengths.longest()) * (bounds.isEmpty() ? 1 : 12);
            double value = choices.isEmpty() ? sized(range, scale, kind) : chance.of(choices);
            solver.narrow(name, InputRange.point(value));
            draft.put(name, InputContext.value(value, kind));
            if (solver.propagate() && scalarObeys(name)) {
                return true;
            }
            solver.restore(saved);
        }
        return false;
    }

    private double sized(InputRange range, double scale, DataType.Kind kind) {
        if (range.isPoint()) {
            return range.low();
        }
        double factor = chance.of(List.of(0.1, 0.2, 0.3, 0.5, 0.5, 0.8, 0.8, 1.0, 1.0, 1.3, 2.0));
        double wanted = Math.max(range.low(), 0) + Math.rint(scale * factor) + chance.between(-1, 1);
        if (kind == DataType.Kind.DOUBLE) {
            return Math.min(range.high(), Math.max(range.low(), wanted + chance.below(100) / 100.0));
        }
        InputRange whole = range.whole();
        return Math.min(whole.high(), Math.max(whole.low(), wanted));
    }

    private void drawRest(InputField field) {
        String name = field.name();
        DataType.Kind kind = field.type().kind();
        for (int i = 0; i < PICKS; i++) {
            draft.put(name, InputContext.value(rest(field), kind));
            if (scalarObeys(name)) {
                return;
            }
        }
    }

    private double rest(InputField field) {
        String name = field.name();
        DataType.Kind kind = field.type().kind();
        InputRange range = kind == DataType.Kind.DOUBLE
                ? solver.range(name)
                : solver.range(name).whole();
        InputRule.Predicate member = plan.find("memberOf", name);
        if (member != null) {
            List<Object> pool = InputChecker.leaves(
                    new InputChecker(draft).targets(member.arguments().get(1)));
            if (!pool.isEmpty()) {
                return InputDraft.number(chance.of(pool));
            }
        }
        List<Double> choices = plan.choices(name);
        if (!choices.isEmpty()) {
            return chance.of(choices);
        }
        if (kind == DataType.Kind.CHAR) {
            return character(name);
        }
        if (range.isEmpty() || range.isPoint() || kind == DataType.Kind.BOOLEAN) {
            return range.isPoint() ? range.low() : chance.below(2);
        }
        if (plan.has("powerOfTwo", name)) {
            return StrictMath.pow(2, chance.below(20));
        }
        double value = fromData(range);
        return kind == DataType.Kind.DOUBLE ? value : even(Math.rint(value), range);
    }

    private double even(double value, InputRange range) {
        return Math.max(range.low(), Math.min(range.high(), value));
    }

    private double character(String name) {
        List<Character> alphabet = InputStrings.alphabet(context, name);
        List<Character> seen = new ArrayList<>();
        for (InputField field : draft.fields()) {
            DataType.Kind inner = field.innermost().kind();
            Object value = draft.get(field.name());
            if (value != null && (inner == DataType.Kind.STRING || inner == DataType.Kind.CHAR)) {
                for (Object leaf : InputChecker.leaves(List.of(value))) {
                    for (char c : leaf.toString().toCharArray()) {
                        if (alphabet.contains(c)) {
                            seen.add(c);
                        }
                    }
                }
            }
        }
        return chance.of(seen.isEmpty() || chance.hit(0.2) ? alphabet : seen);
    }

    /** A number that makes the data matter: one of its values, a sum, a count; within the range. */
    private double fromData(InputRange range) {
        List<Double> data = context.drawnNumbers();
        double longest = Math.max(3, lengths.longest());
        boolean small = range.width() <= 4 * longest;
        for (int i = 0; i < PICKS; i++) {
            double roll = chance.unit();
            double value;
            if (small && roll < 0.7 || data.isEmpty() && roll < 0.8) {
                value = range.low() + chance.below((int) Math.min(range.width() + 1, 2 * longest));
            } else if (data.isEmpty() || roll < 0.12) {
                value = Math.max(range.low(), 0) + chance.below((int) longest + 1);
            } else if (roll < 0.5) {
                value = chance.of(data);
            } else if (roll < 0.62) {
                value = chance.of(data) + chance.of(data);
            } else if (roll < 0.78) {
                value = runSum(data);
            } else if (roll < 0.85) {
                double one = chance.of(data);
                double other = chance.of(data);
                value = Math.abs(one - other);
            } else {
                value = new InputPalette(chance, DataType.Kind.LONG, range, List.of(), context.size, false).pick(range);
            }
            if (value >= range.low() && value <= range.high()) {
                return value;
            }
        }
        return new InputPalette(chance, DataType.Kind.LONG, range, List.of(), context.size, false).pick(range);
    }

    private double runSum(List<Double> data) {
        int from = chance.below(data.size());
        int to = from + 1 + chance.below(Math.min(data.size() - from, 12));
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += data.get(i);
        }
        return sum;
    }

    /** Whether the comparisons that speak of the scalar and of nothing undrawn hold. */
    private boolean scalarObeys(String name) {
        for (InputRule.Comparison rule : plan.comparisons) {
            boolean[] speaks = {false};
            rule.forEachRef(ref -> speaks[0] |= ref.name().equals(name));
            if (speaks[0] && context.evaluator.variables(rule).isEmpty()) {
                if (!context.evaluator.holds(rule, Map.of())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Sets the elements that equalities pin. */
    private void pin() {
        for (InputRule.Comparison rule : plan.pins) {
            InputTerm.Ref pinned = plan.pinned(rule);
            InputField field = pinned == null ? null : draft.field(pinned.name());
            if (pinned != null && field != null) {
                InputTerm other = rule.left() == pinned ? rule.right() : rule.left();
                context.evaluator.forEach(
                        rule, context.evaluator.variables(rule), 0, new java.util.HashMap<>(), bound -> {
                            double value = context.evaluator.evaluate(other, bound);
                            if (!Double.isNaN(value)) {
                                set(field, pinned, bound, value);
                            }
                        });
            }
        }
    }

    private void set(InputField field, InputTerm.Ref pinned, Map<String, Integer> bound, double value) {
        Object container = draft.get(field.name());
        int last = pinned.indices().size() - 1;
        int[] outer = new int[last];
        for (int i = 0; i < last; i++) {
            outer[i] = (int) context.evaluator.evaluate(pinned.indices().get(i), bound);
        }
        container = last == 0 ? container : draft.reach(field.name(), outer);
        double index = context.evaluator.evaluate(pinned.indices().get(last), bound);
        if (container instanceof String text && last == 0 && index >= 0 && index < text.length()) {
            StringBuilder changed = new StringBuilder(text);
            changed.setCharAt((int) index, (char) value);
            draft.put(field.name(), changed.toString());
        } else if (container instanceof List<?> && index >= 0 && index < InputDraft.size(container)) {
            DataType.Kind kind = field.innermost().kind();
            InputDraft.elements(container)
                    .set(
                            (int) index,
                            kind == DataType.Kind.STRING
                                    ? String.valueOf((char) value)
                                    : InputContext.value(
                                            value, kind == DataType.Kind.LINKED_LIST ? DataType.Kind.INT : kind));
        }
    }
}
