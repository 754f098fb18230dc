package dev.codegym.task;

import dev.codegym.compile.SourceFile;
import dev.codegym.tool.CodeProblemSpec;
import java.util.List;

/**
 * All that makes an environment, before and apart from its tasks: the code problem, its solver, the words for the agent,
 * and how inputs are drawn and answers compared.
 *
 * @param id names it within a library; any text that is not empty
 * @param title a short title
 * @param statement what is to be found out, in plain English, for the agent
 * @param problem what the host must know of the code problem
 * @param sources the code problem's sources, the original solution among them
 * @param solverClass the binary name of the solver
 * @param solverSources the solver's sources
 * @param inputs how hidden inputs are drawn
 * @param answer how answers are compared
 * @param sizes the sizes at which inputs of each difficulty are drawn
 */
public record EnvironmentDefinition(
        String id,
        String title,
        String statement,
        CodeProblemSpec problem,
        List<SourceFile> sources,
        String solverClass,
        List<SourceFile> solverSources,
        InputModel inputs,
        AnswerRule answer,
        TierSizes sizes) {
    /** Copies the lists and checks the id. */
    public EnvironmentDefinition {
        if (id.isBlank()) {
            throw new IllegalArgumentException("the id is blank: give the environment a name");
        }
        sources = List.copyOf(sources);
        solverSources = List.copyOf(solverSources);
    }

    /** The same under another id. */
    public EnvironmentDefinition withId(String newId) {
        return new EnvironmentDefinition(
                newId, title, statement, problem, sources, solverClass, solverSources, inputs, answer, sizes);
    }

    /** The same with other sizes. */
    public EnvironmentDefinition withSizes(TierSizes newSizes) {
        return new EnvironmentDefinition(
                id, title, statement, problem, sources, solverClass, solverSources, inputs, answer, newSizes);
    }

    /** The same with other inputs. */
    public EnvironmentDefinition withInputs(InputModel newInputs) {
        return new EnvironmentDefinition(
                id, title, statement, problem, sources, solverClass, solverSources, newInputs, answer, sizes);
    }

    /** The same with other tools and sources. */
    public EnvironmentDefinition withProblem(CodeProblemSpec newProblem, List<SourceFile> newSources) {
        return new EnvironmentDefinition(
                id, title, statement, newProblem, newSources, solverClass, solverSources, inputs, answer, sizes);
    }
}
