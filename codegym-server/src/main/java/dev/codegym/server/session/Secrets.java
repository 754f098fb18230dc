package dev.codegym.server.session;

import java.security.SecureRandom;
import java.util.Base64;

/** Draws what nobody may guess: the only chance in CodeGym that does not come from a seed. Safe for use by several threads. */
final class Secrets {
    private static final int ID_BYTES = 12;
    private static final int TOKEN_BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    /** The id of a session: 16 characters. */
    String id() {
        return text(ID_BYTES);
    }

    /** The token of a session: 32 characters, 192 bits. */
    String token() {
        return text(TOKEN_BYTES);
    }

    /** A number from 0 on, of so many bits. */
    long number(int bits) {
        return random.nextLong() >>> (Long.SIZE - bits);
    }

    private String text(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }
}
