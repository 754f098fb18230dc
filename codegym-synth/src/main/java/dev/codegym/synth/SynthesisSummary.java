package dev.codegym.synth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of a file of problems, earlier runs into the same folder included.
 *
 * @param problems how many lines were worked on, those that hold no problem included
 * @param verified how many became packages
 * @param rejected how many did not
 * @param worked how many of them were worked on by this run; the others were done before
 * @param seconds how long this run took
 * @param checkSeconds how long each check took in this run, all threads added up; {@code CANDIDATES} and {@code TASK_SEARCH} are
 *     what making candidates and finding tasks took
 * @param checks how many were rejected by each check, the most frequent first
 * @param variants how many packages were made in each way, the most frequent first
 * @param tasks how many tasks the packages hold
 * @param solverCalls how many distinct calls the tasks take
 * @param toolsUsed how many different tools the solver calls on a task
 * @param cellsRead the share of hidden cells that the solver reads on a task, in per cent
 * @param answerLength how many scalars the answer of a task holds, the characters of a text counted one by one
 * @param tools how many tools the packages have
 */
public record SynthesisSummary(
        long problems,
        long verified,
        long rejected,
        long worked,
        double seconds,
        Map<String, Double> checkSeconds,
        Map<String, Long> checks,
        Map<String, Long> variants,
        long tasks,
        Quantiles solverCalls,
        Quantiles toolsUsed,
        Quantiles cellsRead,
        Quantiles answerLength,
        Quantiles tools) {
    /** Copies the maps. */
    public SynthesisSummary {
        checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
        checkSeconds = Collections.unmodifiableMap(new LinkedHashMap<>(checkSeconds));
        variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
    }

    /** How many lines held no problem that could be worked on. */
    public long unreadable() {
        return checks.entrySet().stream()
                .filter(entry -> RawProblemReader.CHECKS.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many problems this run worked on in a second. */
    public double problemsPerSecond() {
        return seconds <= 0 ? 0 : worked / seconds;
    }

    /** The JSON form, as it stands in {@code summary.json}. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("problems", problems).put("verified", verified).put("rejected", rejected);
        json.put("seconds", rounded(seconds)).put("problemsPerSecond", rounded(problemsPerSecond()));
        ObjectNode times = json.putObject("secondsByCheck");
        checkSeconds.forEach((check, took) -> times.put(check, rounded(took)));
        ObjectNode byCheck = json.putObject("rejectedByCheck");
        checks.forEach(byCheck::put);
        ObjectNode byVariant = json.putObject("verifiedByVariant");
        variants.forEach(byVariant::put);
        json.put("tasks", tasks);
        json.set("solverCallsPerTask", solverCalls.toJson());
        json.set("toolsUsedPerTask", toolsUsed.toJson());
        json.set("cellsReadPercentPerTask", cellsRead.toJson());
        json.set("answerLengthPerTask", answerLength.toJson());
        json.set("toolsPerEnvironment", tools.toJson());
        return json;
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", value));
    }
}
