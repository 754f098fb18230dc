package dev.codegym.synth.model;

/**
 * What went to an endpoint and came back, for progress.
 *
 * @param sent requests sent, each try counted
 * @param answered those with an answer
 * @param retried tries that were followed by another
 * @param failed requests given up
 * @param usage tokens of the answers
 */
public record Traffic(long sent, long answered, long retried, long failed, Usage usage) {
    /** Nothing yet. */
    public static final Traffic NONE = new Traffic(0, 0, 0, 0, Usage.NONE);

    Traffic withSent() {
        return new Traffic(sent + 1, answered, retried, failed, usage);
    }

    Traffic withAnswer(Usage more) {
        return new Traffic(sent, answered + 1, retried, failed, usage.plus(more));
    }

    Traffic withRetry() {
        return new Traffic(sent, answered, retried + 1, failed, usage);
    }

    Traffic withFailure(Usage more) {
        return new Traffic(sent, answered, retried, failed + 1, usage.plus(more));
    }
}
