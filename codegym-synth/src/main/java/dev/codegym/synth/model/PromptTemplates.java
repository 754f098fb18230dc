package dev.codegym.synth.model;

import dev.codegym.synth.RawProblem;
import dev.codegym.tool.CodeProblemSpec;
import java.nio.file.Path;
import java.util.List;

/** The prompts of each stage, made from templates. */
public final class PromptTemplates {
    private PromptTemplates() {}

    /** The templates that come with this release. */
    public static PromptTemplates standard(PromptLanguage language) {
        throw new UnsupportedOperationException();
    }

    /** A user's templates; what the folder lacks is taken from this release. */
    public static PromptTemplates of(Path folder, PromptLanguage language) {
        throw new UnsupportedOperationException();
    }

    /** The templates' version, for provenance. */
    public String version() {
        throw new UnsupportedOperationException();
    }

    /** Asks for an environment. */
    List<Message> environment(RawProblem problem) {
        throw new UnsupportedOperationException();
    }

    /** Asks for 15 inputs. */
    List<Message> tasks(RawProblem problem, EnvironmentDraft environment) {
        throw new UnsupportedOperationException();
    }

    /** Asks for a solver; it is shown what an agent sees, and the original solution. */
    List<Message> solver(RawProblem problem, EnvironmentDraft environment, CodeProblemSpec spec) {
        throw new UnsupportedOperationException();
    }

    /** A conversation that goes on: the model's answer, then what was wrong with it. */
    List<Message> repair(List<Message> conversation, String answer, List<Fault> faults) {
        throw new UnsupportedOperationException();
    }
}
