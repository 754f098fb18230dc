package dev.codegym.synth;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A verified package as it will stand in the folder.
 *
 * @param id the problem's id
 * @param file the name of its file
 * @param writer writes the file, complete or not at all
 * @param variant how the candidate was made
 * @param tools how many tools it has
 * @param solverCalls the solver calls of its tasks
 */
record PackagedProblem(
        String id, String file, Consumer<Path> writer, String variant, int tools, List<Integer> solverCalls)
        implements Outcome {
    VerifiedEntry entry(long line) {
        return new VerifiedEntry(line, id, file, variant, tools, solverCalls);
    }
}
