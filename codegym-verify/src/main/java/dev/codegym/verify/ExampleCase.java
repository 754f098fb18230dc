package dev.codegym.verify;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example of the statement: public, so a check and never a task.
 *
 * @param input its input, a member for each input of the code problem
 * @param output what the statement says the answer is
 */
public record ExampleCase(ObjectNode input, JsonNode output) {}
