package dev.codegym.synth;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of {@code verified.jsonl}: what the summary must know of a problem's packages without opening them.
 *
 * @param line the line of the problem in its file
 * @param id the problem's id
 * @param packages its packages, at least one
 */
record VerifiedEntry(long line, String id, List<Made> packages) {
    /**
     * A package.
     *
     * @param file the name of its file
     * @param variant how the candidate was made
     * @param tools how many tools it has, the built-in ones not counted
     * @param solverCalls the solver calls of its tasks
     */
    record Made(String file, String variant, int tools, List<Integer> solverCalls) {
        Made {
            solverCalls = List.copyOf(solverCalls);
        }

        private ObjectNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("file", file).put("variant", variant).put("tools", tools);
            ArrayNode calls = json.putArray("solverCalls");
            solverCalls.forEach(calls::add);
            return json;
        }

        private static Made ofJson(JsonNode json) {
            List<Integer> calls = new ArrayList<>();
            json.path("solverCalls").forEach(node -> calls.add(node.asInt(0)));
            return new Made(
                    json.path("file").asString(""),
                    json.path("variant").asString(""),
                    json.path("tools").asInt(0),
                    calls);
        }
    }

    VerifiedEntry {
        packages = List.copyOf(packages);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("line", line).put("id", id);
        ArrayNode made = json.putArray("packages");
        packages.forEach(each -> made.add(each.toJson()));
        return json;
    }

    static VerifiedEntry ofJson(JsonNode json) {
        List<Made> made = new ArrayList<>();
        json.path("packages").forEach(each -> made.add(Made.ofJson(each)));
        return new VerifiedEntry(json.path("line").asLong(0), json.path("id").asString(""), made);
    }
}
