package dev.codegym.server.openenv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a message, in the words and the shape in which OpenEnv's own server tells it: that of pydantic, a Python library. */
final class Faults {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** So many are told; who made more mends these first. */
    private static final int MOST = 20;

    private static final int MOST_INPUT = 200;

    private final List<ObjectNode> found = new ArrayList<>();

    boolean none() {
        return found.isEmpty();
    }

    /** Notes something, with details where the kind has them. */
    Faults add(String type, ArrayNode at, String message, @Nullable JsonNode input, @Nullable ObjectNode details) {
        if (found.size() < MOST) {
            ObjectNode fault = JSON.objectNode().put("type", type);
            fault.set("loc", at);
            fault.put("msg", message);
            fault.set("input", shown(input));
            if (details != null) {
                fault.set("ctx", details);
            }
            found.add(fault);
        }
        return this;
    }

    Faults missing(ArrayNode at, JsonNode input) {
        return add("missing", at, "Field required", input, null);
    }

    Faults notAnObject(ArrayNode at, JsonNode input) {
        return add("dict_type", at, "Input should be a valid dictionary", input, null);
    }

    /** What a client sent, as much of it as is needed to recognize it. */
    private static JsonNode shown(@Nullable JsonNode input) {
        if (input == null) {
            return JSON.nullNode();
        }
        String text = input.isContainer() || input.isString() || input.isBigInteger() ? input.toString() : "";
        return text.length() <= MOST_INPUT ? input : JSON.stringNode(text.substring(0, MOST_INPUT) + "...");
    }

    /** The first one in one sentence: all that most clients show. */
    String summary() {
        if (found.isEmpty()) {
            return "nothing is wrong";
        }
        ObjectNode first = found.get(0);
        StringBuilder place = new StringBuilder();
        first.path("loc")
                .forEach(part -> place.append(place.isEmpty() ? "" : ".").append(part.asString()));
        String more = found.size() == 1 ? "" : " (and " + (found.size() - 1) + " more)";
        return (place.isEmpty() ? "" : place + ": ") + first.path("msg").asString() + more;
    }

    ArrayNode json() {
        ArrayNode all = JSON.arrayNode();
        found.forEach(all::add);
        return all;
    }
}
