package dev.codegym.task;

import dev.codegym.CodeGymException;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the hidden inputs of a code problem are drawn, as data: it stands in a package's manifest. Which input a seed gives
 * is fixed by the version and the content.
 *
 * @param version the version of the way of drawing; {@link #VERSION} is the only one so far
 * @param fields the fields of an input, in order
 * @param rules what every input obeys
 * @param hints what drawn inputs obey besides, without being a rule of the problem: habits seen in its examples
 * @param examples inputs that are never drawn, because their answers are public
 */
public record InputModel(
        int version, List<InputField> fields, List<InputRule> rules, List<InputRule> hints, List<ObjectNode> examples) {
    /** The present way of drawing. */
    public static final int VERSION = 1;

    /** Throws {@link CodeGymException} on an unknown version, or a field name given twice. */
    public InputModel {
        if (version != VERSION) {
            throw new CodeGymException("input model has version " + version + ": this release reads " + VERSION);
        }
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        hints = List.copyOf(hints);
        examples = List.copyOf(examples);
        Set<String> names = new HashSet<>();
        for (InputField field : fields) {
            if (!names.add(field.name())) {
                throw new CodeGymException("input model has two fields named " + field.name());
            }
        }
    }

    /** A model without examples. */
    public InputModel(int version, List<InputField> fields, List<InputRule> rules, List<InputRule> hints) {
        this(version, fields, rules, hints, List.of());
    }

    /** The same, which never draws these inputs. */
    public InputModel withExamples(List<ObjectNode> inputs) {
        return new InputModel(version, fields, rules, hints, inputs);
    }

    /**
     * Whether the statement promises that each input has an answer: an input on which the original fails is then none of the
     * problem's.
     */
    boolean promisesAnswers() {
        return rules.stream()
                .anyMatch(rule ->
                        rule instanceof InputRule.Predicate p && p.name().equals("answered"));
    }

    /**
     * The model in JSON: {@code {"version", "fields": [{"name", "type"}], "rules": [text], "hints": [text], "examples":
     * [input]}}.
     */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", version);
        ArrayNode fieldArray = json.putArray("fields");
        for (InputField field : fields) {
            fieldArray
                    .addObject()
                    .put("name", field.name())
                    .put("type", field.type().toString());
        }
        ArrayNode ruleArray = json.putArray("rules");
        rules.forEach(rule -> ruleArray.add(rule.toString()));
        ArrayNode hintArray = json.putArray("hints");
        hints.forEach(hint -> hintArray.add(hint.toString()));
        ArrayNode exampleArray = json.putArray("examples");
        examples.forEach(exampleArray::add);
        return json;
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws CodeGymException naming the field of the JSON that is wrong
     */
    public static InputModel ofJson(JsonNode json) {
        List<InputField> fields = new ArrayList<>();
        for (JsonNode field : array(json, "fields")) {
            String typeName = field.path("type").asString("");
            DataType type = DataType.parse(typeName);
            if (type == null) {
                throw new CodeGymException("input model has a field of type '" + typeName
                        + "': use a type of plain data such as int[] or String");
            }
            fields.add(new InputField(field.path("name").asString(""), type));
        }
        return new InputModel(
                json.path("version").asInt(0), fields, rules(json, "rules"), rules(json, "hints"), examples(json));
    }

    private static List<ObjectNode> examples(JsonNode json) {
        List<ObjectNode> examples = new ArrayList<>();
        for (JsonNode example : array(json, "examples")) {
            if (!(example instanceof ObjectNode input)) {
                throw new CodeGymException("input model has an example " + example + ": it must be an object");
            }
            examples.add(input);
        }
        return examples;
    }

    private static List<InputRule> rules(JsonNode json, String key) {
        List<InputRule> rules = new ArrayList<>();
        for (JsonNode rule : array(json, key)) {
            rules.addAll(InputRule.parse(rule.asString("")));
        }
        return rules;
    }

    private static JsonNode array(JsonNode json, String key) {
        JsonNode array = json.path(key);
        if (!array.isArray()) {
            throw new CodeGymException("input model has no array '" + key + "': found " + array);
        }
        return array;
    }
}
