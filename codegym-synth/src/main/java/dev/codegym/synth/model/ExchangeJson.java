package dev.codegym.synth.model;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Exchanges as lines of a recording. */
final class ExchangeJson {
    private ExchangeJson() {}

    /** A line with its request in full; null where it is not known, as with results of a batch. */
    static ObjectNode line(String key, @Nullable ModelRequest request) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("key", key);
        if (request != null) {
            ObjectNode body = ChatFields.of("-").body(request);
            body.remove("model");
            line.set(
                    "request",
                    JsonMapper.shared()
                            .createObjectNode()
                            .put("id", request.id())
                            .setAll(body));
        }
        return line;
    }

    static ObjectNode withReply(ObjectNode line, ModelReply reply) {
        ObjectNode node = line.putObject("reply");
        node.put("model", reply.model());
        var completions = node.putArray("completions");
        for (Completion completion : reply.completions()) {
            ObjectNode one = completions.addObject().put("text", completion.text());
            if (completion.reasoning() != null) {
                one.put("reasoning", completion.reasoning());
            }
            one.put("finishReason", completion.finishReason());
        }
        put(node, reply.usage());
        return line;
    }

    static ObjectNode withFailure(ObjectNode line, ModelException.Kind kind, String message, Usage usage) {
        ObjectNode node = line.putObject("failure");
        put(node.put("kind", kind.name()).put("message", message), usage);
        return line;
    }

    private static void put(ObjectNode node, Usage usage) {
        node.putObject("usage")
                .put("promptTokens", usage.promptTokens())
                .put("completionTokens", usage.completionTokens());
    }

    static Usage usage(JsonNode line) {
        JsonNode usage = line.path(line.has("reply") ? "reply" : "failure").path("usage");
        return new Usage(
                Math.max(0, usage.path("promptTokens").asLong(0)),
                Math.max(0, usage.path("completionTokens").asLong(0)));
    }

    /**
     * What a line answers.
     *
     * @throws ModelException if it holds a failure
     */
    static ModelReply answer(JsonNode line) {
        JsonNode failure = line.path("failure");
        if (failure.isObject()) {
            throw new ModelException(
                    kind(failure.path("kind").asString("")),
                    failure.path("message").asString(""),
                    usage(line),
                    null);
        }
        JsonNode reply = line.path("reply");
        var completions = new ArrayList<Completion>();
        for (JsonNode one : reply.path("completions")) {
            JsonNode reasoning = one.path("reasoning");
            completions.add(new Completion(
                    one.path("text").asString(""),
                    reasoning.isString() ? reasoning.stringValue() : null,
                    one.path("finishReason").asString("unknown")));
        }
        if (completions.isEmpty()) {
            throw new ModelException(
                    ModelException.Kind.EMPTY,
                    "the recorded reply " + line.path("key").asString("") + " has no completion");
        }
        return new ModelReply(reply.path("model").asString(""), completions, usage(line));
    }

    private static ModelException.Kind kind(String name) {
        for (ModelException.Kind kind : ModelException.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return ModelException.Kind.INVALID_REPLY;
    }
}
