package dev.codegym.verify;

import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tools that are not what they seem: an argument that changes nothing, or a change that nothing shows. Tools that the solver calls
 * on no task mislead nobody, so they warn; whoever packages may drop them.
 */
final class ToolsUsed extends NamedCheck {
    ToolsUsed() {
        super(
                "TOOLS_USED",
                "an argument that changes nothing, a change that nothing shows, a tool that nobody needs",
                "drop what nobody needs");
    }

    @Override
    public Finding run(Subject subject) {
        List<String> unused = unused(subject);
        int tools = subject.problem().tools().size();
        if (unused.size() == tools) {
            return Finding.failed(
                    this, "the solver calls none of the " + tools + " tools", "offer tools that are needed");
        }
        for (ToolSpec tool : subject.problem().tools()) {
            Finding finding = unused.contains(tool.name()) ? null : judged(subject, tool);
            if (finding != null) {
                return finding;
            }
        }
        return unused.isEmpty()
                ? Finding.passed(this, "the solver calls each of the " + tools + " tools on some task")
                : Finding.warned(this, "the solver never calls " + String.join(", ", unused), "drop what nobody needs");
    }

    private @Nullable Finding judged(Subject subject, ToolSpec tool) {
        IgnoredArguments arguments = new IgnoredArguments(subject, tool);
        List<String> ignored = arguments.find();
        if (!ignored.isEmpty()) {
            return Finding.failed(
                            this,
                            tool.name() + " ignores its argument " + String.join(" and ", ignored)
                                    + ": no other value changed a result, a refusal or the state on any task",
                            "drop the parameter, or make it count")
                    .witnessed(ignored.stream().map(arguments::witness).toArray(Witness[]::new));
        }
        return new SilentChange(subject, tool).isSilent()
                ? Finding.failed(
                        this,
                        tool.name() + " gives no result, and no later call of any tool shows that it was called",
                        "drop the tool, or offer one that reads what it changes")
                : null;
    }

    /** The tools that the solver calls on no task, in the order of the problem. */
    static List<String> unused(Subject subject) {
        List<String> unused = new ArrayList<>();
        shares(subject).forEach((tool, share) -> {
            if (share == 0) {
                unused.add(tool);
            }
        });
        return unused;
    }

    /** On what share of the tasks the solver calls each tool, in the order of the problem. */
    static Map<String, Double> shares(Subject subject) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (ToolSpec tool : subject.problem().tools()) {
            long tasks = subject.plays().stream()
                    .filter(play -> play.run().calls().containsKey(tool.name()))
                    .count();
            shares.put(tool.name(), tasks / (double) Math.max(1, subject.plays().size()));
        }
        return shares;
    }
}
