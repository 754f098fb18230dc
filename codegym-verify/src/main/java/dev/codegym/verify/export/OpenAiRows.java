package dev.codegym.verify.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Messages, tools and metadata, which can be sent to a chat endpoint as they are once a model is named; metadata are strings. */
final class OpenAiRows {
    private static final List<Column> METADATA = Stream.concat(
                    Stream.of(Column.text("index"), Column.text("solver_calls")),
                    ExportedTask.COLUMNS.stream().map(column -> Column.text(column.name())))
            .toList();

    static final List<Column> COLUMNS = List.of(
            Column.structs("messages", Messages.COLUMNS),
            Column.of("tools", Column.Type.JSON),
            Column.of("parallel_tool_calls", Column.Type.BOOLEAN),
            Column.struct("metadata", METADATA));

    private OpenAiRows() {}

    static ObjectNode row(ExportedTask task) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.set("messages", Messages.of(RulesText.toolCalls(task), RulesText.task(task)));
        row.set("tools", StrictTools.chat(task.prompt()));
        row.put("parallel_tool_calls", false);
        ObjectNode metadata = row.putObject("metadata")
                .put("index", Long.toString(task.index()))
                .put("solver_calls", Integer.toString(task.task().solverCalls()));
        for (Map.Entry<String, JsonNode> member : task.descriptor().properties()) {
            metadata.put(member.getKey(), member.getValue().asString());
        }
        return row;
    }
}
