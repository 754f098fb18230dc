package dev.codegym.server.web;

/** The server's end of one WebSocket. Called by one thread at a time, in order; must not block. */
public interface SocketHandler {
    /**
     * A message came. Where too many of them are not {@linkplain Socket#done() dealt with}, nothing further is read, pings neither; up to there pings
     * are answered whatever the handler is at.
     *
     * @param text the message, UTF-8 as far as the client keeps to the rules
     */
    void message(byte[] text);

    /**
     * The connection is over. Comes once, after the last message.
     *
     * @param inOrder whether the client closed it, rather than being lost
     */
    void closed(boolean inOrder);

    /** Makes the server's end of each connection of a route. */
    @FunctionalInterface
    interface Factory {
        /** Makes one for a connection that has just been opened. */
        SocketHandler open(Socket socket);
    }
}
