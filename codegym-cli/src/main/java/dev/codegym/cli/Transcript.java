package dev.codegym.cli;

import dev.codegym.env.EpisodeStatistics;
import dev.codegym.env.Step;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes an episode turn by turn, for a person to read. */
final class Transcript {
    private static final int LONGEST = 600;
    private static final int LINE = 100;

    private final PrintWriter text;

    Transcript(PrintWriter text) {
        this.text = text;
    }

    /** The tools, a line for each and one for each parameter. */
    void tools(List<ToolSpec> tools) {
        for (ToolSpec tool : tools) {
            text.println("  " + TypedCalls.usage(tool) + result(tool));
            text.println("      " + tool.description());
            for (ToolParameter parameter : tool.parameters()) {
                text.println("      " + parameter.name() + ": " + parameter.description());
            }
        }
    }

    private static String result(ToolSpec tool) {
        String type = tool.result().toString();
        return type.equals("void") ? "" : " -> " + type;
    }

    void turn(ToolCall call, Step<Observation> step) {
        String turn = String.format(Locale.ROOT, "%3d  %s", step.info().step(), shown(call));
        String told = shortened(step.state().text()).replace("\n", "\n     ");
        text.println(turn + (turn.length() + told.length() < LINE ? "  ->  " : "\n     ") + told);
        if (step.over()) {
            end(step);
        }
    }

    private static String shown(ToolCall call) {
        String arguments = call.arguments().properties().stream()
                .map(argument -> argument.getKey() + "=" + argument.getValue())
                .collect(Collectors.joining(", "));
        return shortened(call.tool() + "(" + arguments + ")");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "... (" + text.length() + " characters)";
    }

    private void end(Step<Observation> last) {
        text.println();
        text.println(
                last.truncated()
                        ? "The episode was cut off: a limit of steps or of work was reached."
                        : last.reward() > 0 ? "The answer was right." : "The answer was wrong.");
        EpisodeStatistics statistics = last.info().episode();
        if (statistics != null) {
            text.println("reward " + statistics.totalReward() + ", " + statistics.steps() + " steps, "
                    + statistics.badCalls() + " bad calls");
            text.println("calls: "
                    + statistics.calls().entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }
}
