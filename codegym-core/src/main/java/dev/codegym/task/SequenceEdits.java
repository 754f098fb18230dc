package dev.codegym.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Edits of one list or string. Has one owner. */
final class SequenceEdits {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;
    private final UnaryOperator<JsonNode> tweak;

    /** Edits whose changes of single elements come from there. */
    SequenceEdits(Random random, UnaryOperator<JsonNode> tweak) {
        this.random = random;
        this.tweak = tweak;
    }

    /** Whether a sequence is to get longer, shorter, or any of the two. */
    enum Resize {
        GROW,
        SHRINK,
        EITHER
    }

    /**
     * A stretch of a sequence to drop or to double.
     *
     * @param from where it begins
     * @param length how many elements it has, at least 0
     * @param at where its double goes, or -1 where it is dropped
     */
    record Stretch(int from, int length, int at) {
        int change() {
            return at < 0 ? -length : length;
        }
    }

    /** A stretch of a sequence of that length. */
    Stretch stretch(int length, Resize resize) {
        if (resize == Resize.GROW && random.nextInt(4) == 0) {
            // what is valid twice is often valid once more in itself
            return new Stretch(0, length, random.nextInt(length + 1));
        }
        int most = Math.max(1, Math.min(length, random.nextInt(3) == 0 ? Math.max(3, length / 2) : 3));
        int size = Math.min(length, 1 + random.nextInt(most));
        int from = length == 0 ? 0 : random.nextInt(length - size + 1);
        boolean grows = resize == Resize.GROW || resize == Resize.EITHER && random.nextBoolean();
        int at = !grows ? -1 : random.nextInt(3) == 0 ? from + size : random.nextInt(length + 1);
        return new Stretch(from, size, at);
    }

    /** The sequence with the stretch dropped, or doubled: a double is sometimes a little different. */
    JsonNode resized(JsonNode sequence, Stretch stretch) {
        List<JsonNode> elements = elements(sequence);
        List<JsonNode> part = elements.subList(stretch.from(), stretch.from() + stretch.length());
        if (stretch.at() < 0) {
            part.clear();
        } else {
            List<JsonNode> copy = new ArrayList<>(part);
            if (!copy.isEmpty() && random.nextBoolean()) {
                int index = random.nextInt(copy.size());
                copy.set(index, tweak.apply(copy.get(index)));
            }
            elements.addAll(stretch.at(), copy);
        }
        return joined(sequence, elements);
    }

    /** The sequence with another order or other elements, as long as before. */
    JsonNode arranged(JsonNode sequence) {
        List<JsonNode> elements = elements(sequence);
        int size = elements.size();
        int from = random.nextInt(size);
        int to = from + 1 + random.nextInt(size - from);
        List<JsonNode> part = random.nextInt(4) == 0 ? elements : elements.subList(from, to);
        switch (random.nextInt(17)) {
            case 0 -> Collections.reverse(part);
            case 1 -> mirror(random.nextBoolean() ? elements : part);
            case 2 -> part.sort(random.nextInt(3) > 0 ? ORDER : ORDER.reversed());
            case 3 -> Collections.rotate(part, 1 + random.nextInt(part.size()));
            case 4, 5 -> copy(elements, from, to);
            case 6, 7 -> Collections.swap(elements, from, random.nextInt(size));
            case 16 -> mirror(elements);
            case 8 -> elements.set(from, elements.get(random.nextInt(size)));
            case 9 -> Collections.fill(elements.subList(from, Math.min(size, from + 4)), elements.get(from));
            case 10 -> {
                Collections.sort(elements, ORDER);
                Collections.rotate(elements, random.nextInt(size));
            }
            default -> elements.set(from, tweak.apply(elements.get(from)));
        }
        return joined(sequence, elements);
    }

    private static final Comparator<JsonNode> ORDER = SequenceEdits::compare;

    private static int compare(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return Double.compare(a.doubleValue(), b.doubleValue());
        }
        if (a.isArray() && b.isArray()) {
            return a.isEmpty() || b.isEmpty() ? a.size() - b.size() : compare(a.get(0), b.get(0));
        }
        return a.toString().compareTo(b.toString());
    }

    private static void mirror(List<JsonNode> part) {
        for (int i = 0; i < part.size() / 2; i++) {
            part.set(part.size() - 1 - i, part.get(i));
        }
    }

    private void copy(List<JsonNode> elements, int from, int to) {
        int at = random.nextInt(elements.size());
        List<JsonNode> part = List.copyOf(elements.subList(from, to));
        for (int i = 0; i < part.size() && at + i < elements.size(); i++) {
            elements.set(at + i, part.get(i));
        }
    }

    private static List<JsonNode> elements(JsonNode sequence) {
        List<JsonNode> elements = new ArrayList<>();
        if (sequence.isString()) {
            String text = sequence.stringValue();
            for (int i = 0; i < text.length(); i++) {
                elements.add(JSON.stringNode(text.substring(i, i + 1)));
            }
        } else {
            sequence.forEach(element -> elements.add(element.deepCopy()));
        }
        return elements;
    }

    private static JsonNode joined(JsonNode like, List<JsonNode> elements) {
        if (like.isString()) {
            StringBuilder text = new StringBuilder();
            elements.forEach(element -> text.append(element.stringValue()));
            return JSON.stringNode(text.toString());
        }
        ArrayNode array = JSON.arrayNode();
        elements.forEach(array::add);
        return array;
    }
}
