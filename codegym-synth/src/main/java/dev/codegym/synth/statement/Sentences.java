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

/** Reads the sentence families of constraints into rules; one instance reads one line. */
final class Sentences {
    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]\\w*)((?:\\[\\w+])*)");
    private static final Pattern RANGE = Pattern.compile(
            "(?:range|between|from)\\s*(?:of\\s*)?[\\[(]?\\s*(-?[^\\s,\\[\\]'\"][^,\\[\\]'\"]*?)\\s*(?:,|\\band\\b|\\bto\\b)\\s*(-?[^\\s,\\[\\]'\"][^,\\[\\]'\"]*?)\\s*(?:[\\])]|\\binclusive|$|\\.|,|\\()");

    private final RuleScope scope;
    private final String marked;
    private final String line;
    private final String lower;
    private final List<InputRule> rules = new ArrayList<>();
    private final List<InputTerm.Ref> subjects;

    private Sentences(RuleScope scope, String marked) {
        this.scope = scope;
        this.marked = marked;
        this.line = marked.replace("`", "").replaceAll("\\s+", " ").strip();
        this.lower = line.toLowerCase(Locale.ROOT);
        this.subjects = subjects();
    }

    /** The rules that the line states; empty where no family knows it. */
    static List<InputRule> read(RuleScope scope, String marked) {
        Sentences sentences = new Sentences(scope, marked);
        if (!sentences.lower.startsWith("if ")) {
            sentences.readAll();
        }
        return sentences.rules;
    }

    private void readAll() {
        nodes();
        lists();
        values();
        texts();
        graphs();
        numbers();
    }

    /** What the line speaks of: names of fields and columns, in order, with their indices. */
    private List<InputTerm.Ref> subjects() {
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

    private boolean says(String regex) {
        return Pattern.compile(regex).matcher(lower).find();
    }

    private void add(String name, InputTerm... arguments) {
        rules.add(new InputRule.Predicate(name, List.of(arguments)));
    }

    private void compare(InputTerm left, String operator, String right) {
        for (InputRule rule : ConstraintReader.read("x " + operator + " " + right)) {
            rules.addAll(scope.resolve(rule.mapRefs(ref -> ref.name().equals("x") ? left : ref)));
        }
    }

    private @Nullable InputField field(InputTerm.Ref ref) {
        return scope.lookup(ref.name(), false);
    }

    private int levels(InputTerm.Ref ref) {
        InputField field = field(ref);
        return field == null ? 0 : field.type().levels() - ref.indices().size();
    }

    private boolean isText(InputTerm.Ref ref) {
        InputField field = field(ref);
        return field != null && RuleScope.isText(field);
    }

    private static InputTerm text(String value) {
        return new InputTerm.Text(value);
    }

    /** The fields of edges: rows of two or more numbers, the ones named in the line first. */
    private List<InputTerm.Ref> edgeFields() {
        List<InputTerm.Ref> named = subjects.stream()
                .filter(ref -> isRows(field(ref)))
                .map(ref -> InputTerm.name(ref.name()))
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<InputTerm.Ref> all = scope.fields().stream()
                .filter(Sentences::isRows)
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

    private static boolean isRows(@Nullable InputField field) {
        return field != null && field.type().levels() == 2 && !RuleScope.isText(field);
    }

    private void nodes() {
        for (InputField field : scope.nodeFields()) {
            InputTerm.Ref nodes = new InputTerm.Ref(field.name(), List.of(), true);
            if (says("number of (the )?nodes|nodes in the|list has|tree has")) {
                Matcher range = RANGE.matcher(line);
                Matcher most = Pattern.compile("at most (\\S+)").matcher(lower);
                Matcher exact = Pattern.compile("(?:is|has|contains)(?: exactly)? (\\d+|[a-z])(?: nodes)?\\.?$")
                        .matcher(lower);
                if (range.find()) {
                    compare(nodes, ">=", range.group(1));
                    compare(nodes, "<=", range.group(2));
                } else if (most.find()) {
                    compare(nodes, "<=", most.group(1).replaceAll("[.]$", ""));
                } else if (exact.find()) {
                    compare(nodes, "==", exact.group(1));
                }
            } else if (says("values? .*(in the range|between)|values in")) {
                between(new InputTerm.Ref(field.name(), List.of(InputTerm.name("i")), false));
            }
            if (says("unique|distinct") && says("node|value|tree|list")) {
                add("distinct", InputTerm.name(field.name()));
                Matcher range = RANGE.matcher(line);
                if (says("between|range") && range.find() && !says("number of")) {
                    between(new InputTerm.Ref(field.name(), List.of(InputTerm.name("i")), false));
                }
            }
            if (field.type().kind() == DataType.Kind.BINARY_TREE) {
                if (says("binary search tree|\\bbst\\b")) {
                    add("binarySearchTree", InputTerm.name(field.name()));
                }
                if (says("\\bcomplete\\b")) {
                    add("complete", InputTerm.name(field.name()));
                }
            } else if (says("sorted|(ascending|increasing|decreasing|descending) order")) {
                add("sorted", InputTerm.name(field.name()), text(order()));
            }
            if (says("leading zero")) {
                add("noLeadingZeros", InputTerm.name(field.name()));
            }
            if (says("palindrome")) {
                add("palindrome", InputTerm.name(field.name()));
            }
        }
    }

    private void between(InputTerm subject) {
        Matcher range = RANGE.matcher(line);
        if (range.find()) {
            compare(subject, ">=", range.group(1));
            compare(subject, "<=", range.group(2));
        }
    }

    private String order() {
        String strict = says("strict") ? "strictly " : "";
        if (says("descending|decreasing|non-increasing") && !says("non-decreasing")) {
            return (says("non-increasing") ? "" : strict) + "descending";
        }
        return (says("non-decreasing") ? "" : strict) + "ascending";
    }

    private void lists() {
        if (says("\\b(unique|distinct|different|no duplicates?|no repeated|not repeat)\\b")
                && !says("not (necessarily )?(unique|distinct)")) {
            distinct();
        }
        if (says("\\bsorted\\b|\\b(ascending|increasing|decreasing|descending|non-decreasing|non-increasing)\\b")
                && scope.nodeFields().isEmpty()) {
            sorted();
        }
        if (says("\\bpermutation\\b") && !subjects.isEmpty() && levels(subjects.get(0)) == 1) {
            double base = says("\\[ ?1|from 1|\\b1 to|between 1|\\b1, 2") && !says("\\b0\\b") ? 1 : 0;
            if (says("\\d") && !says("permutation of (nums|arr|the array)\\w*$")) {
                add("permutation", subjects.get(0), InputTerm.num(base));
            }
        }
        if (says("same length|equal length")) {
            for (InputTerm.Ref ref : texts(1)) {
                add("rectangular", InputTerm.name(ref.name()));
            }
        }
        if (says("no two adjacent (cells|elements|values|characters)|adjacent (cells|elements) .*(differ|not equal)")) {
            adjacent();
        }
        if (says(
                "at least (one|1|two) .*(repeated|duplicate)|least one (letter|character|element) that appears twice")) {
            subjects.stream().limit(1).forEach(ref -> add("hasRepeat", ref));
        }
        Matcher sum = Pattern.compile(
                        "(?i)^(?:the )?(?:total )?sum of (?:all )?(?:the )?(?:lengths? of )?(?:all )?([\\w\\[\\].]+) .*?(?:at most|not exceed|<=|not be greater than|less than or equal to) (.+?)\\.?$")
                .matcher(line);
        if (sum.find()) {
            for (InputRule rule : ConstraintReader.read("sum(" + sum.group(1) + ") <= " + sum.group(2))) {
                rules.addAll(scope.resolve(rule));
            }
        }
    }

    private List<InputTerm.Ref> texts(int levels) {
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

    private void adjacent() {
        for (InputField field : scope.fields()) {
            InputTerm i = InputTerm.name("i");
            InputTerm next = new InputTerm.Binary('+', i, InputTerm.num(1));
            InputTerm j = InputTerm.name("j");
            InputTerm nextJ = new InputTerm.Binary('+', j, InputTerm.num(1));
            if (field.type().levels() == 2) {
                differ(field.name(), List.of(i, j), List.of(i, nextJ));
                differ(field.name(), List.of(i, j), List.of(next, j));
            } else if (field.type().levels() == 1 && scope.fields().size() == 1) {
                differ(field.name(), List.of(i), List.of(next));
            }
        }
    }

    private void differ(String name, List<InputTerm> a, List<InputTerm> b) {
        rules.add(new InputRule.Comparison(new InputTerm.Ref(name, a, false), "!=", new InputTerm.Ref(name, b, false)));
    }

    private void distinct() {
        boolean pairs = says("\\b(pairs?|edges?|roads?|flights?|connections?|relations?|roads)\\b")
                || says("[(\\[]\\w+, ?\\w+[)\\]]");
        List<InputTerm.Ref> rows = edgeFields();
        if (pairs && !rows.isEmpty() && !says("characters|letters")) {
            rows.forEach(ref -> add("distinctPairs", ref, text("directed")));
            return;
        }
        List<InputTerm.Ref> named =
                subjects.stream().filter(ref -> !isColumnOrScalar(ref)).toList();
        List<InputTerm.Ref> columns =
                subjects.stream().filter(this::isColumnOrScalar).toList();
        if (columns.size() >= 2 && named.isEmpty()) {
            for (int i = 0; i < columns.size(); i++) {
                for (int j = 0; j < i; j++) {
                    rules.addAll(scope.resolve(new InputRule.Comparison(columns.get(j), "!=", columns.get(i))));
                }
            }
            return;
        }
        boolean each = says("\\beach (value|id|start|key)");
        for (InputTerm.Ref ref : columns) {
            if (ref.indices().size() == 2
                    && ref.indices().get(1) instanceof InputTerm.Num
                    && (each || named.isEmpty() || says("^(all|each)"))) {
                boolean mentioned =
                        named.isEmpty() || named.stream().anyMatch(n -> n.name().equals(ref.name()));
                if (mentioned) {
                    add(
                            "distinctColumn",
                            InputTerm.name(ref.name()),
                            ref.indices().get(1));
                }
            }
        }
        if (!columns.isEmpty() && columns.get(0).indices().size() == 2) {
            return;
        }
        if (named.isEmpty() && rules.isEmpty()) {
            scope.fields().stream()
                    .filter(f -> f.type().levels() == 2)
                    .limit(1)
                    .filter(f -> says("points|rows|coordinates|cells|intervals|positions|rectangles|queries"))
                    .forEach(f -> add("distinct", InputTerm.name(f.name())));
        }
        named.forEach(this::distinct);
    }

    private boolean isColumnOrScalar(InputTerm.Ref ref) {
        return levels(ref) == 0
                && (!isText(ref) || ref.indices().size() > 1)
                && ref.indices().size() != 1;
    }

    private void distinct(InputTerm.Ref ref) {
        InputField field = field(ref);
        if (field == null || !scope.nodeFields().isEmpty() && scope.nodeFields().contains(field)) {
            return;
        }
        int left = levels(ref);
        int all = field.type().levels();
        if (all == 2
                && ref.indices().size() == 1
                && !says("points|pairs|coordinates|^all the (rows|queries)|all \\w+\\[\\w] are|elements? of moves")) {
            add("distinctEach", InputTerm.name(ref.name()));
        } else if (all == 2
                && says("integers|numbers|values|elements of (grid|matrix|mat|board)")
                && !says("elements (in|on) ")) {
            add("distinctTogether", InputTerm.name(ref.name()));
        } else if (left >= 1 || isText(ref) && all == 0) {
            add("distinct", InputTerm.name(ref.name()));
        } else if (all == 1) {
            if (!isText(ref) || !says("characters|letters")) {
                add("distinct", InputTerm.name(ref.name()));
            }
        }
    }

    private void sorted() {
        for (InputTerm.Ref ref : subjects) {
            InputField field = field(ref);
            int all = field == null ? 0 : field.type().levels();
            InputTerm name = InputTerm.name(ref.name());
            if (says("rotated")) {
                add("rotated", name);
            } else if (all == 2 && !isText(ref) && says("\\b(row|rows)\\b|^\\w+\\[\\w\\] is")) {
                add("sortedRows", name, text(order()));
            }
            if (all == 2 && says("\\b(column|columns)\\b")) {
                add("sortedColumns", name, text(order()));
            }
            boolean whole = all == 1 && !says("rotated") && !says("each string|characters")
                    || all == 2
                            && !says("row|column|^\\w+\\[\\w\\] is")
                            && ref.indices().isEmpty();
            if (whole || all == 0 && isText(ref)) {
                add("sorted", name, text(order()));
            }
        }
    }

    private void values() {
        if (says("digits? after the decimal|decimal places?")) {
            int digits = says("\\bone\\b|\\b1\\b") ? 1 : says("three|\\b3\\b") ? 3 : says("five|\\b5\\b") ? 5 : 2;
            subjects.forEach(ref -> add("decimals", ref, InputTerm.num(digits)));
        }
        if (!says("=|\\b(either|one of|consists? of|contains? only|only contains?|is|are|or)\\b")) {
            return;
        }
        if (says("hh:mm")) {
            subjects.stream().filter(this::isText).forEach(ref -> add("timeText", ref));
        }
        Matcher member = Pattern.compile(
                        "\\b(?:is|are) (?:an? )?(?:integers?|elements?|values?|numbers?|one of the \\w+|node)? ?(?:from|in|of|exists? in|present in)(?: the)?(?: array| list| matrix)? (\\w+)\\b")
                .matcher(line);
        if (subjects.size() == 2
                && member.find()
                && member.group(1).equals(subjects.get(1).name())
                && levels(subjects.get(0)) == 0
                && levels(subjects.get(1)) > 0
                && subjects.get(0).indices().isEmpty()) {
            add("memberOf", subjects.get(0), subjects.get(1));
        }
        choices();
    }

    private void choices() {
        Matcher either = Pattern.compile(
                        "(?:\\b(?:is|are|be|contains?|consists?)\\b|==?)(?: only| of)*(?: either| one of(?: the following)?:?| the (?:values|characters|numbers))?\\s+(.*)$")
                .matcher(marked.replaceAll("\\s+", " "));
        if (subjects.isEmpty()
                || !either.find()
                || says("english|digit|letter|case|sorted|unique|distinct|even|odd|at most|number of")) {
            return;
        }
        String list = either.group(1).replace("`", "").replaceAll("[.]$", "");
        Matcher range = RANGE.matcher(list);
        String[] bounds = null;
        if (says("in the range|between|from") && range.find()) {
            bounds = new String[] {range.group(1), range.group(2)};
            list = list.substring(0, range.start());
        }
        if (bounds == null && !list.matches(".*(\\bor\\b|,|\\band\\b).*")) {
            return;
        }
        List<InputTerm> values = new ArrayList<>();
        Matcher value = Pattern.compile("'(.)'|\"([^\"]*)\"|(?<![\\w\\[^.])(-?\\d+)(?![\\w^.])")
                .matcher(list);
        while (value.find()) {
            values.add(
                    value.group(3) != null
                            ? InputTerm.num(Double.parseDouble(value.group(3)))
                            : text(value.group(1) != null ? value.group(1) : value.group(2)));
        }
        String rest = value.replaceAll("")
                .replaceAll(
                        "\\b(or|and|either|an?|the|integers?|characters?|letters?|numbers?|values?|in|only|of|strings?|range|is|positive|inclusive)\\b|[\\s,:{}()\\[\\]=]|\\b"
                                + subjects.get(0).name() + "\\b|\\b\\w\\b",
                        "");
        if (values.isEmpty() || !rest.isBlank()) {
            return;
        }
        for (InputTerm.Ref ref : subjects) {
            choice(ref, values, bounds);
        }
    }

    private void choice(InputTerm.Ref ref, List<InputTerm> values, String @Nullable [] bounds) {
        InputField field = field(ref);
        if (field == null) {
            return;
        }
        boolean letters = values.stream()
                .allMatch(v -> v instanceof InputTerm.Text t && t.value().length() == 1);
        if (!letters && values.stream().anyMatch(v -> v instanceof InputTerm.Text) && !isText(ref)) {
            return;
        }
        boolean characterData = isText(ref) || innermost(field) == DataType.Kind.CHAR;
        boolean digits = isText(ref) && values.stream().allMatch(v -> v instanceof InputTerm.Num);
        if ((letters || digits)
                && characterData
                && !(isText(ref)
                        && levels(ref) == 0
                        && says("either|one of")
                        && ref.indices().size() < field.type().levels() + 1
                        && field.type().levels() > 0)) {
            StringBuilder alphabet = new StringBuilder();
            values.forEach(v -> alphabet.append(v instanceof InputTerm.Text t ? t.value() : v.toString()));
            add("alphabet", plainClass(ref), text(alphabet.toString()));
            return;
        }
        List<InputTerm> arguments = new ArrayList<>();
        arguments.add(ref.indices().isEmpty() && field.type().levels() > 0 ? plainClass(ref) : ref);
        if (bounds == null) {
            arguments.addAll(values);
            rules.add(new InputRule.Predicate("oneOf", arguments));
            return;
        }
        List<InputTerm> ends = new ArrayList<>();
        for (String bound : bounds) {
            ConstraintReader.read("x == " + bound).forEach(rule -> ends.add(((InputRule.Comparison) rule).right()));
        }
        if (ends.size() == 2 && values.stream().allMatch(v -> v instanceof InputTerm.Num)) {
            arguments.addAll(ends);
            arguments.addAll(values);
            rules.addAll(scope.resolve(new InputRule.Predicate("oneOfOrRange", arguments)));
        }
    }

    private static DataType.Kind innermost(InputField field) {
        DataType type = field.type();
        while (type.isSequence()) {
            type = type.elementType();
        }
        return type.kind();
    }

    /** The field itself, or the column of it. */
    private static InputTerm.Ref plainClass(InputTerm.Ref ref) {
        boolean column = ref.indices().size() == 2 && ref.indices().get(1) instanceof InputTerm.Num;
        return column ? ref : InputTerm.name(ref.name());
    }

    private void texts() {
        List<InputTerm.Ref> texts = subjects.stream()
                .filter(ref -> isText(ref) || field(ref) != null && innermost(fieldOf(ref)) == DataType.Kind.CHAR)
                .toList();
        if (says("leading zero")) {
            texts.forEach(ref -> add("noLeadingZeros", InputTerm.name(ref.name())));
            if (texts.isEmpty() && scope.nodeFields().isEmpty()) {
                subjects.stream().filter(ref -> levels(ref) == 1).forEach(ref -> add("noLeadingZeros", ref));
            }
        }
        if (texts.isEmpty()) {
            return;
        }
        if (says("single space")) {
            texts.forEach(ref -> add("words", ref));
        } else if (says("leading or trailing space|leading and trailing space|trailing spaces")) {
            texts.forEach(ref -> add("trimmed", ref));
        }
        if (says("is a palindrome|palindromic")) {
            texts.forEach(ref -> add("palindrome", ref));
        }
        if (says("valid parenthes|balanced (parenthes|bracket)|valid bracket")) {
            texts.forEach(ref -> add("parentheses", ref));
        }
        boolean integers = says("(represents?|is|are) (an? )?(valid )?(positive |non-negative )?integers?")
                || says("or an integer");
        if (integers && says("range|between") && !says("digits|'|\"")) {
            Matcher range = RANGE.matcher(line);
            if (range.find()
                    && range.group(1).matches("-?\\d+")
                    && range.group(2).matches("-?\\d+")) {
                texts.forEach(ref -> add(
                        "integerText",
                        ref,
                        InputTerm.num(Double.parseDouble(range.group(1))),
                        InputTerm.num(Double.parseDouble(range.group(2)))));
                return;
            }
        }
        if (says("\\b(consists?|contains?|is an?|are|is|made|composed|only)\\b")
                && rules.stream().noneMatch(this::limitsLetters)
                && !says(
                        "number of|starts with|appears|exactly (one|twice|once)|only one of|is sorted|is a palindrome|separated|leading|trailing|represented by|integers in")) {
            alphabet(texts);
        }
    }

    private InputField fieldOf(InputTerm.Ref ref) {
        InputField field = field(ref);
        return field == null ? scope.fields().get(0) : field;
    }

    private boolean limitsLetters(InputRule rule) {
        return rule instanceof InputRule.Predicate p
                && (p.name().equals("alphabet") || p.name().equals("oneOf"));
    }

    private void alphabet(List<InputTerm.Ref> texts) {
        Matcher verb = Pattern.compile("\\b(consists?|contains?|is|are|made|composed)\\b")
                .matcher(marked);
        String phrase = verb.find() ? marked.substring(verb.end()) : marked;
        phrase = phrase.replaceAll("(?i)\\b(and|but) (?:does|do|has|have|will) not?\\b.*", "");
        String alphabet = Alphabets.read(phrase);
        if (!alphabet.isEmpty()) {
            for (InputTerm.Ref ref : texts) {
                add("alphabet", plainClass(ref), text(alphabet));
            }
        }
    }

    private void graphs() {
        List<InputTerm.Ref> edges = edgeFields();
        if (says("\\b(valid|form a|represents? a|is a|be a)\\b.*\\btree\\b|\\bgraph is a tree\\b")
                && scope.nodeFields().isEmpty()
                && !says("search tree")) {
            if (!edges.isEmpty()) {
                edges.forEach(ref -> add("tree", ref, InputTerm.num(base(ref))));
            } else {
                subjects.stream().filter(ref -> levels(ref) == 1).limit(1).forEach(ref -> add("parentTree", ref));
            }
        }
        if (says("star graph")) {
            edges.forEach(ref -> add("star", ref));
        }
        if (says("\\b(graph|nodes|cities|tree|network|edges)\\b.*\\bconnected\\b|\\bconnected graph\\b")
                && !says("if|not connected|disconnected")) {
            edges.forEach(ref -> rules.add(
                    new InputRule.Predicate("connected", List.of(ref, InputTerm.name("?"), InputTerm.num(0)))));
        }
        if (says("acyclic|\\bdag\\b|no cycles?|cycle-free|logically consistent|not contain (any )?cycles?")) {
            edges.forEach(ref -> add(isJagged(ref) ? "acyclicLists" : "acyclic", ref));
        }
        if (says(
                "no (repeated|duplicate|multiple|parallel)d? (edges|roads|flights|connections|pairs)|not be any (multiple|duplicate)|not.* (multiple|duplicate|repeated|parallel) (edges|flights|roads)"
                        + "|at most one (edge|road|flight)|no repeated (roads|edges|elements|pairs)|contains no duplicates")) {
            if (rules.stream().noneMatch(rule -> rule instanceof InputRule.Predicate)) {
                edges.stream()
                        .filter(ref -> !isJagged(ref))
                        .forEach(ref -> add(
                                "distinctPairs",
                                ref,
                                text(says("directed") && !says("undirected") ? "directed" : "undirected")));
            }
        }
        if (says("self[- ]?(loops?|edges)")) {
            edges.stream()
                    .filter(ref -> !isJagged(ref))
                    .forEach(ref -> rules.add(new InputRule.Comparison(column(ref, 0), "!=", column(ref, 1))));
        }
    }

    /** Whether the field holds adjacency lists; the statement then bounds its elements, not its columns. */
    private boolean isJagged(InputTerm.Ref ref) {
        return ref.name().toLowerCase(Locale.ROOT).matches("graph|adj\\w*|parents?|children|.*list");
    }

    private static InputTerm column(InputTerm.Ref ref, int column) {
        return new InputTerm.Ref(ref.name(), List.of(InputTerm.name("i"), InputTerm.num(column)), false);
    }

    private double base(InputTerm.Ref ref) {
        // the finishing pass corrects it from the bounds of the columns
        return ref.name().isEmpty() ? 1 : 0;
    }

    private void numbers() {
        List<InputTerm.Ref> scalars = new ArrayList<>(subjects);
        if (says("\\b(even|odd)\\b")
                && !says(
                        "odd (frequency|number of|length)|even (frequency|number of|length)|indexed|indices|position|either")) {
            String remainder = says("\\beven\\b") ? "0" : "1";
            Matcher name = Pattern.compile("^([\\w.\\[\\]]+) (?:is|are|will be|must be)")
                    .matcher(line);
            if (name.find()) {
                for (InputRule rule : ConstraintReader.read(name.group(1) + " % 2 == " + remainder)) {
                    rules.addAll(scope.resolve(rule));
                }
            }
        }
        if (says("power of (two|2)")) {
            scalars.forEach(ref -> add("powerOfTwo", ref));
        }
        if (says("\\bprimes?\\b")) {
            scalars.forEach(ref -> add("prime", ref));
        }
        boolean numeric = says("\\b(in the range|between|in range)\\b")
                && rules.isEmpty()
                && scope.nodeFields().isEmpty();
        if (numeric && !says("number of|rotated|where|separated")) {
            for (InputTerm.Ref ref : scalars) {
                if (!isText(ref)) {
                    between(ref);
                }
            }
        }
        if (says("\\bpositive integers?\\b") && rules.isEmpty()) {
            scalars.stream().limit(1).filter(ref -> !isText(ref)).forEach(ref -> compare(ref, ">=", "1"));
        }
        if (says("square matrix|n x n|m == n") && !subjects.isEmpty() && levels(subjects.get(0)) == 2) {
            add("square", InputTerm.name(subjects.get(0).name()));
        }
    }
}
