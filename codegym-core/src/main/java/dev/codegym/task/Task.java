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
 * @param solverCalls how many distinct calls the solver made, {@code observe} and {@code done} not counted
 */
public record Task(String id, Difficulty difficulty, ObjectNode input, JsonNode answer, int solverCalls) {}
