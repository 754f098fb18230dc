package dev.codegym.synth.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Asks for each completion in a request of its own: for endpoints that give one whatever {@code n} says, and for recordings that
 * must not lose the first nine of ten completions when the run is killed. A completion that is empty or too long is left out, if
 * there are others. Closing it ends its threads.
 */
public final class OneByOne implements LanguageModel, AutoCloseable {
    private final LanguageModel model;
    private final ExecutorService threads;

    /** Asks {@code atOnce} requests at once, over all calls together. */
    public OneByOne(LanguageModel model, int atOnce) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("atOnce is " + atOnce + ": it must be at least 1");
        }
        this.model = model;
        threads = Executors.newFixedThreadPool(atOnce, task -> {
            Thread thread = new Thread(task, "model-request");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public ModelReply complete(ModelRequest request) {
        if (request.n() == 1) {
            return model.complete(request);
        }
        List<Future<ModelReply>> underway = new ArrayList<>();
        for (ModelRequest single : request.singles()) {
            underway.add(threads.submit(() -> model.complete(single)));
        }
        Gathered gathered = new Gathered();
        try {
            // All are waited for, also after a failure: they are paid for and on their way to the recording.
            for (Future<ModelReply> one : underway) {
                gathered.add(one);
            }
        } catch (InterruptedException e) {
            underway.forEach(one -> one.cancel(true));
            Thread.currentThread().interrupt();
            throw new ModelException(
                    ModelException.Kind.CANCELLED, "request " + request.id() + " was cancelled", Usage.NONE, e);
        }
        return gathered.reply();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** The replies to the parts of one request. */
    private static final class Gathered {
        private final List<Completion> completions = new ArrayList<>();
        private Usage usage = Usage.NONE;
        private @Nullable String model;
        private @Nullable RuntimeException failure;

        void add(Future<ModelReply> one) throws InterruptedException {
            try {
                ModelReply reply = one.get();
                completions.addAll(reply.completions());
                usage = usage.plus(reply.usage());
                model = reply.model();
            } catch (ExecutionException e) {
                fail(e.getCause());
            }
        }

        private void fail(@Nullable Throwable cause) {
            if (cause instanceof Error error) {
                throw error;
            }
            RuntimeException next = cause instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("request failed", cause);
            if (next instanceof ModelException known) {
                usage = usage.plus(known.usage());
            }
            // One that concerns all requests goes before one about a single answer.
            if (failure == null || isAnswer(failure)) {
                failure = next;
            }
        }

        private static boolean isAnswer(RuntimeException failure) {
            return failure instanceof ModelException known && known.kind().isAnswer();
        }

        ModelReply reply() {
            if (failure != null && (model == null || !isAnswer(failure))) {
                throw failure;
            }
            return new ModelReply(String.valueOf(model), completions, usage);
        }
    }
}
