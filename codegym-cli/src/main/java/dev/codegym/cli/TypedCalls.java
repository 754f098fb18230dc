package dev.codegym.cli;

import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads calls as a person types them: {@code heightAt 3}, {@code heightAt(3)}, {@code heightAt index=3}, {@code done [1, 2]},
 * or JSON such as {@code {"name": "heightAt", "arguments": {"index": 3}}}.
 */
final class TypedCalls {
    private static final Pattern CALL = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*(.*)", Pattern.DOTALL);

    private final List<ToolSpec> tools;

    /**
     * Creates one.
     *
     * @param tools the tools of the episode, the built-in ones included
     */
    TypedCalls(List<ToolSpec> tools) {
        this.tools = List.copyOf(tools);
    }

    /** Thrown where a line is no call; its message is for the person who typed it. */
    static final class NotACallException extends Exception {
        private static final long serialVersionUID = 1L;

        NotACallException(String message) {
            super(message);
        }
    }

    /** Reads one line. */
    ToolCall read(String line) throws NotACallException {
        String text = line.strip();
        if (text.startsWith("{")) {
            return json(text);
        }
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            throw new NotACallException("'" + text + "' is no call: type a tool's name and its arguments, for example "
                    + example() + "; help lists the tools");
        }
        ToolSpec tool = tool(call.group(1));
        String arguments = call.group(2).strip();
        if (arguments.startsWith("{")) {
            return ToolCall.of(tool.name(), object(arguments));
        }
        if (arguments.startsWith("(")) {
            arguments = arguments.substring(1, arguments.length() - (arguments.endsWith(")") ? 1 : 0));
        }
        return ToolCall.of(tool.name(), arguments(tool, arguments.strip()));
    }

    private ToolSpec tool(String name) throws NotACallException {
        for (ToolSpec tool : tools) {
            if (tool.name().equalsIgnoreCase(name)) {
                return tool;
            }
        }
        List<String> names = tools.stream().map(ToolSpec::name).toList();
        throw new NotACallException("there is no tool '" + name + "': the tools are " + String.join(", ", names));
    }

    private ToolCall json(String text) throws NotACallException {
        ObjectNode call = object(text);
        JsonNode name = call.path("name");
        JsonNode arguments = call.has("parameters") ? call.path("parameters") : call.path("arguments");
        if (!name.isString() || !(arguments.isObject() || arguments.isMissingNode())) {
            throw new NotACallException(
                    "a call in JSON is {\"name\": \"tool\", \"arguments\": {...}}, for example " + example());
        }
        return ToolCall.of(
                name.stringValue(),
                arguments instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode());
    }

    private static ObjectNode object(String text) throws NotACallException {
        try {
            if (JsonMapper.shared().readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw new NotACallException("'" + text + "' is no JSON object");
        } catch (JacksonException e) {
            throw new NotACallException("that is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private static ObjectNode arguments(ToolSpec tool, String text) throws NotACallException {
        List<ToolParameter> parameters = tool.parameters();
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        if (parameters.size() == 1 && !text.isEmpty()) {
            ToolParameter only = parameters.get(0);
            arguments.set(only.name(), single(only, text));
            return arguments;
        }
        List<ToolParameter> free = new ArrayList<>(parameters);
        TypedValues values = new TypedValues(text);
        while (values.hasNext()) {
            String name = values.name(free.stream().map(ToolParameter::name).toList());
            ToolParameter next = free.stream()
                    .filter(parameter -> name == null || parameter.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new NotACallException("too many arguments: " + usage(tool)));
            free.remove(next);
            arguments.set(next.name(), values.value(next.type()));
        }
        return arguments;
    }

    /** The one argument of a tool: text need not be quoted, and a list needs no brackets. */
    private static JsonNode single(ToolParameter parameter, String text) throws NotACallException {
        DataType type = parameter.type();
        TypedValues values = new TypedValues(text);
        values.name(List.of(parameter.name()));
        String given = values.rest().strip();
        JsonNode value = values.value(type);
        if (!values.hasNext()) {
            boolean bareElement = type.isContainer() && !value.isArray() && !given.isEmpty();
            return bareElement ? JsonNodeFactory.instance.arrayNode().add(value) : value;
        }
        if (type.kind() == DataType.Kind.STRING) {
            return JsonNodeFactory.instance.stringNode(given);
        }
        if (!type.isContainer()) {
            throw new NotACallException("too many arguments: " + parameter.name() + " is one " + type);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        TypedValues elements = new TypedValues(given);
        while (elements.hasNext()) {
            list.add(elements.value(type.elementType()));
        }
        return list;
    }

    /** How a tool is called, as a person would type it. */
    static String usage(ToolSpec tool) {
        StringBuilder usage = new StringBuilder(tool.name());
        tool.parameters()
                .forEach(parameter -> usage.append(' ')
                        .append(parameter.name())
                        .append('=')
                        .append('<')
                        .append(parameter.type())
                        .append('>'));
        return usage.toString();
    }

    private String example() {
        return tools.isEmpty() ? "observe" : usage(tools.get(0));
    }
}
