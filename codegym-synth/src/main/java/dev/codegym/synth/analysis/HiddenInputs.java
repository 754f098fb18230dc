package dev.codegym.synth.analysis;

import dev.codegym.task.InputField;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Decides how each hidden input is offered: by its type, and for nested data by the form that drawn inputs have. */
final class HiddenInputs {
    /** Rows of up to this many columns, the same in every input, are records such as edges and are read whole. */
    private static final int RECORD_COLUMNS = 4;

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth");

    private final List<InputField> hidden;
    private final boolean nodeValues;
    private final List<ObjectNode> samples;

    private HiddenInputs(List<InputField> hidden, boolean nodeValues, List<ObjectNode> samples) {
        this.hidden = hidden;
        this.nodeValues = nodeValues;
        this.samples = samples;
    }

    /**
     * The hidden inputs of a solution.
     *
     * @param samples some drawn inputs
     */
    static List<HiddenData> of(JavaSolution solution, List<ObjectNode> samples) {
        List<InputField> hidden = solution.inputs().stream()
                .filter(input -> input.type().isContainer() || input.type().kind() == DataType.Kind.STRING)
                .toList();
        return new HiddenInputs(hidden, solution.usesNodeValues(), samples).all();
    }

    private List<HiddenData> all() {
        List<String> nouns = nouns();
        List<HiddenData> all = new ArrayList<>();
        for (int i = 0; i < hidden.size(); i++) {
            InputField field = hidden.get(i);
            all.add(one(field, nouns.get(i)));
        }
        return all;
    }

    private HiddenData one(InputField field, String noun) {
        long nodes = count(DataType.Kind.BINARY_TREE, DataType.Kind.LINKED_LIST);
        return switch (field.type().kind()) {
            case STRING -> new HiddenText(field, noun);
            case LINKED_LIST -> new HiddenChain(field, nodes > 1 ? field.name() : "", nodeValues);
            case BINARY_TREE -> new HiddenTree(field, nodes > 1 ? field.name() : "", nodeValues);
            default ->
                isGrid(field)
                        ? new HiddenGrid(field, noun, grids() > 1 ? field.name() : "")
                        : new HiddenSequence(field, noun);
        };
    }

    private long count(DataType.Kind... kinds) {
        return hidden.stream()
                .filter(field -> List.of(kinds).contains(field.type().kind()))
                .count();
    }

    private long grids() {
        return hidden.stream().filter(this::isGrid).count();
    }

    private boolean isGrid(InputField field) {
        DataType type = field.type();
        boolean arrays = type.kind() == DataType.Kind.ARRAY
                && type.elementType().kind() == DataType.Kind.ARRAY
                && type.levels() == 2;
        return arrays
                && samples.stream().allMatch(sample -> isRectangle(sample.path(field.name())))
                && !isRecords(field);
    }

    private static boolean isRectangle(JsonNode rows) {
        for (JsonNode row : rows) {
            if (row.size() != rows.get(0).size()) {
                return false;
            }
        }
        return true;
    }

    /** Whether every row of every sample has the same few columns, while the number of rows varies. */
    private boolean isRecords(InputField field) {
        Set<Integer> columns = new HashSet<>();
        Set<Integer> rows = new HashSet<>();
        for (ObjectNode sample : samples) {
            JsonNode value = sample.path(field.name());
            rows.add(value.size());
            value.forEach(row -> columns.add(row.size()));
        }
        return columns.size() == 1 && columns.iterator().next() <= RECORD_COLUMNS && rows.size() > 1;
    }

    /** What an element of each input is called; no two are called the same. */
    private List<String> nouns() {
        List<String> nouns = new ArrayList<>(hidden.stream().map(this::noun).toList());
        for (int i = 0; i < nouns.size(); i++) {
            String noun = nouns.get(i);
            List<Integer> same = new ArrayList<>();
            for (int j = i; j < nouns.size(); j++) {
                if (nouns.get(j).equals(noun)) {
                    same.add(j);
                }
            }
            for (int k = 0; same.size() > 1 && k < same.size(); k++) {
                nouns.set(same.get(k), ORDINALS.get(Math.min(k, ORDINALS.size() - 1)) + Nouns.capital(noun));
            }
        }
        return nouns;
    }

    private String noun(InputField field) {
        if (field.type().kind() == DataType.Kind.STRING) {
            boolean one = count(DataType.Kind.STRING) == 1;
            boolean telling = field.name().length() >= 3 && !field.name().matches(".*\\d.*|str|text|string|word");
            return one || !telling ? "character" : Nouns.element(field.name(), "character") + "Character";
        }
        if (isGrid(field)) {
            return grids() > 1 && field.name().length() > 2 ? field.name() + "Cell" : "cell";
        }
        boolean rows = field.type().levels() == 2;
        String fallback = field.type().kind() == DataType.Kind.LINKED_LIST ? "node" : rows ? "row" : "value";
        String noun = Nouns.element(field.name(), fallback);
        return rows && Set.of("cell", "value", "number").contains(noun) ? "row" : noun;
    }
}
