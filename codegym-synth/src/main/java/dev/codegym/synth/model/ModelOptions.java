package dev.codegym.synth.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How environments are made by a language model.
 *
 * @param language in which the model is spoken to and writes
 * @param prompts a folder with templates of the user's; null for those of this release
 * @param solvers how many solvers are asked for, 1 to 64; with fewer than three nothing can be told from their agreement
 * @param lots how many lots of 15 inputs are asked for, 0 to 16; what they lack is drawn
 * @param repairs how often a problem's findings go back to the model at most, 0 to 10
 * @param maxTokens how long a completion may be
 * @param original whether the original solution is run, where it is Python, to compare its answers
 */
public record ModelOptions(
        PromptLanguage language,
        @Nullable Path prompts,
        int solvers,
        int lots,
        int repairs,
        int maxTokens,
        boolean original) {
    /** English, ten solvers, two lots, three repairs, 8192 tokens, and the original is not run. */
    public static final ModelOptions DEFAULT = new ModelOptions(PromptLanguage.ENGLISH, null, 10, 2, 3, 8192, false);

    /** Checks the numbers. */
    public ModelOptions {
        requireRange("solvers", solvers, 1, 64);
        requireRange("lots", lots, 0, 16);
        requireRange("repairs", repairs, 0, 10);
        requireRange("maxTokens", maxTokens, 16, 1 << 20);
    }

    private static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ": it must be from " + least + " to " + most);
        }
    }

    /** The same in another language. */
    public ModelOptions withLanguage(PromptLanguage newLanguage) {
        return new ModelOptions(newLanguage, prompts, solvers, lots, repairs, maxTokens, original);
    }

    /** The same with templates of the user's. */
    public ModelOptions withPrompts(Path folder) {
        return new ModelOptions(language, folder, solvers, lots, repairs, maxTokens, original);
    }

    /** The same with another number of solvers. */
    public ModelOptions withSolvers(int newSolvers) {
        return new ModelOptions(language, prompts, newSolvers, lots, repairs, maxTokens, original);
    }

    /** The same with another number of lots of inputs. */
    public ModelOptions withLots(int newLots) {
        return new ModelOptions(language, prompts, solvers, newLots, repairs, maxTokens, original);
    }

    /** The same with another number of repairs. */
    public ModelOptions withRepairs(int newRepairs) {
        return new ModelOptions(language, prompts, solvers, lots, newRepairs, maxTokens, original);
    }

    /** The same with another length of completions. */
    public ModelOptions withMaxTokens(int newMaxTokens) {
        return new ModelOptions(language, prompts, solvers, lots, repairs, newMaxTokens, original);
    }

    /** The same, and the original is run or not. It comes from whoever wrote the problem: see the documentation before. */
    public ModelOptions withOriginal(boolean newOriginal) {
        return new ModelOptions(language, prompts, solvers, lots, repairs, maxTokens, newOriginal);
    }

    /**
     * The templates.
     *
     * @throws dev.codegym.CodeGymException if the user's cannot be used
     */
    public PromptTemplates templates() {
        return prompts == null ? PromptTemplates.standard(language) : PromptTemplates.of(prompts, language);
    }
}
