package dev.codegym.synth.statement;

import dev.codegym.task.InputField;
import dev.codegym.task.InputRule;
import dev.codegym.task.InputTerm;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences about distinctness, order and other properties of lists. */
final class ListSentences extends SentenceLine {
    ListSentences(SentenceLine line) {
        super(line);
    }

    void lists() {
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
}
