package dev.codegym.verify.export;

import dev.codegym.tool.CallFormat;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolCall;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a prompt says beside statement and tools, in two languages. */
final class RulesText {
    private RulesText() {}

    private static boolean chinese(ExportedTask task) {
        return task.options().language() == RulesLanguage.CHINESE;
    }

    /** The task and how an episode goes: in English the very text that an environment starts its episodes with. */
    static String task(ExportedTask task) {
        if (!chinese(task)) {
            return task.prompt().user();
        }
        return task.definition().statement() + "\n\n"
                + "你看不到数据本身，只能通过调用工具来了解数据，每一轮只调用一个工具。先调用 "
                + task.builtIns().observe() + " 查看一开始就已知的内容。有把握之后，用答案调用 "
                + task.builtIns().done() + "，答案必须是"
                + phrase(task.definition().problem().answer()) + "。只能提交一次，包括提交在内最多调用 "
                + task.rules().stepLimit() + " 次。";
    }

    /** For trainers that tell the model its tools and read its calls themselves. */
    static String toolCalls(ExportedTask task) {
        return chinese(task) ? "每一轮只调用一个工具。" : task.prompt().system(CallFormat.OPENAI);
    }

    /** For trainers that leave both to the environment: the tools, and how calls are written in this format. */
    static String calls(ExportedTask task, CallFormat format) {
        if (!chinese(task)) {
            String tools = format == CallFormat.OPENAI ? "\n\n" + openAiTools(task) : "";
            return task.prompt().system(format) + tools;
        }
        return switch (format) {
            case CODEGYM ->
                "你可以使用下面的工具。每一轮只调用一个，写成只含一个调用的 JSON 列表：\n" + example(CallFormat.CODEGYM) + "\n\n"
                        + PythonDocs.of(task.prompt().tools());
            case HERMES ->
                "你可以使用下面的工具，每行是一个工具的 JSON Schema：\n<tools>\n" + lines(task) + "</tools>\n\n每一轮只调用一个：\n"
                        + example(CallFormat.HERMES);
            case OPENAI -> "每一轮只调用一个工具。\n\n" + openAiTools(task);
        };
    }

    /** In this form tools are no part of the words: a trainer that has only words must be told. */
    private static String openAiTools(ExportedTask task) {
        return lines(task) + "\n" + example(CallFormat.OPENAI);
    }

    private static String lines(ExportedTask task) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode tool : task.prompt().definitions()) {
            lines.append(Json.text(tool)).append('\n');
        }
        return lines.toString();
    }

    /** Written by the format itself, so that the words never show a form that is not read. */
    static String example(CallFormat format) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode().put("argument", 1);
        return format.write(ToolCall.of("tool_name", arguments));
    }

    /** The user message of the original's rows: how to call, then the task. */
    static String codegym(ExportedTask task) {
        String call = example(CallFormat.CODEGYM);
        if (chinese(task)) {
            return "请通过调用系统消息中的函数完成最后给出的任务。\n\n"
                    + "- 每一轮只调用一个函数，等它返回之后再继续；不要猜测返回值，也不要用写代码代替调用。\n"
                    + "- 调用写成 JSON 列表，列表中只有一个对象，放在两个标记之间；`name` 是函数名，`parameters` 是参数：\n\n" + call
                    + "\n\n- 无法理解的调用不会改变任何东西，但算作一轮；错误信息会说明应当怎样修改。\n"
                    + "- 轮数足够一步一步地了解情况，不必一开始就想好所有步骤。\n\n任务：\n\n" + task(task) + "\n";
        }
        return "Solve the task at the end of this message by calling the functions of the system message.\n\n"
                + "- Call one function per turn and read what it returns before you go on. Do not guess results, and do not"
                + " write a program in place of calls.\n"
                + "- Write the call as a JSON list that holds one object, between two markers: `name` is the function,"
                + " `parameters` are its arguments:\n\n" + call
                + "\n\n- A call that cannot be understood changes nothing and counts as a turn; the error says what to change.\n"
                + "- There are turns enough to find things out step by step: you need no plan for all of them.\n\nTask:\n\n"
                + task(task) + "\n";
    }

    private static String phrase(DataType type) {
        return switch (type.kind()) {
            case INT, LONG -> "整数";
            case DOUBLE -> "数";
            case BOOLEAN -> "true 或 false";
            case CHAR -> "恰好一个字符的字符串";
            case STRING -> "字符串";
            case ARRAY, LIST, LINKED_LIST -> "由" + phrase(type.elementType()) + "组成的列表";
            case BINARY_TREE -> "由整数和 null 组成的列表，按层给出树中的值";
            case VOID ->
                throw new IllegalStateException(
                        "an answer is never " + type.toString().toLowerCase(Locale.ROOT));
        };
    }
}
