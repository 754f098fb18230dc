package dev.codegym.synth.model;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A model with a limit on tokens. Once they are spent no request begins; those under way end, so that the limit can be passed by
 * what they take. Put it inside a {@link Recorder}: what is played back costs nothing.
 */
public final class TokenBudget implements LanguageModel {
    private final LanguageModel model;
    private final long limit;
    private final AtomicReference<Usage> spent;

    private TokenBudget(LanguageModel model, long limit, Usage before) {
        if (limit < 1) {
            throw new IllegalArgumentException("the token budget is " + limit + ": it must be at least 1");
        }
        this.model = model;
        this.limit = limit;
        spent = new AtomicReference<>(before);
    }

    /** A budget of so many tokens, prompts and completions together. */
    public static TokenBudget of(LanguageModel model, long limit) {
        return new TokenBudget(model, limit, Usage.NONE);
    }

    /** A budget of which an earlier run spent a part, such as {@link Recorder#usage(java.nio.file.Path)}. */
    public static TokenBudget of(LanguageModel model, long limit, Usage before) {
        return new TokenBudget(model, limit, before);
    }

    @Override
    public String name() {
        return model.name();
    }

    /** What is spent so far. */
    public Usage spent() {
        return Objects.requireNonNull(spent.get());
    }

    @Override
    public ModelReply complete(ModelRequest request) {
        long total = spent().total();
        if (total >= limit) {
            throw new ModelException(
                    ModelException.Kind.BUDGET_SPENT,
                    "request " + request.id() + " was not sent: " + total + " of " + limit
                            + " tokens are spent; run again with a larger budget, what was recorded is kept");
        }
        try {
            ModelReply reply = model.complete(request);
            spend(reply.usage());
            return reply;
        } catch (ModelException e) {
            spend(e.usage());
            throw e;
        }
    }

    private void spend(Usage usage) {
        spent.accumulateAndGet(usage, Usage::plus);
    }
}
