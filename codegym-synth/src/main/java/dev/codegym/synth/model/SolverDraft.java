package dev.codegym.synth.model;

import dev.codegym.compile.SourceFile;
import java.util.List;

/**
 * A solver as a model proposes it.
 *
 * @param solverClass the name of the class that implements {@link dev.codegym.tool.Solver}
 * @param sources it and its helpers
 */
record SolverDraft(String solverClass, List<SourceFile> sources) {
    SolverDraft {
        sources = List.copyOf(sources);
    }
}
