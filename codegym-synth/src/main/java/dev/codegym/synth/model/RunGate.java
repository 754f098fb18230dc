package dev.codegym.synth.model;

import org.jspecify.annotations.Nullable;

/**
 * A model that is asked no more once it failed in a way that concerns all requests: a run of many problems ends then, and does not wait for each
 * of them to fail alike. What ends it is {@link ModelException.Kind#endsRun}. Safe for many threads.
 */
public final class RunGate implements LanguageModel {
    private final LanguageModel model;
    private volatile @Nullable ModelException closed;

    /** An open one before a model. */
    public RunGate(LanguageModel model) {
        this.model = model;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public ModelReply complete(ModelRequest request) {
        ModelException before = closed;
        if (before != null) {
            // its cost is told once
            throw new ModelException(before.kind(), String.valueOf(before.getMessage()), Usage.NONE, before);
        }
        try {
            return model.complete(request);
        } catch (ModelException e) {
            if (e.kind().endsRun()) {
                closed = e;
            }
            throw e;
        }
    }
}
