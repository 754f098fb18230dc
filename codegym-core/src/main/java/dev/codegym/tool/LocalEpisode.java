package dev.codegym.tool;

import dev.codegym.CodeGymException;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.Meter;
import java.util.ArrayList;
import java.util.List;

/** An episode of a code problem that runs in this JVM. */
final class LocalEpisode implements GuestEpisode {
    private final LocalProblem problem;
    private final Limits limits;
    /** As they were at the start: instances get copies. */
    private final Object[] inputs;

    private final Meter meter;
    private ProblemInstance instance;
    /** The successful calls so far that may have changed state: with the inputs, they are the state. */
    private final List<Change> changes = new ArrayList<>();

    private static final class Change {
        final HostedTool tool;
        final Object[] arguments;

        Change(HostedTool tool, Object[] arguments) {
            this.tool = tool;
            this.arguments = arguments;
        }
    }

    LocalEpisode(LocalProblem problem, Limits limits, Object[] inputs) {
        this.problem = problem;
        this.limits = limits;
        this.inputs = inputs;
        this.meter = Meter.create(limits);
        this.instance = problem.instantiate(meter, PlainArrays.copyOf(inputs));
    }

    private LocalEpisode(LocalEpisode original) {
        problem = original.problem;
        limits = original.limits;
        inputs = original.inputs;
        changes.addAll(original.changes);
        meter = original.meter.fork();
        instance = rebuilt(Meter.create(limits));
    }

    @Override
    public String call(int position, Object[] arguments) throws BadCallException {
        HostedTool tool = problem.tool(position);
        return tool.mayWrite() ? change(tool, arguments) : instance.invoke(tool, meter, arguments);
    }

    private String change(HostedTool tool, Object[] arguments) throws BadCallException {
        Change change = new Change(tool, PlainArrays.copyOf(arguments));
        try {
            String result = instance.invoke(tool, meter, arguments);
            changes.add(change);
            return result;
        } catch (BadCallException e) {
            undo();
            throw e;
        }
    }

    /** Leaves the instance as it is where the budget does not reach: the episode ends with this step then. */
    private void undo() {
        try {
            instance = meter.episodeExhausted() ? instance : rebuilt(meter);
        } catch (CodeGymException e) {
            if (!meter.episodeExhausted()) {
                throw e;
            }
        }
    }

    /** The code problem in the state that the inputs and the changes give; what that takes is charged to the meter. */
    private ProblemInstance rebuilt(Meter charged) {
        ProblemInstance fresh = problem.instantiate(charged, PlainArrays.copyOf(inputs));
        for (Change change : changes) {
            try {
                fresh.invoke(change.tool, charged, PlainArrays.copyOf(change.arguments));
            } catch (BadCallException e) {
                if (!charged.episodeExhausted()) {
                    throw new IllegalStateException(
                            "a call that succeeded fails when it is repeated: "
                                    + change.tool.spec().name(),
                            e);
                }
            }
        }
        return fresh;
    }

    @Override
    public boolean exhausted() {
        return meter.episodeExhausted();
    }

    @Override
    public long fuelSpent() {
        return meter.fuelSpent();
    }

    @Override
    public long bytesSpent() {
        return meter.bytesSpent();
    }

    @Override
    public GuestEpisode fork() {
        return new LocalEpisode(this);
    }

    @Override
    public void close() {
        // nothing but memory is held
    }
}
