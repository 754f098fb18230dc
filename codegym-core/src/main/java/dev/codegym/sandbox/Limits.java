package dev.codegym.sandbox;

import java.time.Duration;

/**
 * The budgets of a guest. Fuel counts loop rounds, calls, handlers and the work of costly JDK calls; bytes are what
 * guests allocate, estimated the same on every machine; both are deterministic. The deadline is a backstop for
 * what no meter sees, far above what the fuel takes.
 *
 * @param fuelPerCall fuel for one call from the host
 * @param bytesPerCall bytes for one call from the host
 * @param fuelPerEpisode fuel for all calls under one meter
 * @param bytesPerEpisode bytes for all calls under one meter
 * @param depth nesting of guest calls in stack words of 8 bytes
 * @param deadline wall-clock time for one call
 */
public record Limits(
        long fuelPerCall, long bytesPerCall, long fuelPerEpisode, long bytesPerEpisode, int depth, Duration deadline) {
    /**
     * 50 million units (less than a second) and 128 MiB per call (which a heap of 256 MiB has room for), ten times that per episode, 400,000 stack words (some
     * 15,000 to 20,000 nested calls, about what plain Java does; code that recurses runs on a stack of its own), 30 s.
     */
    public static final Limits DEFAULT =
            new Limits(50_000_000, 128L << 20, 500_000_000, 1280L << 20, 400_000, Duration.ofSeconds(30));

    private static final int MOST_DEPTH = 2_000_000;

    /** Checks that each is positive, and that the depth is at most two million words. */
    public Limits {
        require(fuelPerCall > 0, "fuelPerCall", fuelPerCall);
        require(bytesPerCall > 0, "bytesPerCall", bytesPerCall);
        require(fuelPerEpisode > 0, "fuelPerEpisode", fuelPerEpisode);
        require(bytesPerEpisode > 0, "bytesPerEpisode", bytesPerEpisode);
        require(depth > 0, "depth", depth);
        if (depth > MOST_DEPTH) {
            throw new IllegalArgumentException(
                    "depth is " + depth + ": at most " + MOST_DEPTH + " words fit a guest's stack");
        }
        require(deadline.compareTo(Duration.ZERO) > 0, "deadline", deadline);
    }

    private static void require(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + ": it must be positive");
        }
    }

    /** The same with other fuel per call. */
    public Limits withFuelPerCall(long fuel) {
        return new Limits(fuel, bytesPerCall, fuelPerEpisode, bytesPerEpisode, depth, deadline);
    }

    /** The same with other bytes per call. */
    public Limits withBytesPerCall(long bytes) {
        return new Limits(fuelPerCall, bytes, fuelPerEpisode, bytesPerEpisode, depth, deadline);
    }

    /** The same with other fuel per episode. */
    public Limits withFuelPerEpisode(long fuel) {
        return new Limits(fuelPerCall, bytesPerCall, fuel, bytesPerEpisode, depth, deadline);
    }

    /** The same with other bytes per episode. */
    public Limits withBytesPerEpisode(long bytes) {
        return new Limits(fuelPerCall, bytesPerCall, fuelPerEpisode, bytes, depth, deadline);
    }

    /** The same with another depth. */
    public Limits withDepth(int words) {
        return new Limits(fuelPerCall, bytesPerCall, fuelPerEpisode, bytesPerEpisode, words, deadline);
    }

    /** The same with another deadline. */
    public Limits withDeadline(Duration time) {
        return new Limits(fuelPerCall, bytesPerCall, fuelPerEpisode, bytesPerEpisode, depth, time);
    }
}
