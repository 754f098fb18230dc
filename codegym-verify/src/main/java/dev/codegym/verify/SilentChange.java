package dev.codegym.verify;

import dev.codegym.env.ResetOptions;
import dev.codegym.tool.DataType;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolSpec;
import java.util.List;

/**
 * Finds out whether a tool without a result does nothing that anything shows: the solver's play goes on alike where its calls are
 * left out, and looks at the state right after the first call and at the end tell no difference. A tool with a result is none of
 * these: what it keeps for itself may be how it works. Has one owner.
 */
final class SilentChange {
    private final Subject subject;
    private final ToolSpec tool;

    SilentChange(Subject subject, ToolSpec tool) {
        this.subject = subject;
        this.tool = tool;
    }

    /** Whether the solver calls it and nothing shows it on any task. */
    boolean isSilent() {
        return tool.result().kind() == DataType.Kind.VOID
                && subject.plays().stream()
                        .filter(play -> play.run().calls().containsKey(tool.name()))
                        .noneMatch(this::shows);
    }

    private boolean shows(Play play) {
        try (ToolEnvironment with = subject.search(play.task());
                ToolEnvironment without = subject.search(play.task())) {
            with.reset(ResetOptions.defaults());
            without.reset(ResetOptions.defaults());
            List<ToolCall> looks = Looks.of(subject, play);
            boolean first = true;
            for (Play.Move move : play.moves()) {
                if (move.step().state() instanceof Observation.Finished) {
                    break;
                }
                boolean left = move.call().tool().equals(tool.name());
                with.step(move.call());
                if (!left
                                && !without.step(move.call())
                                        .state()
                                        .equals(move.step().state())
                        || left && first && differ(looks, with, without)) {
                    return true;
                }
                first &= !left;
            }
            return differ(looks, with, without);
        }
    }

    private static boolean differ(List<ToolCall> looks, ToolEnvironment one, ToolEnvironment other) {
        return !Looks.made(looks, one).equals(Looks.made(looks, other));
    }
}
