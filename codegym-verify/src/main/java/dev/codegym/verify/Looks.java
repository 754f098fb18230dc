package dev.codegym.verify;

import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Calls that show a state without changing it: the solver's own on a task, and plausible ones of every tool that only reads. */
final class Looks {
    private static final int OWN = 60;
    private static final int PLAUSIBLE = 60;

    private Looks() {}

    static List<ToolCall> of(Subject subject, Play play) {
        Set<ToolCall> looks = new LinkedHashSet<>();
        for (Play.Move move : play.moves()) {
            if (looks.size() < OWN && reads(subject, move.call().tool())) {
                looks.add(move.call());
            }
        }
        Random random = subject.random("LOOKS " + play.task().id());
        for (int i = 0; i < PLAUSIBLE; i++) {
            ToolCall call = Fuzz.plausible(subject.problem(), random);
            if (reads(subject, call.tool())) {
                looks.add(call);
            }
        }
        return List.copyOf(looks);
    }

    private static boolean reads(Subject subject, String tool) {
        return subject.problem().tools().stream().map(ToolSpec::name).anyMatch(tool::equals)
                && !subject.host().problem().mayChange(tool);
    }

    /** What they give there. */
    static List<Observation> made(List<ToolCall> looks, ToolEnvironment environment) {
        List<Observation> seen = new ArrayList<>();
        looks.forEach(look -> seen.add(environment.step(look).state()));
        return seen;
    }
}
