package dev.codegym.bench;

import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.verify.Candidate;
import dev.codegym.verify.ExampleCase;
import dev.codegym.verify.Verification;
import dev.codegym.verify.Verifier;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long verification takes: environments of a library are verified again and again, and the last pass is told, the median over the
 * environments for each check. The search for tasks stands apart, because it is no check's.
 *
 * <pre>{@code java -cp ... dev.codegym.bench.VerificationTimes LIBRARY [passes=6] [every=8] [stored=false]}</pre>
 *
 * With {@code stored=true} packages are verified as {@code codegym verify} does, on their stored tasks; else as candidates, whose tasks are
 * searched for.
 */
public final class VerificationTimes {
    private static final String SEARCH = "TASK_SEARCH";

    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final List<Double> totals = new ArrayList<>();

    private VerificationTimes() {}

    /** Runs it. */
    public static void main(String[] args) {
        Map<String, String> options =
                Options.parse(Arrays.copyOfRange(args, 1, args.length), Set.of("passes", "every", "stored"));
        int passes = Integer.parseInt(options.getOrDefault("passes", "6"));
        int every = Integer.parseInt(options.getOrDefault("every", "8"));
        boolean stored = Boolean.parseBoolean(options.getOrDefault("stored", "false"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (EnvironmentLibrary library = EnvironmentLibrary.open(Path.of(args[0]))) {
            for (int pass = 1; pass <= passes; pass++) {
                VerificationTimes measured = new VerificationTimes();
                for (int i = 0; i < library.ids().size(); i += every) {
                    measured.add(verified(library.get(library.ids().get(i)), stored));
                }
                measured.tell(out, pass, pass == passes);
            }
        }
    }

    private static Verification verified(EnvironmentPackage made, boolean stored) {
        Verifier verifier = Verifier.create();
        if (stored) {
            return verifier.verify(made);
        }
        List<ExampleCase> examples = made.examples().stream()
                .map(example -> new ExampleCase(example.input(), example.output()))
                .toList();
        return verifier.verify(
                new Candidate(made.definition(), examples, made.provenance().variant()));
    }

    private void add(Verification verification) {
        if (!verification.accepted()) {
            return; // it ended early, so that its times say nothing
        }
        double total = 0;
        for (Map.Entry<String, Long> entry : verification.nanos().entrySet()) {
            double millis = entry.getValue() / 1e6;
            times.computeIfAbsent(entry.getKey(), unseen -> new ArrayList<>()).add(millis);
            total += entry.getKey().equals(SEARCH) ? 0 : millis;
        }
        totals.add(total);
    }

    private void tell(PrintStream out, int pass, boolean last) {
        out.printf("pass %d, %d environments, ms: %s%n", pass, totals.size(), quantiles(totals));
        if (last) {
            times.forEach((check, all) -> out.printf("  %-24s %s%n", check, quantiles(all)));
        }
    }

    private static String quantiles(List<Double> all) {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        int most = sorted.size() - 1;
        return String.format(
                java.util.Locale.ROOT,
                "median %.2f, p90 %.2f, least %.2f",
                sorted.get(most / 2),
                sorted.get(most * 9 / 10),
                sorted.get(0));
    }
}
