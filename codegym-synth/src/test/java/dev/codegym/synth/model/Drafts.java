package dev.codegym.synth.model;

import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.InputField;
import dev.codegym.task.InputModel;
import dev.codegym.task.InputRule;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.CodeProblemSpecs;
import dev.codegym.verify.Candidate;
import dev.codegym.verify.ExampleCase;
import java.util.List;

/** Makes candidates of drafts in the shortest way, so that what prompts and parsing give can be verified. */
final class Drafts {
    private Drafts() {}

    static CodeProblemSpec spec(EnvironmentDraft draft) {
        return CodeProblemSpecs.ofSource(draft.sources());
    }

    static Candidate candidate(String id, EnvironmentDraft draft, SolverDraft solver) {
        CodeProblemSpec spec = spec(draft);
        InputModel inputs = new InputModel(
                InputModel.VERSION,
                spec.inputs().stream()
                        .map(input -> new InputField(input.name(), input.type()))
                        .toList(),
                draft.rules().stream()
                        .flatMap(rule -> InputRule.parse(rule).stream())
                        .toList(),
                List.of(),
                draft.examples().stream().map(ExampleCase::input).toList());
        EnvironmentDefinition definition = new EnvironmentDefinition(
                id,
                draft.title(),
                draft.statement(),
                spec,
                draft.sources(),
                solver.solverClass(),
                solver.sources(),
                inputs,
                draft.answer(),
                TierSizes.DEFAULT);
        return new Candidate(definition, draft.examples(), "model");
    }
}
