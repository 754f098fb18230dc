package dev.codegym.env;

/**
 * An environment in the sense of Gymnasium: {@link #reset} begins an episode, {@link #step} takes one action, until a step
 * is {@link Step#terminated()} (the task ended) or {@link Step#truncated()} (a limit ended it).
 *
 * <p>An environment is deterministic: the same options and the same actions give the same episode, on every machine. It has
 * one owner at a time and is not safe for use by several threads at once, but may be handed from thread to thread.
 *
 * @param <S> what the agent sees
 * @param <A> what the agent does
 */
public interface Environment<S, A> extends AutoCloseable {
    /**
     * Begins a new episode, ending the one that may be running.
     *
     * @throws dev.codegym.CodeGymException if the options name a task that does not exist or does not fit
     */
    Reset<S> reset(ResetOptions options);

    /** Begins a new episode on a stored task of any difficulty, drawn with this seed. */
    default Reset<S> reset(long seed) {
        return reset(ResetOptions.of(seed));
    }

    /**
     * Takes one action. An agent's mistake is an observation that tells it what was wrong, never an exception.
     *
     * @throws EpisodeOverException before the first {@code reset} and after the episode ended
     */
    Step<S> step(A action);

    /**
     * An independent environment in the same state: the same actions give the same steps in both, and neither sees what
     * happens in the other.
     */
    Environment<S, A> fork();

    /** What is fixed about this environment. */
    EnvironmentSpec spec();

    /** Ends the running episode and gives back what it holds. Closing twice does nothing. */
    @Override
    void close();
}
