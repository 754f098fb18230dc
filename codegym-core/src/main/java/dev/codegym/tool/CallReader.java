package dev.codegym.tool;

import static dev.codegym.tool.CallError.Kind.MALFORMED;
import static dev.codegym.tool.CallError.Kind.SEVERAL_CALLS;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one tool call out of JSON, token by token, so that each mistake can be named with its place. */
final class CallReader {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String THOUGHT_END = "</think>";
    private static final int SHOWN = 40;

    private CallReader() {}

    /** The text between the one pair of marks behind the model's thoughts. */
    static String between(String text, String begin, String end) throws BadCallException {
        int start = text.indexOf(begin, Math.max(0, thoughtEnd(text, begin, end)));
        if (start < 0) {
            throw new BadCallException(
                    MALFORMED, "no tool call found: write one call between " + begin + " and " + end);
        }
        start += begin.length();
        int stop = text.indexOf(end, start);
        if (stop < 0) {
            throw new BadCallException(MALFORMED, "the tool call is not closed: end it with " + end);
        }
        if (text.indexOf(begin, start) >= 0) {
            throw new BadCallException(SEVERAL_CALLS, "more than one tool call in one turn: make exactly one");
        }
        return text.substring(start, stop);
    }

    /** Where the model's thoughts end, or -1; not where an argument of the call holds the words that would end them. */
    private static int thoughtEnd(String text, String begin, String end) {
        int thought = text.lastIndexOf(THOUGHT_END);
        while (thought >= 0) {
            int open = text.lastIndexOf(begin, thought);
            int close = open < 0 ? -1 : text.indexOf(end, open);
            int next = text.indexOf(begin, thought);
            boolean inCall = close > thought && (next < 0 || next > close);
            if (!inCall) {
                return thought;
            }
            thought = text.lastIndexOf(THOUGHT_END, open);
        }
        return -1;
    }

    /** Reads {@code {"name": ..., "<arguments>": {...}}}. */
    static ToolCall object(String json, String argumentsMember) throws BadCallException {
        try (JsonParser parser = MAPPER.createParser(json)) {
            expect(parser.nextToken(), JsonToken.START_OBJECT, parser, "the call must be a JSON object");
            ToolCall call = call(parser, argumentsMember, null);
            expect(parser.nextToken(), null, parser, "nothing may follow the call");
            return call;
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    /** Reads a JSON list with exactly one call. */
    static ToolCall single(String json, String argumentsMember) throws BadCallException {
        try (JsonParser parser = MAPPER.createParser(json)) {
            expect(parser.nextToken(), JsonToken.START_ARRAY, parser, "the call must stand in a JSON list: [{...}]");
            JsonToken first = parser.nextToken();
            expect(first, JsonToken.START_OBJECT, parser, "the list must hold one call: [{...}]");
            ToolCall call = call(parser, argumentsMember, null);
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                throw new BadCallException(SEVERAL_CALLS, "more than one tool call in one turn: make exactly one");
            }
            expect(parser.currentToken(), JsonToken.END_ARRAY, parser, "the list must hold one call: [{...}]");
            expect(parser.nextToken(), null, parser, "nothing may follow the list");
            return call;
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    /** Reads an OpenAI assistant message, or its list of tool calls alone. */
    static ToolCall message(String json) throws BadCallException {
        try (JsonParser parser = MAPPER.createParser(json)) {
            JsonToken first = parser.nextToken();
            ToolCall call = first == JsonToken.START_ARRAY ? onlyCall(parser) : null;
            if (first == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean calls = parser.currentName().equals("tool_calls");
                    JsonToken value = parser.nextToken();
                    if (calls && call != null) {
                        throw twice("tool_calls");
                    }
                    call = calls && value == JsonToken.START_ARRAY ? onlyCall(parser) : call;
                    parser.skipChildren();
                }
            }
            if (call == null) {
                throw new BadCallException(
                        MALFORMED, "no tool call found: the message needs 'tool_calls' with one call");
            }
            expect(parser.nextToken(), null, parser, "nothing may follow the message");
            return call;
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    /** Reads a list with one call, to its end; null where it is empty. */
    private static @Nullable ToolCall onlyCall(JsonParser parser) throws BadCallException {
        int count = 0;
        ToolCall call = null;
        BadCallException wrong = null;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (count++ == 0) {
                // More than one call is said first: a model that makes several must learn that before all else.
                try {
                    call = functionCall(parser);
                } catch (BadCallException e) {
                    wrong = e;
                }
            } else {
                parser.skipChildren();
            }
        }
        if (count > 1) {
            throw new BadCallException(SEVERAL_CALLS, count + " tool calls in one turn: make exactly one");
        }
        if (wrong != null) {
            throw wrong;
        }
        return call;
    }

    /** Reads one entry of {@code tool_calls}; members that do not matter are passed over. The parser ends at its end. */
    private static ToolCall functionCall(JsonParser parser) throws BadCallException {
        String id = "";
        @Nullable String[] function = {null, null};
        boolean seen = false;
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        if (!isObject) {
            parser.skipChildren();
        }
        BadCallException wrong = null;
        while (isObject && parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("id") && value == JsonToken.VALUE_STRING) {
                id = parser.getString();
            } else if (member.equals("function") && value == JsonToken.START_OBJECT) {
                wrong = seen || !readFunction(parser, function) ? twice("function") : wrong;
                seen = true;
            } else {
                parser.skipChildren();
            }
        }
        if (wrong != null) {
            throw wrong;
        }
        if (function[0] == null || function[1] == null) {
            throw new BadCallException(
                    MALFORMED, "the tool call needs 'function' with 'name' and 'arguments', both strings");
        }
        return new ToolCall(function[0], argumentsText(function[1]), id);
    }

    /** Reads name and arguments where they are strings; false where one of them stands twice. */
    private static boolean readFunction(JsonParser parser, @Nullable String[] function) {
        boolean once = true;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            int place = member.equals("name") ? 0 : member.equals("arguments") ? 1 : -1;
            if (place >= 0 && value == JsonToken.VALUE_STRING) {
                once &= function[place] == null;
                function[place] = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return once;
    }

    private static BadCallException twice(String member) {
        return new BadCallException(MALFORMED, "member '" + shortened(member) + "' stands twice: give it once");
    }

    /** Reads the arguments of an OpenAI call, a JSON object as text. */
    private static ObjectNode argumentsText(String json) throws BadCallException {
        if (json.isBlank()) {
            return JSON.objectNode();
        }
        try (JsonParser parser = MAPPER.createParser(json)) {
            expect(parser.nextToken(), JsonToken.START_OBJECT, parser, "'arguments' must hold a JSON object");
            ObjectNode arguments = object(parser);
            expect(parser.nextToken(), null, parser, "nothing may follow the arguments");
            return arguments;
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    /** Reads the members of a call; the parser stands on its opening brace. */
    private static ToolCall call(JsonParser parser, String argumentsMember, @Nullable String id)
            throws BadCallException {
        String tool = null;
        ObjectNode arguments = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("name") && tool == null) {
                expect(value, JsonToken.VALUE_STRING, parser, "'name' must be a string");
                tool = parser.getString();
            } else if (member.equals(argumentsMember) && arguments == null) {
                expect(value, JsonToken.START_OBJECT, parser, "'" + argumentsMember + "' must be a JSON object");
                arguments = object(parser);
            } else {
                boolean known = member.equals("name") || member.equals(argumentsMember);
                throw new BadCallException(
                        MALFORMED,
                        (known ? "member '" + member + "' stands twice" : "unknown member '" + shortened(member) + "'")
                                + ": a call has 'name' and '" + argumentsMember + "'");
            }
        }
        if (tool == null) {
            throw new BadCallException(MALFORMED, "the call has no 'name': name the tool to call");
        }
        return new ToolCall(tool, arguments == null ? JSON.objectNode() : arguments, id);
    }

    private static ObjectNode object(JsonParser parser) throws BadCallException {
        ObjectNode object = JSON.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            if (object.replace(member, value(parser)) != null) {
                throw twice(member);
            }
        }
        return object;
    }

    private static JsonNode value(JsonParser parser) throws BadCallException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                ArrayNode array = JSON.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_STRING -> JSON.stringNode(parser.getString());
            case VALUE_TRUE -> JSON.booleanNode(true);
            case VALUE_FALSE -> JSON.booleanNode(false);
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> JSON.numberNode(parser.getIntValue());
                    case LONG -> JSON.numberNode(parser.getLongValue());
                    default -> JSON.numberNode(parser.getBigIntegerValue());
                };
            case VALUE_NUMBER_FLOAT -> JSON.numberNode(parser.getDoubleValue());
            default -> JSON.nullNode();
        };
    }

    private static void expect(@Nullable JsonToken token, @Nullable JsonToken wanted, JsonParser parser, String message)
            throws BadCallException {
        if (token != wanted) {
            throw new BadCallException(MALFORMED, message + " (at character " + offset(parser) + ")");
        }
    }

    private static long offset(JsonParser parser) {
        return Math.max(0, parser.currentTokenLocation().getCharOffset());
    }

    private static BadCallException notJson(JacksonException e) {
        String place = e.getLocation() == null
                ? ""
                : " at character " + Math.max(0, e.getLocation().getCharOffset());
        return new BadCallException(
                MALFORMED, "the tool call is not valid JSON" + place + ": " + e.getOriginalMessage());
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
