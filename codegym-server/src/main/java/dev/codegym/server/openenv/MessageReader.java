package dev.codegym.server.openenv;

import dev.codegym.server.session.ResetRequest;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolCall;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what clients send. The usual step is read token by token in one go; everything else, and everything that is wrong, once more as a
 * tree, which is slower and names each mistake. Immutable.
 */
final class MessageReader {
    private static final int LONGEST_NAME = 255;

    private final ResetFields resets;

    /** The rules of episodes that ask for no others. */
    MessageReader(EpisodeRules rules) {
        this.resets = new ResetFields(rules);
    }

    /** Reads what resets ask for. */
    ResetFields resets() {
        return resets;
    }

    Message read(byte[] text) {
        Message usual = usualStep(text);
        return usual == null ? anything(text) : usual;
    }

    /** A call in its usual form, or null. */
    private static @Nullable Message usualStep(byte[] text) {
        try (JsonParser parser = Json.parser(text)) {
            boolean step = parser.nextToken() == JsonToken.START_OBJECT
                    && "type".equals(parser.nextName())
                    && "step".equals(parser.nextStringValue())
                    && "data".equals(parser.nextName())
                    && parser.nextToken() == JsonToken.START_OBJECT;
            Message call = step ? usualCall(parser) : null;
            boolean whole = call != null && parser.nextToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
            return whole ? call : null;
        } catch (JacksonException e) {
            // told in full by the second reading
            return null;
        }
    }

    private static @Nullable Message usualCall(JsonParser parser) {
        boolean typed = false;
        String tool = null;
        ObjectNode arguments = null;
        String requestId = null;
        String name = parser.nextName();
        while (name != null) {
            switch (name) {
                case "type" -> typed = !typed && "call_tool".equals(parser.nextStringValue());
                case "tool_name" -> tool = tool == null ? parser.nextStringValue() : null;
                case "arguments" ->
                    arguments = arguments == null && parser.nextToken() == JsonToken.START_OBJECT
                            ? Json.object(parser)
                            : null;
                case "request_id" -> requestId = parser.nextStringValue();
                default -> {
                    return null;
                }
            }
            boolean usual = !(name.equals("type") && !typed)
                    && !(name.equals("tool_name") && tool == null)
                    && !(name.equals("arguments") && arguments == null)
                    && !(name.equals("request_id") && (requestId == null || requestId.length() > LONGEST_NAME));
            if (!usual) {
                return null;
            }
            name = parser.nextName();
        }
        if (!typed || tool == null || parser.currentToken() != JsonToken.END_OBJECT) {
            return null;
        }
        return new Message.Call(
                new ToolCall(tool, arguments == null ? Json.NODES.objectNode() : arguments, null), requestId);
    }

    private Message anything(byte[] text) {
        JsonNode message;
        try {
            message = Json.read(text);
        } catch (JacksonException e) {
            return new Message.Wrong(Replies.error("INVALID_JSON", "Invalid JSON: " + Json.complaint(e), null));
        }
        if (!(message instanceof ObjectNode object)) {
            return invalid(new Faults().notAnObject(Json.place(), message));
        }
        JsonNode type = object.path("type");
        return switch (type.isString() ? type.stringValue() : "") {
            case "step" -> step(object);
            case "reset" -> reset(object);
            case "state" -> bare(object, new Message.State());
            case "close" -> bare(object, new Message.Close());
            case "mcp" -> rpc(object);
            case "attach" -> attach(object);
            default -> new Message.Wrong(Replies.error("UNKNOWN_TYPE", "Unknown message type: " + python(type), null));
        };
    }

    /** A value as the reference server would name it. */
    private static String python(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        String text = value.isNull() ? "None" : value.isString() ? value.stringValue() : value.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }

    private static Message invalid(Faults faults) {
        return new Message.Wrong(Replies.invalid(faults));
    }

    private static Message bare(ObjectNode message, Message meant) {
        Faults faults = new Faults();
        Fields fields = new Fields(message, List.of(), faults);
        fields.requiredString("type");
        fields.forbidOthers();
        return faults.none() ? meant : invalid(faults);
    }

    private Message reset(ObjectNode message) {
        Faults faults = new Faults();
        Fields fields = new Fields(message, List.of(), faults);
        fields.requiredString("type");
        ObjectNode data = fields.object("data");
        fields.forbidOthers();
        ResetRequest request = resets.read(new Fields(data, List.of("data"), faults), Long.MIN_VALUE);
        return faults.none() ? new Message.Reset(request) : invalid(faults);
    }

    private static Message rpc(ObjectNode message) {
        Faults faults = new Faults();
        ObjectNode data = data(message, faults);
        return faults.none() ? new Message.Rpc(data) : invalid(faults);
    }

    private static Message attach(ObjectNode message) {
        Faults faults = new Faults();
        Fields fields = new Fields(data(message, faults), List.of("data"), faults);
        if (faults.none()) {
            String id = fields.requiredString("session_id");
            String token = fields.requiredString("token");
            if (faults.none()) {
                return new Message.Attach(id, token);
            }
        }
        return invalid(faults);
    }

    private static ObjectNode data(ObjectNode message, Faults faults) {
        Fields fields = new Fields(message, List.of(), faults);
        fields.requiredString("type");
        ObjectNode data = fields.requiredObject("data");
        fields.forbidOthers();
        return data;
    }

    private static Message step(ObjectNode message) {
        Faults faults = new Faults();
        ObjectNode data = data(message, faults);
        if (!faults.none()) {
            return invalid(faults);
        }
        Message action = action(data, faults);
        return faults.none() ? action : invalid(faults);
    }

    /** An action; it means nothing where faults were noted. Their places are told from the action on, as the reference server does. */
    static Message.Action action(ObjectNode action, Faults faults) {
        Fields fields = new Fields(action, List.of(), faults);
        String type = fields.word("type", List.of("call_tool", "list_tools"));
        ObjectNode metadata = fields.object("metadata");
        String nested = new Fields(metadata, List.of("metadata"), faults).string("request_id", LONGEST_NAME);
        if ("list_tools".equals(type)) {
            fields.forbidOthers();
            return new Message.ListTools();
        }
        String tool = fields.requiredString("tool_name");
        ObjectNode arguments = fields.object("arguments");
        String requestId = fields.string("request_id", LONGEST_NAME);
        fields.forbidOthers();
        return new Message.Call(new ToolCall(tool, arguments, null), requestId == null ? nested : requestId);
    }
}
