package dev.codegym.synth.model;

import dev.codegym.compile.SourceFile;
import dev.codegym.task.AnswerRule;
import dev.codegym.verify.ExampleCase;
import java.util.List;

/**
 * An environment as a model proposes it: read, and neither compiled nor verified.
 *
 * @param title a short title
 * @param statement what is to be found out, for the agent
 * @param sources the code problem
 * @param rules what inputs obey, each a line of {@link dev.codegym.task.InputRule}
 * @param examples those of the statement
 * @param answer how answers are compared
 */
record EnvironmentDraft(
        String title,
        String statement,
        List<SourceFile> sources,
        List<String> rules,
        List<ExampleCase> examples,
        AnswerRule answer) {
    EnvironmentDraft {
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }
}
