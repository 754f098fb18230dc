package dev.codegym.verify;

import dev.codegym.task.Task;
import dev.codegym.tool.DataType;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds single calls that show all hidden data, or most of them: without arguments, or with arguments that need no thought, such as a
 * range from 0 to the size. Whoever knows such a call needs no other, however many the solver makes. Has one owner.
 */
final class WholeReads {
    /** Of a tool, so many calls that show the largest task's data are tried on the other tasks. */
    private static final int MOST_TRIED = 3;

    private final Subject subject;
    private final Check check;
    private final List<InputSpec> hidden;

    WholeReads(Subject subject, Check check) {
        this.subject = subject;
        this.check = check;
        hidden = subject.problem().inputs().stream().filter(InputSpec::hidden).toList();
    }

    /** A finding for the first such call, or null where there is none. */
    @Nullable
    Finding find() {
        for (ToolSpec tool : subject.problem().tools()) {
            DataType.Kind kind = tool.result().kind();
            if (!tool.result().isContainer() && kind != DataType.Kind.STRING) {
                continue; // one value at a time
            }
            for (CallRule rule : showing(tool)) {
                Finding finding = judged(rule);
                if (finding != null) {
                    return finding;
                }
            }
        }
        return null;
    }

    /** The calls that show the data of the largest task: only they are tried on the others. */
    private List<CallRule> showing(ToolSpec tool) {
        Task largest = subject.tasks().get(subject.tasks().size() - 1);
        List<CallRule> found = new ArrayList<>();
        ShownData data = new ShownData(data(largest, hidden));
        try (Prober prober = new Prober(subject, largest)) {
            int runaways = 0;
            for (CallRule rule : CallRule.of(tool, prober.facts())) {
                runaways += prober.hit(rule) == Prober.Hit.RAN_AWAY ? 1 : 0;
                if (runaways >= NoOracle.RUNAWAYS || found.size() >= MOST_TRIED) {
                    break;
                }
                if (data.isShown(result(prober, rule), "")) {
                    found.add(rule);
                }
            }
        }
        return found;
    }

    private @Nullable Finding judged(CallRule rule) {
        List<String> results = new ArrayList<>();
        ToolCall call = null;
        for (Task task : subject.tasks()) {
            try (Prober prober = new Prober(subject, task)) {
                results.add(result(prober, rule));
                call = rule.call(prober.facts());
            }
        }
        if (call == null || !isShown(subject, hidden, results)) {
            return null;
        }
        int last = results.size() - 1;
        return Finding.failed(
                        check,
                        "the call " + rule + " shows the hidden data, or most of them, at once",
                        "drop the tool, or let it show a little at a time")
                .witnessed(Witness.of(subject.tasks().get(last), List.of(call), results.get(last)));
    }

    private static String result(Prober prober, CallRule rule) {
        JsonNode result = prober.earlier(rule);
        return result == null ? "" : result.toString();
    }

    private static List<JsonNode> data(Task task, List<InputSpec> inputs) {
        return inputs.stream()
                .map(input -> task.input().path(input.name()))
                .filter(Predicate.not(JsonNode::isMissingNode))
                .toList();
    }

    /** Whether texts, one for each task, show the tasks' own data often enough. */
    static boolean isShown(Subject subject, List<InputSpec> inputs, List<String> texts) {
        int hits = 0;
        for (int i = 0; i < texts.size(); i++) {
            String foreign = texts.get((i + 1) % texts.size());
            hits += new ShownData(data(subject.tasks().get(i), inputs)).isShown(texts.get(i), foreign) ? 1 : 0;
        }
        return hits >= 2 && hits >= subject.value(Threshold.DATA_SHARE) * texts.size();
    }
}
