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
record Play(Task task, SolverRun run, List<Move> moves) {
    Play {
        moves = List.copyOf(moves);
    }

    /** One step: a call and what it led to. */
    record Move(ToolCall call, Step<Observation> step) {}
}
