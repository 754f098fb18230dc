package dev.codegym.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a few values of an input: a number to a near one or to one that stands elsewhere in it, a character to another of
 * its string, two elements of a list swapped. Whether the result still obeys the rules is for the caller to check.
 */
final class InputMutation {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;
    private final List<Runnable> places = new ArrayList<>();
    private final List<JsonNode> numbers = new ArrayList<>();

    private InputMutation(Random random) {
        this.random = random;
    }

    /** A changed copy. */
    static ObjectNode of(ObjectNode input, Random random) {
        ObjectNode copy = input.deepCopy();
        InputMutation mutation = new InputMutation(random);
        for (String name : List.copyOf(copy.propertyNames())) {
            JsonNode value = copy.get(name);
            mutation.visit(value, changed -> copy.set(name, changed));
        }
        int edits = 1 + random.nextInt(Math.max(1, Math.min(6, mutation.places.size() / 4)));
        for (int i = 0; i < edits && !mutation.places.isEmpty(); i++) {
            mutation.places.get(random.nextInt(mutation.places.size())).run();
        }
        return copy;
    }

    /** Sets a place to another value. */
    private interface Place {
        void set(JsonNode value);
    }

    private void visit(JsonNode value, Place place) {
        if (value.isArray()) {
            ArrayNode array = (ArrayNode) value;
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                visit(array.get(i), changed -> array.set(index, changed));
            }
            boolean tree = array.valueStream().anyMatch(JsonNode::isNull); // its form would break
            if (array.size() > 1 && !tree) {
                places.add(() -> swap(array));
            }
        } else if (value.isNumber()) {
            numbers.add(value);
            places.add(() -> place.set(number(value)));
        } else if (value.isString() && !value.stringValue().isEmpty()) {
            places.add(() -> place.set(JSON.stringNode(text(value.stringValue()))));
        } else if (value.isBoolean()) {
            places.add(() -> place.set(JSON.booleanNode(!value.booleanValue())));
        }
    }

    private void swap(ArrayNode array) {
        int one = random.nextInt(array.size());
        int other = random.nextInt(array.size());
        JsonNode kept = array.get(one);
        array.set(one, array.get(other));
        array.set(other, kept);
    }

    private JsonNode number(JsonNode old) {
        if (random.nextBoolean()) {
            return numbers.get(random.nextInt(numbers.size()));
        }
        int distance = 1 + random.nextInt(random.nextInt(4) == 0 ? 50 : 3);
        int signed = random.nextBoolean() ? distance : -distance;
        if (old.isFloatingPointNumber()) {
            return JSON.numberNode(old.doubleValue() + signed);
        }
        long changed = old.longValue() + signed;
        return changed == (int) changed ? JSON.numberNode((int) changed) : JSON.numberNode(changed);
    }

    private String text(String old) {
        StringBuilder text = new StringBuilder(old);
        text.setCharAt(random.nextInt(text.length()), old.charAt(random.nextInt(old.length())));
        return text.toString();
    }
}
