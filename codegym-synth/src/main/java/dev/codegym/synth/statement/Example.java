package dev.codegym.synth.statement;

import dev.codegym.task.InputField;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One example of a statement.
 *
 * @param input the raw text after "Input", marks removed
 * @param output the raw text after "Output", marks removed
 */
public record Example(String input, String output) {
    /**
     * Reads the input by the names of the fields, or by their order where the statement names them otherwise.
     *
     * @return null where the text does not give one value of the right type to every field
     */
    public @Nullable ObjectNode input(List<InputField> fields) {
        List<Map.Entry<String, JsonNode>> given = ExampleReader.assignments(input);
        if (given == null) {
            return null;
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        boolean named = fields.stream().allMatch(field -> find(given, field.name()) != null);
        if (!named && given.size() != fields.size()) {
            return null;
        }
        List<Map.Entry<String, JsonNode>> others = new ArrayList<>(given);
        others.removeIf(entry -> fields.stream().anyMatch(field -> field.name().equals(entry.getKey())));
        for (InputField field : fields) {
            JsonNode raw = find(given, field.name());
            if (raw == null) {
                raw = others.isEmpty() ? null : others.remove(0).getValue();
            }
            JsonNode value = raw == null ? null : ExampleReader.typed(raw, field.type());
            if (value == null) {
                return null;
            }
            json.set(field.name(), value);
        }
        return json;
    }

    /** The names that the statement gives to the input's parts, in order; empty where the text cannot be read. */
    public List<String> names() {
        List<Map.Entry<String, JsonNode>> given = ExampleReader.assignments(input);
        List<String> names = new ArrayList<>();
        if (given != null) {
            given.forEach(entry -> names.add(entry.getKey()));
        }
        return names;
    }

    private static @Nullable JsonNode find(List<Map.Entry<String, JsonNode>> given, String name) {
        for (Map.Entry<String, JsonNode> entry : given) {
            if (entry.getKey().equals(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** The values of the input as they stand, names left out; empty where the text cannot be read. */
    public List<JsonNode> values() {
        List<Map.Entry<String, JsonNode>> given = ExampleReader.assignments(input);
        return given == null
                ? List.of()
                : given.stream().map(Map.Entry::getValue).toList();
    }

    /** The output as the value that it is; null where it is none. */
    public @Nullable JsonNode outputValue() {
        return ExampleReader.value(output);
    }

    /** Reads the output as a value of the type; null where it is none. */
    public @Nullable JsonNode output(DataType type) {
        JsonNode raw = ExampleReader.value(output);
        return raw == null ? null : ExampleReader.typed(raw, type);
    }
}
