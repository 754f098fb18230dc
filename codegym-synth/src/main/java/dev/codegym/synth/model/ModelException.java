package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import org.jspecify.annotations.Nullable;

/** Thrown where a model gave no answer that can be used. Its message never holds a key. */
public class ModelException extends CodeGymException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** The endpoint refused the request (other 4xx): asking again gives the same. */
        REFUSED,
        /** The endpoint takes no request of ours: the key, the address or the account is wrong (401 to 404, a redirect, no quota left). */
        DENIED,
        /** The endpoint was overloaded or failing (408, 429, 5xx) in every try. */
        OVERLOADED,
        /** No connection, or it broke, in every try. */
        UNREACHABLE,
        /** No byte for too long, or no whole reply for too long, in every try. */
        TIMED_OUT,
        /** The reply is not that of a chat completion. */
        INVALID_REPLY,
        /** The reply has no text in any of its completions. It was paid for. */
        EMPTY,
        /** The reply is longer than allowed. It was paid for. */
        TOO_LONG,
        /** The budget is spent: no request was sent. */
        BUDGET_SPENT,
        /** The thread was interrupted. */
        CANCELLED,
        /** The answer comes with a batch file that is not there yet. */
        PENDING,
        /** A recording has no answer to the request. */
        UNKNOWN_REQUEST;

        /** Whether the endpoint gave an answer of no use, which was paid for: a rerun does not ask again. */
        public boolean isAnswer() {
            return this == EMPTY || this == TOO_LONG;
        }

        /**
         * Whether it says nothing about the request but that nobody can be asked now: what was to be done with the answer is to be done
         * later.
         */
        public boolean endsRun() {
            return switch (this) {
                case DENIED, OVERLOADED, UNREACHABLE, TIMED_OUT, INVALID_REPLY, BUDGET_SPENT, CANCELLED -> true;
                case REFUSED, EMPTY, TOO_LONG, PENDING, UNKNOWN_REQUEST -> false;
            };
        }
    }

    private final Kind kind;
    private final transient Usage usage;

    /** Creates one that cost nothing. */
    public ModelException(Kind kind, String message) {
        this(kind, message, Usage.NONE, null);
    }

    /** Creates one with what it cost and the failure that led to it. */
    public ModelException(Kind kind, String message, Usage usage, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.usage = usage;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** The tokens that were paid for, as far as the endpoint told. */
    @SuppressWarnings("NullAway") // transient: null in a copy that was serialized
    public Usage usage() {
        return usage == null ? Usage.NONE : usage;
    }
}
