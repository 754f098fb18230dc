package dev.codegym.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes an input a little, as a search for inputs with other answers does: values to near ones or to others that occur,
 * parts copied, mirrored, sorted, doubled or dropped. Collections that go together, by their lengths or a number that tells
 * it, change together. What breaks the rules is thrown away. Has one owner.
 */
final class InputMutation {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int TRIES = 8;

    private final InputGenerator generator;
    private final Random random;
    private final SequenceEdits edits;
    private final List<JsonNode> numbers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    InputMutation(InputGenerator generator, Random random) {
        this.generator = generator;
        this.random = random;
        this.edits = new SequenceEdits(random, this::tweaked);
    }

    /** A changed copy that obeys the rules and is not the input itself, or null where none was found in a few tries. */
    @Nullable
    ObjectNode of(ObjectNode input) {
        for (int i = 0; i < TRIES; i++) {
            ObjectNode copy = input.deepCopy();
            for (int j = 1 + random.nextInt(i == 0 ? 3 : 2); j > 0; j--) {
                edit(copy, SequenceEdits.Resize.EITHER);
            }
            if (!copy.equals(input) && generator.fits(copy)) {
                return copy;
            }
        }
        return null;
    }

    /** A copy that is grown or shrunk towards a size, a number of values, and changed on the way; as far as the rules allow. */
    ObjectNode sized(ObjectNode input, int size) {
        ObjectNode best = input;
        for (int i = 0; i < 2 * TRIES + size / 4; i++) {
            int cells = cells(best);
            if (Math.abs(cells - size) <= size / 8) {
                break;
            }
            ObjectNode copy = best.deepCopy();
            edit(copy, cells < size ? SequenceEdits.Resize.GROW : SequenceEdits.Resize.SHRINK);
            int changed = cells(copy);
            boolean nearer = cells < size ? changed > cells && changed <= size * 5 / 4 : changed < cells;
            if (nearer && generator.fits(copy)) {
                best = copy;
            }
        }
        return best;
    }

    /**
     * Two inputs in one: collections of one name joined, mostly all that have the length of the first, and the numbers that
     * tell it added. Null where that breaks the rules.
     */
    @Nullable
    ObjectNode joined(ObjectNode one, ObjectNode other) {
        ObjectNode copy = one.deepCopy();
        List<String> names = new ArrayList<>(copy.propertyNames());
        names.removeIf(name -> !isSequence(copy.get(name)) || isTree(copy.get(name)) || isTree(other.path(name)));
        if (names.isEmpty()) {
            return null;
        }
        String chosen = names.get(random.nextInt(names.size()));
        int length = length(copy.get(chosen));
        int added = length(other.path(chosen));
        boolean alone = random.nextInt(4) == 0;
        for (String name : List.copyOf(copy.propertyNames())) {
            JsonNode value = copy.get(name);
            JsonNode tail = other.path(name);
            boolean goes = name.equals(chosen) || !alone && names.contains(name) && length(value) == length;
            if (goes && value.isArray() && tail.isArray()) {
                ((ArrayNode) value).addAll((ArrayNode) tail);
            } else if (goes && value.isString() && tail.isString()) {
                copy.put(name, value.stringValue() + tail.stringValue());
            } else if (value.isIntegralNumber() && value.longValue() == length && random.nextInt(5) > 0) {
                copy.set(name, JSON.numberNode(length + added));
            }
        }
        return generator.fits(copy) ? copy : null;
    }

    /** How many values an input holds; each character of a string is one. */
    static int cells(JsonNode value) {
        if (value.isString()) {
            return value.stringValue().length();
        }
        int cells = value.isContainer() ? 0 : 1;
        for (JsonNode part : value) {
            cells += cells(part);
        }
        return cells;
    }

    /** How varied the values of an input are, from 0, one value over and over, to 1, one in three is another. */
    static double variety(ObjectNode input) {
        Set<Object> different = new HashSet<>();
        int cells = collect(input, different);
        return Math.min(1, 3.0 * different.size() / Math.max(1, cells));
    }

    private static int collect(JsonNode value, Set<Object> different) {
        if (value.isString()) {
            value.stringValue().chars().forEach(different::add);
            return Math.min(12, value.stringValue().length());
        }
        int cells = value.isContainer() ? 0 : 1;
        if (cells == 1) {
            different.add(value);
        }
        for (JsonNode part : value) {
            cells += collect(part, different);
        }
        return cells;
    }

    private void edit(ObjectNode copy, SequenceEdits.Resize resize) {
        numbers.clear();
        texts.clear();
        collect(copy);
        List<String> names = List.copyOf(copy.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        for (int i = 0; i < 3 && resize != SequenceEdits.Resize.EITHER && !isSequence(copy.get(name)); i++) {
            name = names.get(random.nextInt(names.size()));
        }
        JsonNode value = copy.get(name);
        boolean resizes = isSequence(value)
                && !isTree(value)
                && (resize != SequenceEdits.Resize.EITHER || random.nextInt(4) == 0);
        if (resizes) {
            resize(copy, value, resize);
        } else {
            copy.set(name, changed(value));
        }
    }

    private void collect(JsonNode value) {
        if (value.isNumber()) {
            numbers.add(value);
        } else if (value.isString()) {
            texts.add(value.stringValue());
        }
        value.forEach(this::collect);
    }

    private static boolean isSequence(JsonNode value) {
        return value.isArray() || value.isString();
    }

    /** A binary tree with gaps: resizing its list of nodes would move its nodes elsewhere. */
    private static boolean isTree(JsonNode value) {
        return value.valueStream().anyMatch(JsonNode::isNull);
    }

    private static int length(JsonNode value) {
        return value.isString() ? value.stringValue().length() : value.size();
    }

    /** Inserts or drops a stretch, mostly in all collections of one length at once, and in the numbers that tell it. */
    private void resize(ObjectNode copy, JsonNode chosen, SequenceEdits.Resize resize) {
        boolean nested = chosen.isArray() && !chosen.isEmpty() && isSequence(chosen.get(0));
        boolean inner = nested && (chosen.get(0).isString() ? random.nextBoolean() : random.nextInt(3) == 0);
        int length = inner ? length(chosen.get(0)) : length(chosen);
        boolean alone = inner ? random.nextInt(3) == 0 : random.nextInt(4) == 0;
        SequenceEdits.Stretch stretch = edits.stretch(length, resize);
        boolean[] done = {false};
        for (String name : List.copyOf(copy.propertyNames())) {
            JsonNode value = copy.get(name);
            if (isTree(value)) {
                continue;
            }
            if (inner && value.isArray() && (value.equals(chosen) || !alone)) {
                copy.set(name, rows((ArrayNode) value, length, alone, stretch, done));
            } else if (!inner && isSequence(value) && length(value) == length && (value.equals(chosen) || !alone)) {
                copy.set(name, edits.resized(value, stretch));
            } else if (value.isIntegralNumber() && value.longValue() == length && random.nextInt(5) > 0) {
                copy.set(name, JSON.numberNode(length + stretch.change()));
            }
        }
    }

    private ArrayNode rows(ArrayNode rows, int length, boolean alone, SequenceEdits.Stretch stretch, boolean[] done) {
        ArrayNode changed = JSON.arrayNode();
        for (JsonNode row : rows) {
            boolean fits = isSequence(row) && length(row) == length && !(alone && done[0]);
            changed.add(fits ? edits.resized(row, stretch) : row);
            done[0] |= fits;
        }
        return changed;
    }

    /** The value with a change of any kind that leaves its length. */
    private JsonNode changed(JsonNode value) {
        if (isTree(value) || !isSequence(value) || length(value) == 0) {
            return value.isArray() ? somewhere(value) : value.isString() ? value : tweaked(value);
        }
        boolean deeper = value.isArray() && isSequence(value.get(0)) && random.nextInt(3) > 0;
        return deeper ? somewhere(value) : edits.arranged(value);
    }

    private JsonNode somewhere(JsonNode value) {
        ArrayNode array = ((ArrayNode) value).deepCopy();
        if (!array.isEmpty()) {
            int index = random.nextInt(array.size());
            JsonNode element = array.get(index);
            array.set(index, element.isNull() ? element : changed(element));
        }
        return array;
    }

    /** A value near to this one, or another one that occurs in the input. */
    private JsonNode tweaked(JsonNode value) {
        if (value.isNumber()) {
            return number(value);
        }
        if (value.isBoolean()) {
            return JSON.booleanNode(!value.booleanValue());
        }
        if (value.isString() && value.stringValue().length() == 1) {
            return character(value);
        }
        boolean deeper =
                value.isArray() || value.isString() && !value.stringValue().isEmpty();
        return deeper ? changed(value) : value;
    }

    private JsonNode character(JsonNode old) {
        for (int i = 0; i < 4; i++) {
            String text = texts.isEmpty() ? "" : texts.get(random.nextInt(texts.size()));
            if (!text.isEmpty()) {
                return JSON.stringNode(String.valueOf(text.charAt(random.nextInt(text.length()))));
            }
        }
        return old;
    }

    private JsonNode number(JsonNode old) {
        if (random.nextBoolean() && !numbers.isEmpty()) {
            JsonNode other = numbers.get(random.nextInt(numbers.size()));
            return old.isFloatingPointNumber() == other.isFloatingPointNumber() ? other : old;
        }
        int distance = 1 + random.nextInt(random.nextInt(4) == 0 ? 50 : 3);
        int signed = random.nextBoolean() ? distance : -distance;
        if (random.nextInt(4) == 0 && old.isIntegralNumber() && !numbers.isEmpty()) {
            return computed(old.longValue());
        }
        if (old.isFloatingPointNumber()) {
            return JSON.numberNode(old.doubleValue() + signed);
        }
        return whole(old.longValue() + signed);
    }

    /** Multiples, parts, sums and differences are what many conditions are about. */
    private JsonNode computed(long old) {
        JsonNode number = numbers.get(random.nextInt(numbers.size()));
        long other = number.isIntegralNumber() ? number.longValue() : old;
        int factor = 2 + random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0, 1 -> whole(old * factor);
            case 2 -> whole(old / factor);
            case 3 -> whole(old + other);
            case 4 -> whole(Math.abs(old - other));
            default -> whole(other * factor);
        };
    }

    private static JsonNode whole(long value) {
        return value == (int) value ? JSON.numberNode((int) value) : JSON.numberNode(value);
    }
}
