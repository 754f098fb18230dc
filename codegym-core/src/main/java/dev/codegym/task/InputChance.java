package dev.codegym.task;

import java.util.List;
import java.util.Random;

/** Random choices of one draw; {@link Random} is specified exactly, so a seed gives the same on every machine. */
final class InputChance {
    private final Random random;

    InputChance(long seed) {
        // neighbouring seeds must not give neighbouring streams
        long mixed = seed + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        this.random = new Random(mixed ^ (mixed >>> 31));
    }

    boolean hit(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(Math.max(1, bound));
    }

    double unit() {
        return random.nextDouble();
    }

    long between(long low, long high) {
        if (high <= low) {
            return low;
        }
        long width = high - low + 1;
        if (width <= 0 || width > Integer.MAX_VALUE) {
            double position = random.nextDouble();
            long value = low + (long) (position * ((double) high - (double) low));
            return Math.min(high, Math.max(low, value));
        }
        return low + random.nextInt((int) width);
    }

    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    <T> void shuffle(List<T> values) {
        for (int i = values.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T kept = values.get(i);
            values.set(i, values.get(j));
            values.set(j, kept);
        }
    }
}
