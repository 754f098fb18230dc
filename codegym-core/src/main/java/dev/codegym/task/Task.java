package dev.codegym.task;

import dev.codegym.env.Difficulty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One hidden input of a code problem, with what was measured on it.
 *
 * @param id names it within its environment
 * @param difficulty its tier
 * @param input the hidden input: one member for each input of the code problem; nobody changes it
 * @param answer the reference answer
 * @param effort what it takes
 */
public record Task(String id, Difficulty difficulty, ObjectNode input, JsonNode answer, Effort effort) {
    /** A task of which only the number of solver calls is known. */
    public Task(String id, Difficulty difficulty, ObjectNode input, JsonNode answer, int solverCalls) {
        this(id, difficulty, input, answer, Effort.ofCalls(solverCalls, answer));
    }

    /** How many distinct calls the solver made, {@code observe} and {@code done} not counted. */
    public int solverCalls() {
        return effort.solverCalls();
    }

    /** The same with another effort. */
    public Task withEffort(Effort measured) {
        return new Task(id, difficulty, input, answer, measured);
    }

    /** The same under another id and in another tier. */
    Task as(String newId, Difficulty tier) {
        return new Task(newId, tier, input, answer, effort);
    }
}
