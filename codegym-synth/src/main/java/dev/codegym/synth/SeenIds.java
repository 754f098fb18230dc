package dev.codegym.synth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The ids of millions of problems and the lines where they stood first, in 16 to 32 bytes each: it keeps the first eight
 * bytes of an id's SHA-256, where two of a million different ids meet with a chance of 3 in 10^8.
 */
final class SeenIds {
    private long[] keys = new long[1 << 10];
    private long[] lines = new long[1 << 10];
    private int size;

    /** The line where this id stood first: the one given where it is new. Lines count from 1. */
    long firstLine(String id, long line) {
        byte[] digest = Digests.sha256(id.getBytes(StandardCharsets.UTF_8));
        if (size * 2L > keys.length) {
            grow();
        }
        return put(ByteBuffer.wrap(digest).getLong(), line);
    }

    /** A slot is free where its line is 0. */
    private long put(long key, long line) {
        int slot = (int) key & (keys.length - 1);
        while (lines[slot] != 0) {
            if (keys[slot] == key) {
                return lines[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        lines[slot] = line;
        size++;
        return line;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldLines = lines;
        keys = new long[oldKeys.length * 2];
        lines = new long[oldLines.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLines[i] != 0) {
                put(oldKeys[i], oldLines[i]);
            }
        }
    }
}
