package dev.codegym.verify;

import dev.codegym.env.Step;
import dev.codegym.task.SolverRun;
import dev.codegym.task.Task;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import java.util.List;

/**
 * A task as the solver played it.
 *
 * @param task the task
 * @param run what came of it
 * @param moves every step, the submission included
 */
public record Play(Task task, SolverRun run, List<Move> moves) {
    /** Copies the list. */
    public Play {
        moves = List.copyOf(moves);
    }

    /** One step: a call and what it led to. */
    public record Move(ToolCall call, Step<Observation> step) {}

    /** The first so many calls. */
    List<ToolCall> calls(int count) {
        return moves.stream().limit(count).map(Move::call).toList();
    }
}
