package dev.codegym.synth;

import dev.codegym.task.Effort;
import dev.codegym.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
     * @param toolsUsed how many different tools the solver calls on each of its tasks
     * @param cellsRead the share of hidden cells that the solver reads on each of its tasks, in per cent
     * @param answerLength the length of the answers of its tasks
     */
    record Made(
            String file,
            String variant,
            int tools,
            List<Integer> solverCalls,
            List<Integer> toolsUsed,
            List<Integer> cellsRead,
            List<Integer> answerLength) {
        Made {
            solverCalls = List.copyOf(solverCalls);
            toolsUsed = List.copyOf(toolsUsed);
            cellsRead = List.copyOf(cellsRead);
            answerLength = List.copyOf(answerLength);
        }

        /** What the summary must know of these tasks. */
        static Made of(String file, String variant, int tools, List<Task> tasks) {
            List<Effort> efforts = tasks.stream().map(Task::effort).toList();
            return new Made(
                    file,
                    variant,
                    tools,
                    efforts.stream().map(Effort::solverCalls).toList(),
                    efforts.stream().map(Effort::tools).toList(),
                    efforts.stream()
                            .map(Effort::cellsRead)
                            .filter(Objects::nonNull)
                            .map(share -> (int) Math.round(100 * share))
                            .toList(),
                    efforts.stream().map(Effort::answerLength).toList());
        }

        private ObjectNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("file", file).put("variant", variant).put("tools", tools);
            put(json, "solverCalls", solverCalls);
            put(json, "toolsUsed", toolsUsed);
            put(json, "cellsReadPercent", cellsRead);
            put(json, "answerLength", answerLength);
            return json;
        }

        private static void put(ObjectNode json, String name, List<Integer> numbers) {
            ArrayNode list = json.putArray(name);
            numbers.forEach(list::add);
        }

        private static List<Integer> numbers(JsonNode json, String name) {
            List<Integer> numbers = new ArrayList<>();
            json.path(name).forEach(node -> numbers.add(node.asInt(0)));
            return numbers;
        }

        private static Made ofJson(JsonNode json) {
            return new Made(
                    json.path("file").asString(""),
                    json.path("variant").asString(""),
                    json.path("tools").asInt(0),
                    numbers(json, "solverCalls"),
                    numbers(json, "toolsUsed"),
                    numbers(json, "cellsReadPercent"),
                    numbers(json, "answerLength"));
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
