package dev.codegym.synth.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Time that passes only where somebody sleeps. */
final class FakeTime implements InstantSource, Surroundings.Sleeper {
    final List<Duration> sleeps = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) {
        sleeps.add(time);
        now = now.plus(time);
    }

    Surroundings surroundings(Map<String, String> variables) {
        return new Surroundings(this, this, new SplittableRandom(1), name -> variables.getOrDefault(name, ""));
    }
}
