package dev.codegym.synth.model;

import dev.codegym.tool.CodeProblemSpec;

/**
 * Reads what a model answered. It is lenient about what is around the content (reasoning, tags in any case, fences with any word,
 * several blocks, missing ends) and strict about the content itself, and says of each thing that is wrong where it
 * stands and what would be right. Whatever the text is, reading ends, in time linear in its length, and never throws.
 */
final class ModelAnswers {
    private ModelAnswers() {}

    /** An environment; its class compiles. */
    static Parsed<EnvironmentDraft> environment(Completion completion) {
        return new EnvironmentAnswer(completion).read();
    }

    /** Inputs by difficulty; each has the members and types of the problem's inputs. */
    static Parsed<TasksDraft> tasks(Completion completion, CodeProblemSpec problem) {
        return new TasksAnswer(completion, problem).read();
    }

    /** A solver; it compiles. */
    static Parsed<SolverDraft> solver(Completion completion) {
        return new SolverAnswer(completion).read();
    }

    /** New words of an environment; they keep to what words must keep to. */
    static Parsed<Words> words(Completion completion, Words present) {
        return new WordsAnswer(completion, present).read();
    }
}
