/**
 * Policies, rollouts, trajectories and their replay.
 */
@NullMarked
package dev.codegym.rollout;

import org.jspecify.annotations.NullMarked;
