package dev.codegym.task;

import dev.codegym.CodeGymException;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of calls such as {@code push 5}, {@code top}: which calls there are, what their arguments obey, and when each may stand.
 *
 * <p>Its text form has parts between bars. The first names the calls, {@code push(int value); pop(); top()}. Then, each at will:
 * {@code adds: push}, {@code removes: pop} and {@code nonempty: pop, top} for calls that may stand only while more was added
 * than removed; {@code rising: time} for an argument that grows from call to call; and any rule of the arguments by name,
 * {@code 0 <= value <= 100}.
 */
final class InputScript {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int TEXT_SIZE = 5;

    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Set<String>> roles = new HashMap<>();

    /** A call by its name, with the generator of its arguments. */
    private record Operation(String name, List<InputField> parameters, InputGenerator arguments) {}

    /** Throws {@link CodeGymException} where the text names no calls, or a type or rule that is none. */
    InputScript(String text) {
        String[] parts = text.split("\\s*\\|\\s*");
        List<InputRule> rules = new ArrayList<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            int colon = part.indexOf(':');
            if (colon > 0 && part.substring(0, colon).matches("adds|removes|nonempty|rising")) {
                roles.put(part.substring(0, colon), names(part.substring(colon + 1)));
            } else {
                rules.addAll(InputRule.parse(part));
            }
        }
        for (String call : parts[0].split("\\s*;\\s*")) {
            operations.add(operation(call.strip(), rules));
        }
    }

    private static Set<String> names(String list) {
        return new TreeSet<>(Arrays.asList(list.strip().split("\\s*,\\s*")));
    }

    private static Operation operation(String call, List<InputRule> rules) {
        int open = call.indexOf('(');
        if (open <= 0 || !call.endsWith(")")) {
            throw new CodeGymException("script has the call '" + call + "': write it like push(int value)");
        }
        List<InputField> parameters = new ArrayList<>();
        for (String parameter : call.substring(open + 1, call.length() - 1).split(",")) {
            if (!parameter.isBlank()) {
                String[] words = parameter.strip().split("\\s+");
                DataType type = DataType.parse(words[0]);
                if (words.length != 2 || type == null || type.isContainer() || type.kind() == DataType.Kind.VOID) {
                    throw new CodeGymException(
                            "script has the argument '" + parameter.strip() + "': write a plain type and a name");
                }
                parameters.add(new InputField(words[1], type));
            }
        }
        Set<String> own = parameters.stream().map(InputField::name).collect(Collectors.toSet());
        List<InputRule> obeyed = rules.stream()
                .filter(rule -> {
                    Set<String> spoken = new TreeSet<>();
                    rule.forEachRef(ref -> spoken.add(ref.name()));
                    return own.containsAll(spoken);
                })
                .toList();
        return new Operation(
                call.substring(0, open),
                parameters,
                InputGenerator.of(new InputModel(InputModel.VERSION, parameters, obeyed, List.of())));
    }

    private boolean is(String role, String name) {
        return roles.getOrDefault(role, Set.of()).contains(name);
    }

    /** Calls in an order that obeys the rules, or null where none was found. */
    @Nullable
    List<Object> draw(InputChance chance, int length) {
        Map<String, List<JsonNode>> pools = new LinkedHashMap<>();
        Map<Operation, List<ObjectNode>> records = new LinkedHashMap<>();
        int variety = 2 + chance.below(2 + length / 3);
        for (Operation operation : operations) {
            for (int i = 0; i < variety && !operation.parameters().isEmpty(); i++) {
                ObjectNode record = operation.arguments().draw(chance.between(0, 1L << 30), TEXT_SIZE);
                if (record == null) {
                    return null;
                }
                records.computeIfAbsent(operation, key -> new ArrayList<>()).add(record);
                operation
                        .parameters()
                        .forEach(parameter -> pools.computeIfAbsent(parameter.name(), key -> new ArrayList<>())
                                .add(record.get(parameter.name())));
            }
        }
        return new Drawing(chance, pools, records).calls(length);
    }

    /** One draw. */
    private final class Drawing {
        private final InputChance chance;
        private final Map<String, List<JsonNode>> pools;
        private final Map<Operation, List<ObjectNode>> records;
        private final List<Operation> weighted = new ArrayList<>();
        private final Map<String, Double> last = new HashMap<>();
        private int held;

        Drawing(InputChance chance, Map<String, List<JsonNode>> pools, Map<Operation, List<ObjectNode>> records) {
            this.chance = chance;
            this.pools = pools;
            this.records = records;
            for (Operation operation : operations) {
                int weight = 1 + chance.below(4) + (is("adds", operation.name()) ? 2 : 0);
                for (int i = 0; i < weight; i++) {
                    weighted.add(operation);
                }
            }
        }

        @Nullable
        List<Object> calls(int length) {
            List<Object> calls = new ArrayList<>();
            while (calls.size() < length) {
                List<Operation> allowed = weighted.stream()
                        .filter(operation -> held > 0 || !is("nonempty", operation.name()))
                        .toList();
                if (allowed.isEmpty()) {
                    return null;
                }
                Operation operation = chance.of(allowed);
                ObjectNode arguments = arguments(operation);
                if (arguments == null) {
                    return null;
                }
                held += is("adds", operation.name()) ? 1 : is("removes", operation.name()) && held > 0 ? -1 : 0;
                calls.add(written(operation, arguments));
            }
            return calls;
        }

        /** Arguments from what other calls were given too, so that the calls have to do with one another. */
        private @Nullable ObjectNode arguments(Operation operation) {
            if (operation.parameters().isEmpty()) {
                return JSON.objectNode();
            }
            ObjectNode mixed = JSON.objectNode();
            for (InputField parameter : operation.parameters()) {
                List<JsonNode> pool = pools.getOrDefault(parameter.name(), List.of());
                mixed.set(parameter.name(), chance.of(pool));
            }
            if (!operation.arguments().violations(mixed).isEmpty()) {
                mixed = chance.of(records.getOrDefault(operation, List.of())).deepCopy();
            }
            return risen(operation, mixed);
        }

        private @Nullable ObjectNode risen(Operation operation, ObjectNode arguments) {
            boolean rises = false;
            for (InputField parameter : operation.parameters()) {
                if (is("rising", parameter.name())) {
                    int step = 1 + chance.below(chance.hit(0.7) ? 4 : 40);
                    long next = last.getOrDefault(parameter.name(), 0.0).longValue() + step;
                    last.put(parameter.name(), (double) next);
                    arguments.put(parameter.name(), next);
                    rises = true;
                }
            }
            return rises && !operation.arguments().violations(arguments).isEmpty() ? null : arguments;
        }
    }

    private static String written(Operation operation, ObjectNode arguments) {
        StringBuilder call = new StringBuilder(operation.name());
        operation
                .parameters()
                .forEach(parameter ->
                        call.append(' ').append(arguments.path(parameter.name()).asString()));
        return call.toString();
    }

    /** Whether these are calls that may be made in this order. */
    boolean holds(List<Object> calls) {
        int held = 0;
        Map<String, Double> last = new HashMap<>();
        for (Object call : calls) {
            String[] words = call.toString().split(" ", -1);
            Operation operation = operations.stream()
                    .filter(known ->
                            known.name().equals(words[0]) && known.parameters().size() == words.length - 1)
                    .findFirst()
                    .orElse(null);
            ObjectNode arguments = operation == null ? null : read(operation, words);
            if (operation == null
                    || arguments == null
                    || !operation.arguments().violations(arguments).isEmpty()
                    || held == 0 && is("nonempty", operation.name())
                    || !rises(operation, arguments, last)) {
                return false;
            }
            held += is("adds", operation.name()) ? 1 : is("removes", operation.name()) && held > 0 ? -1 : 0;
        }
        return true;
    }

    private boolean rises(Operation operation, ObjectNode arguments, Map<String, Double> last) {
        for (InputField parameter : operation.parameters()) {
            if (is("rising", parameter.name())) {
                double value = arguments.path(parameter.name()).asDouble();
                Double before = last.put(parameter.name(), value);
                if (before != null && before >= value) {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable ObjectNode read(Operation operation, String[] words) {
        ObjectNode arguments = JSON.objectNode();
        for (int i = 1; i < words.length; i++) {
            InputField parameter = operation.parameters().get(i - 1);
            JsonNode value = value(words[i], parameter.type().kind());
            if (value == null) {
                return null;
            }
            arguments.set(parameter.name(), value);
        }
        return arguments;
    }

    private static @Nullable JsonNode value(String word, DataType.Kind kind) {
        return switch (kind) {
            case INT, LONG -> word.matches("-?\\d{1,18}") ? JSON.numberNode(Long.parseLong(word)) : null;
            case DOUBLE ->
                word.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?") ? JSON.numberNode(Double.parseDouble(word)) : null;
            case BOOLEAN -> word.matches("true|false") ? JSON.booleanNode(word.equals("true")) : null;
            case CHAR -> word.length() == 1 ? JSON.stringNode(word) : null;
            default -> JSON.stringNode(word);
        };
    }
}
