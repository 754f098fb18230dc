package dev.codegym.worker;

import dev.codegym.sandbox.Limits;
import dev.codegym.tool.BadCallException;
import dev.codegym.tool.CallError;
import dev.codegym.tool.GuestEpisode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An episode that lives in a worker. Guests are deterministic, so the inputs and the calls so far are the episode: where its
 * worker is lost, it is built again in another.
 */
final class WalledEpisode implements GuestEpisode {
    private static final int LONGEST_RESULT = 65_536;
    private static final int MOST_CALLS = 20_000;
    private static final int MOST_BYTES = 8 << 20;

    /** Stands in the history where an episode forked from another. */
    private static final byte[] FORKED = {};

    private final WalledProblem problem;
    private final Limits limits;
    private final byte[] inputs;
    /** All that the worker was asked, in order; null where it grew too long to be repeated. */
    private @Nullable List<byte[]> history = new ArrayList<>();

    private int historyBytes;
    /** Where it lives, or null where it has to be built first. */
    private @Nullable Worker worker;

    private int id;
    private long fuel;
    private long bytes;
    private boolean exhausted;

    private WalledEpisode(WalledProblem problem, Limits limits, byte[] inputs) {
        this.problem = problem;
        this.limits = limits;
        this.inputs = inputs;
    }

    static WalledEpisode begin(WalledProblem problem, Limits limits, byte[] inputs) {
        WalledEpisode episode = new WalledEpisode(problem, limits, inputs);
        episode.somewhere(place -> "");
        return episode;
    }

    /** What a call led to. */
    private record Outcome(
            @Nullable String result, @Nullable BadCallException failure) {}

    @Override
    public String call(int tool, Object[] arguments) throws BadCallException {
        byte[] content = WalledProblem.writable(
                () -> new FrameWriter().number(tool).values(arguments).content());
        Outcome outcome;
        try {
            outcome = somewhere(place -> callIn(place, content));
        } catch (WorkerLostException e) {
            exhausted = true;
            throw new BadCallException(
                    CallError.Kind.PROCESS_LOST,
                    problem.spec().tools().get(tool).name()
                            + ": the process that ran the call was lost; the episode is over");
        }
        remember(content);
        if (outcome.failure != null) {
            throw outcome.failure;
        }
        return String.valueOf(outcome.result);
    }

    private void remember(byte[] asked) {
        if (history != null) {
            history.add(asked);
            historyBytes += asked.length;
            if (history.size() > MOST_CALLS || historyBytes > MOST_BYTES) {
                history = null;
            }
        }
    }

    private Outcome callIn(Worker place, byte[] content) {
        FrameWriter request = FrameWriter.of(Op.CALL).number(id).content(content);
        return place.ask(null, request, twoCalls(), Worker.SHORT_REPLY, this::outcome);
    }

    /** A failed call is undone, and a fork is made, by repeating earlier calls, which took no longer than one may. */
    private Duration twoCalls() {
        Duration one = limits.deadline();
        return one.compareTo(Worker.LONGEST_BUDGET) > 0 ? one : one.multipliedBy(2);
    }

    private Outcome outcome(FrameReader answer) throws FrameReader.GarbageException {
        byte op = answer.tag();
        if (op != Op.DONE && op != Op.FAILED) {
            throw Answers.fault(op, answer);
        }
        readState(answer);
        if (op == Op.DONE) {
            String text = answer.text(LONGEST_RESULT);
            answer.end();
            return new Outcome(text, null);
        }
        CallError.Kind kind = answer.flag() ? CallError.Kind.BUDGET_SPENT : CallError.Kind.TOOL_FAILED;
        return new Outcome(null, new BadCallException(kind, Answers.lastText(answer)));
    }

    private void readState(FrameReader answer) throws FrameReader.GarbageException {
        long newFuel = answer.longNumber();
        long newBytes = answer.longNumber();
        if (newFuel < fuel || newBytes < bytes) {
            throw new FrameReader.GarbageException("a budget that grows");
        }
        fuel = newFuel;
        bytes = newBytes;
        exhausted = answer.flag();
    }

    /**
     * Does something where the episode lives; where its worker is lost of it, once more in a fresh one that nobody else uses, so that no
     * other episode can have been at fault.
     */
    private <T> T somewhere(Function<Worker, T> work) {
        Worker place = worker;
        if (place == null || !place.alive()) {
            leave();
            place = problem.pool().serving();
        }
        try {
            return workIn(place, work);
        } catch (WorkerLostException e) {
            if (e.late()) {
                throw e;
            }
        }
        Worker fresh = problem.pool().fresh();
        try {
            return workIn(fresh, work);
        } finally {
            problem.pool().giveBack(fresh);
        }
    }

    private <T> T workIn(Worker place, Function<Worker, T> work) {
        try {
            if (!place.equals(worker)) {
                settle(place);
            }
            return work.apply(place);
        } catch (WorkerLostException e) {
            leave();
            throw e;
        }
    }

    /** Builds the episode there, with all that happened in it so far. */
    private void settle(Worker place) {
        List<byte[]> calls = history;
        if (calls == null) {
            throw new WorkerLostException("the episode was too long to be built again", null, true);
        }
        long wantedFuel = fuel;
        long wantedBytes = bytes;
        fuel = 0;
        bytes = 0;
        worker = place;
        place.episodes().incrementAndGet();
        id = problem.pool().name();
        try {
            beginIn(place);
            for (byte[] call : calls) {
                if (call.length == 0) {
                    int original = id;
                    id = forkIn(place);
                    place.notice(FrameWriter.of(Op.END).number(original));
                } else {
                    callIn(place, call);
                }
            }
        } catch (RuntimeException e) {
            leave();
            fuel = wantedFuel;
            bytes = wantedBytes;
            throw e;
        }
        if (!calls.isEmpty() && (fuel != wantedFuel || bytes != wantedBytes)) {
            leave();
            throw new WorkerLostException("the episode did not become the same when it was built again", null, true);
        }
    }

    private void beginIn(Worker place) {
        FrameWriter request =
                FrameWriter.of(Op.BEGIN).number(id).number(problem.unit().id());
        UnitFrames.write(request, limits);
        request.content(inputs);
        place.ask(problem.unit(), request, limits.deadline(), FrameWriter.MAX_FRAME, this::state);
    }

    private boolean state(FrameReader answer) throws FrameReader.GarbageException {
        byte op = answer.tag();
        if (op != Op.DONE) {
            throw Answers.fault(op, answer);
        }
        readState(answer);
        answer.end();
        return true;
    }

    private int forkIn(Worker place) {
        int name = problem.pool().name();
        FrameWriter request = FrameWriter.of(Op.FORK).number(id).number(name);
        place.ask(null, request, twoCalls(), FrameWriter.MAX_FRAME, this::state);
        return name;
    }

    private void leave() {
        Worker left = worker;
        if (left != null) {
            worker = null;
            left.notice(FrameWriter.of(Op.END).number(id));
            left.episodes().decrementAndGet();
        }
    }

    @Override
    public boolean exhausted() {
        return exhausted;
    }

    @Override
    public long fuelSpent() {
        return fuel;
    }

    @Override
    public long bytesSpent() {
        return bytes;
    }

    @Override
    public GuestEpisode fork() {
        WalledEpisode fork = new WalledEpisode(problem, limits, inputs);
        somewhere(place -> {
            fork.id = forkIn(place);
            fork.worker = place;
            return place.episodes().incrementAndGet();
        });
        fork.history = history == null ? null : new ArrayList<>(history);
        fork.historyBytes = historyBytes;
        fork.remember(FORKED);
        fork.fuel = fuel;
        fork.bytes = bytes;
        fork.exhausted = exhausted;
        return fork;
    }

    @Override
    public void close() {
        leave();
    }
}
