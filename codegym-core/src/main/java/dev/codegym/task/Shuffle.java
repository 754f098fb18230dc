package dev.codegym.task;

/**
 * A permutation of the numbers from 0 to a size, in constant memory: a Feistel network (Luby and Rackoff, 1988) over the next power of
 * four, walked until it meets a number below the size (Black and Rogaway, 2002), which takes fewer than four steps on average. Immutable.
 */
final class Shuffle {
    /** Four make a pseudo-random permutation; small sizes need more to look like one. */
    private static final int ROUNDS = 8;

    private final long size;
    private final int half;
    private final long mask;
    private final long key;

    /** A permutation of {@code size} numbers, at least 1; each key gives another one. */
    Shuffle(long size, long key) {
        this.size = size;
        this.half = Math.max(1, (65 - Long.numberOfLeadingZeros(size - 1)) / 2);
        this.mask = (1L << half) - 1;
        this.key = key;
    }

    /** The number at a position from 0 to the size, exclusive. */
    long at(long position) {
        long number = position;
        do {
            number = mixed(number);
        } while (number >= size);
        return number;
    }

    private long mixed(long number) {
        long left = number >>> half;
        long right = number & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ mix(right ^ mix(key + round)) & mask;
            left = right;
            right = next;
        }
        return left << half | right;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014): near numbers become far ones. */
    static long mix(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
