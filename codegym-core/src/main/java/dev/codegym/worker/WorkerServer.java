package dev.codegym.worker;

import dev.codegym.CodeGymException;
import dev.codegym.sandbox.GuestRejectedException;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.Violation;
import dev.codegym.tool.BadCallException;
import dev.codegym.tool.CallError;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.DataType;
import dev.codegym.tool.GuestEpisode;
import dev.codegym.tool.HostedProblem;
import dev.codegym.tool.HostedSolver;
import dev.codegym.tool.ReferenceFailedException;
import dev.codegym.tool.SolverFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The worker's side: hosts guests in this JVM's sandbox, and does what the parent asks, one request after another. */
final class WorkerServer {
    private final InputStream in;
    private final OutputStream out;
    private final Map<Integer, HostedProblem> problems = new HashMap<>();
    private final Map<Integer, HostedSolver> solvers = new HashMap<>();
    private final Map<Integer, GuestEpisode> episodes = new HashMap<>();

    WorkerServer(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Serves until the stream ends, which is an {@link java.io.EOFException}. */
    void serve() throws IOException {
        while (true) {
            FrameReader request = FrameReader.of(in, FrameWriter.MAX_FRAME);
            FrameWriter answer = answer(request);
            if (answer != null) {
                answer.writeTo(out);
            }
        }
    }

    /** What is answered to a request; null to a notice. */
    @Nullable
    FrameWriter answer(FrameReader request) throws IOException {
        try {
            return done(request);
        } catch (GuestRejectedException e) {
            FrameWriter answer =
                    FrameWriter.of(Op.REJECTED).number(e.violations().size());
            for (Violation violation : e.violations()) {
                answer.text(shortened(violation.where()))
                        .text(shortened(violation.what()))
                        .text(shortened(violation.instead()));
            }
            return answer;
        } catch (CodeGymException | FrameWriter.UnwritableException e) {
            return FrameWriter.of(Op.REFUSED).text(shortened(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return FrameWriter.of(Op.BROKEN).text(shortened(e.toString()));
        }
    }

    private static String shortened(@Nullable String message) {
        String text = String.valueOf(message);
        return text.length() <= Answers.MESSAGE ? text : text.substring(0, Answers.MESSAGE);
    }

    private @Nullable FrameWriter done(FrameReader request) throws IOException {
        byte op = request.tag();
        int id = request.number();
        switch (op) {
            case Op.END -> {
                GuestEpisode ended = episodes.remove(id);
                if (ended != null) {
                    ended.close();
                }
                return null;
            }
            case Op.UNLOAD -> {
                problems.remove(id);
                solvers.remove(id);
                return null;
            }
            case Op.LOAD_PROBLEM -> {
                return loadProblem(id, request);
            }
            case Op.LOAD_SOLVER -> {
                return loadSolver(id, request);
            }
            case Op.BEGIN -> {
                HostedProblem problem = known(problems, request.number());
                return kept(id, problem.runner().begin(UnitFrames.limits(request), request.values()));
            }
            case Op.FORK -> {
                return kept(request.number(), known(episodes, id).fork());
            }
            case Op.CALL -> {
                return called(known(episodes, id), request.number(), request.values());
            }
            case Op.REFERENCE -> {
                return reference(known(problems, id), UnitFrames.limits(request), request.values());
            }
            case Op.SOLVE -> {
                return solved(known(solvers, id), UnitFrames.limits(request));
            }
            default -> throw new FrameReader.GarbageException("a request of unknown kind " + op);
        }
    }

    private static <T> T known(Map<Integer, T> things, int id) {
        T thing = things.get(id);
        if (thing == null) {
            throw new IllegalStateException("nothing here has the name " + id);
        }
        return thing;
    }

    private FrameWriter loadProblem(int id, FrameReader request) throws IOException {
        CodeProblemSpec spec = UnitFrames.spec(request);
        HostedProblem problem = HostedProblem.of(spec, UnitFrames.classes(request));
        problems.put(id, problem);
        FrameWriter answer = FrameWriter.of(Op.DONE);
        for (int i = 0; i < spec.tools().size(); i++) {
            answer.flag(problem.runner().mayWrite(i));
        }
        return answer;
    }

    private FrameWriter loadSolver(int id, FrameReader request) throws IOException {
        String className = request.text();
        DataType answer = UnitFrames.type(request);
        solvers.put(id, HostedSolver.of(className, answer, UnitFrames.classes(request)));
        return FrameWriter.of(Op.DONE);
    }

    private FrameWriter kept(int id, GuestEpisode episode) {
        episodes.put(id, episode);
        return withState(Op.DONE, episode);
    }

    private static FrameWriter withState(byte op, GuestEpisode episode) {
        return FrameWriter.of(op)
                .number(episode.fuelSpent())
                .number(episode.bytesSpent())
                .flag(episode.exhausted());
    }

    private static FrameWriter called(GuestEpisode episode, int tool, Object[] arguments) {
        try {
            String result = episode.call(tool, arguments);
            return withState(Op.DONE, episode).text(result);
        } catch (BadCallException e) {
            CallError error = e.error();
            return withState(Op.FAILED, episode)
                    .flag(error.kind() == CallError.Kind.BUDGET_SPENT)
                    .text(shortened(error.message()));
        }
    }

    private static FrameWriter reference(HostedProblem problem, Limits limits, Object[] inputs) {
        try {
            return FrameWriter.of(Op.DONE)
                    .text(problem.runner().reference(limits, inputs).toString());
        } catch (ReferenceFailedException e) {
            return FrameWriter.of(Op.FAILED).flag(e.stopped()).text(shortened(e.getMessage()));
        }
    }

    private FrameWriter solved(HostedSolver solver, Limits limits) {
        try {
            return FrameWriter.of(Op.DONE)
                    .text(solver.solve(new AskedTools(this::asked), limits).toString());
        } catch (SolverFailedException e) {
            return FrameWriter.of(Op.FAILED).text(shortened(e.getMessage()));
        }
    }

    /** What the parent says to a solver's question. Where it says nothing any more, nothing is left to do. */
    private FrameReader asked(FrameWriter question) {
        try {
            question.writeTo(out);
            return FrameReader.of(in, FrameWriter.MAX_FRAME);
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
            throw new UncheckedIOException(e);
        }
    }
}
