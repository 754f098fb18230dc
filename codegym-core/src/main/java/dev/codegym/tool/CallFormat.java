package dev.codegym.tool;

import java.util.List;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How tool calls stand in what a model writes, and how it is told of tools and results.
 *
 * <p>Reading is strict about the call itself (exactly one, valid JSON, no unknown members, no member twice) and lenient
 * about the text around it; what a reasoning model writes before {@code </think>} is not looked at.
 */
public enum CallFormat {
    /** The original CodeGym's: a JSON list with one call between {@code <|FunctionCallBegin|>} and {@code <|FunctionCallEnd|>}. */
    CODEGYM {
        @Override
        ToolCall read(String text) throws BadCallException {
            String call = CallReader.between(text, CODEGYM_BEGIN, CODEGYM_END);
            return CallReader.single(call, "parameters");
        }

        @Override
        public String write(ToolCall call) {
            return CODEGYM_BEGIN + "[" + named(call, "parameters") + "]" + CODEGYM_END;
        }

        @Override
        public String writeObservation(Observation observation, ToolCall call) {
            return observation.text();
        }

        @Override
        String system(List<ToolSpec> tools) {
            return "You have the tools below. Call exactly one per turn, as a JSON list with one call:\n"
                    + CODEGYM_BEGIN + "[{\"name\":\"tool_name\",\"parameters\":{\"argument\":1}}]" + CODEGYM_END
                    + "\n\n"
                    + Schemas.docstrings(tools);
        }
    },

    /** A JSON object between {@code <tool_call>} and {@code </tool_call>}, as Hermes and Qwen models write it. */
    HERMES {
        @Override
        ToolCall read(String text) throws BadCallException {
            return CallReader.object(CallReader.between(text, HERMES_BEGIN, HERMES_END), "arguments");
        }

        @Override
        public String write(ToolCall call) {
            return HERMES_BEGIN + named(call, "arguments") + HERMES_END;
        }

        @Override
        public String writeObservation(Observation observation, ToolCall call) {
            return "<tool_response>\n" + observation.text() + "\n</tool_response>";
        }

        @Override
        String system(List<ToolSpec> tools) {
            StringBuilder text = new StringBuilder("You have the tools below, one JSON Schema per line:\n<tools>\n");
            tools.forEach(tool -> text.append(Schemas.definition(tool)).append('\n'));
            return text + "</tools>\n\nCall exactly one per turn:\n"
                    + "<tool_call>\n{\"name\": \"tool_name\", \"arguments\": {\"argument\": 1}}\n</tool_call>";
        }
    },

    /** An OpenAI assistant message with {@code tool_calls}, as JSON text; results go back as a message of role {@code tool}. */
    OPENAI {
        @Override
        ToolCall read(String text) throws BadCallException {
            return CallReader.message(text);
        }

        @Override
        public String write(ToolCall call) {
            ObjectNode function = JsonNodeFactory.instance.objectNode().put("name", call.tool());
            function.put("arguments", call.arguments().toString());
            ObjectNode entry = JsonNodeFactory.instance.objectNode();
            entry.put("id", call.id() == null ? "call_0" : call.id()).put("type", "function");
            entry.set("function", function);
            ObjectNode message = JsonNodeFactory.instance
                    .objectNode()
                    .put("role", "assistant")
                    .putNull("content");
            message.putArray("tool_calls").add(entry);
            return message.toString();
        }

        @Override
        public String writeObservation(Observation observation, ToolCall call) {
            // Written by hand: one of these is written in every step.
            StringBuilder message = new StringBuilder("{\"role\":\"tool\",\"tool_call_id\":\"");
            JsonStringEncoder.getInstance().quoteAsString(call.id() == null ? "" : call.id(), message);
            message.append("\",\"content\":\"");
            JsonStringEncoder.getInstance().quoteAsString(observation.text(), message);
            return message.append("\"}").toString();
        }

        @Override
        String system(List<ToolSpec> tools) {
            return "Call exactly one of your tools per turn.";
        }

        @Override
        public String writeStart(Prompt prompt) {
            ObjectNode start = JsonNodeFactory.instance.objectNode();
            ArrayNode messages = start.putArray("messages");
            messages.addObject().put("role", "system").put("content", prompt.system(this));
            messages.addObject().put("role", "user").put("content", prompt.user());
            start.set("tools", Schemas.definitions(prompt.tools()));
            return start.toString();
        }
    };

    private static final String CODEGYM_BEGIN = "<|FunctionCallBegin|>";
    private static final String CODEGYM_END = "<|FunctionCallEnd|>";
    private static final String HERMES_BEGIN = "<tool_call>";
    private static final String HERMES_END = "</tool_call>";

    /** Reads the one call that a model's turn holds. */
    abstract ToolCall read(String text) throws BadCallException;

    /** Writes a call as a model would. */
    public abstract String write(ToolCall call);

    /** Writes what goes back to the model after this call. */
    public abstract String writeObservation(Observation observation, ToolCall call);

    /** The system message that tells a model its tools and how to call them. */
    abstract String system(List<ToolSpec> tools);

    /** Writes the start of an episode: what the model reads before its first turn. */
    public String writeStart(Prompt prompt) {
        return prompt.system(this) + "\n\n" + prompt.user();
    }

    private static String named(ToolCall call, String argumentsMember) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("name", call.tool());
        object.set(argumentsMember, call.arguments());
        return object.toString();
    }
}
