package dev.codegym.verify.adversary;

import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolSpec;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call that needs no thought.
 *
 * @param tool the tool's name; empty for the tool that observes, whatever it is called
 * @param name how evidence names the call
 * @param arguments its arguments on a task, given what was seen before; null where it has none there
 */
record Look(String tool, String name, Function<Seen, @Nullable ObjectNode> arguments) {
    /** The look that is always there. */
    static final Look OBSERVE = new Look("", "observe", seen -> JsonNodeFactory.instance.objectNode());

    /**
     * What stands for an argument.
     *
     * @param name how evidence names it
     * @param value its value given what was seen, or null where it has none
     */
    record Term(String name, Function<Seen, @Nullable JsonNode> value) {
        static Term literal(JsonNode value) {
            return new Term(value.toString(), seen -> value);
        }
    }

    /** A call with a term for each parameter. */
    static Look of(ToolSpec tool, List<Term> terms) {
        StringJoiner name = new StringJoiner(", ", tool.name() + "(", ")");
        for (int i = 0; i < terms.size(); i++) {
            name.add(tool.parameters().get(i).name() + "=" + terms.get(i).name());
        }
        List<Term> kept = List.copyOf(terms);
        return new Look(tool.name(), name.toString(), seen -> {
            ObjectNode arguments = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < kept.size(); i++) {
                JsonNode value = kept.get(i).value().apply(seen);
                if (value == null) {
                    return null;
                }
                arguments.set(tool.parameters().get(i).name(), value);
            }
            return arguments;
        });
    }

    /** A call with these very arguments, right or wrong. */
    static Look of(String tool, ObjectNode arguments) {
        return new Look(tool, tool + arguments, seen -> arguments);
    }

    /** A look that is never made, in its place. */
    Look never() {
        return new Look(tool, name, seen -> null);
    }

    /** The call on a task, or null. */
    @Nullable
    ToolCall call(Desk desk, Seen seen) {
        ObjectNode given = arguments.apply(seen);
        return given == null
                ? null
                : ToolCall.of(tool.isEmpty() ? desk.observe().name() : tool, given);
    }
}
