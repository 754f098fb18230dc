package dev.codegym.env;

/**
 * The start of an episode.
 *
 * @param state the first observation
 * @param info about the task, for the trainer
 */
public record Reset<S>(S state, ResetInfo info) {}
