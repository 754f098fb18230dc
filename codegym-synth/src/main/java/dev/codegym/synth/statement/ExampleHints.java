package dev.codegym.synth.statement;

import dev.codegym.task.InputField;
import dev.codegym.task.InputRule;
import dev.codegym.task.InputTerm;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Habits that all examples share, where the rules are silent: widths of rows, ranges of numbers, letters of strings. */
final class ExampleHints {
    private static final int NARROW = 6;

    private final List<ObjectNode> examples;
    private final List<InputRule> rules;
    private final List<InputRule> hints = new ArrayList<>();

    private ExampleHints(List<ObjectNode> examples, List<InputRule> rules) {
        this.examples = examples;
        this.rules = rules;
    }

    static List<InputRule> read(List<InputField> fields, List<ObjectNode> examples, List<InputRule> rules) {
        ExampleHints reader = new ExampleHints(examples, rules);
        for (InputField field : fields) {
            reader.read(field);
        }
        return reader.hints;
    }

    private void read(InputField field) {
        DataType type = field.type();
        if (type.levels() == 2) {
            rows(field);
        }
        DataType.Kind kind = innermost(type);
        List<JsonNode> leaves = new ArrayList<>();
        examples.forEach(example -> collect(example.path(field.name()), leaves));
        switch (kind) {
            case STRING, CHAR -> letters(field, kind, leaves);
            case INT, LONG, DOUBLE -> numbers(field, leaves);
            default -> {
                // booleans have no habits, nodes have their bounds
            }
        }
        if (type.levels() == 1 && kind == DataType.Kind.STRING) {
            integers(field, leaves);
        }
    }

    static DataType.Kind innermost(DataType type) {
        DataType inner = type;
        while (inner.isSequence()) {
            inner = inner.elementType();
        }
        return inner.kind();
    }

    private static void collect(JsonNode node, List<JsonNode> leaves) {
        if (node.isArray()) {
            node.forEach(child -> collect(child, leaves));
        } else if (!node.isMissingNode()) {
            leaves.add(node);
        }
    }

    private void rows(InputField field) {
        Set<Integer> widths = new TreeSet<>();
        boolean rectangular = true;
        boolean square = true;
        int rows = 0;
        for (ObjectNode example : examples) {
            Set<Integer> own = new TreeSet<>();
            for (JsonNode row : example.path(field.name())) {
                own.add(row.size());
                rows++;
                square &= row.size() == example.path(field.name()).size();
            }
            rectangular &= own.size() <= 1;
            widths.addAll(own);
        }
        boolean silent = rules.stream()
                .noneMatch(rule -> rule instanceof InputRule.Comparison && speaksOfWidth(rule, field.name()));
        if (rectangular) {
            hint("rectangular(" + field.name() + ")");
        }
        if (!silent || examples.isEmpty() || rows < 2) {
            return;
        }
        boolean matrix = field.name()
                .toLowerCase(java.util.Locale.ROOT)
                .matches(".*(grid|matri|mat|board|image|maze|box|land|map).*");
        if (widths.size() == 1 && widths.iterator().next() <= NARROW && !(matrix && square)) {
            hint(field.name() + "[i].length == " + widths.iterator().next());
        } else if (square && rectangular) {
            hint("square(" + field.name() + ")");
        }
    }

    private static boolean speaksOfWidth(InputRule rule, String name) {
        boolean[] speaks = {false};
        rule.forEachRef(ref -> speaks[0] |=
                ref.name().equals(name) && ref.length() && !ref.indices().isEmpty());
        return speaks[0];
    }

    private void hint(String rule) {
        hints.addAll(InputRule.parse(rule));
    }

    private void letters(InputField field, DataType.Kind kind, List<JsonNode> leaves) {
        boolean said = rules.stream()
                .anyMatch(rule -> rule instanceof InputRule.Predicate p
                        && p.field().equals(field.name())
                        && Set.of("alphabet", "oneOf", "integerText", "timeText")
                                .contains(p.name()));
        if (said || leaves.isEmpty() || charBounds(field)) {
            return;
        }
        StringBuilder seen = new StringBuilder();
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        boolean hyphen = false;
        Set<Character> others = new TreeSet<>();
        for (JsonNode leaf : leaves) {
            for (char c : leaf.asString().toCharArray()) {
                lower |= c >= 'a' && c <= 'z';
                upper |= c >= 'A' && c <= 'Z';
                digit |= c >= '0' && c <= '9';
                hyphen |= c == '-';
                if (!Character.isLetterOrDigit(c) && c != '-' && c >= ' ' && c <= '~') {
                    others.add(c);
                }
            }
        }
        Set<String> distinct = new TreeSet<>();
        leaves.forEach(leaf -> leaf.asString().chars().forEach(c -> distinct.add(String.valueOf((char) c))));
        if (kind == DataType.Kind.CHAR && distinct.size() <= 4 || distinct.size() <= 2 && leaves.size() > 2) {
            distinct.stream().filter(c -> !c.equals("-")).forEach(seen::append);
        } else {
            seen.append(lower ? "a-z" : "").append(upper ? "A-Z" : "").append(digit ? "0-9" : "");
            others.forEach(seen::append);
        }
        seen.append(hyphen ? "-" : "");
        if (!seen.isEmpty() && !seen.toString().equals("a-z")) {
            hints.add(new InputRule.Predicate(
                    "alphabet", List.of(InputTerm.name(field.name()), new InputTerm.Text(seen.toString()))));
        }
    }

    private boolean charBounds(InputField field) {
        return rules.stream().anyMatch(rule -> {
            boolean[] speaks = {false};
            if (rule instanceof InputRule.Comparison) {
                rule.forEachRef(ref -> speaks[0] |= ref.name().equals(field.name())
                        && !ref.length()
                        && !ref.indices().isEmpty());
            }
            return speaks[0];
        });
    }

    private void integers(InputField field, List<JsonNode> leaves) {
        boolean whole = leaves.size() > 3
                && leaves.stream().allMatch(leaf -> leaf.asString().matches("-?[1-9]\\d{0,5}|0"));
        boolean bounded = rules.stream()
                .anyMatch(rule ->
                        rule instanceof InputRule.Predicate p && p.field().equals(field.name()));
        if (whole
                && !bounded
                && leaves.stream().anyMatch(leaf -> leaf.asString().length() > 1)) {
            hints.add(new InputRule.Predicate(
                    "integerText", List.of(InputTerm.name(field.name()), InputTerm.num(0), InputTerm.num(999))));
        }
    }

    private void numbers(InputField field, List<JsonNode> leaves) {
        int levels = field.type().levels();
        if (leaves.isEmpty()) {
            return;
        }
        if (levels == 2 && fixedWidth(field) > 0) {
            for (int column = 0; column < fixedWidth(field); column++) {
                int at = column;
                List<JsonNode> cells = new ArrayList<>();
                examples.forEach(example -> example.path(field.name()).forEach(row -> cells.add(row.path(at))));
                InputTerm index = InputTerm.num(column);
                bound(new InputTerm.Ref(field.name(), List.of(InputTerm.name("i"), index), false), cells);
            }
            return;
        }
        List<InputTerm> indices = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            indices.add(InputTerm.name(i == 0 ? "i" : "j"));
        }
        bound(new InputTerm.Ref(field.name(), indices, false), leaves);
    }

    private int fixedWidth(InputField field) {
        Set<Integer> widths = new TreeSet<>();
        examples.forEach(example -> example.path(field.name()).forEach(row -> widths.add(row.size())));
        boolean fixed = widths.size() == 1
                && widths.iterator().next() <= NARROW
                && rules.stream()
                        .noneMatch(rule -> rule instanceof InputRule.Comparison c
                                && speaksOfWidth(rule, field.name())
                                && !isFixed(c));
        return fixed ? widths.iterator().next() : 0;
    }

    private static boolean isFixed(InputRule.Comparison rule) {
        return rule.operator().equals("==")
                && (rule.left() instanceof InputTerm.Num || rule.right() instanceof InputTerm.Num);
    }

    private void bound(InputTerm.Ref ref, List<JsonNode> values) {
        double low = values.stream().mapToDouble(JsonNode::asDouble).min().orElse(0);
        double high = values.stream().mapToDouble(JsonNode::asDouble).max().orElse(0);
        if (!bounded(ref, true)) {
            hints.add(new InputRule.Comparison(
                    InputTerm.num(low >= 1 ? 1 : low >= 0 ? 0 : Math.min(2 * low, -10)), "<=", ref));
        }
        if (!bounded(ref, false)) {
            hints.add(new InputRule.Comparison(
                    ref, "<=", InputTerm.num(high == 1 && low == 0 ? 1 : Math.max(2 * high, 10))));
        }
    }

    /** Whether some comparison bounds the reference, or the class that it belongs to, on that side. */
    private boolean bounded(InputTerm.Ref ref, boolean below) {
        return rules.stream().anyMatch(rule -> {
            if (rule instanceof InputRule.Predicate p) {
                return p.field().equals(ref.name())
                        && Set.of("oneOf", "oneOfOrRange", "permutation", "memberOf", "parentTree")
                                .contains(p.name())
                        && (ref.indices().size() < 2
                                || !(p.arguments().get(0) instanceof InputTerm.Ref own)
                                || own.indices().isEmpty()
                                || covers(own, ref));
            }
            InputRule.Comparison c = (InputRule.Comparison) rule;
            boolean up = c.operator().startsWith("<");
            boolean down = c.operator().startsWith(">");
            boolean equal = c.operator().equals("==");
            return (up && !below || down && below || equal) && covers(c.left(), ref)
                    || (up && below || down && !below || equal) && covers(c.right(), ref);
        });
    }

    private static boolean covers(InputTerm side, InputTerm.Ref ref) {
        boolean[] covers = {false};
        side.forEachRef(other -> covers[0] |= other.name().equals(ref.name())
                && other.length() == ref.length()
                && other.indices().size() == ref.indices().size()
                && sameColumn(other, ref));
        return covers[0];
    }

    private static boolean sameColumn(InputTerm.Ref a, InputTerm.Ref b) {
        if (a.indices().size() < 2) {
            return a.indices().isEmpty() || !(a.indices().get(0) instanceof InputTerm.Num);
        }
        InputTerm x = a.indices().get(1);
        InputTerm y = b.indices().get(1);
        return !(x instanceof InputTerm.Num) || !(y instanceof InputTerm.Num) || x.equals(y);
    }
}
