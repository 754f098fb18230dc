package dev.codegym.cli;

import dev.codegym.verify.Threshold;
import dev.codegym.verify.VerificationOptions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a user says of the checks; it stands in the manifest of every package that is made so. */
final class ChosenChecks {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--without",
            paramLabel = "CHECK",
            split = ",",
            description = "Leave a check out, for example DOCUMENTED; packages say so in their manifest.")
    private String[] without = {};

    @Option(
            names = "--threshold",
            paramLabel = "NAME=VALUE",
            description =
                    "Decide by another number, for example CONSTANT_SHARE=0.25; packages say so in their manifest.")
    private Map<String, Double> thresholds = new LinkedHashMap<>();

    /** Options with what the user said. */
    VerificationOptions applied(VerificationOptions options) {
        try {
            VerificationOptions applied = options.without(without);
            for (Map.Entry<String, Double> entry : thresholds.entrySet()) {
                applied = applied.with(threshold(entry.getKey()), entry.getValue());
            }
            return applied;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static Threshold threshold(String name) {
        return Arrays.stream(Threshold.values())
                .filter(threshold -> threshold.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no threshold " + name + ": there are " + Arrays.toString(Threshold.values())));
    }
}
