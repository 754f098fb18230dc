package dev.codegym.verify;

import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool with a rule for each of its arguments: what an agent could call without thinking, on any task.
 *
 * @param tool the tool
 * @param terms a term for each parameter
 */
record CallRule(ToolSpec tool, List<Term> terms) {
    /** So many combinations of a tool's arguments are tried at most. */
    private static final int MOST = 300;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    CallRule {
        terms = List.copyOf(terms);
    }

    /**
     * What stands for an argument.
     *
     * @param text how evidence names it
     * @param value its value on a task, or null where it has none there
     */
    record Term(String text, Function<Facts, @Nullable JsonNode> value) {}

    /** What an agent knows of a task without looking at its data: observed scalars, and sizes. */
    record Facts(ObjectNode known, ObjectNode sizes) {}

    /** The call on a task with these facts, or null where a term has no value. */
    @Nullable
    ToolCall call(Facts facts) {
        ObjectNode arguments = JSON.objectNode();
        for (int i = 0; i < terms.size(); i++) {
            JsonNode value = terms.get(i).value().apply(facts);
            if (value == null) {
                return null;
            }
            arguments.set(tool.parameters().get(i).name(), value);
        }
        return ToolCall.of(tool.name(), arguments);
    }

    @Override
    public String toString() {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            arguments.add(tool.parameters().get(i).name() + "=" + terms.get(i).text());
        }
        return tool.name() + "(" + String.join(", ", arguments) + ")";
    }

    /** Every rule for a tool, with fewer literals where there would be too many. */
    static List<CallRule> of(ToolSpec tool, Facts example) {
        List<List<Term>> choices = choices(tool, example, true);
        if (product(choices) > MOST) {
            choices = choices(tool, example, false);
        }
        List<CallRule> rules = new ArrayList<>();
        int count = (int) Math.min(MOST, product(choices));
        for (int i = 0; i < count; i++) {
            List<Term> terms = new ArrayList<>();
            int rest = i;
            for (List<Term> choice : choices) {
                terms.add(choice.get(rest % choice.size()));
                rest /= choice.size();
            }
            rules.add(new CallRule(tool, terms));
        }
        return rules;
    }

    private static long product(List<List<Term>> choices) {
        return choices.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
    }

    private static List<List<Term>> choices(ToolSpec tool, Facts example, boolean all) {
        return tool.parameters().stream()
                .map(ToolParameter::type)
                .map(type -> terms(type, example, all))
                .collect(Collectors.toList());
    }

    private static List<Term> terms(DataType type, Facts example, boolean all) {
        List<Term> terms = new ArrayList<>();
        switch (type.kind()) {
            case INT, LONG, DOUBLE -> numbers(terms, example, all);
            case BOOLEAN -> {
                literal(terms, JSON.booleanNode(true));
                literal(terms, JSON.booleanNode(false));
            }
            case CHAR -> literal(terms, JSON.stringNode("a"));
            case STRING -> literal(terms, JSON.stringNode(""));
            default -> literal(terms, JSON.arrayNode());
        }
        for (String name : example.known().propertyNames()) {
            if (fits(type, example.known().path(name))) {
                terms.add(new Term(name, facts -> facts.known().get(name)));
            }
        }
        return terms;
    }

    private static void numbers(List<Term> terms, Facts example, boolean all) {
        literal(terms, JSON.numberNode(0));
        for (String size : example.sizes().propertyNames()) {
            terms.add(new Term(size + "() - 1", facts -> number(facts.sizes().get(size), -1)));
            terms.add(new Term(size + "()", facts -> number(facts.sizes().get(size), 0)));
        }
        literal(terms, JSON.numberNode(1));
        if (all) {
            literal(terms, JSON.numberNode(-1));
            literal(terms, JSON.numberNode(2));
        }
    }

    private static @Nullable JsonNode number(@Nullable JsonNode size, long plus) {
        return size == null || !size.isIntegralNumber() ? null : JSON.numberNode(size.longValue() + plus);
    }

    private static void literal(List<Term> terms, JsonNode value) {
        terms.add(new Term(value.toString(), facts -> value));
    }

    private static boolean fits(DataType type, JsonNode value) {
        return switch (type.kind()) {
            case INT, LONG -> value.isIntegralNumber();
            case DOUBLE -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
            case CHAR -> value.isString();
            default -> false;
        };
    }
}
