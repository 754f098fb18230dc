package dev.codegym.library;

import dev.codegym.env.Difficulty;
import dev.codegym.task.Task;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.ToolSpec;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a library's index knows of a package, so that listing, choosing and splitting need not open it.
 *
 * @param id the package's id
 * @param title its short title
 * @param inputs the types of the hidden inputs, in their order, such as {@code int[]}
 * @param answer the type of the answer
 * @param tools the tools, such as {@code heightAt(int) -> int}
 * @param tasks how many stored tasks there are of each difficulty
 * @param medianCalls the solver calls of the median task (the lower of two); 0 where there are no tasks
 * @param provenance where the environment comes from, the license among it
 * @param hash the package's {@link EnvironmentPackage#hash}
 */
public record PackageSummary(
        String id,
        String title,
        List<String> inputs,
        String answer,
        List<String> tools,
        Map<Difficulty, Integer> tasks,
        int medianCalls,
        Provenance provenance,
        String hash) {
    /** Copies the lists and the map. */
    public PackageSummary {
        inputs = List.copyOf(inputs);
        tools = List.copyOf(tools);
        Map<Difficulty, Integer> counts = new EnumMap<>(Difficulty.class);
        for (Difficulty tier : Difficulty.values()) {
            counts.put(tier, tasks.getOrDefault(tier, 0));
        }
        tasks = Collections.unmodifiableMap(counts);
    }

    /** The summary of a package. */
    public static PackageSummary of(EnvironmentPackage environment) {
        return of(environment, environment.hash());
    }

    static PackageSummary of(EnvironmentPackage environment, String hash) {
        CodeProblemSpec problem = environment.definition().problem();
        Map<Difficulty, Integer> counts = new EnumMap<>(Difficulty.class);
        environment.tasks().forEach(task -> counts.merge(task.difficulty(), 1, Integer::sum));
        List<Integer> calls =
                environment.tasks().stream().map(Task::solverCalls).sorted().toList();
        return new PackageSummary(
                environment.id(),
                environment.definition().title(),
                problem.inputs().stream().map(input -> input.type().toString()).toList(),
                problem.answer().toString(),
                problem.tools().stream().map(PackageSummary::signature).toList(),
                counts,
                calls.isEmpty() ? 0 : calls.get((calls.size() - 1) / 2),
                environment.provenance(),
                hash);
    }

    private static String signature(ToolSpec tool) {
        return tool.parameters().stream()
                .map(parameter -> parameter.type().toString())
                .collect(Collectors.joining(", ", tool.name() + "(", ") -> " + tool.result()));
    }

    /** The number of stored tasks of one difficulty. */
    public int taskCount(Difficulty tier) {
        return tasks.getOrDefault(tier, 0);
    }

    /** The number of stored tasks of all difficulties. */
    public int taskCount() {
        return tasks.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * What packages that ask the same have in common: the types of inputs, in any order, and of the answer. Packages of one
     * problem have the same.
     */
    String question() {
        return inputs.stream().sorted().collect(Collectors.joining(", ", "", " -> " + answer));
    }

    /** The shapes of the tools without their names, in any order. */
    String toolShapes() {
        return tools.stream()
                .map(tool -> tool.substring(tool.indexOf('(')))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("title", title);
        ArrayNode types = json.putArray("inputs");
        inputs.forEach(types::add);
        json.put("answer", answer);
        ArrayNode signatures = json.putArray("tools");
        tools.forEach(signatures::add);
        ObjectNode counts = json.putObject("tasks");
        tasks.forEach((tier, count) -> counts.put(ManifestJson.lower(tier), count));
        json.put("medianCalls", medianCalls);
        json.set("provenance", ManifestJson.provenance(provenance));
        return json.put("hash", hash);
    }

    static PackageSummary ofJson(JsonFields json) {
        return json.checked(() -> new PackageSummary(
                json.text("id"),
                json.text("title"),
                json.texts("inputs"),
                json.text("answer"),
                json.texts("tools"),
                ManifestJson.readTasks(json.fields("tasks")),
                json.whole("medianCalls"),
                ManifestJson.readProvenance(json.fields("provenance")),
                json.text("hash")));
    }
}
