package dev.codegym.synth.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait before a request is sent again. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 20;
    private static final int MOST_DIGITS = 9;

    /** Of what the endpoint asks for: it is kept, and those that were sent away together do not come back together. */
    private static final double JITTER = 0.1;

    private final Duration longest;
    private final InstantSource clock;
    private final RandomGenerator chance;

    Backoff(Duration longest, InstantSource clock, RandomGenerator chance) {
        this.longest = longest;
        this.clock = clock;
        this.chance = chance;
    }

    /** The wait after try number {@code tried}, from 1: what the endpoint asks for, else one second doubled each time, half of it by chance. */
    Duration after(int tried, @Nullable Duration asked) {
        if (asked != null) {
            return asked.plusNanos((long) (asked.toNanos() * JITTER * chance()));
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(tried - 1, MOST_DOUBLINGS));
        Duration capped = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofNanos((long) (capped.toNanos() * (0.5 + chance() / 2)));
    }

    private double chance() {
        synchronized (chance) {
            return chance.nextDouble();
        }
    }

    /** What a header {@code Retry-After} says, seconds or an HTTP date; null where it says neither. */
    @Nullable
    Duration asked(String header) {
        String text = header.strip();
        if (!text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    Duration longest() {
        return longest;
    }
}
