package dev.codegym.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates terms over a draft. NaN means that the term says nothing here: out of range, undrawn, or no number. */
final class InputEvaluator {
    private final InputDraft draft;

    InputEvaluator(InputDraft draft) {
        this.draft = draft;
    }

    static double apply(char operator, double a, double b) {
        return switch (operator) {
            case '+' -> a + b;
            case '-' -> a - b;
            case '*' -> a * b;
            case '/' -> b == 0 ? Double.NaN : a / b;
            case '%' -> b == 0 ? Double.NaN : a % b;
            case '^' -> StrictMath.pow(a, b);
            default -> Double.NaN;
        };
    }

    static boolean compare(double a, String operator, double b) {
        // exact divisions such as n / 3 must not fail on their last bit
        double slack = 1e-9 * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
        return switch (operator) {
            case "<" -> a < b;
            case "<=" -> a <= b + slack;
            case ">" -> a > b;
            case ">=" -> a >= b - slack;
            case "==" -> Math.abs(a - b) <= slack;
            default -> a != b;
        };
    }

    /** The index variables of the rule, in order; those bound by an aggregate are not among them. */
    List<String> variables(InputRule.Comparison rule) {
        Set<String> names = new LinkedHashSet<>();
        collect(rule.left(), names);
        collect(rule.right(), names);
        return new ArrayList<>(names);
    }

    private void collect(InputTerm term, Set<String> names) {
        if (term instanceof InputTerm.Ref ref) {
            ref.indices()
                    .forEach(index -> index.forEachRef(inner -> {
                        if (inner.indices().isEmpty() && draft.field(inner.name()) == null) {
                            names.add(inner.name());
                        }
                    }));
        } else if (term instanceof InputTerm.Binary binary) {
            collect(binary.left(), names);
            collect(binary.right(), names);
        } else if (term instanceof InputTerm.Call call && !call.isAggregate()) {
            call.arguments().forEach(argument -> collect(argument, names));
        }
    }

    /** How many values an index variable runs over: the longest data that it indexes. */
    int extent(InputRule rule, String variable) {
        int[] extent = {0};
        rule.forEachRef(ref -> {
            for (int level = 0; level < ref.indices().size(); level++) {
                int size = 0;
                boolean[] uses = {false};
                ref.indices()
                        .get(level)
                        .forEachRef(inner -> uses[0] |= inner.name().equals(variable));
                if (uses[0]) {
                    size = longest(ref.name(), level);
                }
                extent[0] = Math.max(extent[0], size);
            }
        });
        return extent[0];
    }

    private int longest(String name, int level) {
        if (level == 0) {
            return Math.max(0, InputDraft.size(draft.get(name)));
        }
        return draft.list(name).stream().mapToInt(InputDraft::size).max().orElse(0);
    }

    /** Whether the instance of the rule holds, or says nothing; two strings compare as strings. */
    boolean holds(InputRule.Comparison rule, Map<String, Integer> variables) {
        if (rule.left() instanceof InputTerm.Ref a
                && rule.right() instanceof InputTerm.Ref b
                && !a.length()
                && !b.length()) {
            Object left = target(a, variables);
            Object right = target(b, variables);
            if (left instanceof String x && right instanceof String y) {
                return compare(x.compareTo(y), rule.operator(), 0);
            }
        }
        double left = evaluate(rule.left(), variables);
        double right = evaluate(rule.right(), variables);
        return Double.isNaN(left) || Double.isNaN(right) || compare(left, rule.operator(), right);
    }

    double evaluate(InputTerm term, Map<String, Integer> variables) {
        if (term instanceof InputTerm.Num num) {
            return num.value();
        }
        if (term instanceof InputTerm.Ref ref) {
            return reference(ref, variables);
        }
        if (term instanceof InputTerm.Binary binary) {
            return apply(binary.operator(), evaluate(binary.left(), variables), evaluate(binary.right(), variables));
        }
        return term instanceof InputTerm.Call call ? call(call, variables) : Double.NaN;
    }

    private double reference(InputTerm.Ref ref, Map<String, Integer> variables) {
        Integer variable = variables.get(ref.name());
        if (variable != null && ref.indices().isEmpty() && draft.field(ref.name()) == null) {
            return variable;
        }
        Object value = target(ref, variables);
        if (ref.length()) {
            int size = InputDraft.size(value);
            return size < 0 ? Double.NaN : size;
        }
        return InputDraft.number(value);
    }

    private @Nullable Object target(InputTerm.Ref ref, Map<String, Integer> variables) {
        int[] indices = new int[ref.indices().size()];
        for (int i = 0; i < indices.length; i++) {
            double index = evaluate(ref.indices().get(i), variables);
            if (Double.isNaN(index) || index != Math.rint(index) || Math.abs(index) > 1e9) {
                return null;
            }
            indices[i] = (int) index;
        }
        return draft.reach(ref.name(), indices);
    }

    private double call(InputTerm.Call call, Map<String, Integer> variables) {
        if (call.isAggregate()) {
            return aggregate(call, variables);
        }
        if (call.function().equals("value")) {
            return digits(call.arguments().get(0), variables);
        }
        double a = evaluate(call.arguments().get(0), variables);
        return switch (call.function()) {
            case "abs" -> Math.abs(a);
            case "floor" -> Math.floor(a);
            case "ceil" -> Math.ceil(a);
            case "sqrt" -> StrictMath.sqrt(a);
            case "log10" -> StrictMath.log10(a);
            case "log2" -> StrictMath.log(a) / StrictMath.log(2);
            case "min", "max" -> {
                for (InputTerm other :
                        call.arguments().subList(1, call.arguments().size())) {
                    double b = evaluate(other, variables);
                    a = call.function().equals("min") ? Math.min(a, b) : Math.max(a, b);
                }
                yield a;
            }
            default -> Double.NaN;
        };
    }

    private double digits(InputTerm argument, Map<String, Integer> variables) {
        if (!(argument instanceof InputTerm.Ref ref)) {
            return Double.NaN;
        }
        int[] indices = ref.indices().stream()
                .mapToInt(index -> (int) evaluate(index, variables))
                .toArray();
        Object value = draft.reach(ref.name(), indices);
        return value instanceof String text && text.matches("-?\\d{1,300}")
                ? new BigDecimal(text).doubleValue()
                : Double.NaN;
    }

    private double aggregate(InputTerm.Call call, Map<String, Integer> variables) {
        InputTerm argument = call.arguments().get(0);
        InputRule.Comparison holder = new InputRule.Comparison(argument, "==", argument);
        List<String> free = new ArrayList<>(variables(holder));
        free.removeAll(variables.keySet());
        if (free.isEmpty() && argument instanceof InputTerm.Ref ref && !ref.length()) {
            return fold(call.function(), flatten(draft.reach(ref.name(), new int[0])));
        }
        List<Double> values = new ArrayList<>();
        forEach(holder, free, 0, new HashMap<>(variables), bound -> values.add(evaluate(argument, bound)));
        values.removeIf(value -> value.isNaN());
        return fold(call.function(), values);
    }

    private static List<Double> flatten(@Nullable Object value) {
        List<Double> out = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> out.addAll(flatten(element)));
        } else if (value != null) {
            out.add(InputDraft.number(value));
        }
        return out;
    }

    private static double fold(String function, List<Double> values) {
        if (function.equals("sum")) {
            return values.stream().mapToDouble(Double::doubleValue).sum();
        }
        if (values.isEmpty()) {
            return Double.NaN;
        }
        return function.equals("max")
                ? values.stream().mapToDouble(Double::doubleValue).max().getAsDouble()
                : values.stream().mapToDouble(Double::doubleValue).min().getAsDouble();
    }

    void forEach(
            InputRule rule,
            List<String> variables,
            int level,
            Map<String, Integer> bound,
            java.util.function.Consumer<Map<String, Integer>> visitor) {
        if (level == variables.size()) {
            visitor.accept(bound);
            return;
        }
        String variable = variables.get(level);
        int extent = extent(rule, variable);
        for (int i = 0; i < extent; i++) {
            bound.put(variable, i);
            forEach(rule, variables, level + 1, bound, visitor);
        }
        bound.remove(variable);
    }
}
