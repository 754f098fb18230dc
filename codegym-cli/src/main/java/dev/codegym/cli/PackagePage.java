package dev.codegym.cli;

import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.task.Effort;
import dev.codegym.task.Task;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolEnvironment;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes one package for a person to read. */
final class PackagePage {
    private static final int LONGEST_EVIDENCE = 160;

    private final PrintWriter text;

    PackagePage(PrintWriter text) {
        this.text = text;
    }

    void show(EnvironmentPackage made) {
        text.println(made.id() + ": " + made.definition().title());
        try (ToolEnvironment environment = made.environment(EpisodeRules.DEFAULT)) {
            Observation.Start start = (Observation.Start)
                    environment.reset(ResetOptions.defaults()).state();
            heading("Task");
            text.println(start.prompt().task());
            heading("Tools");
            new Transcript(text).tools(start.prompt().tools());
        }
        heading("Tasks");
        tasks(made);
        heading("Verification");
        report(made.report());
        heading("Origin");
        origin(made.provenance(), made);
    }

    private void heading(String title) {
        text.println();
        text.println(title);
        text.println("-".repeat(title.length()));
    }

    private void tasks(EnvironmentPackage made) {
        Columns table = new Columns();
        table.row("DIFFICULTY", "TASKS", "FEWEST CALLS", "MEDIAN", "MOST", "TOOLS", "CELLS READ", "ANSWER LENGTH");
        for (Difficulty tier : Difficulty.values()) {
            List<Integer> calls = InspectCommand.tasks(made, tier)
                    .map(Task::solverCalls)
                    .sorted()
                    .toList();
            if (!calls.isEmpty()) {
                table.row(
                        tier.name().toLowerCase(Locale.ROOT),
                        calls.size(),
                        calls.get(0),
                        InspectCommand.median(InspectCommand.tasks(made, tier)),
                        calls.get(calls.size() - 1),
                        middle(made, tier, effort -> effort.tools() == 0 ? null : effort.tools()),
                        percent(middle(made, tier, Effort::cellsRead)),
                        middle(made, tier, Effort::answerLength));
            }
        }
        text.print(table);
        text.println(
                "Tools, share of hidden cells read and length of the answer are those of the median task of each.");
    }

    /** The median of what was measured, the lower of two; a dash where nothing was, as in packages of earlier versions. */
    private static <T extends Comparable<T>> Object middle(
            EnvironmentPackage made, Difficulty tier, Function<Effort, @Nullable T> measure) {
        List<T> found = new ArrayList<>();
        InspectCommand.tasks(made, tier).forEach(task -> {
            T value = measure.apply(task.effort());
            if (value != null) {
                found.add(value);
            }
        });
        Collections.sort(found);
        return found.isEmpty() ? "-" : found.get((found.size() - 1) / 2);
    }

    private static Object percent(Object share) {
        return share instanceof Double part ? Math.round(100 * part) + " %" : share;
    }

    private void report(JsonNode report) {
        for (JsonNode finding : report.path("findings")) {
            String evidence = finding.path("evidence").asString("").replaceAll("\\s+", " ");
            text.println(String.format(
                    Locale.ROOT,
                    "%-8s %-22s %s",
                    finding.path("verdict").asString(""),
                    finding.path("check").asString(""),
                    evidence.length() <= LONGEST_EVIDENCE
                            ? evidence
                            : evidence.substring(0, LONGEST_EVIDENCE) + "..."));
        }
    }

    private void origin(Provenance origin, EnvironmentPackage made) {
        text.println("problem " + origin.problemId() + (origin.subset().isEmpty() ? "" : " of " + origin.subset())
                + ", a solution in " + origin.language());
        text.println("made by " + origin.synthesizer() + ", variant " + origin.variant() + ", CodeGym "
                + origin.codegym() + "; license " + origin.license());
        text.println("sources: "
                + made.definition().sources().stream()
                        .map(source -> source.name())
                        .collect(Collectors.joining(", "))
                + "; solver: " + made.definition().solverClass());
        text.println("hash " + made.hash());
    }
}
