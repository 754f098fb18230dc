package dev.codegym.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A model's rules sorted by what a draw needs them for. */
final class InputPlan {
    final InputModel model;
    final List<InputRule.Comparison> comparisons = new ArrayList<>();
    /** Scalars that bound elements, and so are drawn before the collections. */
    final Set<String> front = new LinkedHashSet<>();

    private final Map<String, List<InputRule.Comparison>> cellRules = new LinkedHashMap<>();
    private final List<InputRule.Predicate> predicates = new ArrayList<>();
    /** Equalities that pin single elements, such as {@code stones[0] == 0}. */
    final List<InputRule.Comparison> pins = new ArrayList<>();

    InputPlan(InputModel model, boolean withHints) {
        this.model = model;
        List<InputRule> all = new ArrayList<>(model.rules());
        if (withHints) {
            all.addAll(model.hints());
        }
        for (InputRule rule : all) {
            if (rule instanceof InputRule.Comparison comparison) {
                sort(comparison);
            } else {
                predicates.add((InputRule.Predicate) rule);
            }
        }
    }

    private @Nullable InputField field(String name) {
        return model.fields().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void sort(InputRule.Comparison rule) {
        if (isPin(rule)) {
            pins.add(rule);
            return;
        }
        comparisons.add(rule);
        List<InputTerm.Ref> elements = new ArrayList<>();
        List<String> scalars = new ArrayList<>();
        boolean[] inner = {false};
        collect(rule.left(), elements, scalars, inner);
        collect(rule.right(), elements, scalars, inner);
        if (!elements.isEmpty() && !rule.operator().equals("!=")) {
            front.addAll(scalars);
        }
        if (elements.size() > 1
                || inner[0]
                || !elements.isEmpty() && rule.operator().equals("!=")) {
            for (InputTerm.Ref element : elements) {
                List<InputRule.Comparison> own = cellRules.computeIfAbsent(element.name(), name -> new ArrayList<>());
                if (!own.contains(rule)) {
                    own.add(rule);
                }
            }
        }
    }

    private void collect(InputTerm term, List<InputTerm.Ref> elements, List<String> scalars, boolean[] inner) {
        if (term instanceof InputTerm.Ref ref) {
            InputField field = field(ref.name());
            if (field == null) {
                inner[0] = true;
            } else if (!ref.indices().isEmpty() && !ref.length()) {
                elements.add(ref);
                inner[0] |= ref.indices().stream().anyMatch(index -> index instanceof InputTerm.Binary);
            } else if (ref.indices().isEmpty() && !ref.length() && field.depth() == 0) {
                scalars.add(ref.name());
            } else if (ref.length() && !ref.indices().isEmpty()) {
                inner[0] = true;
            }
        } else if (term instanceof InputTerm.Binary binary) {
            // a remainder cannot be projected on its class: it is looked at cell by cell
            inner[0] |= binary.operator() == '%';
            collect(binary.left(), elements, scalars, inner);
            collect(binary.right(), elements, scalars, inner);
        } else if (term instanceof InputTerm.Call call && !call.isAggregate()) {
            call.arguments().forEach(argument -> collect(argument, elements, scalars, inner));
            inner[0] = true;
        }
    }

    private boolean isPin(InputRule.Comparison rule) {
        return rule.operator().equals("==") && pinned(rule) != null;
    }

    /** The element that the equality pins, or null: all its indices are numbers, fields, or one variable used twice. */
    InputTerm.@Nullable Ref pinned(InputRule.Comparison rule) {
        for (InputTerm side : List.of(rule.left(), rule.right())) {
            if (side instanceof InputTerm.Ref ref
                    && !ref.length()
                    && !ref.indices().isEmpty()) {
                Set<String> variables = new LinkedHashSet<>();
                int[] uses = {0};
                ref.indices()
                        .forEach(index -> index.forEachRef(inner -> {
                            if (field(inner.name()) == null) {
                                variables.add(inner.name());
                                uses[0]++;
                            }
                        }));
                if (uses[0] == 0 || uses[0] > variables.size()) {
                    return ref;
                }
            }
        }
        return null;
    }

    /** The lists of distinct values whose elements the scalar bounds, positions of a permutation not counted. */
    Set<String> crowded(String scalar) {
        Set<String> fields = new LinkedHashSet<>();
        for (InputRule.Comparison rule : comparisons) {
            boolean[] speaks = {false};
            rule.forEachRef(ref -> speaks[0] |= ref.name().equals(scalar));
            rule.forEachRef(ref -> {
                InputRule.Predicate sorted = find("sorted", ref.name());
                boolean strict = sorted != null && sorted.text(1).startsWith("strictly");
                if (speaks[0]
                        && ref.indices().size() == 1
                        && !ref.length()
                        && (strict || has("distinct", ref.name()))) {
                    fields.add(ref.name());
                }
            });
        }
        // an interval's end is as crowded as its beginning
        comparisons.stream()
                .filter(rule -> rule.operator().equals("<=") || rule.operator().equals("<"))
                .forEach(rule -> {
                    if (rule.right() instanceof InputTerm.Ref right
                            && right.name().equals(scalar)
                            && rule.left() instanceof InputTerm.Ref left
                            && left.indices().size() == 1
                            && cellRules(left.name()).stream().anyMatch(InputPlan::isNeighborly)) {
                        fields.add(left.name());
                    }
                });
        return fields;
    }

    private static boolean isNeighborly(InputRule.Comparison rule) {
        boolean[] shifted = {false};
        rule.forEachRef(
                ref -> shifted[0] |= ref.indices().size() == 1 && ref.indices().get(0) instanceof InputTerm.Binary);
        return shifted[0] && !rule.operator().equals("!=");
    }

    List<InputRule.Comparison> cellRules(String field) {
        return cellRules.getOrDefault(field, List.of());
    }

    /** The property of that name whose first argument is the field itself or a part of it. */
    InputRule.@Nullable Predicate find(String name, String field) {
        return predicates.stream()
                .filter(p -> p.name().equals(name) && p.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    boolean has(String name, String field) {
        return find(name, field) != null;
    }

    /** The property of that name for a class of elements, by the solver's key; a column's own goes before the field's. */
    InputRule.@Nullable Predicate ofClass(String name, String key) {
        String field = key.substring(0, (key + "[").indexOf('['));
        InputRule.Predicate general = null;
        for (InputRule.Predicate p : predicates) {
            if (p.name().equals(name)
                    && p.field().equals(field)
                    && p.arguments().get(0) instanceof InputTerm.Ref ref) {
                String own = InputSolver.key(ref);
                if (own.equals(key)) {
                    return p;
                }
                boolean column = own.matches(".*\\[\\d+].*");
                general = column || general != null ? general : p;
            }
        }
        return general;
    }

    /** The numbers that a class of elements is limited to, or none. */
    List<Double> choices(String key) {
        InputRule.Predicate p = ofClass("oneOf", key);
        if (p == null) {
            return List.of();
        }
        List<Double> numbers = new ArrayList<>();
        for (InputTerm term : p.arguments().subList(1, p.arguments().size())) {
            if (term instanceof InputTerm.Num num) {
                numbers.add(num.value());
            }
        }
        return numbers;
    }

    /** The texts that a class of elements is limited to, or none. */
    List<String> texts(String key) {
        InputRule.Predicate p = ofClass("oneOf", key);
        if (p == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (InputTerm term : p.arguments().subList(1, p.arguments().size())) {
            if (term instanceof InputTerm.Text text) {
                texts.add(text.value());
            }
        }
        return texts;
    }
}
