package dev.codegym.synth.statement;

import dev.codegym.task.InputField;
import dev.codegym.task.InputRule;
import dev.codegym.task.InputTerm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings resolved rules into the forms that drawing knows how to fulfil. */
final class RuleForms {
    private RuleForms() {}

    /** The rules in their drawable form; bounds that graphs need are looked up in the context. */
    static List<InputRule> normal(Collection<InputRule> rules, Collection<InputRule> context, List<InputField> fields) {
        Set<InputRule> out = new LinkedHashSet<>();
        for (InputRule rule : rules) {
            if (rule instanceof InputRule.Comparison comparison) {
                InputRule form = form(comparison);
                if (form != null) {
                    out.add(form);
                }
            } else {
                out.add(graph((InputRule.Predicate) rule, context, fields));
            }
        }
        return List.copyOf(out);
    }

    /**
     * What rules imply without saying it: rows that are one fewer than the nodes they join make a tree, and intervals of
     * which each ends before the next begins are in order.
     */
    static List<InputRule> implied(Collection<InputRule> rules, List<InputField> fields) {
        List<InputRule> implied = new ArrayList<>();
        for (InputRule rule : rules) {
            if (rule instanceof InputRule.Comparison c
                    && c.operator().equals("==")
                    && c.left() instanceof InputTerm.Ref rows
                    && rows.length()
                    && rows.indices().isEmpty()
                    && c.right() instanceof InputTerm.Binary less
                    && less.operator() == '-'
                    && less.right().equals(InputTerm.num(1))
                    && fields.stream()
                            .anyMatch(f ->
                                    f.name().equals(rows.name()) && f.type().levels() == 2)) {
                implied.add(graph(
                        new InputRule.Predicate("tree", List.of(InputTerm.name(rows.name()), InputTerm.num(0))),
                        rules,
                        fields));
            }
            if (rule instanceof InputRule.Comparison c
                    && c.operator().startsWith("<")
                    && c.left() instanceof InputTerm.Ref end
                    && c.right() instanceof InputTerm.Ref start
                    && !end.name().equals(start.name())
                    && end.indices().size() == 1
                    && start.indices().size() == 1
                    && !end.length()
                    && !start.length()
                    && start.indices().get(0) instanceof InputTerm.Binary) {
                implied.add(sorted(start, "strictly ascending"));
            }
        }
        return implied;
    }

    private static @Nullable InputRule form(InputRule.Comparison rule) {
        if (rule.left().equals(rule.right())) {
            return null;
        }
        if (rule.operator().equals("==")
                && rule.right() instanceof InputTerm.Binary product
                && product.operator() == '*'
                && product.left() instanceof InputTerm.Num factor
                && product.right().equals(new InputTerm.Binary('/', rule.left(), factor))) {
            // "nums.length == 2 * n", n being nothing but that, says that the length is a multiple
            return new InputRule.Comparison(new InputTerm.Binary('%', rule.left(), factor), "==", InputTerm.num(0));
        }
        if (rule.left() instanceof InputTerm.Ref left
                && rule.right() instanceof InputTerm.Ref right
                && left.name().equals(right.name())
                && !left.length()
                && !right.length()) {
            if (isNext(left, right) && rule.operator().startsWith("<")) {
                return sorted(left, rule.operator().equals("<") ? "strictly ascending" : "ascending");
            }
            if (isNext(left, right) && rule.operator().startsWith(">")) {
                return sorted(left, rule.operator().equals(">") ? "strictly descending" : "descending");
            }
            if (isSwapped(left, right) && rule.operator().equals("==")) {
                return new InputRule.Predicate("symmetric", List.of(InputTerm.name(left.name())));
            }
        }
        return rule;
    }

    private static InputRule sorted(InputTerm.Ref ref, String order) {
        return new InputRule.Predicate("sorted", List.of(InputTerm.name(ref.name()), new InputTerm.Text(order)));
    }

    private static boolean isNext(InputTerm.Ref left, InputTerm.Ref right) {
        return left.indices().size() == 1
                && right.indices().size() == 1
                && right.indices().get(0) instanceof InputTerm.Binary sum
                && sum.operator() == '+'
                && sum.left().equals(left.indices().get(0))
                && sum.right().equals(InputTerm.num(1));
    }

    private static boolean isSwapped(InputTerm.Ref left, InputTerm.Ref right) {
        return left.indices().size() == 2
                && right.indices().size() == 2
                && !left.indices().get(0).equals(left.indices().get(1))
                && left.indices().get(0).equals(right.indices().get(1))
                && left.indices().get(1).equals(right.indices().get(0));
    }

    /** Trees and connected graphs learn their first label, and the number of nodes, from the bounds of their columns. */
    private static InputRule graph(InputRule.Predicate rule, Collection<InputRule> rules, List<InputField> fields) {
        if (!rule.name().equals("tree") && !rule.name().equals("connected")) {
            return rule;
        }
        InputTerm low = InputTerm.num(0);
        InputTerm nodes = fields.stream().anyMatch(f -> f.name().equals("n"))
                ? InputTerm.name("n")
                : new InputTerm.Binary('+', new InputTerm.Ref(rule.field(), List.of(), true), InputTerm.num(1));
        for (InputRule other : rules) {
            if (other instanceof InputRule.Comparison c
                    && isEnd(c.right(), rule.field())
                    && c.left().equals(InputTerm.num(1))) {
                low = InputTerm.num(1);
            }
            if (other instanceof InputRule.Comparison c
                    && isEnd(c.left(), rule.field())
                    && c.operator().startsWith("<")
                    && !isEnd(c.right(), rule.field())) {
                nodes = c.right();
            }
        }
        InputTerm field = rule.arguments().get(0);
        return rule.name().equals("tree")
                ? new InputRule.Predicate("tree", List.of(field, low))
                : new InputRule.Predicate("connected", List.of(field, nodes, low));
    }

    private static boolean isEnd(InputTerm term, String field) {
        return term instanceof InputTerm.Ref ref
                && ref.name().equals(field)
                && ref.indices().size() == 2
                && !ref.length()
                && !(ref.indices().get(1) instanceof InputTerm.Num column && column.value() > 1);
    }
}
