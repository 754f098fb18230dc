package dev.codegym.verify;

import dev.codegym.task.Task;
import dev.codegym.tool.ToolCall;
import java.util.List;

/**
 * A contract that an episode did not keep.
 *
 * @param text what was seen
 * @param calls the calls that lead there from the reset, the last one shows it; empty where it takes more than calls
 */
record Breach(String text, List<ToolCall> calls) {
    Breach {
        calls = List.copyOf(calls);
    }

    static Breach of(String text, ToolCall... calls) {
        return new Breach(text, List.of(calls));
    }

    /** The finding of it on a task. */
    Finding on(Task task, Check check) {
        Finding finding = Finding.failed(check, "task " + task.id() + ": " + text);
        return calls.isEmpty() ? finding : finding.witnessed(Witness.of(task, calls, text));
    }
}
