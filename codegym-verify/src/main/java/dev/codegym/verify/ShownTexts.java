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

/** All that an agent reads on a task without a successful call of a tool: the start, {@code observe}, and errors. */
final class ShownTexts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ShownTexts() {}

    /** The texts of each kind, one for each task, in the order of the tasks. */
    static Map<String, List<String>> of(Subject subject) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        List<ToolCall> wrong = wrongCalls(subject);
        for (Task task : subject.tasks()) {
            try (ToolEnvironment environment = subject.probe(task)) {
                String start = environment
                        .text(CallFormat.CODEGYM)
                        .reset(ResetOptions.defaults())
                        .state();
                add(texts, "the start", start);
                add(
                        texts,
                        "observe",
                        environment
                                .step(ToolCall.of(environment.builtIns().observe()))
                                .state()
                                .text());
                for (ToolCall call : wrong) {
                    Observation observation = environment.step(call).state();
                    if (environment.mayChange(call.tool())) {
                        environment.reset(ResetOptions.defaults());
                    }
                    add(
                            texts,
                            "the error of " + call.tool() + Texts.shown(call.arguments()),
                            observation instanceof Observation.Failure ? observation.text() : "");
                }
            }
        }
        return texts;
    }

    private static void add(Map<String, List<String>> texts, String kind, String text) {
        texts.computeIfAbsent(kind, key -> new ArrayList<>()).add(text);
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
