package dev.codegym.server.rest;

import dev.codegym.server.session.SessionException;
import dev.codegym.server.web.WebReply;
import java.util.concurrent.CompletionException;
import tools.jackson.core.JsonGenerator;

/**
 * Why something was not done, as a client is told.
 *
 * @param status the HTTP status
 * @param code a stable word
 * @param message what failed and what would be right
 */
record Refusal(int status, String code, String message) {
    /** Soon enough for a place to be free again, seldom enough not to be a burden. */
    private static final String RETRY_SECONDS = "2";

    private static final System.Logger LOG = System.getLogger(Refusal.class.getName());

    static Refusal of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof SessionException refused) {
            return new Refusal(
                    status(refused.kind()), Fields.lower(refused.kind()), String.valueOf(refused.getMessage()));
        }
        LOG.log(System.Logger.Level.ERROR, "a request failed", cause);
        return new Refusal(500, "failed", "the server failed to do this; its log tells why");
    }

    private static int status(SessionException.Kind kind) {
        return switch (kind) {
            case BAD_REQUEST -> 400;
            case UNKNOWN_SESSION, UNKNOWN_ENVIRONMENT -> 404;
            case NO_EPISODE -> 409;
            case OVERLOADED -> 429;
            case CAPACITY, SHUTTING_DOWN -> 503;
            case FAILED -> 500;
        };
    }

    WebReply reply() {
        WebReply reply = WebReply.error(status, code, message);
        return status == 503 || status == 429 ? reply.with("Retry-After", RETRY_SECONDS) : reply;
    }

    void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeObjectPropertyStart("error");
        out.writeStringProperty("code", code);
        out.writeStringProperty("message", message);
        out.writeEndObject();
        out.writeEndObject();
    }
}
