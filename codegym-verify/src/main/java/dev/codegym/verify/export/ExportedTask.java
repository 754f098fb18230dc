package dev.codegym.verify.export;

import com.google.common.hash.Hashing;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.Task;
import dev.codegym.tool.BuiltIns;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Prompt;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One task with all that a row tells of it.
 *
 * @param index numbers the row; the same in every split and shard of one library
 * @param split the split that its environment belongs to
 * @param seed what the task's environment is reset with
 * @param prompt what its episode starts with
 */
record ExportedTask(
        EnvironmentPackage made,
        Task task,
        long index,
        String split,
        long seed,
        EpisodeRules rules,
        BuiltIns builtIns,
        Prompt prompt,
        ExportOptions options) {
    /** The members that lead from a row back to its task. */
    static final List<Column> COLUMNS = List.of(
            Column.text("environment"),
            Column.text("task"),
            Column.text("difficulty"),
            Column.text("split"),
            Column.whole("seed"),
            Column.of("rename_built_ins", Column.Type.BOOLEAN),
            Column.text("observe"),
            Column.text("done"),
            Column.whole("step_limit"),
            Column.text("language"),
            Column.text("license"));

    static ExportedTask of(EnvironmentPackage made, Task task, long index, String split, ExportOptions options) {
        Long namesSeed = options.namesSeed();
        EpisodeRules rules = EpisodeRules.DEFAULT.withRenamedBuiltIns(namesSeed != null);
        EnvironmentDefinition definition = made.definition();
        long seed = namesSeed == null ? 0 : seed(namesSeed, made.id(), task.id());
        BuiltIns builtIns = namesSeed == null ? BuiltIns.DEFAULT : BuiltIns.drawn(seed, definition.problem());
        Prompt prompt = Prompt.of(definition.problem(), definition.statement(), rules, builtIns);
        return new ExportedTask(made, task, index, split, seed, rules, builtIns, prompt, options);
    }

    /** Not negative and short enough for every reader of JSON. */
    private static long seed(long namesSeed, String environment, String task) {
        return Integer.toUnsignedLong(Hashing.sha256()
                        .hashString(namesSeed + "\n" + environment + "\n" + task, StandardCharsets.UTF_8)
                        .asInt())
                >>> 1;
    }

    EnvironmentDefinition definition() {
        return made.definition();
    }

    /** The task in the original's form, hidden input included. */
    TaskString taskString() {
        String type = definition().problem().className();
        return new TaskString(TaskString.codeId(made.id()), type.substring(type.lastIndexOf('.') + 1), task.input());
    }

    ObjectNode descriptor() {
        return addTo(JsonNodeFactory.instance.objectNode());
    }

    ObjectNode addTo(ObjectNode node) {
        return node.put("environment", made.id())
                .put("task", task.id())
                .put("difficulty", task.difficulty().name().toLowerCase(Locale.ROOT))
                .put("split", split)
                .put("seed", seed)
                .put("rename_built_ins", rules.renameBuiltIns())
                .put("observe", builtIns.observe())
                .put("done", builtIns.done())
                .put("step_limit", rules.stepLimit())
                .put("language", options.language().label())
                .put("license", made.provenance().license());
    }
}
