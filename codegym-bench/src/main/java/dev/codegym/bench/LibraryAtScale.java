package dev.codegym.bench;

import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Libraries;
import dev.codegym.library.LibraryWriter;
import dev.codegym.library.PackageSummary;
import dev.codegym.tool.ToolEnvironment;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A library of 100,000 packages: what opening it, making environments of it and having it in memory cost.
 *
 * <p>{@code generate SMALL LARGE [count=100000]} writes the packages of a small library over and over under new ids into a
 * large one, a file where its name ends with {@code .codegyms}; {@code copy FROM TO} turns one form into the other;
 * {@code measure LARGE [makes=1000]} measures. Measure in a JVM of its own: the first numbers are those of a cold one. The heap
 * is what is used after a collection, compared with an open library of the same process that holds one package, which has been
 * played.
 */
public final class LibraryAtScale {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private LibraryAtScale() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        Map<String, String> options = Options.parse(
                args.length < 3
                        ? new String[0]
                        : Arrays.copyOfRange(args, args[0].equals("measure") ? 2 : 3, args.length),
                Set.of("count", "makes"));
        switch (args[0]) {
            case "generate" ->
                generate(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(options.getOrDefault("count", "100000")));
            case "copy" -> {
                try (EnvironmentLibrary from = EnvironmentLibrary.open(Path.of(args[1]))) {
                    long start = System.nanoTime();
                    Libraries.Outcome outcome = Libraries.copy(from, Path.of(args[2]));
                    OUT.println(
                            outcome.packages() + " packages copied in " + millis(System.nanoTime() - start) + " ms");
                }
            }
            case "measure" -> measure(Path.of(args[1]), Integer.parseInt(options.getOrDefault("makes", "1000")));
            default -> throw new IllegalArgumentException(args[0] + ": generate, copy or measure");
        }
    }

    private static void generate(Path small, Path large, int count) {
        long start = System.nanoTime();
        try (EnvironmentLibrary library = EnvironmentLibrary.open(small, 10_000);
                LibraryWriter writer = LibraryWriter.create(large)) {
            List<String> ids = library.ids();
            IntStream.range(0, count).parallel().forEach(i -> {
                EnvironmentPackage model = library.get(ids.get(i % ids.size()));
                writer.add(model.withId(String.format(Locale.ROOT, "%s-%06d", model.id(), i / ids.size())));
            });
            writer.finish();
        }
        OUT.println(count + " packages written in " + millis(System.nanoTime() - start) + " ms");
    }

    private static void measure(Path large, int makes) throws Exception {
        long begun = System.nanoTime();
        try (EnvironmentLibrary library = EnvironmentLibrary.open(large)) {
            OUT.println("open, cold JVM          " + millis(System.nanoTime() - begun) + " ms");
            long listing = System.nanoTime();
            List<String> ids = library.ids();
            OUT.println("ids() of " + ids.size() + "         " + millis(System.nanoTime() - listing) + " ms");
            make(library, ids.get(0), "first environment");
        }
        heap(large, makes);
    }

    private static void make(EnvironmentLibrary library, String id, String what) {
        long start = System.nanoTime();
        try (ToolEnvironment environment = library.make(id)) {
            OUT.println(what + "       " + millis(System.nanoTime() - start) + " ms ("
                    + environment.spec().id() + ")");
        }
    }

    private static void heap(Path large, int makes) throws Exception {
        Path one = Files.createTempDirectory("codegym").resolve("one.codegyms");
        try (EnvironmentLibrary library = EnvironmentLibrary.open(large);
                LibraryWriter writer = LibraryWriter.create(one)) {
            writer.add(library.read(library.ids().get(0)));
            writer.finish();
        }
        try (EnvironmentLibrary small = EnvironmentLibrary.open(one)) {
            make(small, small.ids().get(0), "second environment");
            long before = used();
            try (EnvironmentLibrary library = EnvironmentLibrary.open(large)) {
                long opened = used();
                List<String> ids = library.ids();
                long listed = used();
                long[] nanos = makes(library, ids, makes);
                long made = used();
                OUT.println("heap more: opened       " + megabytes(opened - before) + " MB");
                OUT.println("heap more: ids() too    " + megabytes(listed - before) + " MB");
                OUT.println("heap more: " + makes + " made   " + megabytes(made - before) + " MB");
                Arrays.sort(nanos);
                OUT.println("make by id: median " + millis(nanos[nanos.length / 2]) + " ms, p99 "
                        + millis(nanos[nanos.length * 99 / 100]) + " ms, most " + millis(nanos[nanos.length - 1])
                        + " ms");
                summaries(library);
            }
        } finally {
            Files.delete(one);
            Files.delete(one.getParent());
        }
    }

    private static long[] makes(EnvironmentLibrary library, List<String> ids, int makes) {
        Random random = new Random(1);
        long[] nanos = new long[makes];
        for (int i = 0; i < makes; i++) {
            String id = ids.get(random.nextInt(ids.size()));
            long start = System.nanoTime();
            library.make(id).close();
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    private static void summaries(EnvironmentLibrary library) {
        long start = System.nanoTime();
        try (Stream<PackageSummary> all = library.summaries(damaged -> OUT.println(damaged.getMessage()))) {
            long tasks = all.mapToLong(PackageSummary::taskCount).sum();
            OUT.println("summaries of all        " + millis(System.nanoTime() - start) + " ms, " + tasks + " tasks");
        }
    }

    /** What is used after a full collection; twice, as the first one may leave what a cleaner frees. */
    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }
}
