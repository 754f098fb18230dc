package dev.codegym.library;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example of the problem's statement. It is public, so no task; the package keeps it so that the original can be held
 * against it again.
 *
 * @param input its input, a member for each input of the code problem; nobody changes it
 * @param output what the statement says the answer is
 */
public record StatementExample(ObjectNode input, JsonNode output) {}
