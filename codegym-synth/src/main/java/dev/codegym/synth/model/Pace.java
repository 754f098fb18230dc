package dev.codegym.synth.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A limit of so much a minute, as even spacing without bursts: who takes something is let through when what was taken before is paid
 * for. So any minute sees the limit, and at most one request beyond it where requests differ in size.
 */
final class Pace {
    private static final double NANOS = 60e9;

    private final InstantSource clock;
    private final double nanosEach;
    private Instant free;

    /** A limit; 0 for none. */
    Pace(long perMinute, InstantSource clock) {
        this.clock = clock;
        nanosEach = perMinute == 0 ? 0 : NANOS / perMinute;
        free = clock.instant();
    }

    /** Takes so much, and says how long to wait before it is used. */
    synchronized Duration take(long amount) {
        Instant now = clock.instant();
        Instant start = free.isAfter(now) ? free : now;
        free = start.plusNanos(nanos(amount));
        return Duration.between(now, start);
    }

    /** Takes so much more, or gives it back where it is negative: what a request took in the end. */
    synchronized void correct(long amount) {
        free = free.plusNanos(nanos(amount));
    }

    /** Lets nobody through for so long. */
    synchronized void hold(Duration time) {
        Instant until = clock.instant().plus(time);
        free = free.isAfter(until) ? free : until;
    }

    private long nanos(long amount) {
        return (long) (amount * nanosEach);
    }
}
