package dev.codegym.synth.model;

import dev.codegym.compile.SourceFile;
import dev.codegym.task.AnswerRule;
import dev.codegym.verify.ExampleCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An environment as a model proposes it: its class compiles, and nothing is verified.
 *
 * @param title a short title
 * @param statement what is to be found out, for the agent
 * @param sources the code problem
 * @param rules what inputs obey, each a line of {@link dev.codegym.task.InputRule}
 * @param examples those of the statement
 * @param answer how answers are compared
 * @param original how the original solution is called; null where the model does not tell
 */
record EnvironmentDraft(
        String title,
        String statement,
        List<SourceFile> sources,
        List<String> rules,
        List<ExampleCase> examples,
        AnswerRule answer,
        @Nullable OriginalCall original) {
    EnvironmentDraft {
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    /** One that does not tell how the original is called. */
    EnvironmentDraft(
            String title,
            String statement,
            List<SourceFile> sources,
            List<String> rules,
            List<ExampleCase> examples,
            AnswerRule answer) {
        this(title, statement, sources, rules, examples, answer, null);
    }
}
