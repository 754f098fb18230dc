package dev.codegym.task;

import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws one collection of an attempt whose lengths stand. */
final class InputCollections {
    private static final int PICKS = 25;

    private final InputContext context;
    private final InputPlan plan;
    private final InputChance chance;

    InputCollections(InputContext context) {
        this.context = context;
        this.plan = context.plan;
        this.chance = context.chance;
    }

    /** False where the rules leave no value. */
    boolean draw(InputField field) {
        String name = field.name();
        DataType type = field.type();
        switch (type.kind()) {
            case STRING -> {
                context.draft.put(name, new InputStrings(context).text(name, context.length(name), name));
                return true;
            }
            case BINARY_TREE -> {
                context.draft.put(name, new InputTrees(context).draw(name));
                return true;
            }
            default -> {
                boolean drawn = type.levels() > 1
                                || type.isSequence() && type.elementType().isContainer()
                        ? rows(field)
                        : list(field);
                if (drawn) {
                    arrange(field);
                }
                return drawn;
            }
        }
    }

    private boolean list(InputField field) {
        String name = field.name();
        int length = context.length(name);
        DataType element = field.type().elementType();
        List<Object> values = new ArrayList<>();
        context.draft.put(name, values);
        InputRule.Predicate script = plan.find("script", name);
        if (script != null) {
            List<Object> calls = new InputScript(script.text(1)).draw(chance, length);
            return calls != null && values.addAll(calls);
        }
        InputRule.Predicate form = plan.find("textForm", name);
        if (form != null) {
            List<Object> words = new InputWords(form.text(1)).draw(chance, context.size);
            return words != null && values.addAll(words);
        }
        if (element.kind() == DataType.Kind.STRING) {
            return strings(name, length, values);
        }
        if (new InputGraphs(context).list(name, length, values)) {
            return true;
        }
        List<Object> similar = similar(field, length);
        if (similar != null) {
            values.addAll(similar);
            return true;
        }
        boolean distinct = plan.has("distinct", name) || plan.has("distinctTogether", name) || isStrict(name);
        if (distinct && packed(name, element.kind(), length, values)) {
            return true;
        }
        Set<Object> seen = new HashSet<>();
        return fill(name, new int[0], element.kind(), length, values, distinct ? seen : null);
    }

    /** Distinct values of a range that is hardly wider than the list are dealt out, not guessed. */
    private boolean packed(String name, DataType.Kind kind, int length, List<Object> values) {
        InputRange range = context.solver.range(name + "[]").whole();
        if (range.width() > 5.0 * length && chance.hit(0.5)) {
            // a dense stretch at the low end: gaps of one and two are what sorted and distinct values are about
            double low = Math.max(range.low(), Math.min(0, range.high() - 3.0 * length));
            range = new InputRange(low, Math.min(range.high(), low + Math.ceil(length * (1 + 2 * chance.unit()))));
        }
        boolean whole = kind == DataType.Kind.INT || kind == DataType.Kind.LONG;
        if (!whole
                || !plan.cellRules(name).isEmpty()
                || range.width() > 5.0 * length
                || range.width() + 1 < length
                || !plan.choices(name + "[]").isEmpty()) {
            return false;
        }
        List<Object> all = new ArrayList<>();
        for (long value = (long) range.low(); value <= range.high(); value++) {
            all.add(value);
        }
        chance.shuffle(all);
        values.addAll(all.subList(0, length));
        return true;
    }

    private boolean isStrict(String name) {
        InputRule.Predicate sorted = plan.find("sorted", name);
        return sorted != null && sorted.text(1).startsWith("strictly");
    }

    /** Now and then a list is a changed copy of an earlier one with the same range, so that the two have to do with another. */
    private @Nullable List<Object> similar(InputField field, int length) {
        String name = field.name();
        if (!plan.cellRules(name).isEmpty()
                || !chance.hit(0.25)
                || plan.has("distinct", name)
                || !plan.choices(name + "[]").isEmpty()
                || isStrict(name)) {
            return null;
        }
        for (InputField other : context.draft.fields()) {
            List<Object> source = context.draft.list(other.name());
            boolean fits = !other.equals(field)
                    && other.type().equals(field.type())
                    && !source.isEmpty()
                    && context.solver.range(other.name() + "[]").equals(context.solver.range(name + "[]"));
            if (fits) {
                List<Object> copy = new ArrayList<>();
                for (int i = 0; i < length; i++) {
                    copy.add(source.get(i % source.size()));
                }
                if (chance.hit(0.6)) {
                    chance.shuffle(copy);
                }
                for (int i = chance.below(4); i > 0 && !copy.isEmpty(); i--) {
                    copy.set(chance.below(copy.size()), chance.of(source));
                }
                return copy;
            }
        }
        return null;
    }

    private boolean strings(String name, int length, List<Object> values) {
        boolean distinct = plan.has("distinct", name) || isStrict(name);
        InputStrings strings = new InputStrings(context);
        InputRange sizes = context.solver.range(name + "[].length");
        Set<Object> seen = new HashSet<>();
        List<String> texts = plan.texts(name + "[]");
        for (int i = 0; i < length; i++) {
            for (int pick = 0; ; pick++) {
                long size = chance.between((long) sizes.low(), (long) sizes.high());
                String text = texts.isEmpty() ? strings.element(name, (int) size, values, pick > 8) : chance.of(texts);
                if (!distinct || seen.add(text)) {
                    values.add(text);
                    break;
                }
                if (pick == PICKS) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Fills one list of scalars; a set of seen values asks for distinct ones. */
    private boolean fill(
            String name, int[] outer, DataType.Kind kind, int length, List<Object> values, @Nullable Set<Object> seen) {
        String base = name + "[]".repeat(outer.length) + "[]";
        boolean columns = outer.length > 0 && length <= 6;
        if (kind == DataType.Kind.CHAR) {
            return characters(base, length, values, seen);
        }
        for (int i = 0; i < length; i++) {
            String key = columns ? name + "[][" + i + "]" : base;
            InputPalette palette = palettes.computeIfAbsent(key, k -> context.palette(k, kind, seen != null));
            if (!cell(name, outer, i, key, kind, palette, values, seen)) {
                return false;
            }
        }
        return true;
    }

    private final java.util.Map<String, InputPalette> palettes = new java.util.LinkedHashMap<>();

    private boolean characters(String key, int length, List<Object> values, @Nullable Set<Object> seen) {
        String text = new InputStrings(context).text(key, length, key);
        for (char c : text.toCharArray()) {
            if (seen != null && !seen.add(c)) {
                return false;
            }
            values.add(c);
        }
        return true;
    }

    private boolean cell(
            String name,
            int[] outer,
            int index,
            String key,
            DataType.Kind kind,
            InputPalette palette,
            List<Object> values,
            @Nullable Set<Object> seen) {
        int[] position = java.util.Arrays.copyOf(outer, outer.length + 1);
        position[outer.length] = index;
        List<InputRule.Comparison> rules = plan.cellRules(name);
        InputRule.Predicate mixed = plan.ofClass("oneOfOrRange", key);
        for (int pick = 0; pick < PICKS; pick++) {
            InputRange range = context.solver.range(key);
            range = rules.isEmpty() ? range : context.solver.cell(name, position, range, rules);
            if (range.isEmpty() || kind != DataType.Kind.DOUBLE && range.whole().isEmpty()) {
                return false;
            }
            double number = pick < PICKS / 2 ? palette.pick(range) : spread(range, kind);
            if (mixed != null
                    && mixed.arguments().size() > 3
                    && chance.hit(0.3)
                    && mixed.arguments().get(3 + chance.below(mixed.arguments().size() - 3))
                            instanceof InputTerm.Num n) {
                number = n.value();
            }
            number = shaped(key, number);
            Object value = InputContext.value(number, kind);
            values.add(value);
            if ((seen == null || !seen.contains(value)) && context.cellObeys(name, position, rules)) {
                if (seen != null) {
                    seen.add(value);
                }
                return true;
            }
            values.remove(values.size() - 1);
        }
        return false;
    }

    private double spread(InputRange range, DataType.Kind kind) {
        double high = Math.min(range.high(), Math.max(range.low(), -500) + 4.0 * context.size + 20);
        InputRange near = new InputRange(Math.max(range.low(), Math.min(high, -500)), high);
        return kind == DataType.Kind.DOUBLE
                ? near.low() + chance.below(100) / 100.0 * Math.min(near.width(), 100)
                : chance.between((long) Math.ceil(near.low()), (long) near.high());
    }

    private double shaped(String key, double number) {
        if (plan.ofClass("prime", key) != null) {
            long value = Math.max(2, (long) number);
            while (!InputShapes.isPrime(value)) {
                value++;
            }
            return value;
        }
        if (plan.ofClass("powerOfTwo", key) != null) {
            return Long.highestOneBit(Math.max(1, (long) number));
        }
        return number;
    }

    private boolean rows(InputField field) {
        String name = field.name();
        int length = context.length(name);
        DataType element = field.type().elementType();
        List<Object> rows = new ArrayList<>();
        context.draft.put(name, rows);
        if (new InputGraphs(context).adjacency(name, length, rows)) {
            return true;
        }
        List<long[]> ends = new InputGraphs(context).edges(name, length);
        boolean distinctRows = plan.has("distinct", name);
        boolean distinctPairs = plan.has("distinctPairs", name);
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < length; i++) {
            for (int pick = 0; ; pick++) {
                boolean drawn = row(field, element, i, rows, ends == null ? null : ends.get(i));
                if (drawn
                        && (ends != null
                                || !distinctRows && !distinctPairs
                                || fresh(rows.get(i), distinctPairs, seen))) {
                    break;
                }
                while (rows.size() > i) {
                    rows.remove(i);
                }
                if (pick == PICKS) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean fresh(Object row, boolean pair, Set<Object> seen) {
        List<Object> cells = InputDraft.elements(row);
        if (!pair || cells.size() < 2) {
            return seen.add(List.copyOf(cells));
        }
        List<Object> there = List.of(cells.get(0), cells.get(1));
        List<Object> back = List.of(cells.get(1), cells.get(0));
        if (seen.contains(there)) {
            return false;
        }
        seen.add(there);
        seen.add(back);
        return true;
    }

    private final Set<Object> together = new HashSet<>();

    private boolean row(InputField field, DataType element, int index, List<Object> rows, long @Nullable [] ends) {
        String name = field.name();
        InputRange sizes = context.solver.range(name + "[].length");
        int length = (int) chance.between((long) sizes.low(), (long) sizes.high());
        List<Object> row = new ArrayList<>();
        rows.add(row);
        if (element.isSequence() && element.elementType().kind() == DataType.Kind.STRING) {
            return stringRow(name, length, row);
        }
        if (ends != null) {
            row.add(ends[0]);
            row.add(ends[1]);
        }
        if (ends != null && length <= 2) {
            return true;
        }
        Set<Object> seen = plan.has("distinctTogether", name)
                ? together
                : plan.has("distinctEach", name)
                                || plan.ofClass("distinct", name + "[]") != null
                                        && Objects.equals(
                                                plan.find("distinct", name), plan.ofClass("distinct", name + "[]"))
                                        && isRowRule(name)
                        ? new HashSet<>()
                        : null;
        DataType.Kind kind = field.innermost().kind() == DataType.Kind.LINKED_LIST
                ? DataType.Kind.INT
                : field.innermost().kind();
        return ends == null
                ? fill(name, new int[] {index}, kind, length, row, seen)
                : continueRow(name, index, kind, length, row);
    }

    private boolean isRowRule(String name) {
        InputRule.Predicate p = plan.find("distinct", name);
        return p != null
                && p.arguments().get(0) instanceof InputTerm.Ref ref
                && !ref.indices().isEmpty();
    }

    private boolean continueRow(String name, int index, DataType.Kind kind, int length, List<Object> row) {
        for (int i = row.size(); i < length; i++) {
            String key = name + "[][" + i + "]";
            InputPalette palette = palettes.computeIfAbsent(key, k -> context.palette(k, kind, false));
            if (!cell(name, new int[] {index}, i, key, kind, palette, row, null)) {
                return false;
            }
        }
        return true;
    }

    private boolean stringRow(String name, int length, List<Object> row) {
        InputStrings strings = new InputStrings(context);
        for (int i = 0; i < length; i++) {
            String key = name + "[][" + i + "]";
            List<String> texts = plan.texts(key);
            int size = 1 + chance.below(6);
            row.add(texts.isEmpty() ? strings.nested(name, key, size) : chance.of(texts));
        }
        return true;
    }

    private boolean isFreeMatrix(InputField field) {
        String name = field.name();
        boolean free = plan.cellRules(name).isEmpty()
                && !plan.has("distinct", name)
                && !plan.has("distinctTogether", name)
                && !plan.has("distinctPairs", name)
                && !plan.has("distinctEach", name)
                && !plan.has("tree", name);
        return free
                && field.type().levels() == 2
                && field.innermost().kind() != DataType.Kind.STRING
                && context.solver.range(name + "[].length").low() > 3;
    }

    /** Puts the drawn values into the order and form that the properties ask for. */
    private void arrange(InputField field) {
        String name = field.name();
        List<Object> values = context.draft.list(name);
        InputRule.Predicate sorted = plan.find("sorted", name);
        boolean ownOrder = sorted != null
                && sorted.arguments().get(0) instanceof InputTerm.Ref ref
                && ref.indices().isEmpty();
        if (ownOrder && sorted != null) {
            InputOrder.sort(values, sorted.text(1));
        } else if (sorted != null) {
            values.forEach(row -> InputOrder.sort(InputDraft.elements(row), sorted.text(1)));
        } else if (plan.has("rotated", name)) {
            InputOrder.rotate(values, chance.below(values.size()));
        } else if (field.depth() == 1
                && plan.cellRules(name).isEmpty()
                && field.innermost().kind() != DataType.Kind.STRING) {
            InputOrder.sometimes(values, chance);
        } else if (isFreeMatrix(field) && chance.hit(0.15)) {
            InputOrder.repeatRows(values, chance);
        }
        InputRule.Predicate rows = plan.find("sortedRows", name);
        if (rows != null) {
            values.forEach(row -> InputOrder.sort(InputDraft.elements(row), rows.text(1)));
        }
        InputRule.Predicate columns = plan.find("sortedColumns", name);
        if (columns != null) {
            InputOrder.sortColumns(values, columns.text(1));
        }
        if (plan.has("symmetric", name)) {
            InputOrder.mirror(values);
        }
        if (plan.has("palindrome", name) && field.type().levels() == 1) {
            for (int i = 0; i < values.size() / 2; i++) {
                values.set(values.size() - 1 - i, values.get(i));
            }
        }
    }
}
