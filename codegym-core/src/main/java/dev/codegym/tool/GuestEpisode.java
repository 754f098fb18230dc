package dev.codegym.tool;

/**
 * The guest's side of one episode: an instance of a code problem with what it has spent. It has one owner, who closes it.
 * Whether the guest's code runs in this JVM or elsewhere cannot be told from what it gives.
 */
public interface GuestEpisode extends AutoCloseable {
    /**
     * Calls a tool. A call that fails leaves the instance as it was before.
     *
     * @param tool the tool's position in the spec
     * @param arguments plain data of the types of its parameters; the guest may change them
     * @return its result as JSON text
     * @throws BadCallException if the tool refused, failed, was stopped or was lost
     */
    String call(int tool, Object[] arguments) throws BadCallException;

    /** Whether no further call can succeed: the episode's budget is spent, or what runs the guest is lost. */
    boolean exhausted();

    /** The fuel that the episode has spent. */
    long fuelSpent();

    /** The bytes that the episode has spent. */
    long bytesSpent();

    /** An independent episode in the same state that has spent as much. */
    GuestEpisode fork();

    /** Gives back what it holds. Closing twice does nothing. */
    @Override
    void close();
}
