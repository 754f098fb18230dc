package dev.codegym.worker;

import dev.codegym.CodeGymException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.sandbox.Limits;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.GuestEpisode;
import dev.codegym.tool.ProblemRunner;
import dev.codegym.tool.ReferenceFailedException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A code problem whose code runs in workers. */
final class WalledProblem implements ProblemRunner {
    private final WorkerPool pool;
    private final CodeProblemSpec spec;
    private final GuestUnit unit;
    private final boolean[] mayWrite;

    private WalledProblem(WorkerPool pool, CodeProblemSpec spec, GuestUnit unit, boolean[] mayWrite) {
        this.pool = pool;
        this.spec = spec;
        this.unit = unit;
        this.mayWrite = mayWrite;
    }

    static WalledProblem load(WorkerPool pool, CodeProblemSpec spec, CompiledClasses classes) {
        int id = pool.name();
        FrameWriter frame = FrameWriter.of(Op.LOAD_PROBLEM).number(id);
        UnitFrames.write(frame, spec);
        UnitFrames.write(frame, classes);
        GuestUnit unit = new GuestUnit(id, frame.content());
        boolean[] mayWrite = Loading.load(pool, unit, answer -> {
            boolean[] flags = new boolean[spec.tools().size()];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = answer.flag();
            }
            return flags;
        });
        return new WalledProblem(pool, spec, unit, mayWrite);
    }

    WorkerPool pool() {
        return pool;
    }

    CodeProblemSpec spec() {
        return spec;
    }

    GuestUnit unit() {
        return unit;
    }

    @Override
    public boolean mayWrite(int tool) {
        return mayWrite[tool];
    }

    @Override
    public GuestEpisode begin(Limits limits, Object[] inputs) {
        return WalledEpisode.begin(this, limits, written(inputs));
    }

    private static byte[] written(Object[] inputs) {
        return writable(() -> new FrameWriter().values(inputs).content());
    }

    /** What a caller gave that is too large is the caller's to hear. */
    static byte[] writable(Supplier<byte[]> writing) {
        try {
            return writing.get();
        } catch (FrameWriter.UnwritableException e) {
            throw new CodeGymException("it cannot be given to a worker: " + e.getMessage(), e);
        }
    }

    @Override
    public JsonNode reference(Limits limits, Object[] inputs) throws ReferenceFailedException {
        FrameWriter request = FrameWriter.of(Op.REFERENCE).number(unit.id());
        UnitFrames.write(request, limits);
        request.content(written(inputs));
        Reply reply = Loading.twice(
                pool, worker -> worker.ask(unit, request, limits.deadline(), FrameWriter.MAX_FRAME, this::answer));
        if (reply.failure != null) {
            throw reply.failure;
        }
        return reply.answer();
    }

    private record Reply(@Nullable JsonNode node, @Nullable ReferenceFailedException failure) {
        JsonNode answer() {
            return Objects.requireNonNull(node);
        }
    }

    private Reply answer(FrameReader answer) throws FrameReader.GarbageException {
        byte op = answer.tag();
        return switch (op) {
            case Op.DONE -> new Reply(Answers.json(spec.answer(), answer), null);
            case Op.FAILED -> {
                boolean stopped = answer.flag();
                yield new Reply(null, new ReferenceFailedException(Answers.lastText(answer), stopped));
            }
            default -> throw Answers.fault(op, answer);
        };
    }

    @Override
    public void retain() {
        pool.retain();
    }

    @Override
    public void release() {
        pool.release();
    }
}
