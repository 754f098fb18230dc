package dev.codegym.synth.model;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A recording played back: no network, no cost, the same answers. What it does not hold is an error. */
public final class Replay implements LanguageModel, AutoCloseable {
    private final Path folder;
    private final ExchangeLog log;
    private final boolean byId;

    private Replay(Path folder, ExchangeLog log, boolean byId) {
        this.folder = folder;
        this.log = log;
        this.byId = byId;
    }

    /**
     * Plays back what was answered to exactly the same requests.
     *
     * @throws dev.codegym.CodeGymException if the folder holds no recording, or a damaged one
     */
    public static Replay open(Path folder) {
        return new Replay(folder, ExchangeLog.read(folder), false);
    }

    /**
     * Plays back what was answered to requests with the same id, whatever else they said: for completions that stay right when a
     * prompt's words change.
     *
     * @throws dev.codegym.CodeGymException if the folder holds no recording, or a damaged one
     */
    public static Replay byId(Path folder) {
        return new Replay(folder, ExchangeLog.read(folder), true);
    }

    /** Whether nothing was recorded to a folder yet. */
    static boolean isNew(Path folder) {
        return !Files.exists(folder.resolve(ExchangeLog.FILE));
    }

    /** The model that was recorded. */
    @Override
    public String name() {
        return log.model();
    }

    /** How many exchanges there are. */
    public int size() {
        return log.size();
    }

    @Override
    public ModelReply complete(ModelRequest request) {
        String recorded = log.keyOf(request.id());
        String key = byId ? recorded : request.key();
        JsonNode line = key == null ? null : log.find(key);
        if (line == null) {
            throw new ModelException(ModelException.Kind.UNKNOWN_REQUEST, unknown(request, recorded));
        }
        return ExchangeJson.answer(line);
    }

    private String unknown(ModelRequest request, @Nullable String recorded) {
        String where = "the recording in " + folder + " has no answer to request " + request.id();
        return recorded == null
                ? where + " (key " + request.key() + ", of " + log.size() + " exchanges): record it first"
                : where + " as it is now: it was recorded with another text or other settings (key " + recorded
                        + ", now " + request.key() + "); record it again, or play back by id";
    }

    @Override
    public void close() {
        log.close();
    }
}
