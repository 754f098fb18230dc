package dev.codegym.synth.statement;

import dev.codegym.task.InputField;
import dev.codegym.task.InputRule;
import dev.codegym.task.InputTerm;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One constraint sentence: what it speaks of, and the rules found in it so far. Families of sentences extend it. */
class SentenceLine {
    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]\\w*)((?:\\[\\w+])*)");
    static final Pattern RANGE = Pattern.compile(
            "(?:range|between|from)\\s*(?:of\\s*)?[\\[(]?\\s*(-?[^\\s,\\[\\]'\"][^,\\[\\]'\"]*?)\\s*(?:,|\\band\\b|\\bto\\b)\\s*(-?[^\\s,\\[\\]'\"][^,\\[\\]'\"]*?)\\s*(?:[\\])]|\\binclusive|$|\\.|,|\\()");

    final RuleScope scope;
    final String marked;
    final String line;
    final String lower;
    final List<InputRule> rules;
    final List<InputTerm.Ref> subjects;

    SentenceLine(RuleScope scope, String marked) {
        this.scope = scope;
        this.marked = marked;
        this.line = marked.replace("`", "").replaceAll("\\s+", " ").strip();
        this.lower = line.toLowerCase(Locale.ROOT);
        this.rules = new ArrayList<>();
        this.subjects = subjects();
    }

    /** The same line for another family: the rules are shared. */
    SentenceLine(SentenceLine other) {
        this.scope = other.scope;
        this.marked = other.marked;
        this.line = other.line;
        this.lower = other.lower;
        this.rules = other.rules;
        this.subjects = other.subjects;
    }

    /** What the line speaks of: names of fields and columns, in order, with their indices. */
    List<InputTerm.Ref> subjects() {
        Set<InputTerm.Ref> found = new LinkedHashSet<>();
        Matcher matcher = REFERENCE.matcher(line);
        while (matcher.find()) {
            String name = matcher.group(1);
            boolean data = !matcher.group(2).isEmpty();
            boolean asCode = marked.contains("`" + name) || name.length() > 1 && !name.matches("[a-z]+");
            List<InputTerm> indices = new ArrayList<>();
            Matcher index = Pattern.compile("\\w+").matcher(matcher.group(2));
            while (index.find()) {
                String text = index.group();
                indices.add(text.matches("\\d+") ? InputTerm.num(Integer.parseInt(text)) : InputTerm.name(text));
            }
            InputField field = scope.lookup(name, data);
            if (field != null && (data || asCode || name.length() > 2)) {
                found.add(new InputTerm.Ref(field.name(), indices, false));
            } else if (field == null) {
                for (InputTerm meaning : scope.meanings(name)) {
                    if (meaning instanceof InputTerm.Ref ref && asCode) {
                        found.add(ref);
                    }
                }
            }
        }
        if (found.isEmpty()) {
            List<InputField> collections = scope.fields().stream()
                    .filter(field -> field.type().levels() > 0)
                    .toList();
            if (collections.size() == 1
                    && Pattern.compile(
                                    "(?i)^(?:all|each|the) (?:the )?(?:\\w+ ){0,4}(?:integers|elements|values|numbers|strings|words|rows|points)\\b")
                            .matcher(line)
                            .find()) {
                found.add(InputTerm.name(collections.get(0).name()));
            }
        }
        return new ArrayList<>(found);
    }

    boolean says(String regex) {
        return Pattern.compile(regex).matcher(lower).find();
    }

    void add(String name, InputTerm... arguments) {
        rules.add(new InputRule.Predicate(name, List.of(arguments)));
    }

    void compare(InputTerm left, String operator, String right) {
        for (InputRule rule : ConstraintReader.read("x " + operator + " " + right)) {
            rules.addAll(scope.resolve(rule.mapRefs(ref -> ref.name().equals("x") ? left : ref)));
        }
    }

    @Nullable
    InputField field(InputTerm.Ref ref) {
        return scope.lookup(ref.name(), false);
    }

    int levels(InputTerm.Ref ref) {
        InputField field = field(ref);
        return field == null ? 0 : field.type().levels() - ref.indices().size();
    }

    boolean isText(InputTerm.Ref ref) {
        InputField field = field(ref);
        return field != null && RuleScope.isText(field);
    }

    static InputTerm text(String value) {
        return new InputTerm.Text(value);
    }

    static boolean isRows(@Nullable InputField field) {
        return field != null && field.type().levels() == 2 && !RuleScope.isText(field);
    }

    /** The fields of edges: rows of two or more numbers, the ones named in the line first. */
    List<InputTerm.Ref> edgeFields() {
        List<InputTerm.Ref> named = subjects.stream()
                .filter(ref -> isRows(field(ref)))
                .map(ref -> InputTerm.name(ref.name()))
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<InputTerm.Ref> all = scope.fields().stream()
                .filter(SentenceLine::isRows)
                .map(field -> InputTerm.name(field.name()))
                .toList();
        List<InputTerm.Ref> edges = all.stream()
                .filter(
                        ref -> ref.name()
                                .toLowerCase(Locale.ROOT)
                                .matches(
                                        ".*(edge|road|flight|graph|connection|path|relation|prereq|richer|bridge|pipe|dislike).*"))
                .toList();
        return edges.isEmpty() && all.size() == 1 ? all : edges;
    }

    void between(InputTerm subject) {
        Matcher range = RANGE.matcher(line);
        if (range.find()) {
            compare(subject, ">=", range.group(1));
            compare(subject, "<=", range.group(2));
        }
    }

    List<InputTerm.Ref> texts(int levels) {
        List<InputTerm.Ref> found =
                new ArrayList<>(subjects.stream().filter(this::isText).toList());
        if (found.isEmpty()) {
            scope.fields().stream()
                    .filter(RuleScope::isText)
                    .filter(f -> f.type().levels() == levels)
                    .forEach(f -> found.add(InputTerm.name(f.name())));
        }
        return found;
    }

    static DataType.Kind innermost(InputField field) {
        DataType type = field.type();
        while (type.isSequence()) {
            type = type.elementType();
        }
        return type.kind();
    }

    /** The field itself, or the column of it. */
    static InputTerm.Ref plainClass(InputTerm.Ref ref) {
        boolean column = ref.indices().size() == 2 && ref.indices().get(1) instanceof InputTerm.Num;
        return column ? ref : InputTerm.name(ref.name());
    }

    String order() {
        String strict = says("strict") ? "strictly " : "";
        if (says("descending|decreasing|non-increasing") && !says("non-decreasing")) {
            return (says("non-increasing") ? "" : strict) + "descending";
        }
        return (says("non-decreasing") ? "" : strict) + "ascending";
    }
}
