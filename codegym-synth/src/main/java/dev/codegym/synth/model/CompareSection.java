package dev.codegym.synth.model;

import dev.codegym.task.AnswerRule;
import dev.codegym.tool.DataType;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how answers are compared: {@code exact}, {@code any order: 0, 1}, {@code tolerance: 0.001}. */
final class CompareSection {
    private static final Pattern ORDER = Pattern.compile("(?i)any order ?:? ?([0-2](?: ?, ?[0-2])?)");
    private static final Pattern TOLERANCE =
            Pattern.compile("(?i)tolerance ?:? ?(\\d{1,3}(?:\\.\\d{1,15})?(?:e-\\d{1,2})?)");

    private final DataType type;
    private final FaultList faults;

    CompareSection(DataType type, FaultList faults) {
        this.type = type;
        this.faults = faults;
    }

    AnswerRule read(@Nullable String text) {
        Set<Integer> levels = new TreeSet<>();
        double tolerance = 0;
        for (String line : text == null ? new String[0] : text.strip().split("\n", -1)) {
            String bare = line.strip().replaceAll("\\s{1,40}", " ");
            Matcher order = ORDER.matcher(bare);
            Matcher near = TOLERANCE.matcher(bare);
            if (order.matches()) {
                for (String level : order.group(1).split(",", -1)) {
                    levels.add(Integer.parseInt(level.strip()));
                }
            } else if (near.matches()) {
                tolerance = Double.parseDouble(near.group(1));
            } else if (!bare.isEmpty() && !bare.equalsIgnoreCase("exact") && !bare.startsWith("```")) {
                faults.add("compare", "it says " + FaultList.shown(bare), "exact, any order: 0, or tolerance: 0.001");
            }
        }
        return rule(levels, tolerance);
    }

    private AnswerRule rule(Set<Integer> levels, double tolerance) {
        if (levels.stream().anyMatch(level -> level >= type.levels())) {
            faults.add(
                    "compare",
                    "order is free at levels " + levels + ", but the answer is of type " + type,
                    "name levels of its lists, 0 for the outermost, or write exact");
        }
        if (!(tolerance < 1)) {
            faults.add("compare", "the tolerance is " + tolerance, "below 1, as the statement names it");
            return AnswerRule.exact(type);
        }
        return new AnswerRule(type, levels, tolerance);
    }
}
