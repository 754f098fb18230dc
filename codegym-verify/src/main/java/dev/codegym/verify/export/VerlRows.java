package dev.codegym.verify.export;

import dev.codegym.tool.ToolSpec;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** verl's rows. Without {@code agent_name} verl plays a single turn and says nothing about it. */
final class VerlRows {
    private static final List<Column> EXTRA = Stream.of(
                    Stream.of(
                            Column.text("split"),
                            Column.whole("index"),
                            Column.of("need_tools_kwargs", Column.Type.BOOLEAN),
                            Column.of("tools_kwargs", Column.Type.JSON),
                            Column.of("tool_selection", Column.Type.STRINGS),
                            Column.text("tool_schemas"),
                            Column.struct(
                                    "interaction_kwargs",
                                    List.of(Column.text("name"), Column.text("environment"), Column.text("task"))),
                            Column.whole("solver_calls")),
                    ExportedTask.COLUMNS.stream()
                            .filter(column -> !column.name().equals("split")))
            .flatMap(columns -> columns)
            .toList();

    static final List<Column> COLUMNS = List.of(
            Column.text("data_source"),
            Column.text("agent_name"),
            Column.structs("prompt", Messages.COLUMNS),
            Column.text("ability"),
            Column.struct("reward_model", List.of(Column.text("style"), Column.text("ground_truth"))),
            Column.struct("extra_info", EXTRA));

    private VerlRows() {}

    static ObjectNode row(ExportedTask task) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("data_source", "codegym_v1");
        row.put("agent_name", "tool_agent");
        row.set("prompt", Messages.of(RulesText.toolCalls(task), RulesText.task(task)));
        row.put("ability", task.taskString().text());
        row.putObject("reward_model").put("style", "agent_env").putNull("ground_truth");
        row.set("extra_info", extra(task));
        return row;
    }

    private static ObjectNode extra(ExportedTask task) {
        ObjectNode extra = JsonNodeFactory.instance.objectNode();
        extra.put("split", task.split()).put("index", task.index()).put("need_tools_kwargs", true);
        ObjectNode kwargs = extra.putObject("tools_kwargs");
        ArrayNode selection = extra.putArray("tool_selection");
        for (ToolSpec tool : task.prompt().tools()) {
            kwargs.putObject(tool.name()).set("create_kwargs", createKwargs(task));
            selection.add(tool.name());
        }
        // as text in every file: schemas of several tools have no shape in common that a table's reader could infer
        extra.put("tool_schemas", Json.text(StrictTools.chat(task.prompt())));
        extra.putObject("interaction_kwargs")
                .put("name", "codegym")
                .put("environment", task.made().id())
                .put("task", task.task().id());
        return task.addTo(extra.put("solver_calls", task.task().solverCalls()));
    }

    /** What a tool needs to open, or to find, the episode of its row. */
    private static ObjectNode createKwargs(ExportedTask task) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("environment", task.made().id())
                .put("task", task.task().id())
                .put("seed", task.seed())
                .put("rename_built_ins", task.rules().renameBuiltIns());
    }
}
