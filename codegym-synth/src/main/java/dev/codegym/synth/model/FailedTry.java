package dev.codegym.synth.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One sending of a request that brought no answer. */
final class FailedTry extends Exception {
    private static final long serialVersionUID = 1L;

    private final ModelException.Kind kind;
    private final boolean again;
    private final @Nullable Duration retryAfter;
    private final transient Usage usage;

    private FailedTry(
            ModelException.Kind kind,
            String message,
            boolean again,
            @Nullable Duration retryAfter,
            Usage usage,
            @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.again = again;
        this.retryAfter = retryAfter;
        this.usage = usage;
    }

    /** One after which the same request is of no use. */
    static FailedTry last(ModelException.Kind kind, String message) {
        return new FailedTry(kind, message, false, null, Usage.NONE, null);
    }

    /** One that was answered, and paid for. */
    static FailedTry paid(ModelException.Kind kind, String message, Usage usage) {
        return new FailedTry(kind, message, false, null, usage, null);
    }

    /** One after which the request is worth sending again. */
    static FailedTry again(ModelException.Kind kind, String message, @Nullable Throwable cause) {
        return new FailedTry(kind, message, true, null, Usage.NONE, cause);
    }

    /** The same where the endpoint says when to come back. */
    FailedTry after(@Nullable Duration newRetryAfter) {
        return new FailedTry(kind, String.valueOf(getMessage()), again, newRetryAfter, usage, getCause());
    }

    boolean isWorthAnother() {
        return again;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    Usage usage() {
        return usage;
    }

    ModelException.Kind kind() {
        return kind;
    }
}
