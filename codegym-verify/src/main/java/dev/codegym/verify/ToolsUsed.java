package dev.codegym.verify;

import java.util.List;

/** Tools that the solver calls on no task. They mislead nobody, so they warn; whoever packages may drop them. */
final class ToolsUsed implements Check {
    @Override
    public String name() {
        return "TOOLS_USED";
    }

    @Override
    public Finding run(Subject subject) {
        List<String> unused = unused(subject);
        int tools = subject.problem().tools().size();
        if (unused.size() == tools) {
            return Finding.failed(
                    this, "the solver calls none of the " + tools + " tools", "offer tools that are needed");
        }
        return unused.isEmpty()
                ? Finding.passed(this, "the solver calls each of the " + tools + " tools on some task")
                : Finding.warned(this, "the solver never calls " + String.join(", ", unused), "drop what nobody needs");
    }

    /** The tools that the solver calls on no task, in the order of the problem. */
    static List<String> unused(Subject subject) {
        return subject.problem().tools().stream()
                .map(tool -> tool.name())
                .filter(tool -> subject.plays().stream()
                        .noneMatch(play -> play.run().calls().containsKey(tool)))
                .toList();
    }
}
