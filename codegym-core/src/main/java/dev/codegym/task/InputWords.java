package dev.codegym.task;

import dev.codegym.CodeGymException;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text as a list of words in which {@code "\n"} ends a line, such as a program reads on its standard input: what stands on
 * which line, and what the values obey.
 *
 * <p>Its text form has parts between bars. The first names the lines, {@code int n, int k; int[] all; each int[][] pairs}: single
 * values and at most one list, the last, on one line; after {@code each}, every element on a line of its own. The other parts are
 * rules of these values, {@code all.length == n}. The elements of a list of several lines that is not the last are counted by
 * such a rule.
 */
final class InputWords {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The word that ends a line. */
    static final String END = "\n";

    private final List<Line> lines = new ArrayList<>();
    private final List<InputRule> rules = new ArrayList<>();
    private final InputGenerator values;

    private record Line(List<InputField> fields, boolean each) {}

    /** Throws {@link CodeGymException} where the text is no such form. */
    InputWords(String text) {
        String[] parts = text.split("\\s*\\|\\s*");
        List<InputField> fields = new ArrayList<>();
        for (String line : parts[0].split("\\s*;\\s*")) {
            boolean each = line.strip().startsWith("each ");
            List<InputField> own = new ArrayList<>();
            for (String declared : line.strip().replaceFirst("^each ", "").split("\\s*,\\s*")) {
                own.add(field(declared));
            }
            lines.add(new Line(own, each));
            fields.addAll(own);
        }
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            rules.addAll(InputRule.parse(part));
        }
        values = InputGenerator.of(new InputModel(InputModel.VERSION, fields, rules, List.of()));
    }

    private static InputField field(String declared) {
        String[] words = declared.strip().split("\\s+");
        DataType type = DataType.parse(words[0]);
        if (words.length != 2 || type == null) {
            throw new CodeGymException("line of a text has '" + declared + "': write a plain type and a name");
        }
        return new InputField(words[1], type);
    }

    /** The words of a drawn text, or null where the rules leave none. */
    @Nullable
    List<Object> draw(InputChance chance, int size) {
        ObjectNode drawn = values.draw(chance.between(0, 1L << 40), size);
        if (drawn == null) {
            return null;
        }
        List<Object> words = new ArrayList<>();
        for (Line line : lines) {
            for (InputField field : line.fields()) {
                JsonNode value = drawn.path(field.name());
                if (line.each()) {
                    for (JsonNode row : value) {
                        add(words, row);
                        words.add(END);
                    }
                } else {
                    add(words, value);
                }
            }
            if (!line.each()) {
                words.add(END);
            }
        }
        return words;
    }

    private static void add(List<Object> words, JsonNode value) {
        if (value.isArray()) {
            value.forEach(element -> words.add(element.asString()));
        } else {
            words.add(value.asString());
        }
    }

    /** Whether the words are such a text. */
    boolean holds(List<Object> words) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        for (Object word : words) {
            if (word.equals(END)) {
                rows.add(new ArrayList<>());
            } else {
                rows.get(rows.size() - 1).add(word.toString());
            }
        }
        if (!rows.remove(rows.size() - 1).isEmpty()) {
            return false;
        }
        ObjectNode read = read(rows);
        return read != null && values.violations(read).isEmpty();
    }

    private @Nullable ObjectNode read(List<List<String>> rows) {
        ObjectNode read = JSON.objectNode();
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int count = line.each() ? count(line.fields().get(0), i == lines.size() - 1, rows.size() - at, read) : 1;
            if (count < 0 || at + count > rows.size()) {
                return null;
            }
            List<List<String>> own = rows.subList(at, at + count);
            boolean fits = line.each() ? readEach(line.fields().get(0), own, read) : readLine(line, own.get(0), read);
            if (!fits) {
                return null;
            }
            at += count;
        }
        return at == rows.size() ? read : null;
    }

    /** How many lines a list takes: what a rule says, or all that are left. */
    private int count(InputField field, boolean last, int left, ObjectNode read) {
        for (InputRule rule : rules) {
            if (rule instanceof InputRule.Comparison c
                    && c.operator().equals("==")
                    && c.left().equals(new InputTerm.Ref(field.name(), List.of(), true))) {
                if (c.right() instanceof InputTerm.Num number) {
                    return (int) number.value();
                }
                if (c.right() instanceof InputTerm.Ref ref
                        && read.path(ref.name()).isNumber()) {
                    return read.path(ref.name()).asInt();
                }
            }
        }
        return last ? left : -1;
    }

    private static boolean readEach(InputField field, List<List<String>> rows, ObjectNode read) {
        ArrayNode array = read.putArray(field.name());
        DataType row = field.type().elementType();
        for (List<String> words : rows) {
            JsonNode value = row.isSequence()
                    ? list(words, row.elementType())
                    : words.size() == 1 ? value(words.get(0), row) : null;
            if (value == null) {
                return false;
            }
            array.add(value);
        }
        return true;
    }

    private static boolean readLine(Line line, List<String> words, ObjectNode read) {
        int at = 0;
        for (InputField field : line.fields()) {
            boolean many = field.type().isSequence();
            if (!many && at >= words.size()) {
                return false;
            }
            JsonNode value = many
                    ? list(words.subList(at, words.size()), field.type().elementType())
                    : value(words.get(at), field.type());
            if (value == null) {
                return false;
            }
            read.set(field.name(), value);
            at = many ? words.size() : at + 1;
        }
        return at == words.size();
    }

    private static @Nullable ArrayNode list(List<String> words, DataType type) {
        ArrayNode array = JSON.arrayNode();
        for (String word : words) {
            JsonNode value = value(word, type);
            if (value == null) {
                return null;
            }
            array.add(value);
        }
        return array;
    }

    private static @Nullable JsonNode value(String word, DataType type) {
        return switch (type.kind()) {
            case INT, LONG -> word.matches("-?\\d{1,18}") ? JSON.numberNode(Long.parseLong(word)) : null;
            case DOUBLE -> word.matches("-?\\d+(?:\\.\\d+)?") ? JSON.numberNode(Double.parseDouble(word)) : null;
            case CHAR -> word.length() == 1 ? JSON.stringNode(word) : null;
            default -> JSON.stringNode(word);
        };
    }
}
