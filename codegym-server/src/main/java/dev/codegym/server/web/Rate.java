package dev.codegym.server.web;

/** Counts what a connection sends in each second. Used by one thread at a time. */
final class Rate {
    private static final long SECOND = 1_000_000_000L;

    private final int most;
    private long begin = System.nanoTime();
    private int count;

    Rate(int most) {
        this.most = most;
    }

    /** Counts one more; false where it is one too many. */
    boolean allows() {
        count++;
        if (count <= most) {
            return true;
        }
        // the clock is asked only where the count alone does not allow it
        long now = System.nanoTime();
        if (now - begin < SECOND) {
            return false;
        }
        begin = now;
        count = 1;
        return true;
    }
}
