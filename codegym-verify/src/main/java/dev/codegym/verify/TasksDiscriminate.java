package dev.codegym.verify;

import dev.codegym.task.MutantReport;
import dev.codegym.task.TaskDiscrimination;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tasks that would not notice a mistake in the reference. Small mistakes are made in it, and each must give another answer on some
 * task; where none does, and another input tells the mistake, that input becomes a task. So this check goes before those that
 * look at the tasks.
 */
final class TasksDiscriminate extends NamedCheck {
    private static final int MOST_NAMED = 4;

    TasksDiscriminate() {
        super(
                "TASKS_DISCRIMINATE",
                "tasks that all have the same answers with a small mistake in the reference, or whatever one of its inputs is",
                "let the input model draw inputs on which the mistakes show");
    }

    @Override
    public Finding run(Subject subject) {
        MutantReport report = TaskDiscrimination.of(
                subject.host(),
                subject.tasks(),
                subject.exampleInputs(),
                (int) subject.value(Threshold.MUTANTS),
                subject.options().furtherInputs(),
                subject.random(name()).nextLong(),
                subject::searchTasks);
        String obstacle = report.obstacle();
        if (obstacle != null) {
            return Finding.warned(this, "the reference takes no mutants: " + obstacle, "");
        }
        if (report.added() > 0) {
            subject.completed(report.tasks());
        }
        if (report.count(MutantReport.Fate.MISSED) > 0) {
            return missed(report);
        }
        IgnoredInputs ignored = IgnoredInputs.of(subject);
        if (!ignored.names().isEmpty()) {
            return Finding.failed(
                            this,
                            "the answer does not depend on input " + String.join(", ", ignored.names()) + ": put into "
                                    + ignored.pairs() + " other tasks it changed no answer",
                            "mend the reference, or take the input out")
                    .witnessed(ignored.witnesses().toArray(new Witness[0]));
        }
        int same = report.count(MutantReport.Fate.SAME);
        String figures = figures(report);
        return same
                        > subject.value(Threshold.MUTANTS_SAME_SHARE)
                                * report.mutants().size()
                ? Finding.warned(this, figures, "take out what the reference computes for nothing")
                : Finding.passed(this, figures);
    }

    private Finding missed(MutantReport report) {
        List<MutantReport.Judged> missed = of(report, MutantReport.Fate.MISSED);
        List<Witness> witnesses = new ArrayList<>();
        for (MutantReport.Judged judged : missed) {
            if (judged.input() != null && witnesses.size() < MOST_NAMED) {
                witnesses.add(Witness.of(judged.input(), List.of(), "tells apart " + judged.words()));
            }
        }
        return Finding.failed(this, "no task notices " + words(missed) + "; " + figures(report))
                .witnessed(witnesses.toArray(new Witness[0]));
    }

    /** All in one line: how many mutants came to what, then those that no task tells apart. */
    private static String figures(MutantReport report) {
        int killed = report.count(MutantReport.Fate.KILLED);
        int added = report.count(MutantReport.Fate.KILLED_BY_ADDED);
        List<MutantReport.Judged> same = of(report, MutantReport.Fate.SAME);
        List<MutantReport.Judged> beyond = of(report, MutantReport.Fate.BEYOND_TASKS);
        StringBuilder text =
                new StringBuilder("of " + report.mutants().size() + " mutants of the reference, chosen from "
                        + report.possible() + ", the tasks tell " + (killed + added) + " apart");
        if (report.added() > 0) {
            text.append(", ").append(added).append(" of them thanks to ");
            text.append(report.added() == 1 ? "a task" : report.added() + " tasks")
                    .append(" made for it");
        }
        if (!same.isEmpty()) {
            text.append("; ")
                    .append(same.size())
                    .append(" seem to be the same program: ")
                    .append(words(same));
        }
        if (!beyond.isEmpty()) {
            text.append("; ").append(beyond.size()).append(" differ only on inputs of too few or too many calls: ");
            text.append(words(beyond));
        }
        return text.append(killers(report)).toString();
    }

    private static List<MutantReport.Judged> of(MutantReport report, MutantReport.Fate fate) {
        return report.mutants().stream().filter(judged -> judged.fate() == fate).toList();
    }

    private static String words(List<MutantReport.Judged> mutants) {
        String named = mutants.stream()
                .limit(MOST_NAMED)
                .map(judged -> "(" + judged.words() + ")")
                .collect(Collectors.joining(", "));
        return mutants.size() > MOST_NAMED ? named + " and " + (mutants.size() - MOST_NAMED) + " more" : named;
    }

    /** The task that tells most apart. */
    private static String killers(MutantReport report) {
        Map<String, Long> counts = report.mutants().stream()
                .filter(judged -> !judged.task().isEmpty())
                .collect(Collectors.groupingBy(
                        MutantReport.Judged::task, java.util.TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> "; task " + most.getKey() + " alone tells " + most.getValue())
                .orElse("");
    }
}
