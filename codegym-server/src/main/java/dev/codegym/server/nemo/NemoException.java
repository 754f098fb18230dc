package dev.codegym.server.nemo;

import dev.codegym.CodeGymException;

/** A request that NeMo Gym's endpoints refuse. The message is for the client. */
final class NemoException extends CodeGymException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * Creates one.
     *
     * @param status of the HTTP reply
     * @param code a stable word
     */
    NemoException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** A body that is not what the endpoint takes. */
    static NemoException wrong(String message) {
        return new NemoException(422, "bad_request", message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
