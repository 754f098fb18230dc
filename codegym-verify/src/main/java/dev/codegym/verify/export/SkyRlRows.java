package dev.codegym.verify.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** SkyRL's rows. Its environments read plain text, so that the prompt tells the tools and how to write calls. */
final class SkyRlRows {
    static final List<Column> COLUMNS = List.of(
            Column.text("data_source"),
            Column.structs("prompt", Messages.COLUMNS),
            Column.text("env_class"),
            Column.struct("reward_spec", List.of(Column.text("method"), Column.text("ground_truth"))),
            Column.struct(
                    "extra_info",
                    Stream.concat(
                                    Stream.of(
                                            Column.whole("index"),
                                            Column.text("ability"),
                                            Column.text("call_format"),
                                            Column.whole("solver_calls")),
                                    ExportedTask.COLUMNS.stream())
                            .toList()));

    private SkyRlRows() {}

    static ObjectNode row(ExportedTask task) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("data_source", "codegym_v1");
        row.set("prompt", Messages.of(RulesText.calls(task, task.options().callFormat()), RulesText.task(task)));
        row.put("env_class", "codegym");
        row.putObject("reward_spec").put("method", "rule").putNull("ground_truth");
        task.addTo(row.putObject("extra_info")
                .put("index", task.index())
                .put("ability", task.taskString().text())
                .put("call_format", task.options().callFormat().name().toLowerCase(Locale.ROOT))
                .put("solver_calls", task.task().solverCalls()));
        return row;
    }
}
