package dev.codegym.synth.model;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.InputModel;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.HostedProblem;

/**
 * An environment that was compiled and admitted, and agrees with the statement's examples, as far as that can be told without a solver.
 *
 * @param draft what the model proposed
 * @param spec its inputs, tools and answer
 * @param classes its classes
 * @param hosted its class in the sandbox
 * @param inputs how inputs are drawn
 * @param answer how answers are compared
 */
record BuiltEnvironment(
        EnvironmentDraft draft,
        CodeProblemSpec spec,
        CompiledClasses classes,
        HostedProblem hosted,
        InputModel inputs,
        AnswerRule answer) {
    /** The whole with a solver. */
    EnvironmentDefinition definition(String id, SolverDraft solver) {
        return new EnvironmentDefinition(
                id,
                draft.title(),
                draft.statement(),
                spec,
                draft.sources(),
                solver.solverClass(),
                solver.sources(),
                inputs,
                answer,
                TierSizes.DEFAULT);
    }
}
