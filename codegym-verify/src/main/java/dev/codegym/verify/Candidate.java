package dev.codegym.verify;

import dev.codegym.task.EnvironmentDefinition;
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
}
