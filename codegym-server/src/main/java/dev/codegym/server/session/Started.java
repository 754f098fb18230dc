package dev.codegym.server.session;

import dev.codegym.env.ResetInfo;
import dev.codegym.tool.Prompt;

/**
 * An episode that has just begun, or that is looked at again.
 *
 * @param session the session
 * @param episodeId the client's name for the episode, or one that the server gave it
 * @param prompt what the agent is told: the task and the tools
 * @param info about the task, for the trainer
 * @param stepLimit after how many steps the episode is truncated
 */
public record Started(Session session, String episodeId, Prompt prompt, ResetInfo info, int stepLimit) {}
