package dev.codegym.server.session;

import dev.codegym.CodeGymException;
import org.jspecify.annotations.Nullable;

/** Something could not be written down, or read again. Its message may name files: it is for the log, never for a client. */
final class JournalException extends CodeGymException {
    private static final long serialVersionUID = 1L;

    JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
