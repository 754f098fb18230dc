package dev.codegym.task;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a task takes, measured on its solver's way through it. Efforts are compared by solver calls, because each of them is a turn of
 * the agent; then by tools, by the share of cells read, and by the length of the answer.
 *
 * @param solverCalls how many distinct calls the solver made, {@code observe} and {@code done} not counted
 * @param tools how many different tools it called; 0 where nobody counted
 * @param cellsRead the share of the hidden cells that its calls depend on, from 0 to 1, as {@link EffortMeter} estimates it; null where
 *     nobody measured it
 * @param answerLength how many scalars the answer holds: 1 for a number, a text's characters, at least 1
 */
public record Effort(int solverCalls, int tools, @Nullable Double cellsRead, int answerLength)
        implements Comparable<Effort> {
    private static final Comparator<Effort> ORDER = Comparator.comparingInt(Effort::solverCalls)
            .thenComparingInt(Effort::tools)
            .thenComparingDouble(effort -> Objects.requireNonNullElse(effort.cellsRead, 0.0))
            .thenComparingInt(Effort::answerLength);

    /** Checks the ranges. */
    public Effort {
        if (solverCalls < 0 || tools < 0 || answerLength < 1) {
            throw new IllegalArgumentException(
                    "an effort of " + solverCalls + " calls of " + tools + " tools for an answer of length "
                            + answerLength + ": none may be negative, and the length is at least 1");
        }
        if (cellsRead != null && !(cellsRead >= 0 && cellsRead <= 1)) {
            throw new IllegalArgumentException("a share of cells read of " + cellsRead + ": it must be from 0 to 1");
        }
    }

    /** The effort of a task of which only the number of calls is known. */
    public static Effort ofCalls(int solverCalls, JsonNode answer) {
        return new Effort(solverCalls, 0, null, length(answer));
    }

    /** The effort of a task that the solver played. */
    public static Effort of(SolverRun run, JsonNode answer) {
        return new Effort(run.distinctCalls(), run.calls().size(), null, length(answer));
    }

    /** The same with the share of hidden cells that was read. */
    public Effort withCellsRead(double share) {
        return new Effort(solverCalls, tools, share, answerLength);
    }

    /** How many scalars an answer holds; the characters of a text count one by one, and what is empty counts 1. */
    public static int length(JsonNode answer) {
        return Math.max(1, answer.isString() || answer.isContainer() ? InputMutation.cells(answer) : 1);
    }

    @Override
    public int compareTo(Effort other) {
        return ORDER.compare(this, other);
    }
}
