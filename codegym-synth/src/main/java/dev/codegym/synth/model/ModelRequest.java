package dev.codegym.synth.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a model is asked.
 *
 * @param id what the request is for, such as {@code two-sum/tasks/2}; part of what the request is, so that two requests with
 *     the same text and different ids are two requests
 * @param messages the conversation so far, at least one message
 * @param n how many completions are wanted, 1 to 128
 * @param temperature 0 to 2, or null for the endpoint's own
 * @param maxTokens how many tokens a completion may have
 * @param seed for endpoints that take one
 * @param stop texts at which a completion ends
 * @param responseFormat the field {@code response_format} as it is sent, or null
 */
public record ModelRequest(
        String id,
        List<Message> messages,
        int n,
        @Nullable Double temperature,
        int maxTokens,
        @Nullable Long seed,
        List<String> stop,
        @Nullable ObjectNode responseFormat) {
    private static final int MOST = 128;
    private static final int MAX_TOKENS = 4096;
    private static final double HOTTEST = 2;

    /** Checks the values and copies them. */
    public ModelRequest {
        messages = List.copyOf(messages);
        stop = List.copyOf(stop);
        responseFormat = responseFormat == null ? null : responseFormat.deepCopy();
        if (id.isBlank()) {
            throw new IllegalArgumentException("id is blank: it must say what the request is for");
        }
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("request " + id + " has no messages: it must have at least one");
        }
        if (n < 1 || n > MOST) {
            throw new IllegalArgumentException("n is " + n + ": it must be from 1 to " + MOST);
        }
        if (temperature != null && !(temperature >= 0 && temperature <= HOTTEST)) {
            throw new IllegalArgumentException("temperature is " + temperature + ": it must be from 0 to 2");
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens is " + maxTokens + ": it must be at least 1");
        }
    }

    /** One completion of at most 4096 tokens, everything else as the endpoint has it. */
    public static ModelRequest of(String id, List<Message> messages) {
        return new ModelRequest(id, messages, 1, null, MAX_TOKENS, null, List.of(), null);
    }

    /** The same with so many completions. */
    public ModelRequest withN(int newN) {
        return new ModelRequest(id, messages, newN, temperature, maxTokens, seed, stop, responseFormat);
    }

    /** The same with a temperature. */
    public ModelRequest withTemperature(double newTemperature) {
        return new ModelRequest(id, messages, n, newTemperature, maxTokens, seed, stop, responseFormat);
    }

    /** The same with another length of its completions. */
    public ModelRequest withMaxTokens(int newMaxTokens) {
        return new ModelRequest(id, messages, n, temperature, newMaxTokens, seed, stop, responseFormat);
    }

    /** The same with a seed. */
    public ModelRequest withSeed(long newSeed) {
        return new ModelRequest(id, messages, n, temperature, maxTokens, newSeed, stop, responseFormat);
    }

    /** The same with texts that end a completion. */
    public ModelRequest withStop(List<String> newStop) {
        return new ModelRequest(id, messages, n, temperature, maxTokens, seed, newStop, responseFormat);
    }

    /** The same with a response format, as the endpoint takes it. */
    public ModelRequest withResponseFormat(ObjectNode newFormat) {
        return new ModelRequest(id, messages, n, temperature, maxTokens, seed, stop, newFormat);
    }

    /** The field {@code response_format}: a copy, since JSON nodes can be changed. */
    @Override
    public @Nullable ObjectNode responseFormat() {
        return responseFormat == null ? null : responseFormat.deepCopy();
    }

    /**
     * The request as one for each completion: where more than one is wanted, number {@code i} has {@code #i} behind its id
     * and {@code i} added to its seed.
     */
    public List<ModelRequest> singles() {
        if (n == 1) {
            return List.of(this);
        }
        List<ModelRequest> singles = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Long next = seed == null ? null : Long.valueOf(seed + i);
            singles.add(
                    new ModelRequest(id + "#" + i, messages, 1, temperature, maxTokens, next, stop, responseFormat));
        }
        return singles;
    }

    /**
     * What the request is known by in recordings and batch files: 32 hexadecimal digits of a hash over all its values; the same on
     * every machine. The model is not in it: a recording is of one model.
     */
    public String key() {
        return RequestKey.of(this);
    }
}
