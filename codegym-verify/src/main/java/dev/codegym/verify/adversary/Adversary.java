package dev.codegym.verify.adversary;

import java.util.List;
import java.util.Locale;

/**
 * A way to win without doing the work. It learns on some tasks, whose answers it is told as a model is that was paid for them,
 * and gives policies that see what any agent sees. Stateless and safe for use by several threads.
 */
public interface Adversary {
    /** What an adversary may do before it answers, and with it, how much it may win. */
    enum Means {
        /** It looks at nothing and guesses: it may win what one constant may. */
        GUESSES,
        /** It looks where that needs no thought, at most some dozens of times. */
        LOOKS,
        /** It breaks rules: bad calls, answers of a wrong form, calls after the end. It may win no more than if it looked. */
        BREAKS_RULES;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Its name on command lines and in evidence: lower-case words with hyphens, unique among {@link Adversaries#all}. */
    String name();

    /** What it does, in one sentence. */
    String description();

    /** What it may do. */
    Means means();

    /**
     * Learns.
     *
     * @param practice tasks of one environment to learn on, at least one
     * @return what it would play on other tasks of the environment: the most promising first, at most {@value Fitted#MOST}; empty
     *     where it has found nothing to try. The same practice gives the same result
     */
    List<Fitted> fit(List<Practice> practice);
}
