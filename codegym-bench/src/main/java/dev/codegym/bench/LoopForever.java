package dev.codegym.bench;

import dev.codegym.compile.SourceFile;
import dev.codegym.sandbox.GuestClasses;
import dev.codegym.sandbox.GuestFailure;
import dev.codegym.sandbox.GuestStoppedException;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.Meter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Runs {@code while (true) {}} with the default budget, again and again: prints how long each took to be stopped and what
 * it had spent. Exits with 1 where the counts differ. Argument, optional: {@code times=10}.
 */
public final class LoopForever {
    private static final String SOURCE = """
            public class Endless {
                public void run() {
                    while (true) {
                    }
                }
            }
            """;

    private LoopForever() {}

    /** Runs it. */
    public static void main(String[] arguments) throws GuestFailure {
        Map<String, String> options = Options.parse(arguments, Set.of("times"));
        int times = Integer.parseInt(options.getOrDefault("times", "10"));
        long first = -1;
        boolean same = true;
        for (int i = 0; i < times; i++) {
            long fuel = once();
            same &= i == 0 || fuel == first;
            first = i == 0 ? fuel : first;
        }
        System.out.println(same ? "the same count each time" : "the counts differ");
        System.exit(same ? 0 : 1);
    }

    /** Compiles it anew, so that each run starts cold, and gives the fuel spent. */
    private static long once() throws GuestFailure {
        GuestClasses classes = GuestSources.SANDBOX
                .admit(GuestSources.compile(new SourceFile("Endless.java", SOURCE)))
                .open();
        Meter meter = Meter.create(Limits.DEFAULT);
        Object guest = classes.constructor("Endless").invoke(meter, null);
        long before = meter.fuelSpent();
        long start = System.nanoTime();
        try {
            classes.method("Endless", "run").invoke(meter, guest);
        } catch (GuestStoppedException e) {
            double millis = (System.nanoTime() - start) / 1e6;
            long fuel = meter.fuelSpent() - before;
            System.out.printf(Locale.ROOT, "%s after %.1f ms, %d units of fuel%n", e.reason(), millis, fuel);
            return fuel;
        }
        throw new IllegalStateException("the loop ended by itself");
    }
}
