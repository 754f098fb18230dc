package dev.codegym.tool;

import tools.jackson.databind.JsonNode;

/** Judges what an agent submits, without ever telling the reference answer. */
public interface AnswerKey {
    /** What a submitted answer is worth. */
    enum Verdict {
        RIGHT,
        WRONG,
        /** It is not of the answer's type; the call is bad and ends nothing. */
        NOT_AN_ANSWER
    }

    /** Judges a submitted answer. */
    Verdict judge(JsonNode answer);
}
