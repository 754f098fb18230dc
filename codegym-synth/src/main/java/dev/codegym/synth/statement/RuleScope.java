package dev.codegym.synth.statement;

import dev.codegym.task.InputField;
import dev.codegym.task.InputRule;
import dev.codegym.task.InputTerm;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a statement mean: parameters, possibly under another name; columns ({@code u_i} of {@code edges[i] =
 * [u_i, v_i]}); names defined by an equality ({@code n == nums.length}); nodes. Turns rules over such names into rules
 * over the fields.
 */
final class RuleScope {
    private static final Pattern ROW =
            Pattern.compile("(?<!\\w)(\\w++)\\[(\\w)]\\s*={1,2}\\s*[\\[({]([^\\[\\](){}]*)[\\])}]");

    private static final Pattern DATA = Pattern.compile("\\b([A-Za-z]\\w{2,})(?:\\[\\w|\\.length\\b)");

    private final List<InputField> fields;
    private final Map<String, InputField> byName = new LinkedHashMap<>();
    private final Map<String, List<InputTerm>> columns = new LinkedHashMap<>();
    private final Map<String, InputTerm> definitions = new LinkedHashMap<>();
    private final Map<String, Integer> fixedWidths = new LinkedHashMap<>();

    RuleScope(Statement statement, List<InputField> fields) {
        this.fields = fields;
        fields.forEach(field -> byName.put(field.name(), field));
        for (Example example : statement.examples()) {
            List<String> names = example.names();
            if (names.size() == fields.size()) {
                List<String> others = new ArrayList<>(names);
                others.removeIf(this::isParameter);
                List<InputField> unnamed = new ArrayList<>(fields);
                unnamed.removeIf(field -> names.contains(field.name()));
                for (int i = 0; i < others.size() && i < unnamed.size(); i++) {
                    byName.putIfAbsent(others.get(i), unnamed.get(i));
                }
            }
        }
        byName.remove("");
        renamed(statement);
        readRows(StatementText.plain(statement.prose()) + " ; " + String.join(" ; ", statement.constraints()));
    }

    /** A parameter that the statement never names goes by the one name of data that no parameter has. */
    private void renamed(Statement statement) {
        String constraints = String.join("\n", statement.constraints());
        String text = statement.prose() + "\n" + constraints;
        List<InputField> unnamed = new ArrayList<>(fields);
        unnamed.removeIf(field -> field.type().levels() == 0 && !isText(field)
                || Pattern.compile("\\b" + Pattern.quote(field.name()) + "\\b")
                        .matcher(text)
                        .find());
        Set<String> strange = new LinkedHashSet<>();
        Matcher data = DATA.matcher(constraints);
        while (data.find()) {
            strange.add(data.group(1));
        }
        strange.removeIf(byName::containsKey);
        if (unnamed.size() == 1 && strange.size() == 1) {
            byName.put(strange.iterator().next(), unnamed.get(0));
        }
    }

    private boolean isParameter(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    List<InputField> fields() {
        return fields;
    }

    static boolean isRow(String line) {
        return ROW.matcher(line).lookingAt();
    }

    private void readRows(String text) {
        Matcher row = ROW.matcher(text);
        Map<String, Set<Integer>> widths = new LinkedHashMap<>();
        Map<String, List<InputTerm>> found = new LinkedHashMap<>();
        while (row.find()) {
            for (InputField field : alike(row.group(1))) {
                readRow(field, row.group(2), row.group(3).split(","), widths, found);
            }
        }
        keep(widths, found);
    }

    private void readRow(
            InputField field,
            String index,
            String[] names,
            Map<String, Set<Integer>> widths,
            Map<String, List<InputTerm>> found) {
        widths.computeIfAbsent(field.name(), name -> new HashSet<>()).add(names.length);
        for (int column = 0; column < names.length; column++) {
            String name = names[column].strip();
            if (name.matches("[A-Za-z]\\w*") && !byName.containsKey(name)) {
                InputTerm term =
                        new InputTerm.Ref(field.name(), List.of(InputTerm.name(index), InputTerm.num(column)), false);
                List<InputTerm> known = found.computeIfAbsent(name, key -> new ArrayList<>());
                if (!known.contains(term)) {
                    known.add(term);
                }
            }
        }
    }

    private void keep(Map<String, Set<Integer>> widths, Map<String, List<InputTerm>> found) {
        found.forEach((name, terms) -> {
            // rows of several forms share no columns
            terms.removeIf(term ->
                    widths.getOrDefault(((InputTerm.Ref) term).name(), Set.of()).size() > 1);
            if (!terms.isEmpty()) {
                columns.put(name, terms);
            }
        });
        widths.forEach((name, all) -> {
            if (all.size() == 1) {
                fixedWidths.put(name, all.iterator().next());
            }
        });
    }

    /** The fields of rows that a name means: {@code items} stands for {@code items1} and {@code items2}. */
    private List<InputField> alike(String name) {
        InputField exact = byName.get(name);
        List<InputField> rows = new ArrayList<>();
        if (exact != null) {
            rows.add(exact);
        } else {
            byName.forEach((known, field) -> {
                if (known.matches(Pattern.quote(name) + "\\d")) {
                    rows.add(field);
                }
            });
            InputField near = rows.isEmpty() ? lookup(name, true) : null;
            if (near != null) {
                rows.add(near);
            }
        }
        rows.removeIf(field -> field.type().levels() < 2);
        return rows;
    }

    /** Widths that rows such as {@code points[i] = [x_i, y_i]} tell. */
    Map<String, Integer> widths() {
        // in order: rules are made of it, and packages hold them
        return Collections.unmodifiableMap(new LinkedHashMap<>(fixedWidths));
    }

    /** The field that a name in a statement means; misspellings are forgiven where the name is used as data. */
    @Nullable
    InputField lookup(String name, boolean asData) {
        InputField exact = byName.get(name);
        if (exact == null) {
            String folded = fold(name);
            exact = fields.stream()
                    .filter(f -> fold(f.name()).equals(folded))
                    .findFirst()
                    .orElse(null);
        }
        if (exact != null || !asData || name.length() < 3) {
            return exact;
        }
        InputField best = null;
        int nearest = name.length() >= 6 ? 3 : 2;
        for (Map.Entry<String, InputField> entry : byName.entrySet()) {
            int distance =
                    distance(name.toLowerCase(Locale.ROOT), entry.getKey().toLowerCase(Locale.ROOT));
            if (distance < nearest && entry.getValue().type().levels() + (isText(entry.getValue()) ? 1 : 0) > 0) {
                nearest = distance;
                best = entry.getValue();
            }
        }
        return best;
    }

    private static String fold(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    static boolean isText(InputField field) {
        DataType type = field.type();
        while (type.isSequence()) {
            type = type.elementType();
        }
        return type.kind() == DataType.Kind.STRING;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    /** The terms that a bare name stands for: a field, columns, a definition. */
    List<InputTerm> meanings(String name) {
        InputField field = byName.get(name);
        if (field != null) {
            return List.of(InputTerm.name(field.name()));
        }
        if (columns.containsKey(name)) {
            return columns.getOrDefault(name, List.of());
        }
        InputTerm definition = definitions.get(name);
        return definition == null ? List.of() : List.of(definition);
    }

    /** Fields that hold nodes. */
    List<InputField> nodeFields() {
        return fields.stream()
                .filter(field -> field.type().kind() == DataType.Kind.BINARY_TREE
                        || field.type().kind() == DataType.Kind.LINKED_LIST)
                .toList();
    }

    /** Takes {@code name == term} into account for a name that nothing else explains; true where it was new. */
    boolean define(InputRule rule) {
        if (!(rule instanceof InputRule.Comparison comparison)
                || !comparison.operator().equals("==")) {
            return false;
        }
        return define(comparison.left(), comparison.right()) || define(comparison.right(), comparison.left());
    }

    private boolean define(InputTerm side, InputTerm other) {
        if (side instanceof InputTerm.Ref ref && ref.indices().isEmpty() && !ref.length()) {
            if (!meanings(ref.name()).isEmpty() || ref.name().endsWith(".val") || lookup(ref.name(), false) != null) {
                return false;
            }
            List<InputTerm> resolved = resolve(other);
            if (resolved.size() != 1) {
                return false;
            }
            definitions.put(ref.name(), firstRow(resolved.get(0)));
            return true;
        }
        if (side instanceof InputTerm.Binary binary && binary.right() instanceof InputTerm.Num num) {
            char inverse = "-+/*".charAt(Math.max(0, "+-*/".indexOf(binary.operator())));
            return "+-*/".indexOf(binary.operator()) >= 0
                    && define(binary.left(), new InputTerm.Binary(inverse, other, num));
        }
        return side instanceof InputTerm.Binary product
                && product.operator() == '*'
                && product.left() instanceof InputTerm.Num factor
                && define(product.right(), new InputTerm.Binary('/', other, factor));
    }

    /** A length of every row, as a definition, is the length of the first one. */
    private InputTerm firstRow(InputTerm term) {
        return term.mapRefs(ref -> ref.length()
                        && ref.indices().size() == 1
                        && ref.indices().get(0) instanceof InputTerm.Ref index
                        && lookup(index.name(), false) == null
                ? new InputTerm.Ref(ref.name(), List.of(InputTerm.num(0)), true)
                : ref);
    }

    void define(String name, InputTerm term) {
        if (meanings(name).isEmpty()) {
            definitions.put(name, term);
        }
    }

    /** The rule over fields, one for each meaning of its names; empty where some name means nothing. */
    List<InputRule> resolve(InputRule rule) {
        List<InputRule> resolved = new ArrayList<>();
        int[] most = {1};
        for (int choice = 0; choice < most[0]; choice++) {
            Mapping mapping = new Mapping(choice);
            InputRule mapped = rule.mapRefs(mapping::map);
            most[0] = Math.max(most[0], mapping.most);
            if (mapped instanceof InputRule.Comparison comparison) {
                boolean texts = isWholeText(comparison.left()) && isWholeText(comparison.right());
                mapped = texts
                        ? mapped
                        : new InputRule.Comparison(
                                complete(comparison.left()), comparison.operator(), complete(comparison.right()));
            }
            if (isValid(mapped) && !resolved.contains(mapped)) {
                resolved.add(mapped);
            }
        }
        return resolved;
    }

    List<InputTerm> resolve(InputTerm term) {
        List<InputTerm> terms = new ArrayList<>();
        for (InputRule rule : resolve(new InputRule.Comparison(term, "==", InputTerm.num(0)))) {
            terms.add(((InputRule.Comparison) rule).left());
        }
        return terms;
    }

    /** One way of reading names with several meanings. */
    private final class Mapping {
        private final int choice;
        private int most = 1;

        Mapping(int choice) {
            this.choice = choice;
        }

        InputTerm map(InputTerm.Ref ref) {
            String name = ref.name();
            if (name.endsWith(".val")) {
                return node(ref, name.substring(0, name.length() - ".val".length()));
            }
            boolean asData = ref.length() || !ref.indices().isEmpty();
            InputField field = lookup(name, asData);
            if (field != null) {
                return new InputTerm.Ref(field.name(), ref.indices(), ref.length());
            }
            List<InputTerm> meanings = name.endsWith("_") && ref.indices().size() == 1
                    ? shifted(name, ref.indices().get(0))
                    : meanings(name);
            if (meanings.isEmpty() || asData && !(meanings.get(0) instanceof InputTerm.Ref)) {
                return ref;
            }
            most = Math.max(most, meanings.size());
            InputTerm meaning = meanings.get(Math.min(choice, meanings.size() - 1));
            boolean column = columns.containsKey(name);
            return ref.length() && column && meaning instanceof InputTerm.Ref target
                    ? new InputTerm.Ref(target.name(), target.indices(), true)
                    : asData && !name.endsWith("_") ? ref : meaning;
        }

        private InputTerm node(InputTerm.Ref ref, String owner) {
            InputField named = lookup(owner, false);
            if (named != null) {
                return new InputTerm.Ref(named.name(), List.of(InputTerm.num(0)), false);
            }
            List<InputField> nodes = nodeFields();
            if (nodes.isEmpty()) {
                return ref;
            }
            most = Math.max(most, nodes.size());
            String field = nodes.get(Math.min(choice, nodes.size() - 1)).name();
            return new InputTerm.Ref(field, List.of(InputTerm.name("i")), false);
        }
    }

    /** Columns of another row, as in {@code start_(i+1)}. */
    private List<InputTerm> shifted(String name, InputTerm index) {
        for (Map.Entry<String, List<InputTerm>> entry : columns.entrySet()) {
            if (entry.getKey().matches(Pattern.quote(name) + "\\w")
                    && entry.getValue().get(0) instanceof InputTerm.Ref ref) {
                return List.of(new InputTerm.Ref(
                        ref.name(), List.of(index, ref.indices().get(1)), false));
            }
        }
        return List.of();
    }

    private boolean isWholeText(InputTerm term) {
        InputField field = term instanceof InputTerm.Ref ref && !ref.length() ? byName.get(ref.name()) : null;
        return field != null
                && isText(field)
                && ((InputTerm.Ref) term).indices().size() == field.type().levels();
    }

    /** A whole collection in a comparison means its elements, a whole string its length. */
    private InputTerm complete(InputTerm term) {
        if (term instanceof InputTerm.Binary binary) {
            return new InputTerm.Binary(binary.operator(), complete(binary.left()), complete(binary.right()));
        }
        if (term instanceof InputTerm.Call call) {
            return new InputTerm.Call(
                    call.function(),
                    call.function().equals("value")
                            ? call.arguments()
                            : call.arguments().stream().map(this::complete).toList());
        }
        if (!(term instanceof InputTerm.Ref ref) || ref.length() || byName.get(ref.name()) == null) {
            return term;
        }
        InputField field = byName.get(ref.name());
        List<InputTerm> indices = new ArrayList<>(ref.indices());
        int levels = field.type().levels() + (nodeFields().contains(field) ? 1 : 0);
        for (String free = "j"; indices.size() < levels; free = free.equals("j") ? "h" : "g") {
            indices.add(InputTerm.name(free));
        }
        boolean wholeText = isText(field) && indices.size() == field.type().levels();
        return new InputTerm.Ref(ref.name(), indices, wholeText);
    }

    private boolean isValid(InputRule rule) {
        Set<String> variables = new HashSet<>();
        rule.forEachRef(ref -> ref.indices().forEach(index -> index.forEachRef(inner -> variables.add(inner.name()))));
        boolean[] valid = {true};
        rule.forEachRef(ref -> {
            InputField field = fields.stream()
                    .filter(f -> f.name().equals(ref.name()))
                    .findFirst()
                    .orElse(null);
            if (field == null) {
                valid[0] &= ref.indices().isEmpty()
                        && !ref.length()
                        && variables.contains(ref.name())
                        && ref.name().length() <= 2;
            } else {
                int depth = depth(field);
                int used = ref.indices().size() + (ref.length() ? 1 : 0);
                valid[0] &= used <= depth
                        && (ref.length() || used == depth || rule instanceof InputRule.Predicate || isText(field));
            }
        });
        return valid[0];
    }

    private int depth(InputField field) {
        return field.type().levels() + (isText(field) || nodeFields().contains(field) ? 1 : 0);
    }
}
