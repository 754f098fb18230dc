package dev.codegym.verify;

import dev.codegym.library.EnvironmentPackage;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.tool.CodeProblemSpec;
import java.util.Collection;
import java.util.List;

/**
 * What a synthesizer proposes: an environment that nobody has verified yet.
 *
 * @param definition the environment, its sizes a first guess
 * @param examples the statement's examples
 * @param variant how it was made, for reports: for example {@code helpers} or {@code reading}
 */
public record Candidate(EnvironmentDefinition definition, List<ExampleCase> examples, String variant) {
    /** Copies the list. */
    public Candidate {
        examples = List.copyOf(examples);
    }

    /** What a package was made of. */
    static Candidate of(EnvironmentPackage stored) {
        List<ExampleCase> examples = stored.examples().stream()
                .map(example -> new ExampleCase(example.input(), example.output()))
                .toList();
        return new Candidate(stored.definition(), examples, stored.provenance().variant());
    }

    /** The same environment under another id. */
    public Candidate withId(String id) {
        return new Candidate(definition.withId(id), examples, variant);
    }

    /** The same without these tools; their methods stay in the sources, where no agent can call them. */
    public Candidate without(Collection<String> tools) {
        CodeProblemSpec problem = definition.problem();
        CodeProblemSpec fewer = new CodeProblemSpec(
                problem.className(),
                problem.inputs(),
                problem.tools().stream()
                        .filter(tool -> !tools.contains(tool.name()))
                        .toList(),
                problem.answerMethod(),
                problem.answer());
        return new Candidate(definition.withProblem(fewer, definition.sources()), examples, variant);
    }
}
