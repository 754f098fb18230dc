package dev.codegym.env;

import dev.codegym.CodeGymException;

/** Thrown by {@code step} where no episode is running: before the first {@code reset}, or after the end. */
public class EpisodeOverException extends CodeGymException {
    private static final long serialVersionUID = 1L;

    /** Creates one with a message that says how the episode ended and what to call. */
    public EpisodeOverException(String message) {
        super(message);
    }
}
