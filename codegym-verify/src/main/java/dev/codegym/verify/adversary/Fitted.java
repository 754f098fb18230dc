package dev.codegym.verify.adversary;

import dev.codegym.rollout.Policy;

/**
 * What an adversary has learned.
 *
 * @param text how it comes to its answer, for evidence
 * @param wins how many of the tasks that it learned on it wins; for those that play by chance, about as many
 * @param byChance whether it plays by chance, so that another seed wins other tasks
 * @param policy plays it on any task of the environment
 */
public record Fitted(String text, int wins, boolean byChance, Policy policy) {
    /** So many at most are given for one adversary. */
    public static final int MOST = 3;

    /** What plays alike with every seed. */
    Fitted(String text, int wins, Policy policy) {
        this(text, wins, false, policy);
    }
}
