package dev.codegym.synth.statement;

import dev.codegym.CodeGymException;
import dev.codegym.task.InputField;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.InputModel;
import dev.codegym.task.InputRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes input models from statements. */
public final class InputModels {
    /** No line of constraints that people write is longer; reading one takes more than its length in time. */
    private static final int LONGEST_LINE = 2_000;

    private static final Pattern ALTERNATIVE =
            Pattern.compile("^(.+?)\\s*={1,2}\\s*(\\S+)\\s+or\\s+(?:\\1\\s*={1,2}\\s*)?(\\S+)$");

    private InputModels() {}

    /** One constraint line and what it gave. */
    private record Reading(String line, List<InputRule> rules) {}

    /**
     * Reads the constraints, and the habits of the examples where the constraints are silent. Nothing in a statement can
     * make it fail: what is not understood is listed.
     */
    public static InferredInputs infer(Statement statement, List<InputField> fields) {
        RuleScope scope = new RuleScope(statement, fields);
        List<Reading> chains = new ArrayList<>();
        for (String line : statement.constraints()) {
            chains.add(new Reading(line, guarded(line, () -> chain(line))));
        }
        define(scope, chains, statement);
        List<String> notUnderstood = new ArrayList<>();
        Set<InputRule> rules = new LinkedHashSet<>();
        for (int i = 0; i < chains.size(); i++) {
            Reading reading = chains.get(i);
            String marked = statement.markedConstraints().get(i);
            List<InputRule> found = guarded(reading.line(), () -> rules(scope, reading, marked));
            if (found.isEmpty() && !isDefinition(reading) && !RuleScope.isRow(reading.line())) {
                notUnderstood.add(reading.line());
            }
            rules.addAll(found);
        }
        scope.widths().forEach((name, width) -> rules.addAll(InputRule.parse(name + "[i].length == " + width)));
        return finish(statement, fields, scope, rules, notUnderstood);
    }

    /** What a line gives; a line that is too long, or that holds numbers beyond all bounds, is not understood. */
    private static List<InputRule> guarded(String line, Supplier<List<InputRule>> reader) {
        if (line.length() > LONGEST_LINE) {
            return List.of();
        }
        try {
            return reader.get();
        } catch (CodeGymException | IllegalArgumentException | ArithmeticException e) {
            return List.of();
        }
    }

    private static List<InputRule> rules(RuleScope scope, Reading reading, String marked) {
        List<InputRule> found = new ArrayList<>();
        for (InputRule rule : reading.rules()) {
            found.addAll(scope.resolve(rule));
        }
        if (reading.rules().isEmpty()) {
            found.addAll(Sentences.read(scope, marked));
        }
        return found;
    }

    private static InferredInputs finish(
            Statement statement,
            List<InputField> fields,
            RuleScope scope,
            Set<InputRule> rules,
            List<String> notUnderstood) {
        List<ObjectNode> examples = new ArrayList<>();
        for (Example example : statement.examples()) {
            ObjectNode input = example.input(fields);
            if (input != null) {
                examples.add(input);
            }
        }
        List<String> contradicted = new ArrayList<>();
        List<InputRule> kept = obeyed(RuleForms.normal(rules, rules, fields), fields, examples, contradicted);
        Set<InputRule> hints = new LinkedHashSet<>();
        hints.addAll(RuleForms.implied(kept, fields));
        hints.addAll(ProseHints.read(statement, scope));
        hints.addAll(ExampleHints.read(fields, examples, kept));
        hints.removeAll(kept);
        List<InputRule> soft = obeyed(RuleForms.normal(hints, kept, fields), fields, examples, new ArrayList<>());
        return new InferredInputs(new InputModel(InputModel.VERSION, fields, kept, soft), notUnderstood, contradicted);
    }

    private static boolean isDefinition(Reading reading) {
        return reading.rules().stream()
                .anyMatch(rule ->
                        rule instanceof InputRule.Comparison c && c.operator().equals("=="));
    }

    private static List<InputRule> chain(String line) {
        Matcher alternative = ALTERNATIVE.matcher(line.replaceAll("[.]$", ""));
        String core = line.replaceFirst(
                "(?i)^(?:the )?(?:inputs?|test ?cases?|tests?) (?:is|are) generated (?:such|so) that |^it is (?:guaranteed|ensured) that ",
                "");
        return alternative.find() ? List.of() : ConstraintReader.read(core);
    }

    private static void define(RuleScope scope, List<Reading> chains, Statement statement) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Reading reading : chains) {
                for (InputRule rule : reading.rules()) {
                    changed |= scope.define(rule);
                }
            }
        }
        ProseHints.defineSizes(scope, statement, free(scope, chains));
    }

    /** Bare names that no field, column or equality explains. */
    private static Set<String> free(RuleScope scope, List<Reading> chains) {
        Map<String, Boolean> names = new LinkedHashMap<>();
        for (Reading reading : chains) {
            for (InputRule rule : reading.rules()) {
                rule.forEachRef(ref -> {
                    ref.indices().forEach(index -> index.forEachRef(inner -> names.put(inner.name(), false)));
                    if (ref.indices().isEmpty()
                            && !ref.length()
                            && scope.meanings(ref.name()).isEmpty()) {
                        names.putIfAbsent(ref.name(), true);
                    }
                });
            }
        }
        Set<String> free = new LinkedHashSet<>();
        names.forEach((name, isFree) -> {
            if (isFree) {
                free.add(name);
            }
        });
        return free;
    }

    private static List<InputRule> obeyed(
            List<InputRule> rules, List<InputField> fields, List<ObjectNode> examples, List<String> broken) {
        List<InputRule> kept = new ArrayList<>();
        for (InputRule rule : rules) {
            InputGenerator checker =
                    InputGenerator.of(new InputModel(InputModel.VERSION, fields, List.of(rule), List.of()));
            @Nullable String breach = null;
            for (ObjectNode example : examples) {
                List<String> violations = checker.violations(example);
                breach = violations.isEmpty() ? breach : violations.get(0) + " in " + example;
            }
            if (breach == null) {
                kept.add(rule);
            } else {
                broken.add(breach);
            }
        }
        return kept;
    }
}
