package dev.codegym.server.mcp;

import dev.codegym.CodeGymException;

/** A request is answered by a JSON-RPC error. The message is for the client. */
final class RpcException extends CodeGymException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    /**
     * Creates one.
     *
     * @param status of the HTTP reply: 200 where the message was understood
     * @param code of JSON-RPC
     */
    RpcException(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
