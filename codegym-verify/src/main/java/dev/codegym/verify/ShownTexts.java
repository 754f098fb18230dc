package dev.codegym.verify;

import dev.codegym.env.ResetOptions;
import dev.codegym.task.Task;
import dev.codegym.tool.CallFormat;
import dev.codegym.tool.DataType;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an agent reads on a task without a successful call of a tool: the start, {@code observe}, or an error.
 *
 * @param kind which of them, for people
 * @param calls the call that shows it; none for the start
 * @param texts a text for each task, in the order of the tasks
 */
record ShownTexts(String kind, List<ToolCall> calls, List<String> texts) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String START = "the start";

    /** Whether they tell of a call that was refused. */
    boolean isError() {
        return !calls.isEmpty() && !calls.get(0).tool().equals("observe");
    }

    /** All of them on the tasks of a subject. */
    static List<ShownTexts> of(Subject subject) {
        Map<String, ShownTexts> texts = new LinkedHashMap<>();
        List<ToolCall> wrong = wrongCalls(subject);
        for (Task task : subject.tasks()) {
            try (ToolEnvironment environment = subject.probe(task)) {
                String start = environment
                        .text(CallFormat.CODEGYM)
                        .reset(ResetOptions.defaults())
                        .state();
                add(texts, START, List.of(), start);
                ToolCall observe = ToolCall.of("observe");
                add(
                        texts,
                        "observe",
                        List.of(observe),
                        environment.step(observe).state().text());
                for (ToolCall call : wrong) {
                    Observation observation = environment.step(call).state();
                    if (environment.mayChange(call.tool())) {
                        environment.reset(ResetOptions.defaults());
                    }
                    add(
                            texts,
                            "the error of " + call.tool() + Texts.shown(call.arguments()),
                            List.of(call),
                            observation instanceof Observation.Failure ? observation.text() : "");
                }
            }
        }
        return List.copyOf(texts.values());
    }

    private static void add(Map<String, ShownTexts> texts, String kind, List<ToolCall> calls, String text) {
        texts.computeIfAbsent(kind, key -> new ShownTexts(kind, calls, new ArrayList<>()))
                .texts()
                .add(text);
    }

    /** Calls that are, or may be, wrong, for every tool and those that are always there. */
    private static List<ToolCall> wrongCalls(Subject subject) {
        List<ToolCall> calls = new ArrayList<>();
        calls.add(ToolCall.of("no_such_tool"));
        calls.add(ToolCall.of("observe", JSON.objectNode().put("unknown", 1)));
        calls.add(ToolCall.of("done"));
        calls.add(ToolCall.of("done", JSON.objectNode().set("answer", JSON.objectNode())));
        for (ToolSpec tool : subject.problem().tools()) {
            calls.add(ToolCall.of(tool.name(), JSON.objectNode().put("unknown", 1)));
            if (!tool.parameters().isEmpty()) {
                calls.add(ToolCall.of(tool.name()));
                calls.add(ToolCall.of(tool.name(), arguments(tool, JSON.objectNode(), JSON.objectNode())));
                calls.add(ToolCall.of(tool.name(), arguments(tool, JSON.numberNode(-1), JSON.stringNode("\u0000"))));
                calls.add(ToolCall.of(tool.name(), arguments(tool, JSON.numberNode(99_999), JSON.stringNode(""))));
            }
        }
        return calls;
    }

    private static ObjectNode arguments(ToolSpec tool, JsonNode number, JsonNode text) {
        ObjectNode arguments = JSON.objectNode();
        for (ToolParameter parameter : tool.parameters()) {
            DataType.Kind kind = parameter.type().kind();
            boolean words = kind == DataType.Kind.STRING || kind == DataType.Kind.CHAR;
            JsonNode value = words ? text : parameter.type().isContainer() ? JSON.arrayNode() : number;
            arguments.set(parameter.name(), kind == DataType.Kind.BOOLEAN ? JSON.booleanNode(true) : value);
        }
        return arguments;
    }
}
