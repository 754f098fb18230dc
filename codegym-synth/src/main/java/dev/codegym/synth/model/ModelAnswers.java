package dev.codegym.synth.model;

import dev.codegym.tool.CodeProblemSpec;

/** Reads what a model answered: lenient about what is around the content, strict about the content. */
final class ModelAnswers {
    private ModelAnswers() {}

    /** An environment; its class is parsed and not compiled. */
    static Parsed<EnvironmentDraft> environment(Completion completion) {
        throw new UnsupportedOperationException();
    }

    /** Inputs by difficulty; each must have the members and types of the problem's inputs. */
    static Parsed<TasksDraft> tasks(Completion completion, CodeProblemSpec problem) {
        throw new UnsupportedOperationException();
    }

    /** A solver. */
    static Parsed<SolverDraft> solver(Completion completion) {
        throw new UnsupportedOperationException();
    }
}
