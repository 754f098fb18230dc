package dev.codegym.synth.statement;

import dev.codegym.task.InputRule;
import java.util.List;

/** Reads the sentence families of constraints into rules. */
final class Sentences {
    private Sentences() {}

    /** The rules that the line states; empty where no family knows it. */
    static List<InputRule> read(RuleScope scope, String marked) {
        SentenceLine line = new SentenceLine(scope, marked);
        if (line.says("\\b(answer|solution|arrangement|path|way|subarray|substring|result)s?\\b[^.]{0,40}\\bexists?\\b"
                + "|\\b(at least|exactly) one (valid )?(answer|solution)|\\bthere (is|exists|will be)( always)? (at least one|exactly one|an?) (valid |unique )?(answer|solution)"
                + "|\\balways (possible|solvable|an answer|a solution|has an? (answer|solution))")) {
            line.add("answered");
        }
        // a condition holds for some inputs only
        if (!line.lower.startsWith("if ")) {
            new NodeSentences(line).nodes();
            new ListSentences(line).lists();
            ValueSentences values = new ValueSentences(line);
            values.values();
            values.texts();
            GraphSentences graphs = new GraphSentences(line);
            graphs.graphs();
            graphs.numbers();
        }
        return line.rules;
    }
}
