package dev.codegym.verify;

import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import dev.codegym.verify.adversary.QuotedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool with a rule for each of its arguments: what an agent could call without thinking, on any task.
 *
 * @param tool the tool
 * @param terms a term for each parameter
 * @param first a call that is made before and changes the state, or null
 */
record CallRule(ToolSpec tool, List<Term> terms, @Nullable CallRule first) {
    /** So many combinations of a tool's arguments are tried at most. */
    private static final int MOST = 300;

    private static final int MOST_POSITIONS = 2000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    CallRule {
        terms = List.copyOf(terms);
    }

    CallRule(ToolSpec tool, List<Term> terms) {
        this(tool, terms, null);
    }

    /** The same call after another one. */
    CallRule after(CallRule change) {
        return new CallRule(tool, terms, change);
    }

    /**
     * What stands for an argument.
     *
     * @param text how evidence names it
     * @param calls how many earlier calls it takes
     * @param value its value on a task, or null where it has none there
     */
    record Term(String text, int calls, Function<Facts, @Nullable JsonNode> value) {
        /** What needs no call. */
        Term(String text, Function<Facts, @Nullable JsonNode> value) {
            this(text, 0, value);
        }

        /** What a call gives, made after so many others. */
        static Term result(CallRule call) {
            return new Term(
                    call.toString(),
                    1 + call.earlierCalls(),
                    facts -> facts.earlier().apply(call));
        }
    }

    /** How many calls have to be made for the arguments. */
    int earlierCalls() {
        return terms.stream().distinct().mapToInt(Term::calls).sum();
    }

    /**
     * What an agent knows of a task without looking at its data: observed scalars, sizes, and what earlier calls gave it.
     *
     * @param known observed scalars by name
     * @param sizes by the tool that tells each
     * @param earlier the result of a call on the task's first state, or null where it was refused
     */
    record Facts(ObjectNode known, ObjectNode sizes, Function<CallRule, @Nullable JsonNode> earlier) {}

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
        String call = tool.name() + "(" + String.join(", ", arguments) + ")";
        return first == null ? call : first + ", then " + call;
    }

    /** Every rule for a tool, with fewer literals where there would be too many. */
    static List<CallRule> of(ToolSpec tool, Facts example) {
        List<List<Term>> choices = choices(tool, example, true);
        if (product(choices) > MOST) {
            choices = choices(tool, example, false);
        }
        return combined(choices, MOST).stream()
                .map(terms -> new CallRule(tool, terms))
                .toList();
    }

    /** The first of all ways to take one of each choice; the first choice changes fastest. */
    static <T> List<List<T>> combined(List<List<T>> choices, int most) {
        List<List<T>> all = new ArrayList<>();
        int count = (int) Math.min(most, product(choices));
        for (int i = 0; i < count; i++) {
            List<T> one = new ArrayList<>();
            int rest = i;
            for (List<T> choice : choices) {
                one.add(choice.get(rest % choice.size()));
                rest /= choice.size();
            }
            all.add(one);
        }
        return all;
    }

    private static <T> long product(List<List<T>> choices) {
        return choices.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
    }

    private static List<List<Term>> choices(ToolSpec tool, Facts example, boolean all) {
        return tool.parameters().stream()
                .map(parameter -> terms(tool, parameter, example, all))
                .collect(Collectors.toList());
    }

    /** What needs no call, and for texts the words that the descriptions quote: an agent reads them, too. */
    static List<Term> terms(ToolSpec tool, ToolParameter parameter, Facts example, boolean all) {
        List<Term> terms = terms(parameter.type(), example, all);
        QuotedWords.of(tool, parameter).forEach(word -> literal(terms, JSON.stringNode(word)));
        return terms;
    }

    /** What needs no call: literals, sizes, observed scalars. */
    static List<Term> terms(DataType type, Facts example, boolean all) {
        List<Term> terms = new ArrayList<>();
        switch (type.kind()) {
            case INT, LONG, DOUBLE -> numbers(terms, example, all);
            case BOOLEAN -> {
                literal(terms, JSON.booleanNode(true));
                literal(terms, JSON.booleanNode(false));
            }
            case CHAR -> literal(terms, JSON.stringNode("a"));
            case STRING -> literal(terms, JSON.stringNode(""));
            default -> lists(terms, type, example);
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

    /** Nothing, and every position: a tool that takes several shows all of them at once. */
    private static void lists(List<Term> terms, DataType type, Facts example) {
        literal(terms, JSON.arrayNode());
        boolean positions = type.kind() != DataType.Kind.BINARY_TREE
                && (type.elementType().equals(DataType.INT)
                        || type.elementType().equals(DataType.LONG));
        for (String size : example.sizes().propertyNames()) {
            if (positions) {
                terms.add(new Term(
                        "[0, ..., " + size + "() - 1]",
                        facts -> positions(facts.sizes().get(size), 0)));
                terms.add(new Term(
                        "[1, ..., " + size + "()]",
                        facts -> positions(facts.sizes().get(size), 1)));
            }
        }
    }

    private static @Nullable JsonNode positions(@Nullable JsonNode size, int first) {
        if (size == null || !size.isIntegralNumber() || size.longValue() < 0 || size.longValue() > MOST_POSITIONS) {
            return null;
        }
        ArrayNode positions = JSON.arrayNode();
        for (int i = 0; i < size.intValue(); i++) {
            positions.add(first + i);
        }
        return positions;
    }

    private static @Nullable JsonNode number(@Nullable JsonNode size, long plus) {
        return size == null || !size.isIntegralNumber() ? null : JSON.numberNode(size.longValue() + plus);
    }

    private static void literal(List<Term> terms, JsonNode value) {
        terms.add(new Term(value.toString(), facts -> value));
    }

    /** Whether a value may be an argument of this type. */
    static boolean fits(DataType type, JsonNode value) {
        return switch (type.kind()) {
            case INT, LONG -> value.isIntegralNumber();
            case DOUBLE -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
            case CHAR -> value.isString() && value.stringValue().length() == 1;
            case STRING -> value.isString();
            case ARRAY, LIST, LINKED_LIST, BINARY_TREE -> value.isArray();
            default -> false;
        };
    }
}
