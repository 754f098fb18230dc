package dev.codegym.task;

import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Interval propagation over the comparisons of a model (forward and backward over each term, as in HC4). Unknowns are
 * scalars, lengths, and classes of elements: {@code nums[]} stands for every element of nums, {@code edges[][0]} for its
 * first column. What is already drawn counts as a point. Not for several threads.
 */
final class InputSolver {
    private static final int ROUNDS = 25;

    private final InputDraft draft;
    private final InputEvaluator evaluator;
    private final List<InputRule.Comparison> rules;
    private Map<String, InputRange> ranges = new LinkedHashMap<>();
    private @Nullable Focus focus;

    /** The one cell that is being drawn. */
    private static final class Focus {
        final String name;
        final int[] position;
        InputRange range;

        Focus(String name, int[] position, InputRange range) {
            this.name = name;
            this.position = position;
            this.range = range;
        }
    }

    InputSolver(InputDraft draft, List<InputRule.Comparison> rules) {
        this.draft = draft;
        this.evaluator = new InputEvaluator(draft);
        this.rules = rules;
        draft.fields().forEach(this::declare);
    }

    private void declare(InputField field) {
        String name = field.name();
        DataType type = field.type();
        for (String key = name; ; key += "[]") {
            if (type.isSequence() || type.isContainer() || type.kind() == DataType.Kind.STRING) {
                ranges.put(key + ".length", new InputRange(0, 1_000_000));
            }
            ranges.put(key, typeRange(type));
            if (type.kind() == DataType.Kind.STRING) {
                ranges.put(key + "[]", new InputRange(32, 126));
            }
            if (!type.isContainer()) {
                return;
            }
            type = type.elementType();
        }
    }

    private static InputRange typeRange(DataType type) {
        return switch (type.kind()) {
            case INT -> new InputRange(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> new InputRange(-0x1p62, 0x1p62);
            case BOOLEAN -> new InputRange(0, 1);
            case CHAR -> new InputRange(32, 126);
            default -> InputRange.ALL;
        };
    }

    Map<String, InputRange> snapshot() {
        return new LinkedHashMap<>(ranges);
    }

    void restore(Map<String, InputRange> saved) {
        ranges = new LinkedHashMap<>(saved);
    }

    boolean knows(String key) {
        return ranges.containsKey(key);
    }

    InputRange range(String key) {
        InputRange own = ranges.getOrDefault(key, InputRange.ALL);
        int column = key.lastIndexOf("[][");
        boolean isColumn = column >= 0 && !key.endsWith("[][]") && !key.endsWith(".length");
        return isColumn ? own.and(ranges.getOrDefault(key.substring(0, column) + "[][]", InputRange.ALL)) : own;
    }

    void narrow(String key, InputRange range) {
        ranges.put(key, range(key).and(range));
    }

    /** Propagates all rules to a fixed point; false where some unknown has no value left. */
    boolean propagate() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, InputRange> before = snapshot();
            for (InputRule.Comparison rule : rules) {
                if (!comparesWithItself(rule)) {
                    revise(rule, Map.of());
                }
            }
            roundLengths();
            if (ranges.values().stream().anyMatch(InputRange::isEmpty)) {
                return false;
            }
            if (before.equals(ranges)) {
                return true;
            }
        }
        return true;
    }

    private void roundLengths() {
        ranges.replaceAll((key, range) -> key.endsWith(".length") ? range.whole() : range);
        for (InputField field : draft.fields()) {
            if (field.type().kind() == DataType.Kind.INT || field.type().kind() == DataType.Kind.LONG) {
                ranges.computeIfPresent(field.name(), (key, range) -> range.whole());
            }
        }
    }

    /** A rule over neighbours, such as a[i] < a[i + 1], must not shrink the class that stands on both of its sides. */
    private boolean comparesWithItself(InputRule.Comparison rule) {
        List<String> keys = new ArrayList<>();
        rule.forEachRef(ref -> {
            if (!ref.indices().isEmpty() && !ref.length()) {
                keys.add(key(ref));
            }
        });
        return new LinkedHashSet<>(keys).size() < keys.size();
    }

    /** The range of one cell under the rules, all other cells being drawn or anything in their class. */
    InputRange cell(String name, int[] position, InputRange start, List<InputRule.Comparison> cellRules) {
        Focus cell = new Focus(name, position, start);
        focus = cell;
        for (InputRule.Comparison rule : cellRules) {
            for (Map<String, Integer> bound : bindings(rule, name, position)) {
                revise(rule, bound);
            }
        }
        focus = null;
        return cell.range;
    }

    /** How the index variables of the rule must stand so that it speaks of this cell; one for each place in the rule. */
    List<Map<String, Integer>> bindings(InputRule rule, String name, int[] position) {
        List<Map<String, Integer>> found = new ArrayList<>();
        rule.forEachRef(ref -> {
            if (ref.name().equals(name) && !ref.length() && ref.indices().size() == position.length) {
                Map<String, Integer> bound = unify(ref, position);
                if (bound != null && !found.contains(bound)) {
                    found.add(bound);
                }
            }
        });
        return found;
    }

    private @Nullable Map<String, Integer> unify(InputTerm.Ref ref, int[] position) {
        Map<String, Integer> bound = new HashMap<>();
        for (int i = 0; i < position.length; i++) {
            InputTerm index = ref.indices().get(i);
            int offset = 0;
            if (index instanceof InputTerm.Binary sum
                    && sum.right() instanceof InputTerm.Num num
                    && "+-".indexOf(sum.operator()) >= 0) {
                offset = (int) (sum.operator() == '+' ? num.value() : -num.value());
                index = sum.left();
            }
            if (index instanceof InputTerm.Ref variable && isVariable(variable)) {
                Integer old = bound.put(variable.name(), position[i] - offset);
                if (position[i] < offset || old != null && old != position[i] - offset) {
                    return null;
                }
            } else if (evaluator.evaluate(index, bound) != position[i] - offset) {
                return null;
            }
        }
        return bound;
    }

    private boolean isVariable(InputTerm.Ref ref) {
        return ref.indices().isEmpty() && !ref.length() && draft.field(ref.name()) == null;
    }

    private void revise(InputRule.Comparison rule, Map<String, Integer> bound) {
        InputRange left = forward(rule.left(), bound);
        InputRange right = forward(rule.right(), bound);
        switch (rule.operator()) {
            case "<", "<=" -> {
                backward(rule.left(), new InputRange(Double.NEGATIVE_INFINITY, below(rule, right.high())), bound);
                backward(rule.right(), new InputRange(above(rule, left.low()), Double.POSITIVE_INFINITY), bound);
            }
            case ">", ">=" -> {
                backward(rule.left(), new InputRange(above(rule, right.low()), Double.POSITIVE_INFINITY), bound);
                backward(rule.right(), new InputRange(Double.NEGATIVE_INFINITY, below(rule, left.high())), bound);
            }
            case "==" -> {
                InputRange both = left.and(right);
                backward(rule.left(), both, bound);
                backward(rule.right(), both, bound);
            }
            default -> {
                // inequality bounds nothing
            }
        }
    }

    private static double step(double value) {
        return Double.isInfinite(value) ? 0 : Math.max(1e-6, 4 * Math.ulp(value));
    }

    private static double below(InputRule.Comparison rule, double high) {
        return rule.operator().length() == 1 ? high - step(high) : high;
    }

    private static double above(InputRule.Comparison rule, double low) {
        return rule.operator().length() == 1 ? low + step(low) : low;
    }

    InputRange forward(InputTerm term, Map<String, Integer> bound) {
        if (term instanceof InputTerm.Num num) {
            return InputRange.point(num.value());
        }
        if (term instanceof InputTerm.Ref ref) {
            return reference(ref, bound);
        }
        if (term instanceof InputTerm.Binary binary) {
            return arithmetic(binary, forward(binary.left(), bound), forward(binary.right(), bound));
        }
        return term instanceof InputTerm.Call call ? call(call, bound) : InputRange.ALL;
    }

    private static InputRange arithmetic(InputTerm.Binary binary, InputRange left, InputRange right) {
        return switch (binary.operator()) {
            case '+' -> left.plus(right);
            case '-' -> left.minus(right);
            case '*' -> left.times(right);
            case '/' -> left.dividedBy(right);
            case '%' ->
                left.isPoint() && right.isPoint()
                        ? InputRange.point(InputEvaluator.apply('%', left.low(), right.low()))
                        : right.isPoint() && right.low() > 0
                                ? new InputRange(left.low() >= 0 ? 0 : 1 - right.low(), right.low() - 1)
                                : InputRange.ALL;
            case '^' ->
                left.low() >= 0
                        ? new InputRange(
                                StrictMath.pow(left.low(), right.low()), StrictMath.pow(left.high(), right.high()))
                        : InputRange.ALL;
            default -> InputRange.ALL;
        };
    }

    private InputRange reference(InputTerm.Ref ref, Map<String, Integer> bound) {
        if (isVariable(ref)) {
            Integer value = bound.get(ref.name());
            return value == null ? new InputRange(0, 1_000_000) : InputRange.point(value);
        }
        if (isFocus(ref, bound) && focus != null) {
            return focus.range;
        }
        double drawn = evaluator.evaluate(ref, bound);
        return Double.isNaN(drawn) ? range(key(ref)) : InputRange.point(drawn);
    }

    private InputRange call(InputTerm.Call call, Map<String, Integer> bound) {
        double drawn = evaluator.evaluate(call, bound);
        if (!Double.isNaN(drawn) && !(call.isAggregate() && drawn == 0)) {
            return InputRange.point(drawn);
        }
        if (call.arguments().isEmpty()
                || call.function().equals("sum")
                || call.function().equals("value")) {
            return InputRange.ALL;
        }
        InputRange first = forward(call.arguments().get(0), bound);
        switch (call.function()) {
            case "min", "max" -> {
                for (InputTerm other :
                        call.arguments().subList(1, call.arguments().size())) {
                    InputRange next = forward(other, bound);
                    first = call.function().equals("min")
                            ? new InputRange(Math.min(first.low(), next.low()), Math.min(first.high(), next.high()))
                            : new InputRange(Math.max(first.low(), next.low()), Math.max(first.high(), next.high()));
                }
                return first;
            }
            case "floor", "ceil" -> {
                return new InputRange(Math.floor(first.low()), Math.ceil(first.high()));
            }
            case "log10" -> {
                return new InputRange(
                        first.low() > 0 ? StrictMath.log10(first.low()) : Double.NEGATIVE_INFINITY,
                        StrictMath.log10(Math.max(0, first.high())));
            }
            case "abs" -> {
                return new InputRange(0, Math.max(Math.abs(first.low()), Math.abs(first.high())));
            }
            default -> {
                return InputRange.ALL;
            }
        }
    }

    private void backward(InputTerm term, InputRange range, Map<String, Integer> bound) {
        if (term instanceof InputTerm.Ref ref) {
            narrow(ref, range, bound);
        } else if (term instanceof InputTerm.Binary binary) {
            InputRange left = forward(binary.left(), bound);
            InputRange right = forward(binary.right(), bound);
            switch (binary.operator()) {
                case '+' -> {
                    backward(binary.left(), range.minus(right), bound);
                    backward(binary.right(), range.minus(left), bound);
                }
                case '-' -> {
                    backward(binary.left(), range.plus(right), bound);
                    backward(binary.right(), left.minus(range), bound);
                }
                case '*' -> {
                    backward(binary.left(), quotient(range, right), bound);
                    backward(binary.right(), quotient(range, left), bound);
                }
                case '/' -> backward(binary.left(), range.times(right), bound);
                case '^' -> power(binary, range, left, right, bound);
                default -> {
                    // a remainder bounds nothing
                }
            }
        } else if (term instanceof InputTerm.Call call) {
            backwardCall(call, range, bound);
        }
    }

    private static InputRange quotient(InputRange product, InputRange factor) {
        if (factor.low() == 0 && factor.high() > 0 && product.low() > 0) {
            return new InputRange(product.low() / factor.high(), Double.POSITIVE_INFINITY);
        }
        return product.dividedBy(factor);
    }

    private void power(
            InputTerm.Binary binary,
            InputRange range,
            InputRange base,
            InputRange exponent,
            Map<String, Integer> bound) {
        if (exponent.isPoint() && exponent.low() > 0 && range.high() >= 0) {
            double root = StrictMath.pow(range.high(), 1 / exponent.low());
            double low = base.low() >= 0 ? StrictMath.pow(Math.max(0, range.low()), 1 / exponent.low()) : -root;
            backward(binary.left(), new InputRange(low, root), bound);
        } else if (base.isPoint() && base.low() > 1 && range.high() > 0) {
            double logarithm = StrictMath.log(range.high()) / StrictMath.log(base.low());
            backward(binary.right(), new InputRange(Double.NEGATIVE_INFINITY, logarithm), bound);
        }
    }

    private void backwardCall(InputTerm.Call call, InputRange range, Map<String, Integer> bound) {
        InputRange part = switch (call.function()) {
            case "min" -> new InputRange(range.low(), Double.POSITIVE_INFINITY);
            case "max" -> new InputRange(Double.NEGATIVE_INFINITY, range.high());
            case "abs" -> new InputRange(-range.high(), range.high());
            case "log10" ->
                new InputRange(
                        Double.isInfinite(range.low()) ? 0 : Math.rint(StrictMath.pow(10, range.low())),
                        StrictMath.pow(10, range.high()));
            case "floor" -> new InputRange(range.low(), range.high() + 1);
            case "ceil" -> new InputRange(range.low() - 1, range.high());
            default -> InputRange.ALL;
        };
        call.arguments().forEach(argument -> backward(argument, part, bound));
    }

    private boolean isFocus(InputTerm.Ref ref, Map<String, Integer> bound) {
        Focus cell = focus;
        if (cell == null
                || ref.length()
                || !ref.name().equals(cell.name)
                || ref.indices().size() != cell.position.length) {
            return false;
        }
        for (int i = 0; i < cell.position.length; i++) {
            if (evaluator.evaluate(ref.indices().get(i), bound) != cell.position[i]) {
                return false;
            }
        }
        return true;
    }

    private void narrow(InputTerm.Ref ref, InputRange range, Map<String, Integer> bound) {
        if (focus != null) {
            if (isFocus(ref, bound)) {
                focus.range = focus.range.and(range);
            }
        } else if (isWholeClass(ref) && Double.isNaN(evaluator.evaluate(ref, bound))) {
            narrow(key(ref), range);
        }
    }

    /** Whether a bound on the reference bounds its whole class: plain variables, each once, and at most a fixed column. */
    private boolean isWholeClass(InputTerm.Ref ref) {
        if (isVariable(ref)) {
            return false;
        }
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < ref.indices().size(); i++) {
            InputTerm index = ref.indices().get(i);
            boolean column = i == 1 && index instanceof InputTerm.Num;
            boolean variable = index instanceof InputTerm.Ref inner && isVariable(inner) && seen.add(inner.name());
            if (!column && !variable && !ref.length()) {
                return false;
            }
        }
        return true;
    }

    /** The unknown that a reference belongs to. */
    static String key(InputTerm.Ref ref) {
        StringBuilder key = new StringBuilder(ref.name());
        for (int i = 0; i < ref.indices().size(); i++) {
            boolean column = i == 1 && ref.indices().get(i) instanceof InputTerm.Num;
            key.append('[')
                    .append(column ? ref.indices().get(i).toString() : "")
                    .append(']');
        }
        return key.append(ref.length() ? ".length" : "").toString();
    }
}
