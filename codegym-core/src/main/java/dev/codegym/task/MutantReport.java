package dev.codegym.task;

import dev.codegym.sandbox.rewrite.Mutant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the tasks of an environment tell its original from mutants of it.
 *
 * @param tasks the tasks, those that were added included
 * @param mutants the mutants that were tried
 * @param possible how many there were to choose from, in code that some task runs
 * @param added how many tasks were added or took another's place, so that more mutants are told apart
 * @param obstacle why no mutants could be made, or null
 */
public record MutantReport(
        List<Task> tasks,
        List<Judged> mutants,
        int possible,
        int added,
        @Nullable String obstacle) {
    /** Copies the lists. */
    public MutantReport {
        tasks = List.copyOf(tasks);
        mutants = List.copyOf(mutants);
    }

    /** What became of a mutant. */
    public enum Fate {
        /** A task has another answer with it, or none. */
        KILLED,
        /** The same, by a task that was added for it. */
        KILLED_BY_ADDED,
        /** Only inputs that can be no task tell it apart: they take too few calls, or too many. */
        BEYOND_TASKS,
        /** No input in the search tells it apart: it seems to be the same program. */
        SAME,
        /** An input tells it apart, and could not become a task. */
        MISSED
    }

    /**
     * One mutant.
     *
     * @param words line, code and change, for people
     * @param task the id of the task that tells it apart; empty where none does
     * @param input the input that tells it apart where no task does, or null
     */
    public record Judged(
            Mutant mutant,
            String words,
            Fate fate,
            String task,
            @Nullable ObjectNode input) {}

    /** How many mutants came to this. */
    public int count(Fate fate) {
        return (int) mutants.stream().filter(judged -> judged.fate() == fate).count();
    }
}
