package dev.codegym.bench;

import dev.codegym.sandbox.GuestClasses;
import dev.codegym.sandbox.GuestFailure;
import dev.codegym.sandbox.GuestMethod;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.Meter;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.io.PrintStream;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Compiles, admits, runs and drops guests, each a little different, in one JVM, and watches whether anything grows: the
 * heap after a collection, metaspace, loaded classes, compiled code, threads. Ends with exit code 1 where the last tenth
 * stands above the first tenth after the warm-up.
 *
 * <p>Arguments, all optional: {@code guests=100000 every=5000}. Run it with a small heap, such as {@code -Xmx256m}.
 */
public final class GuestChurn {
    private static final int SAMPLES = 100;
    private static final int ENVIRONMENTS = 200;
    private static final Limits SMALL =
            Limits.DEFAULT.withFuelPerCall(20_000).withBytesPerCall(1 << 20).withDepth(4_000);

    /** What is compared, with what it may grow by: a share and a fixed part for what the host itself does over time. */
    private enum Figure {
        HEAP_MB(sample -> sample.heap, 0.05, 2),
        METASPACE_MB(sample -> sample.metaspace, 0.05, 1),
        LOADED_CLASSES(sample -> sample.loaded, 0.02, 50),
        /** The JIT goes on compiling the host for long, and frees code late: this only bounds it. */
        CODE_MB(sample -> sample.code, 0.5, 16),
        THREADS(sample -> sample.threads, 0, 1);

        private final ToDoubleFunction<Sample> of;
        private final double share;
        private final double fixed;

        Figure(ToDoubleFunction<Sample> of, double share, double fixed) {
            this.of = of;
            this.share = share;
            this.fixed = fixed;
        }

        private double median(List<Sample> window) {
            double[] values = window.stream().mapToDouble(of).sorted().toArray();
            return values[values.length / 2];
        }
    }

    /** What was seen after a collection; sizes in megabytes. */
    private record Sample(
            int guests, double heap, double metaspace, int loaded, long unloaded, double code, int threads) {}

    private final Map<String, Integer> verdicts = new TreeMap<>();

    private GuestChurn() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        Map<String, String> options = Options.parse(arguments, Set.of("guests", "every"));
        int guests = Integer.parseInt(options.getOrDefault("guests", "100000"));
        int every = Integer.parseInt(options.getOrDefault("every", "5000"));
        boolean flat = new GuestChurn().run(guests, every, System.out);
        System.exit(flat ? 0 : 1);
    }

    private boolean run(int guests, int every, PrintStream out) {
        List<Sample> samples = new ArrayList<>();
        int step = Math.max(1, guests / SAMPLES);
        long start = System.nanoTime();
        for (int i = 1; i <= guests; i++) {
            verdicts.merge(end(i), 1, Integer::sum);
            if (i % ENVIRONMENTS == 0) {
                playAnEnvironment();
            }
            if (i % step == 0) {
                samples.add(sample(i));
            }
            if (i % every == 0) {
                print(samples.isEmpty() ? sample(i) : samples.get(samples.size() - 1), start, out);
            }
        }
        out.println("ended: " + verdicts);
        return isFlat(samples, out);
    }

    /** Lets one guest live, and tells how it ended. Nothing of it is kept. */
    private static String end(int number) {
        GuestClasses classes = GuestSources.SANDBOX
                .admit(GuestSources.compile(ChurnGuests.source(number)))
                .open();
        Meter meter = Meter.create(SMALL);
        if (number % 97 == 0) {
            meter.kill();
        }
        String name = "Guest" + number;
        try {
            Object guest = classes.constructor(name).invoke(meter, null);
            GuestMethod run = classes.method(name, "run");
            run.invoke(meter, guest);
            run.invoke(meter.fork(), guest);
            return "returned";
        } catch (GuestFailure e) {
            return e.getClass().getSimpleName() + " "
                    + String.valueOf(e.getMessage())
                            .replaceAll("[0-9]+", "#")
                            .lines()
                            .findFirst()
                            .orElse("");
        }
    }

    /** A whole environment: compiled, played, forked. */
    private static void playAnEnvironment() {
        ToolEnvironment environment = SmallTool.endless(SmallTool.host());
        environment.reset(0);
        ToolCall lift =
                ToolCall.of("lift", JsonNodeFactory.instance.objectNode().put("index", 1));
        environment.step(lift);
        environment.fork().step(lift);
    }

    private static Sample sample(int guests) {
        System.gc();
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        return new Sample(
                guests,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
                pools("Metaspace"),
                classes.getLoadedClassCount(),
                classes.getUnloadedClassCount(),
                pools("CodeHeap") + pools("CodeCache"),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static double pools(String name) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().contains(name))
                        .map(MemoryPoolMXBean::getUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / 1e6;
    }

    private static void print(Sample sample, long start, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%7d guests, %4d s: heap %.1f MB, metaspace %.1f MB, classes %d loaded %d unloaded, code %.1f MB, %d threads%n",
                sample.guests,
                (System.nanoTime() - start) / 1_000_000_000,
                sample.heap,
                sample.metaspace,
                sample.loaded,
                sample.unloaded,
                sample.code,
                sample.threads);
    }

    /** Compares the last tenth with the first tenth after a tenth of warm-up. */
    private static boolean isFlat(List<Sample> samples, PrintStream out) {
        int tenth = Math.max(1, samples.size() / 10);
        if (samples.size() < 3 * tenth) {
            throw new IllegalArgumentException(samples.size() + " samples are too few: give more guests");
        }
        List<Sample> first = samples.subList(tenth, 2 * tenth);
        List<Sample> last = samples.subList(samples.size() - tenth, samples.size());
        boolean flat = true;
        for (Figure figure : Figure.values()) {
            double before = figure.median(first);
            double after = figure.median(last);
            boolean grew = after > before * (1 + figure.share) + figure.fixed;
            flat &= !grew;
            out.printf(Locale.ROOT, "%-15s %9.1f -> %9.1f  %s%n", figure, before, after, grew ? "GREW" : "flat");
        }
        out.println(flat ? "flat" : "not flat");
        return flat;
    }
}
