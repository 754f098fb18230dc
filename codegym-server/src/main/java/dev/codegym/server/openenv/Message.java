package dev.codegym.server.openenv;

import dev.codegym.server.session.ResetRequest;
import dev.codegym.tool.ToolCall;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a client sent over its WebSocket. */
sealed interface Message {
    /** An action: either of the two that there are. */
    sealed interface Action extends Message {}

    /** Call a tool. */
    record Call(ToolCall call, @Nullable String requestId) implements Action {}

    /** Tell the tools. */
    record ListTools() implements Action {}

    /** Begin an episode. */
    record Reset(ResetRequest request) implements Message {}

    /** Tell where the episode stands. */
    record State() implements Message {}

    /** A JSON-RPC request. */
    record Rpc(JsonNode request) implements Message {}

    /** Go on with a session that lost its connection. */
    record Attach(String sessionId, String token) implements Message {
        /** The token is a secret. */
        @Override
        public String toString() {
            return "Attach[" + sessionId + "]";
        }
    }

    /** Close the session and the connection. */
    record Close() implements Message {}

    /**
     * None of these.
     *
     * @param reply what the client is told
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from the reader to the connection, never compared
    record Wrong(byte[] reply) implements Message {}
}
