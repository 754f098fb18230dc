package dev.codegym.synth.model;

/**
 * A language model: messages in, completions out. Implementations are safe for use by many threads at once; a call blocks
 * until the answer is there.
 *
 * <p>They are put together: {@code new OneByOne(Recorder.open(folder, TokenBudget.of(OpenAiEndpoint.open(options), 5_000_000)), 8)}
 * asks for each completion on its own, asks for none that the folder holds, and stops at five million tokens.
 */
public interface LanguageModel {
    /** The model's name, as provenance and recordings carry it. */
    String name();

    /**
     * Asks for completions.
     *
     * @return at least one completion and at most as many as the request asks for
     * @throws ModelException if there is no answer that can be used; its kind says what a caller may do. A thread that is
     *     interrupted ends its request, keeps its interrupt flag, and sees {@link ModelException.Kind#CANCELLED}
     */
    ModelReply complete(ModelRequest request);
}
