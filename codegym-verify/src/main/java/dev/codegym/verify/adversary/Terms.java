package dev.codegym.verify.adversary;

import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Arguments that need no thought: literals, sizes, observed values. A plan begins with its opening, whose looks tell them. */
final class Terms {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int HUGE = 1_000_000;
    private static final int MOST_SIZES = 3;

    private final Seen example;
    private final List<Look.Term> sizes = new ArrayList<>();
    private final List<Look.Term> known = new ArrayList<>();
    private final List<Look> opening;

    /**
     * The terms of an environment.
     *
     * @param opening the looks that every plan begins with
     * @param example what they show on some task
     */
    Terms(List<Look> opening, Seen example) {
        this.example = example;
        this.opening = List.copyOf(opening);
        for (int i = 1; i < opening.size() && sizes.size() < MOST_SIZES; i++) {
            JsonNode value = example.value(i);
            if (value != null && value.isIntegralNumber()) {
                sizes.add(result(opening.get(i).name(), i));
            }
        }
        JsonNode observed = example.value(0);
        if (observed != null) {
            for (String name : observed.path("known").propertyNames()) {
                known.add(new Look.Term(name, seen -> seen.known(name)));
            }
        }
    }

    /** {@code observe}, then every tool without parameters that gives a result. */
    static List<Look> opening(Desk desk) {
        List<Look> looks = new ArrayList<>();
        looks.add(Look.OBSERVE);
        for (ToolSpec tool : desk.tools()) {
            if (tool.parameters().isEmpty() && tool.result().kind() != DataType.Kind.VOID) {
                looks.add(Look.of(tool, List.of()));
            }
        }
        return looks;
    }

    List<Look> opening() {
        return opening;
    }

    /** The result of a look of the plan. */
    static Look.Term result(String name, int look) {
        return new Look.Term(name, seen -> seen.value(look));
    }

    /** What may stand for a parameter of this type, the likeliest first. */
    List<Look.Term> of(DataType type) {
        List<Look.Term> terms = new ArrayList<>();
        switch (type.kind()) {
            case INT, LONG, DOUBLE -> numbers(terms, type);
            case BOOLEAN -> {
                terms.add(Look.Term.literal(JSON.booleanNode(true)));
                terms.add(Look.Term.literal(JSON.booleanNode(false)));
            }
            case CHAR -> {
                addKnown(terms, type);
                terms.add(Look.Term.literal(JSON.stringNode("a")));
                terms.add(Look.Term.literal(JSON.stringNode("0")));
            }
            case STRING -> {
                addKnown(terms, type);
                terms.add(Look.Term.literal(JSON.stringNode("")));
            }
            default -> terms.add(Look.Term.literal(JSON.arrayNode()));
        }
        return terms;
    }

    private void numbers(List<Look.Term> terms, DataType type) {
        terms.add(Look.Term.literal(JSON.numberNode(0)));
        sizes.forEach(size -> terms.add(shifted(size, -1)));
        addKnown(terms, type);
        terms.add(Look.Term.literal(JSON.numberNode(1)));
        sizes.forEach(terms::add);
        known.stream().filter(term -> fits(type, term)).forEach(term -> terms.add(shifted(term, -1)));
        sizes.forEach(size -> terms.add(new Look.Term(
                "half of " + size.name(), seen -> halved(size.value().apply(seen)))));
        terms.add(Look.Term.literal(JSON.numberNode(2)));
        terms.add(Look.Term.literal(JSON.numberNode(-1)));
        terms.add(Look.Term.literal(JSON.numberNode(HUGE)));
    }

    private void addKnown(List<Look.Term> terms, DataType type) {
        known.stream().filter(term -> fits(type, term)).forEach(terms::add);
    }

    private boolean fits(DataType type, Look.Term term) {
        return fits(type, term.value().apply(example));
    }

    /** Whether a value may be an argument of this type. */
    static boolean fits(DataType type, @Nullable JsonNode value) {
        return value != null
                && switch (type.kind()) {
                    case INT, LONG -> value.isIntegralNumber();
                    case DOUBLE -> value.isNumber();
                    case BOOLEAN -> value.isBoolean();
                    case CHAR -> value.isString() && value.stringValue().length() == 1;
                    case STRING -> value.isString();
                    case ARRAY, LIST, LINKED_LIST, BINARY_TREE -> value.isArray();
                    default -> false;
                };
    }

    private static Look.Term shifted(Look.Term term, int by) {
        return new Look.Term(term.name() + " - " + -by, seen -> {
            JsonNode value = term.value().apply(seen);
            return value == null || !value.isIntegralNumber() ? null : JSON.numberNode(value.longValue() + by);
        });
    }

    private static @Nullable JsonNode halved(@Nullable JsonNode value) {
        return value == null || !value.isIntegralNumber() ? null : JSON.numberNode(value.longValue() / 2);
    }
}
