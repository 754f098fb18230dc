package dev.codegym.verify.export;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The original's training rows, field for field. The two scores of models that the original's authors measured are null, and
 * {@code extra_info} has further members, which lead back to the task.
 */
final class CodeGymRows {
    static final List<Column> COLUMNS = List.of(
            Column.text("ability"),
            Column.text("answer"),
            Column.text("code_id"),
            Column.text("data_source"),
            Column.struct(
                    "extra_info",
                    Stream.concat(
                                    Stream.of(
                                            Column.text("index"),
                                            Column.of("qwen32b_Bo4_score", Column.Type.DOUBLE),
                                            Column.whole("solve_fc_round"),
                                            Column.of("qwen32b_Bo8_score", Column.Type.DOUBLE)),
                                    ExportedTask.COLUMNS.stream())
                            .toList()),
            Column.whole("plugin_call_max_round"),
            Column.structs("prompt", List.of(Column.text("role"), Column.text("content"), Column.text("name"))),
            Column.struct("reward_model", List.of(Column.text("ground_truth"), Column.text("style"))));

    private CodeGymRows() {}

    static ObjectNode row(ExportedTask task) {
        TaskString ability = task.taskString();
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("ability", ability.text());
        row.put("answer", "There is no answer");
        row.put("code_id", ability.codeId());
        row.put("data_source", "codegym_gym_v1");
        ObjectNode extra = row.putObject("extra_info").put("index", Long.toString(task.index()));
        extra.putNull("qwen32b_Bo4_score");
        extra.put("solve_fc_round", task.task().solverCalls()).putNull("qwen32b_Bo8_score");
        task.addTo(extra);
        row.put("plugin_call_max_round", task.rules().stepLimit());
        ArrayNode prompt = row.putArray("prompt");
        message(prompt, "system", PythonDocs.of(task.prompt().tools()), "functions");
        message(prompt, "user", RulesText.codegym(task), "");
        row.putObject("reward_model").putNull("ground_truth").put("style", "agent_env");
        return row;
    }

    private static void message(ArrayNode prompt, String role, String content, String name) {
        prompt.addObject().put("role", role).put("content", content).put("name", name);
    }
}
