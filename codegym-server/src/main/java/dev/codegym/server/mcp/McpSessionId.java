package dev.codegym.server.mcp;

import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Sessions;
import java.util.List;

/**
 * What stands in the header {@code Mcp-Session-Id}: {@code own.ID.TOKEN} or {@code attached.ID.TOKEN}, with id and token of the
 * environment session. Nothing has to be remembered for it, so it holds over a restart of a server that keeps a journal.
 *
 * @param own whether the environment session was opened for this MCP session, and ends with it
 */
record McpSessionId(boolean own, String id, String token) {
    static final String HEADER = "Mcp-Session-Id";

    private static final String OWN = "own";
    private static final String ATTACHED = "attached";

    static McpSessionId of(boolean own, Session session) {
        return new McpSessionId(own, session.id(), session.token());
    }

    /** The session that a header names. */
    static McpSessionId parse(String header) {
        List<String> parts = List.of(header.split("\\.", -1));
        boolean known =
                parts.size() == 3 && (parts.get(0).equals(OWN) || parts.get(0).equals(ATTACHED));
        if (!known) {
            throw unknown();
        }
        return new McpSessionId(parts.get(0).equals(OWN), parts.get(1), parts.get(2));
    }

    Session find(Sessions sessions) {
        try {
            return sessions.find(id, token);
        } catch (SessionException e) {
            throw unknown();
        }
    }

    /** What holds for every session that cannot be found, whatever the reason. */
    static RpcException unknown() {
        return new RpcException(
                404,
                Rpc.UNKNOWN_SESSION,
                "there is no such session: it was closed, or never opened; initialize another one");
    }

    String header() {
        return (own ? OWN : ATTACHED) + "." + id + "." + token;
    }
}
