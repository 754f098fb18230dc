package dev.codegym.synth.model;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each request's body says besides the request itself.
 *
 * @param model the field {@code model}
 * @param maxTokensField how the endpoint calls the limit on a completion: {@code max_tokens}, or
 *     {@code max_completion_tokens} where it wants that
 * @param extra further fields, sent as they are, such as {@code top_p}; they go before fields of the same name
 */
public record ChatFields(String model, String maxTokensField, ObjectNode extra) {
    /** Checks and copies. */
    public ChatFields {
        extra = extra.deepCopy();
        if (model.isBlank()) {
            throw new IllegalArgumentException("model is blank: it must be a name that the endpoint knows");
        }
        if (maxTokensField.isBlank()) {
            throw new IllegalArgumentException("maxTokensField is blank: it must be a name such as max_tokens");
        }
    }

    /** A model with {@code max_tokens} and nothing more. */
    public static ChatFields of(String model) {
        return new ChatFields(model, "max_tokens", JsonMapper.shared().createObjectNode());
    }

    /** The same with another name for the limit on a completion. */
    public ChatFields withMaxTokensField(String newField) {
        return new ChatFields(model, newField, extra);
    }

    /** The same with other further fields. */
    public ChatFields withExtra(ObjectNode newExtra) {
        return new ChatFields(model, maxTokensField, newExtra);
    }

    /** The further fields: a copy. */
    @Override
    public ObjectNode extra() {
        return extra.deepCopy();
    }

    /** The body of a request. */
    ObjectNode body(ModelRequest request) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("model", model);
        var messages = body.putArray("messages");
        for (Message message : request.messages()) {
            messages.addObject().put("role", message.role().word()).put("content", message.text());
        }
        if (request.n() > 1) {
            body.put("n", request.n());
        }
        body.put(maxTokensField, request.maxTokens());
        Double temperature = request.temperature();
        if (temperature != null) {
            body.put("temperature", temperature);
        }
        Long seed = request.seed();
        if (seed != null) {
            body.put("seed", seed);
        }
        if (!request.stop().isEmpty()) {
            request.stop().forEach(body.putArray("stop")::add);
        }
        ObjectNode format = request.responseFormat();
        if (format != null) {
            body.set("response_format", format);
        }
        body.setAll(extra());
        return body;
    }
}
