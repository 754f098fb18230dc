package dev.codegym.server.web;

import java.util.Map;

/** The client's end of a WebSocket. Safe for use by several threads. */
public interface Socket {
    /** Sends a text message, in UTF-8. Messages arrive in the order in which this was called. */
    void send(byte[] text);

    /** Tells that a message that was {@linkplain SocketHandler#message handed over} is dealt with: another may be read. */
    void done();

    /**
     * Closes the connection after what was sent before.
     *
     * @param code the close code, such as 1000
     * @param reason for people; at most 120 characters of it are sent, which should be ASCII
     */
    void close(int code, String reason);

    /** Who is at the other end, as limits count. */
    String client();

    /** The parts of the path that the route names, decoded. */
    Map<String, String> parameters();
}
