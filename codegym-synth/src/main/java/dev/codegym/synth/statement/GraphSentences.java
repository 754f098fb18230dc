package dev.codegym.synth.statement;

import dev.codegym.task.InputRule;
import dev.codegym.task.InputTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences about graphs, and about parity, primes and ranges of numbers. */
final class GraphSentences extends SentenceLine {
    GraphSentences(SentenceLine line) {
        super(line);
    }

    void graphs() {
        List<InputTerm.Ref> edges = edgeFields();
        if (says("\\b(valid|form a|represents? a|is a|be a)\\b.*\\btree\\b|\\bgraph is a tree\\b")
                && scope.nodeFields().isEmpty()
                && !says("search tree")) {
            if (!edges.isEmpty()) {
                edges.forEach(ref -> add("tree", ref, InputTerm.num(0)));
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

    void numbers() {
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
