package dev.codegym.tool;

import dev.codegym.env.Difficulty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one episode is played on.
 *
 * @param taskId names the task in records and logs
 * @param difficulty its tier, or null where it was not measured
 * @param input the hidden input; nobody changes it
 * @param key judges the answer
 */
public record Assignment(String taskId, @Nullable Difficulty difficulty, ObjectNode input, AnswerKey key) {}
