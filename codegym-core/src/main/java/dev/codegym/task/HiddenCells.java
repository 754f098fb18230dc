package dev.codegym.task;

import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.DataType;
import dev.codegym.tool.InputSpec;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The single values of an input that {@code observe} keeps to itself, numbered from 0 on: the elements of arrays, lists, linked lists and
 * trees, and the characters of texts. Immutable.
 */
final class HiddenCells {
    private final ObjectNode input;
    private final List<Part> parts = new ArrayList<>();
    private final int count;

    /** One hidden input with its first cell's number, and how far its values reach. */
    private record Part(InputSpec spec, JsonNode value, int first, int cells, Reach reach) {}

    /** The least and the greatest value of an input. Has one owner while it is filled. */
    private static final class Reach {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;

        void add(double value) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
    }

    private HiddenCells(CodeProblemSpec problem, ObjectNode input) {
        this.input = input;
        int first = 0;
        for (InputSpec spec : problem.inputs()) {
            JsonNode value = input.get(spec.name());
            if (spec.hidden() && value != null) {
                Reach reach = new Reach();
                int cells = count(spec.type(), value, reach);
                parts.add(new Part(spec, value, first, cells, reach));
                first += cells;
            }
        }
        this.count = first;
    }

    static HiddenCells of(CodeProblemSpec problem, ObjectNode input) {
        return new HiddenCells(problem, input);
    }

    /** How many there are. */
    int count() {
        return count;
    }

    private static int count(DataType type, JsonNode value, Reach reach) {
        switch (type.kind()) {
            case ARRAY, LIST, LINKED_LIST, BINARY_TREE -> {
                int cells = 0;
                for (JsonNode element : value) {
                    cells += element.isNull() ? 0 : count(type.elementType(), element, reach);
                }
                return cells;
            }
            case STRING -> {
                String text = value.stringValue();
                text.chars().forEach(reach::add);
                return text.length();
            }
            case CHAR -> reach.add(value.stringValue().charAt(0));
            case BOOLEAN -> {}
            default -> reach.add(number(value));
        }
        return 1;
    }

    /** Longs beyond what a double holds stand as text. */
    private static double number(JsonNode value) {
        return value.isString() ? Double.parseDouble(value.stringValue()) : value.doubleValue();
    }

    /** The input with these cells changed, each to a value at the other end of what stands beside it. */
    ObjectNode changed(int... cells) {
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        changed.setAll(input);
        for (int cell : cells) {
            for (Part part : parts) {
                int place = cell - part.first();
                if (place >= 0 && place < part.cells()) {
                    String name = part.spec().name();
                    JsonNode value = changed.get(name);
                    changed.set(
                            name,
                            changed(part.spec().type(), value == null ? part.value() : value, place, part.reach()));
                }
            }
        }
        return changed;
    }

    private static JsonNode changed(DataType type, JsonNode value, int place, Reach reach) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (type.kind()) {
            case ARRAY, LIST, LINKED_LIST, BINARY_TREE -> changedElement(type.elementType(), value, place, reach);
            case STRING -> {
                StringBuilder text = new StringBuilder(value.stringValue());
                text.setCharAt(place, character(text.charAt(place), reach));
                yield json.stringNode(text.toString());
            }
            case CHAR ->
                json.stringNode(String.valueOf(character(value.stringValue().charAt(0), reach)));
            case BOOLEAN -> json.booleanNode(!value.booleanValue());
            case DOUBLE -> json.numberNode(opposite(number(value), reach));
            case INT -> json.numberNode((int) whole(number(value), reach, Integer.MAX_VALUE));
            default -> json.numberNode(whole(number(value), reach, 1L << 53));
        };
    }

    private static JsonNode changedElement(DataType element, JsonNode value, int place, Reach reach) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode(value.size());
        int left = place;
        for (JsonNode each : value) {
            int cells = each.isNull() || left < 0 ? 0 : cells(element, each);
            copy.add(left >= 0 && left < cells ? changed(element, each, left, reach) : each);
            left -= cells;
        }
        return copy;
    }

    private static int cells(DataType type, JsonNode value) {
        return switch (type.kind()) {
            case STRING -> value.stringValue().length();
            case ARRAY, LIST, LINKED_LIST, BINARY_TREE -> {
                int cells = 0;
                for (JsonNode element : value) {
                    cells += element.isNull() ? 0 : cells(type.elementType(), element);
                }
                yield cells;
            }
            default -> 1;
        };
    }

    /** A value beyond the other end: whatever compares the cell with others comes to another result. */
    private static double opposite(double value, Reach reach) {
        return value - reach.least <= reach.most - value ? reach.most + 1 : reach.least - 1;
    }

    private static long whole(double value, Reach reach, long bound) {
        double beyond = opposite(value, reach);
        return (long) (Math.abs(beyond) <= bound ? beyond : value > 0 ? value - 1 : value + 1);
    }

    /** A character that occurs in the input where there is another one: programs expect their alphabet. */
    private static char character(char value, Reach reach) {
        if (reach.least == reach.most) {
            return (char) (value + 1);
        }
        return (char) (value - reach.least <= reach.most - value ? reach.most : reach.least);
    }
}
