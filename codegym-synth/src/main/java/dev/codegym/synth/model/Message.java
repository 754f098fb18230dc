package dev.codegym.synth.model;

import java.util.Locale;

/** One message of a conversation with a model. */
public record Message(Role role, String text) {
    /** Who speaks. */
    public enum Role {
        /** The instructions. */
        SYSTEM,
        /** The one who asks. */
        USER,
        /** The model, in an earlier turn. */
        ASSISTANT;

        /** The word for it in requests. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Instructions. */
    public static Message system(String text) {
        return new Message(Role.SYSTEM, text);
    }

    /** A question. */
    public static Message user(String text) {
        return new Message(Role.USER, text);
    }

    /** What the model said before. */
    public static Message assistant(String text) {
        return new Message(Role.ASSISTANT, text);
    }
}
