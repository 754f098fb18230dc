/**
 * Policies, rollouts, and trajectories that can be replayed.
 */
@NullMarked
package dev.codegym.rollout;

import org.jspecify.annotations.NullMarked;
