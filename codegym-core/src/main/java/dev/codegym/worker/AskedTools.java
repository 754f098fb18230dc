package dev.codegym.worker;

import dev.codegym.CodeGymException;
import dev.codegym.env.EpisodeOverException;
import dev.codegym.tool.ToolFailure;
import dev.codegym.tool.Tools;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tools of a solver in a worker: each call asks the parent. */
final class AskedTools implements Tools {
    static final byte CALL = 0;
    static final byte OBSERVE_INT = 1;
    static final byte OBSERVE_LONG = 2;
    static final byte OBSERVE_DOUBLE = 3;
    static final byte OBSERVE_BOOLEAN = 4;
    static final byte OBSERVE_CHAR = 5;

    static final byte TOOL_FAILURE = 0;
    static final byte CLASS_CAST = 1;
    static final byte NULL_POINTER = 2;
    static final byte EPISODE_OVER = 3;
    static final byte OTHER = 4;

    private final Parent parent;

    AskedTools(Parent parent) {
        this.parent = parent;
    }

    /** Asks the parent and waits for what it says. */
    @FunctionalInterface
    interface Parent {
        FrameReader ask(FrameWriter question);
    }

    private @Nullable Object ask(byte method, String name, Object... arguments) {
        FrameReader answer;
        try {
            answer = parent.ask(FrameWriter.of(Op.ASK).tag(method).text(name).values(arguments));
        } catch (FrameWriter.UnwritableException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        try {
            if (answer.tag() == Op.GIVEN) {
                return answer.value();
            }
            throw thrown(answer.tag(), answer.text());
        } catch (FrameReader.GarbageException e) {
            throw new IllegalStateException("the parent sent " + e.getMessage(), e);
        }
    }

    private static RuntimeException thrown(byte kind, String message) {
        return switch (kind) {
            case TOOL_FAILURE -> new ToolFailure(message);
            case CLASS_CAST -> new ClassCastException(message);
            case NULL_POINTER -> new NullPointerException(message);
            case EPISODE_OVER -> new EpisodeOverException(message);
            default -> new CodeGymException(message);
        };
    }

    private Object asked(byte method, String name, Object... arguments) {
        return Objects.requireNonNull(ask(method, name, arguments));
    }

    @Override
    public Object call(String tool, Object... arguments) {
        return asked(CALL, tool, arguments);
    }

    @Override
    public int callInt(String tool, Object... arguments) {
        return (Integer) call(tool, arguments);
    }

    @Override
    public long callLong(String tool, Object... arguments) {
        return ((Number) call(tool, arguments)).longValue();
    }

    @Override
    public double callDouble(String tool, Object... arguments) {
        return ((Number) call(tool, arguments)).doubleValue();
    }

    @Override
    public boolean callBoolean(String tool, Object... arguments) {
        return (Boolean) call(tool, arguments);
    }

    @Override
    public char callChar(String tool, Object... arguments) {
        return (Character) call(tool, arguments);
    }

    @Override
    public String callString(String tool, Object... arguments) {
        return (String) call(tool, arguments);
    }

    @Override
    @SuppressWarnings("unchecked") // lists of plain data hold objects, whatever their element type
    public List<Object> callList(String tool, Object... arguments) {
        return (List<Object>) call(tool, arguments);
    }

    @Override
    public int observeInt(String input) {
        return (Integer) asked(OBSERVE_INT, input);
    }

    @Override
    public long observeLong(String input) {
        return (Long) asked(OBSERVE_LONG, input);
    }

    @Override
    public double observeDouble(String input) {
        return (Double) asked(OBSERVE_DOUBLE, input);
    }

    @Override
    public boolean observeBoolean(String input) {
        return (Boolean) asked(OBSERVE_BOOLEAN, input);
    }

    @Override
    public char observeChar(String input) {
        return (Character) asked(OBSERVE_CHAR, input);
    }
}
