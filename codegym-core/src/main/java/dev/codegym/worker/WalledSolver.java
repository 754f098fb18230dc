package dev.codegym.worker;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.env.EpisodeOverException;
import dev.codegym.sandbox.Limits;
import dev.codegym.tool.DataType;
import dev.codegym.tool.SolverFailedException;
import dev.codegym.tool.SolverRunner;
import dev.codegym.tool.ToolFailure;
import dev.codegym.tool.Tools;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A solver whose code runs in a worker; the tools that it asks for are called here. It borrows a worker that serves no episodes,
 * so that no two threads wait for each other's workers.
 */
final class WalledSolver implements SolverRunner {
    private final WorkerPool pool;
    private final DataType answer;
    private final GuestUnit unit;

    private WalledSolver(WorkerPool pool, DataType answer, GuestUnit unit) {
        this.pool = pool;
        this.answer = answer;
        this.unit = unit;
    }

    static WalledSolver load(WorkerPool pool, String className, DataType answer, CompiledClasses classes) {
        int id = pool.name();
        FrameWriter frame =
                FrameWriter.of(Op.LOAD_SOLVER).number(id).text(className).text(answer.toString());
        UnitFrames.write(frame, classes);
        GuestUnit unit = new GuestUnit(id, frame.content());
        return Loading.load(pool, unit, loaded -> new WalledSolver(pool, answer, unit));
    }

    /** What a run led to. */
    private record Outcome(
            @Nullable JsonNode answer, @Nullable SolverFailedException failure) {}

    /**
     * {@inheritDoc}
     *
     * @throws WorkerLostException if its worker is lost. It is not tried again: its calls have been made
     */
    @Override
    public JsonNode solve(Tools tools, Limits limits) throws SolverFailedException {
        FrameWriter request = FrameWriter.of(Op.SOLVE).number(unit.id());
        UnitFrames.write(request, limits);
        Worker worker = pool.borrow();
        try {
            Outcome outcome = worker.converse(
                    unit, request, limits.deadline(), question -> answered(tools, question), this::outcome);
            if (outcome.failure != null) {
                throw outcome.failure;
            }
            return Objects.requireNonNull(outcome.answer);
        } finally {
            pool.giveBack(worker);
        }
    }

    private Outcome outcome(FrameReader reply) throws FrameReader.GarbageException {
        byte op = reply.tag();
        return switch (op) {
            case Op.DONE -> new Outcome(Answers.json(answer, reply), null);
            case Op.FAILED -> new Outcome(null, new SolverFailedException(Answers.lastText(reply)));
            default -> throw Answers.fault(op, reply);
        };
    }

    private static FrameWriter answered(Tools tools, FrameReader question) {
        byte method;
        String name;
        @Nullable Object[] arguments;
        try {
            question.tag();
            method = question.tag();
            name = question.text(Answers.MESSAGE);
            arguments = question.values();
            question.end();
        } catch (FrameReader.GarbageException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return FrameWriter.of(Op.GIVEN).value(given(tools, method, name, arguments));
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            return FrameWriter.of(Op.THROWN).tag(kind(e)).text(String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings(
            "NullAway") // what a solver passes may be null, and is refused by the tools as it is without a wall
    private static Object given(Tools tools, byte method, String name, @Nullable Object[] arguments) {
        return switch (method) {
            case AskedTools.CALL -> tools.call(name, arguments);
            case AskedTools.OBSERVE_INT -> tools.observeInt(name);
            case AskedTools.OBSERVE_LONG -> tools.observeLong(name);
            case AskedTools.OBSERVE_DOUBLE -> tools.observeDouble(name);
            case AskedTools.OBSERVE_BOOLEAN -> tools.observeBoolean(name);
            case AskedTools.OBSERVE_CHAR -> tools.observeChar(name);
            default ->
                throw new UncheckedIOException(
                        new FrameReader.GarbageException("a question of unknown kind " + method));
        };
    }

    private static int kind(RuntimeException e) {
        if (e instanceof ToolFailure) {
            return AskedTools.TOOL_FAILURE;
        } else if (e instanceof ClassCastException) {
            return AskedTools.CLASS_CAST;
        } else if (e instanceof NullPointerException) {
            return AskedTools.NULL_POINTER;
        }
        return e instanceof EpisodeOverException ? AskedTools.EPISODE_OVER : AskedTools.OTHER;
    }
}
