package dev.codegym.worker;

import dev.codegym.CodeGymException;
import dev.codegym.sandbox.GuestRejectedException;
import dev.codegym.sandbox.Violation;
import dev.codegym.tool.DataCodec;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes apart what workers answer, and believes none of it. */
final class Answers {
    /** The longest message of a worker that is passed on. */
    static final int MESSAGE = 20_000;

    private static final int VIOLATIONS = 10_000;

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

    /** A JSON answer of this type. */
    static JsonNode json(DataType type, FrameReader answer) throws FrameReader.GarbageException {
        String text = answer.text();
        answer.end();
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            DataCodec.read(type, node, "the answer");
            return node;
        } catch (JacksonException | DataCodec.MismatchException e) {
            throw new FrameReader.GarbageException("what is no answer of type " + type);
        }
    }
}
