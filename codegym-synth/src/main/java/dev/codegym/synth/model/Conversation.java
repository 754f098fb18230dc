package dev.codegym.synth.model;

import java.util.List;

/**
 * What was said to a model about one part of a problem.
 *
 * @param id the id of its next request
 * @param messages all so far
 */
record Conversation(String id, List<Message> messages) {
    Conversation {
        messages = List.copyOf(messages);
    }

    /** Goes on after an answer that will not do. */
    Conversation mended(String newId, PromptTemplates prompts, String answer, List<Fault> faults) {
        return new Conversation(newId, prompts.repair(messages, answer, faults));
    }
}
