package dev.codegym.synth.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a request. Each value goes in with its length before it, so that no two requests give the same bytes, and a real
 * as its bits, since texts of reals differ between versions of Java.
 */
final class RequestKey {
    /** Of hexadecimal digits. */
    static final int LENGTH = 32;

    private final MessageDigest digest;

    private RequestKey() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    static String of(ModelRequest request) {
        RequestKey key = new RequestKey();
        key.add(request.id());
        key.add(request.messages().size());
        for (Message message : request.messages()) {
            key.add(message.role().word());
            key.add(message.text());
        }
        key.add(request.n());
        Double temperature = request.temperature();
        key.add(temperature == null ? null : Long.toHexString(Double.doubleToLongBits(temperature)));
        key.add(request.maxTokens());
        Long seed = request.seed();
        key.add(seed == null ? null : seed.toString());
        key.add(request.stop().size());
        request.stop().forEach(key::add);
        key.add(request.responseFormat() == null ? null : String.valueOf(request.responseFormat()));
        return HexFormat.of().formatHex(key.digest.digest()).substring(0, LENGTH);
    }

    static boolean isKey(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    private void add(int value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    private void add(@Nullable String value) {
        if (value == null) {
            add(-1);
        } else {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            add(bytes.length);
            digest.update(bytes);
        }
    }
}
