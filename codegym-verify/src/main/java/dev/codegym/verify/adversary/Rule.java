package dev.codegym.verify.adversary;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A way from what was seen to an answer.
 *
 * @param text how evidence names it
 * @param wins on how many of the tasks that are learned on it gives the answer
 * @param answer the answer; null where the rule gives none
 */
record Rule(String text, int wins, Function<Seen, @Nullable JsonNode> answer) {}
