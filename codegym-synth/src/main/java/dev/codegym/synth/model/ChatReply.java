package dev.codegym.synth.model;

import static dev.codegym.synth.model.ModelException.Kind.DENIED;
import static dev.codegym.synth.model.ModelException.Kind.EMPTY;
import static dev.codegym.synth.model.ModelException.Kind.INVALID_REPLY;
import static dev.codegym.synth.model.ModelException.Kind.OVERLOADED;
import static dev.codegym.synth.model.ModelException.Kind.REFUSED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a chat completion, and the errors that come in its place. */
final class ChatReply {
    private static final int SHOWN = 300;
    private static final int CHARACTERS_PER_TOKEN = 3;

    /** What a server may claim that one reply took; more is not believed, and cannot overflow a sum. */
    private static final long MOST_TOKENS = 1_000_000_000;

    /** For an error that tells none: refused, as a bad request is. */
    private static final int NO_STATUS = 400;

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;
    private static final int LAST_STATUS = 599;

    /** Codes that say that no request of ours will do, whatever the status is: a whole run would be rejected one by one. */
    private static final Pattern OF_ALL = Pattern.compile(
            "\"code\"\\s{0,9}:\\s{0,9}\""
                    + "(?:unsupported_parameter|unsupported_value|unknown_parameter|model_not_found|billing_hard_limit_reached)\"");

    private ChatReply() {}

    /** Reads a body that came with a status of success. */
    static ModelReply read(String text, String contentType, ModelRequest request) throws FailedTry {
        JsonNode body;
        try {
            body = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw FailedTry.last(
                    INVALID_REPLY,
                    "the reply is not JSON (content type " + shown(contentType) + "): "
                            + (text.isBlank() ? "it is empty" : shown(text)));
        }
        return read(body, request);
    }

    /** Reads a parsed body. */
    static ModelReply read(JsonNode body, ModelRequest request) throws FailedTry {
        JsonNode error = body.path("error");
        if (error.isObject() || error.isString()) {
            // Some gateways report failures with a status of success; the true one stands in the error.
            throw failure(error.path("code").asInt(NO_STATUS), body.toString(), "");
        }
        if (!body.path("choices").isArray()) {
            throw FailedTry.last(
                    INVALID_REPLY,
                    "the reply is no chat completion, it has no array \"choices\": " + shown(body.toString()));
        }
        List<Completion> completions = completions(body.path("choices"));
        Usage usage = usage(body.path("usage"), completions, request);
        if (completions.stream().allMatch(completion -> completion.text().isBlank())) {
            String reason = completions.isEmpty()
                    ? "it has no completion"
                    : "it ended with " + shown(completions.get(0).finishReason());
            throw FailedTry.paid(EMPTY, "the reply has no text: " + reason, usage);
        }
        return new ModelReply(body.path("model").asString(""), completions, usage);
    }

    private static List<Completion> completions(JsonNode choices) throws FailedTry {
        List<JsonNode> sorted = new ArrayList<>();
        choices.forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(choice -> choice.path("index").asInt(0)));
        List<Completion> completions = new ArrayList<>();
        for (JsonNode choice : sorted) {
            JsonNode message = choice.path("message");
            if (!message.isObject()) {
                throw FailedTry.last(
                        INVALID_REPLY, "a choice of the reply has no object \"message\": " + shown(choice.toString()));
            }
            completions.add(new Completion(
                    text(message.path("content")),
                    reasoning(message),
                    choice.path("finish_reason").asString("unknown")));
        }
        return completions;
    }

    /** A text, or parts of one. */
    private static String text(JsonNode content) {
        if (content.isArray()) {
            StringBuilder parts = new StringBuilder();
            content.forEach(part -> parts.append(part.path("text").asString("")));
            return parts.toString();
        }
        return content.isString() ? content.stringValue() : "";
    }

    private static @Nullable String reasoning(JsonNode message) {
        for (String field : List.of("reasoning_content", "reasoning")) {
            if (message.path(field).isString()
                    && !message.path(field).stringValue().isEmpty()) {
                return message.path(field).stringValue();
            }
        }
        return null;
    }

    private static Usage usage(JsonNode usage, List<Completion> completions, ModelRequest request) {
        long prompt = usage.path("prompt_tokens").asLong(-1);
        long completion = usage.path("completion_tokens").asLong(-1);
        if (prompt >= 0 && completion >= 0 && Math.max(prompt, completion) <= MOST_TOKENS) {
            return new Usage(prompt, completion);
        }
        long characters = 0;
        for (Completion one : completions) {
            String reasoning = one.reasoning();
            characters += one.text().length() + (reasoning == null ? 0 : reasoning.length());
        }
        return new Usage(promptTokens(request), tokens(characters));
    }

    /** A guess at the tokens of a request's messages. */
    static long promptTokens(ModelRequest request) {
        return tokens(request.messages().stream()
                .mapToLong(message -> message.text().length())
                .sum());
    }

    private static long tokens(long characters) {
        return (characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }

    /** The failure that a status and its body tell of, with what would help. */
    static FailedTry failure(int status, String text, String advice) {
        String message = status + " " + said(text) + advice;
        boolean outOfMoney = text.contains("insufficient_quota");
        if (!outOfMoney && (status == REQUEST_TIMEOUT || status == TOO_MANY || isServerError(status))) {
            return FailedTry.again(OVERLOADED, message, null);
        }
        boolean denied = outOfMoney
                || status >= UNAUTHORIZED && status <= NOT_FOUND
                || OF_ALL.matcher(text).find();
        return FailedTry.last(denied ? DENIED : REFUSED, message);
    }

    private static boolean isServerError(int status) {
        return status >= SERVER_ERRORS && status <= LAST_STATUS;
    }

    /** What an error's body says. */
    private static String said(String text) {
        try {
            JsonNode body = JsonMapper.shared().readTree(text);
            JsonNode error = body.has("error") ? body.path("error") : body;
            JsonNode message = error.isObject() ? error.path("message") : error;
            if (message.isString()) {
                return shown(message.stringValue());
            }
        } catch (JacksonException e) {
            // not JSON: shown as it is
        }
        return text.isBlank() ? "(no text)" : shown(text);
    }

    /** The beginning of a text in quotes, on one line. */
    static String shown(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return "\"" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...") + "\"";
    }
}
