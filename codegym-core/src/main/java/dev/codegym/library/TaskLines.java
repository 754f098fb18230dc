package dev.codegym.library;

import dev.codegym.env.Difficulty;
import dev.codegym.task.Effort;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.Task;
import dev.codegym.tool.DataCodec;
import dev.codegym.tool.InputSpec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tasks of a package as JSON lines. */
final class TaskLines {
    private TaskLines() {}

    static byte[] write(List<Task> tasks) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Task task : tasks) {
            ObjectNode line = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", task.id())
                    .put("difficulty", ManifestJson.lower(task.difficulty()));
            line.set("input", task.input());
            line.set("answer", task.answer());
            write(line, task.effort());
            lines.writeBytes(JsonFields.MAPPER.writeValueAsBytes(line));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static void write(ObjectNode line, Effort effort) {
        line.put("solverCalls", effort.solverCalls());
        if (effort.tools() > 0) {
            line.put("toolsUsed", effort.tools());
        }
        if (effort.cellsRead() != null) {
            line.put("cellsRead", effort.cellsRead());
        }
        line.put("answerLength", effort.answerLength());
    }

    /** The effort; packages that were written before it was measured tell the solver calls alone. */
    private static Effort effort(JsonFields json) {
        int calls = json.whole("solverCalls");
        int tools = json.object().has("toolsUsed") ? json.whole("toolsUsed") : 0;
        Double cells = json.object().has("cellsRead") ? (Double) json.number("cellsRead") : null;
        int length = json.object().has("answerLength") ? json.whole("answerLength") : Effort.length(json.any("answer"));
        return new Effort(calls, tools, cells, length);
    }

    /** Reads tasks and checks that each fits the definition. */
    static List<Task> read(Path file, String entry, byte[] bytes, EnvironmentDefinition definition) {
        List<Task> tasks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            if (line.isEmpty()) {
                continue;
            }
            String where = entry + ", line " + (tasks.size() + 1);
            Task task = read(file, where, line);
            String problem = ids.add(task.id()) ? misfit(definition, task) : "two tasks have this id";
            if (problem != null) {
                throw new PackageFormatException(file, where + ": task '" + task.id() + "' does not fit: " + problem);
            }
            tasks.add(task);
        }
        return tasks;
    }

    private static Task read(Path file, String where, String line) {
        JsonFields json = JsonFields.parse(file, where, line.getBytes(StandardCharsets.UTF_8));
        Difficulty difficulty = null;
        for (Difficulty tier : Difficulty.values()) {
            if (json.text("difficulty").equals(ManifestJson.lower(tier))) {
                difficulty = tier;
            }
        }
        if (difficulty == null) {
            throw json.wrong("difficulty", "easy, medium or hard");
        }
        return new Task(
                json.text("id"),
                difficulty,
                json.fields("input").object(),
                json.any("answer"),
                json.checked(() -> effort(json)));
    }

    /** What about a task does not fit its environment, or null. */
    static @org.jspecify.annotations.Nullable String misfit(EnvironmentDefinition definition, Task task) {
        for (String name : task.input().propertyNames()) {
            if (definition.problem().input(name) == null) {
                return "there is no input '" + name + "'";
            }
        }
        try {
            for (InputSpec input : definition.problem().inputs()) {
                JsonNode value = task.input().get(input.name());
                if (value == null) {
                    return "input '" + input.name() + "' of type " + input.type() + " is missing";
                }
                DataCodec.read(input.type(), value, "input '" + input.name() + "'");
            }
            definition.answer().key(task.answer());
            return null;
        } catch (DataCodec.MismatchException | IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
