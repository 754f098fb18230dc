package dev.codegym.synth.model;

import java.util.List;

/**
 * What a model answered.
 *
 * @param model the model's name as the endpoint gives it, often with a version
 * @param completions at least one
 * @param usage the tokens it took; estimated from the texts' lengths where the endpoint tells none
 */
public record ModelReply(String model, List<Completion> completions, Usage usage) {
    /** Checks and copies. */
    public ModelReply {
        completions = List.copyOf(completions);
        if (completions.isEmpty()) {
            throw new IllegalArgumentException("a reply has no completions: it must have at least one");
        }
    }
}
