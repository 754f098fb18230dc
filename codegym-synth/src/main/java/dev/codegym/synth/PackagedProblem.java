package dev.codegym.synth;

import java.util.List;

/**
 * A verified package as it will stand in the folder.
 *
 * @param id the problem's id
 * @param file the name of its file
 * @param bytes its content
 * @param variant how the candidate was made
 * @param tools how many tools it has
 * @param solverCalls the solver calls of its tasks
 */
record PackagedProblem(
        String id, String file, byte[] bytes, String variant, int tools, List<Integer> solverCalls)
        implements Outcome {
    VerifiedEntry entry(long line) {
        return new VerifiedEntry(line, id, file, variant, tools, solverCalls);
    }
}
