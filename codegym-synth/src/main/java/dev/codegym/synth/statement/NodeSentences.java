package dev.codegym.synth.statement;

import dev.codegym.task.InputField;
import dev.codegym.task.InputTerm;
import dev.codegym.tool.DataType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences about trees and linked lists. */
final class NodeSentences extends SentenceLine {
    NodeSentences(SentenceLine line) {
        super(line);
    }

    void nodes() {
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
}
