package dev.codegym.synth.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A model whose exchanges are kept in a folder: each is on the disk before its answer is given, and what the folder holds is never asked
 * again, in this run or another. So a run that was killed goes on without paying twice; only what was on its way in that moment is asked
 * again. Kept are replies, and failures that were paid for ({@link ModelException.Kind#isAnswer}).
 *
 * <p>The folder can be played back by {@link Replay}. It holds prompts and completions, never a key.
 */
public final class Recorder implements LanguageModel, AutoCloseable {
    private final LanguageModel model;
    private final ExchangeLog log;
    private final Set<String> underway = new HashSet<>();

    private Recorder(LanguageModel model, ExchangeLog log) {
        this.model = model;
        this.log = log;
    }

    /**
     * Records to a folder, new or begun with the same model.
     *
     * @throws dev.codegym.CodeGymException if the folder cannot be written, holds a recording of another model, or is being
     *     recorded to
     */
    public static Recorder open(Path folder, LanguageModel model) {
        return new Recorder(model, ExchangeLog.open(folder, model.name()));
    }

    /** The tokens that the exchanges of a folder took; none where it is new. */
    public static Usage usage(Path folder) {
        if (!Files.isDirectory(folder) || Replay.isNew(folder)) {
            return Usage.NONE;
        }
        try (ExchangeLog log = ExchangeLog.read(folder)) {
            return log.usage();
        }
    }

    @Override
    public String name() {
        return model.name();
    }

    /** How many exchanges the folder holds. */
    public int size() {
        return log.size();
    }

    @Override
    public ModelReply complete(ModelRequest request) {
        String key = request.key();
        try {
            begin(key);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException(
                    ModelException.Kind.CANCELLED, "request " + request.id() + " was cancelled", Usage.NONE, e);
        }
        try {
            JsonNode known = log.find(key);
            return known == null ? asked(key, request) : ExchangeJson.answer(known);
        } finally {
            end(key);
        }
    }

    /** Waits until no other thread asks the same. */
    private void begin(String key) throws InterruptedException {
        synchronized (underway) {
            while (!underway.add(key)) {
                underway.wait();
            }
        }
    }

    private void end(String key) {
        synchronized (underway) {
            underway.remove(key);
            underway.notifyAll();
        }
    }

    private ModelReply asked(String key, ModelRequest request) {
        try {
            ModelReply reply = model.complete(request);
            log.append(key, ExchangeJson.withReply(ExchangeJson.line(key, request), reply));
            return reply;
        } catch (ModelException e) {
            if (e.kind().isAnswer()) {
                String message = String.valueOf(e.getMessage());
                log.append(
                        key, ExchangeJson.withFailure(ExchangeJson.line(key, request), e.kind(), message, e.usage()));
            }
            throw e;
        }
    }

    /** Ends the recording; the model is not closed. */
    @Override
    public void close() {
        log.close();
    }
}
