package dev.codegym.verify.export;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** NeMo Gym's rows: parameters of the Responses API, and what the resources server needs to seed the session. */
final class NemoGymRows {
    static final List<Column> COLUMNS = List.of(
            Column.struct(
                    "responses_create_params",
                    List.of(
                            Column.structs("input", Messages.COLUMNS),
                            Column.of("tools", Column.Type.JSON),
                            Column.of("parallel_tool_calls", Column.Type.BOOLEAN))),
            Column.struct("agent_ref", List.of(Column.text("type"), Column.text("name"))),
            Column.struct(
                    "codegym",
                    Stream.concat(
                                    Stream.of(Column.whole("index"), Column.whole("solver_calls")),
                                    ExportedTask.COLUMNS.stream())
                            .toList()));

    private NemoGymRows() {}

    static ObjectNode row(ExportedTask task) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        ObjectNode parameters = row.putObject("responses_create_params");
        parameters.set("input", Messages.of(RulesText.toolCalls(task), RulesText.task(task)));
        parameters.set("tools", StrictTools.responses(task.prompt()));
        parameters.put("parallel_tool_calls", false);
        row.putObject("agent_ref").put("type", "responses_api_agents").put("name", "codegym_agent");
        task.addTo(row.putObject("codegym")
                .put("index", task.index())
                .put("solver_calls", task.task().solverCalls()));
        return row;
    }
}
