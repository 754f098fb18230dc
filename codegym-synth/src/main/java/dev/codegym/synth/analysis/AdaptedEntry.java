package dev.codegym.synth.analysis;

import com.github.javaparser.ast.CompilationUnit;
import dev.codegym.synth.RawProblem;
import dev.codegym.synth.statement.Example;
import dev.codegym.synth.statement.InferredInputs;
import dev.codegym.synth.statement.Statement;
import dev.codegym.task.InputModel;
import dev.codegym.task.InputRule;
import java.util.ArrayList;
import java.util.List;

/**
 * A problem whose solution is entered by one method that takes and gives plain data: as it came, or, where it is a class driven
 * by calls, source to source.
 *
 * @param source the solution
 * @param statement the statement, its words and examples in terms of that method's inputs
 * @param rules what the inputs obey besides the statement's constraints
 */
record AdaptedEntry(String source, Statement statement, List<InputRule> rules) {
    AdaptedEntry {
        rules = List.copyOf(rules);
    }

    /**
     * Adapts a problem where it needs it.
     *
     * @throws dev.codegym.synth.UnsuitableProblemException if it needs it and cannot be adapted; says why
     */
    static AdaptedEntry of(RawProblem problem, Statement statement) {
        CompilationUnit unit = JavaSolution.parseUnit(problem.solution());
        AdaptedEntry text = ContestEntry.adapt(problem, unit);
        if (text != null) {
            return text;
        }
        AdaptedEntry calls = DesignEntry.adapt(unit, statement);
        if (calls != null) {
            return calls;
        }
        List<String> names = statement.examples().isEmpty()
                ? List.of()
                : statement.examples().get(0).names();
        String plain = PlainTypes.of(unit, names);
        return new AdaptedEntry(plain == null ? problem.solution() : plain, statement, List.of());
    }

    /** The model with the rules of this entry; what the examples' habits say of inputs that such a rule governs is dropped. */
    InferredInputs governed(InferredInputs inferred) {
        if (rules.isEmpty()) {
            return inferred;
        }
        List<String> governed = rules.stream()
                .filter(InputRule.Predicate.class::isInstance)
                .map(rule -> ((InputRule.Predicate) rule).field())
                .toList();
        InputModel model = inferred.model();
        List<InputRule> all = new ArrayList<>(without(model.rules(), governed));
        all.addAll(rules);
        return new InferredInputs(
                new InputModel(InputModel.VERSION, model.fields(), all, without(model.hints(), governed)),
                inferred.notUnderstood(),
                inferred.contradicted());
    }

    private static List<InputRule> without(List<InputRule> rules, List<String> names) {
        return rules.stream()
                .filter(rule -> {
                    boolean[] speaks = {false};
                    rule.forEachRef(ref -> speaks[0] |= names.contains(ref.name()));
                    return !speaks[0];
                })
                .toList();
    }

    /** A statement written anew from its parts. */
    static Statement statement(String title, String prose, List<Example> examples, List<String> constraints) {
        StringBuilder text =
                new StringBuilder("# ").append(title).append("\n\n").append(prose);
        for (Example example : examples) {
            text.append("\n\n**Example:**\n\n**Input:** ").append(example.input());
            text.append("\n\n**Output:** ").append(example.output());
        }
        text.append("\n\n**Constraints:**\n\n");
        constraints.forEach(line -> text.append("*   ").append(line).append('\n'));
        return Statement.parse(text.toString());
    }
}
