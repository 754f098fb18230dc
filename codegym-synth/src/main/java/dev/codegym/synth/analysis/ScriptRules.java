package dev.codegym.synth.analysis;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import dev.codegym.synth.UnsuitableProblemException;
import dev.codegym.synth.statement.InputModels;
import dev.codegym.synth.statement.Statement;
import dev.codegym.task.InputField;
import dev.codegym.task.InputRule;
import dev.codegym.task.InputTerm;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a statement's constraints on the calls of a script. A line that gives no rule makes the problem unfit: nothing is guessed. */
final class ScriptRules {
    private static final int MOST_CALLS = 200;
    private static final Pattern AT_MOST = Pattern.compile(
            "(?i)^(?:there (?:will|can) be )?at most ((?:\\d+ ?\\* ?)?10\\^\\d+|\\d[\\d,]*)\\b.*\\b(?:calls?|operations?|queries)\\b.*");
    private static final Pattern NON_EMPTY =
            Pattern.compile("(?i).*\\b(?:non-empty|not (?:be )?empty|at least one (?:element|item|number|value))\\b.*");
    private static final Pattern RISING = Pattern.compile(
            "(?i).*\\b(?:strictly increas\\w+|(?:monotonically |in )?increasing(?: order)?|chronological order)\\b.*");
    private static final Pattern ADDS = Pattern.compile("(?i)^(?:push|add|insert|enqueue|offer|append).*");
    private static final Pattern REMOVES = Pattern.compile("(?i)^(?:pop|remove|delete|dequeue|poll|erase).*");

    private final List<Parameter> start;
    private final List<MethodDeclaration> operations;
    private final Map<String, DataType> arguments = new LinkedHashMap<>();
    private final List<String> startLines = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private int most = MOST_CALLS;

    ScriptRules(List<Parameter> start, List<MethodDeclaration> operations, Statement statement) {
        this.start = start;
        this.operations = operations;
        operations.forEach(operation -> operation.getParameters().forEach(this::argument));
        parts.add(operations.stream().map(ScriptRules::signature).collect(Collectors.joining("; ")));
        Set<InputRule> rules = new LinkedHashSet<>();
        statement.constraints().forEach(line -> read(line, rules));
        arguments.forEach((name, type) -> requireRange(name, type, rules));
        rules.forEach(rule -> parts.add(rule.toString()));
    }

    private void argument(Parameter parameter) {
        String name = parameter.getNameAsString();
        DataType type =
                Objects.requireNonNull(DataType.parse(parameter.getType().asString()));
        DataType known = arguments.putIfAbsent(name, type);
        if (known != null && !known.equals(type)) {
            throw new UnsuitableProblemException(
                    "DESIGN_ARGUMENT",
                    "line " + JavaSolution.line(parameter) + ": argument " + name + " is " + type + " here and " + known
                            + " in another call");
        }
    }

    private static String signature(MethodDeclaration operation) {
        return operation.getNameAsString()
                + operation.getParameters().stream()
                        .map(parameter -> parameter.getType() + " " + parameter.getNameAsString())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private void read(String line, Set<InputRule> rules) {
        Matcher bound = AT_MOST.matcher(line);
        if (bound.matches()) {
            most = Math.min(most, bound(bound.group(1)));
            return;
        }
        if (NON_EMPTY.matcher(line).matches() && nonEmpty(line)) {
            return;
        }
        List<String> spoken = spoken(line, arguments.keySet());
        if (RISING.matcher(line).matches() && spoken.size() == 1) {
            parts.add("rising: " + spoken.get(0));
            return;
        }
        List<InputRule> found = spoken.isEmpty() ? List.of() : rules(line);
        rules.addAll(found);
        boolean begins = !spoken(
                        line, start.stream().map(Parameter::getNameAsString).toList())
                .isEmpty();
        if (begins) {
            startLines.add(line);
        }
        if (found.isEmpty() && !begins) {
            throw new UnsuitableProblemException(
                    "DESIGN_RULE",
                    "no rule could be read from the constraint \"" + line
                            + "\", so that valid lists of calls cannot be drawn");
        }
    }

    private static int bound(String text) {
        double value = InputRule.parse("x <= " + text.replace(",", "")).get(0) instanceof InputRule.Comparison c
                        && c.right() instanceof InputTerm.Num number
                ? number.value()
                : MOST_CALLS;
        return (int) Math.max(1, Math.min(MOST_CALLS, value));
    }

    /** Calls that need something to be there; what is put and taken shows in the names of the other calls. */
    private boolean nonEmpty(String line) {
        Set<String> needing = new TreeSet<>(spoken(
                line,
                operations.stream().map(MethodDeclaration::getNameAsString).toList()));
        Set<String> adding = matching(ADDS);
        needing.removeAll(adding);
        if (adding.isEmpty() || needing.isEmpty()) {
            return false;
        }
        Set<String> removing = matching(REMOVES);
        parts.add("adds: " + String.join(", ", adding));
        if (!removing.isEmpty()) {
            parts.add("removes: " + String.join(", ", removing));
        }
        parts.add("nonempty: " + String.join(", ", needing));
        return true;
    }

    private Set<String> matching(Pattern pattern) {
        return operations.stream()
                .map(MethodDeclaration::getNameAsString)
                .filter(name -> pattern.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> spoken(String line, Iterable<String> names) {
        List<String> spoken = new ArrayList<>();
        for (String name : names) {
            if (Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)")
                    .matcher(line)
                    .find()) {
                spoken.add(name);
            }
        }
        return spoken;
    }

    private List<InputRule> rules(String line) {
        List<InputField> fields = arguments.entrySet().stream()
                .map(argument -> new InputField(argument.getKey(), argument.getValue()))
                .toList();
        Statement alone = AdaptedEntry.statement("", "", List.of(), List.of(line));
        return InputModels.infer(alone, fields).model().rules().stream()
                .filter(rule -> {
                    boolean[] own = {true};
                    rule.forEachRef(ref -> own[0] &= arguments.containsKey(ref.name()));
                    return own[0] && !rule.toString().contains("|");
                })
                .toList();
    }

    private static void requireRange(String name, DataType type, Set<InputRule> rules) {
        boolean[] low = {type.kind() == DataType.Kind.BOOLEAN || type.kind() == DataType.Kind.CHAR};
        boolean[] high = {low[0]};
        for (InputRule rule : rules) {
            if (rule instanceof InputRule.Comparison c) {
                low[0] |= c.right().toString().startsWith(name) || c.operator().equals("==");
                high[0] |= c.left().toString().startsWith(name) || c.operator().equals("==");
            } else if (((InputRule.Predicate) rule).field().equals(name)
                    && ((InputRule.Predicate) rule).name().startsWith("oneOf")) {
                low[0] = true;
                high[0] = true;
            }
        }
        if (!low[0] || !high[0]) {
            throw new UnsuitableProblemException(
                    "DESIGN_RULE",
                    "no constraint says which values argument " + name
                            + " takes, so that valid lists of calls cannot be drawn: add one such as 0 <= " + name
                            + " <= 100");
        }
    }

    /** The constraints on what the constructor takes. */
    List<String> startLines() {
        return startLines;
    }

    /** What the list of calls obeys. */
    List<InputRule> rules() {
        List<InputRule> rules = new ArrayList<>(InputRule.parse("1 <= " + DesignEntry.CALLS + ".length <= " + most));
        rules.add(new InputRule.Predicate(
                "script", List.of(InputTerm.name(DesignEntry.CALLS), new InputTerm.Text(String.join(" | ", parts)))));
        return rules;
    }
}
