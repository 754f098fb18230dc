package dev.codegym.bench;

import dev.codegym.CodeGymException;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.task.TaskDealer;
import dev.codegym.tool.Assignment;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Draws fresh tasks from every environment of a library and tells how long one takes and how many of them differ. A task is
 * drawn, answered by the original and solved by the solver, as for a reset; each environment warms up on a few first.
 *
 * <p>Arguments: the library's folder, then {@code seeds=1000 warmup=100 environments=1000}, all three optional.
 */
public final class FreshTasks {
    private final PrintStream out;
    private final int seeds;
    private final int warmup;
    private final List<Long> all = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private int none;

    private FreshTasks(PrintStream out, Map<String, String> options) {
        this.out = out;
        this.seeds = Integer.parseInt(options.getOrDefault("seeds", "1000"));
        this.warmup = Integer.parseInt(options.getOrDefault("warmup", "100"));
    }

    /** Runs it. */
    public static void main(String[] args) {
        Map<String, String> options =
                Options.parse(Arrays.copyOfRange(args, 1, args.length), Set.of("seeds", "warmup", "environments"));
        int most = Integer.parseInt(options.getOrDefault("environments", "1000"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        FreshTasks report = new FreshTasks(out, options);
        try (EnvironmentLibrary library = EnvironmentLibrary.open(Path.of(args[0]))) {
            library.ids().stream().limit(most).forEach(id -> report.measure(library.get(id)));
        }
        report.summary();
    }

    private void measure(EnvironmentPackage environment) {
        TaskDealer dealer = TaskDealer.of(environment.host(), environment.tasks());
        for (int seed = 0; seed < warmup; seed++) {
            draw(dealer, -1L - seed);
        }
        Set<JsonNode> inputs = new HashSet<>();
        List<Long> times = new ArrayList<>();
        int missing = 0;
        for (int seed = 0; seed < seeds; seed++) {
            long start = System.nanoTime();
            Assignment task = draw(dealer, seed);
            times.add(System.nanoTime() - start);
            if (task == null) {
                missing++;
            } else {
                inputs.add(task.input());
            }
        }
        none += missing;
        all.addAll(times);
        shares.add(inputs.size() / (double) seeds);
        out.println(environment.id() + " median=" + quantile(times, 0.5) + " ms p99=" + quantile(times, 0.99)
                + " ms different=" + inputs.size() + " none=" + missing);
    }

    private static @Nullable Assignment draw(TaskDealer dealer, long seed) {
        try {
            return dealer.draw(ResetOptions.of(seed).withSource(TaskSource.FRESH));
        } catch (CodeGymException noTask) {
            return null; // counted by the caller
        }
    }

    private void summary() {
        long poor = shares.stream().filter(share -> share < 0.5).count();
        out.println(shares.size() + " environments: median=" + quantile(all, 0.5) + " ms p99=" + quantile(all, 0.99)
                + " ms; fewer than half of the seeds gave different tasks in " + poor + "; no task for " + none + " of "
                + all.size() + " seeds");
    }

    private static String quantile(List<Long> nanos, double part) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return String.format(Locale.ROOT, "%.2f", sorted.get((int) ((sorted.size() - 1) * part)) / 1e6);
    }
}
