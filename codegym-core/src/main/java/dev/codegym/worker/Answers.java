package dev.codegym.worker;

import dev.codegym.CodeGymException;
import dev.codegym.sandbox.GuestRejectedException;
import dev.codegym.sandbox.Violation;
import dev.codegym.tool.DataCodec;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes apart what workers answer, and believes none of it. */
final class Answers {
    /** The longest message of a worker that is passed on. */
    static final int MESSAGE = 20_000;

    private static final int VIOLATIONS = 10_000;

    /** What {@link dev.codegym.sandbox.PlainData#DEFAULT} lets out of the sandbox, with the ends of all lists. */
    private static final int MOST_TOKENS = 3_000_100;

    private Answers() {}

    /** The faults that are thrown here as they would have been thrown without a wall; else what is wrong with the answer. */
    static RuntimeException fault(byte op, FrameReader answer) throws FrameReader.GarbageException {
        switch (op) {
            case Op.REFUSED -> {
                return new CodeGymException(lastText(answer));
            }
            case Op.BROKEN -> {
                return new IllegalStateException(lastText(answer));
            }
            case Op.REJECTED -> {
                List<Violation> violations = new ArrayList<>();
                for (int left = Math.min(VIOLATIONS, answer.count(1)); left > 0; left--) {
                    violations.add(new Violation(answer.text(MESSAGE), answer.text(MESSAGE), answer.text(MESSAGE)));
                }
                return new GuestRejectedException(violations);
            }
            default -> throw new FrameReader.GarbageException("an answer of kind " + op + " where none is due");
        }
    }

    static String lastText(FrameReader answer) throws FrameReader.GarbageException {
        String text = answer.text(MESSAGE);
        answer.end();
        return text;
    }

    /** A tree takes many times the memory of its text. */
    private static void requireFewTokens(String text) throws FrameReader.GarbageException {
        try (JsonParser parser = JsonMapper.shared().createParser(text)) {
            for (int left = MOST_TOKENS; parser.nextToken() != null; left--) {
                if (left == 0) {
                    throw new FrameReader.GarbageException("an answer of more than " + MOST_TOKENS + " JSON tokens");
                }
            }
        }
    }

    /** A JSON answer of this type. */
    static JsonNode json(DataType type, FrameReader answer) throws FrameReader.GarbageException {
        String text = answer.text();
        answer.end();
        try {
            requireFewTokens(text);
            JsonNode node = JsonMapper.shared().readTree(text);
            DataCodec.read(type, node, "the answer");
            return node;
        } catch (JacksonException | DataCodec.MismatchException e) {
            throw new FrameReader.GarbageException("what is no answer of type " + type);
        }
    }
}
