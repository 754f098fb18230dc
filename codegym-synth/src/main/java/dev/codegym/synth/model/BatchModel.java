package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model that answers by way of files in OpenAI's batch format, which can be run anywhere: by the service's batch interface, by vLLM's
 * {@code run-batch}.
 *
 * <p>A run goes in rounds. {@link #complete} gives what earlier results answered; any other request is taken down and fails as
 * {@link ModelException.Kind#PENDING}. {@link #export} writes what was taken down, {@link #importResults} takes the results in, and the
 * next run goes on from there. Each completion is a line of its own, known by the hash of its request: results may come in any order, in
 * several files, twice, or not at all; what is missing or failed is taken down again.
 */
public final class BatchModel implements LanguageModel, AutoCloseable {
    /** What each {@code custom_id} begins with; the request's key follows. */
    static final String PREFIX = "codegym-";

    /** What one file may hold, as the service has it, with room to spare. */
    private static final int MOST_REQUESTS = 50_000;

    private static final long MOST_BYTES = 190L << 20;

    private final ChatFields fields;
    private final ExchangeLog log;
    private final int mostRequests;

    /** By id, so that the files are the same in whatever order the requests came. */
    private final Map<String, ModelRequest> pending = new TreeMap<>();

    private BatchModel(ChatFields fields, ExchangeLog log, int mostRequests) {
        this.fields = fields;
        this.log = log;
        this.mostRequests = mostRequests;
    }

    /**
     * Opens a folder that keeps the answers.
     *
     * @throws CodeGymException if it cannot be written, holds answers of another model, or is being written to
     */
    public static BatchModel open(Path folder, ChatFields fields) {
        return open(folder, fields, MOST_REQUESTS);
    }

    static BatchModel open(Path folder, ChatFields fields, int mostRequests) {
        return new BatchModel(fields, ExchangeLog.open(folder, fields.model()), mostRequests);
    }

    @Override
    public String name() {
        return fields.model();
    }

    /** How many answers the folder holds. */
    public int size() {
        return log.size();
    }

    /** The tokens that the answers took. */
    public Usage usage() {
        return log.usage();
    }

    /** The ids of the requests that were asked for and are not answered, one for each completion, in order. */
    public List<String> pending() {
        synchronized (pending) {
            pending.values().removeIf(single -> log.has(single.key()));
            return pending.values().stream().map(ModelRequest::id).toList();
        }
    }

    @Override
    public ModelReply complete(ModelRequest request) {
        List<Completion> completions = new ArrayList<>();
        Usage usage = Usage.NONE;
        String model = name();
        ModelException failure = null;
        int missing = 0;
        for (ModelRequest single : request.singles()) {
            JsonNode line = log.find(single.key());
            if (line == null) {
                takeDown(single);
                missing++;
                continue;
            }
            usage = usage.plus(ExchangeJson.usage(line));
            try {
                ModelReply reply = ExchangeJson.answer(line);
                completions.addAll(reply.completions());
                model = reply.model();
            } catch (ModelException e) {
                failure = e;
            }
        }
        if (missing > 0) {
            throw new ModelException(
                    ModelException.Kind.PENDING,
                    "request " + request.id() + " waits for " + missing + " of " + request.n()
                            + " completions: export the batch, run it, and import its results");
        }
        if (completions.isEmpty() && failure != null) {
            throw failure;
        }
        return new ModelReply(model, completions, usage);
    }

    private void takeDown(ModelRequest single) {
        synchronized (pending) {
            pending.put(single.id() + "\n" + single.key(), single);
        }
    }

    /**
     * Writes the requests that were asked for and are not answered, in the order of their ids. Where they are more than the service takes in
     * one file, further files are written beside it: {@code batch.jsonl}, {@code batch-2.jsonl}. A file is whole when it gets its name.
     *
     * @return the files, none where nothing is pending
     * @throws CodeGymException if a file cannot be written
     */
    public List<Path> export(Path file) {
        List<Path> files = new ArrayList<>();
        synchronized (pending) {
            pending.values().removeIf(single -> log.has(single.key()));
            List<ModelRequest> rest = new ArrayList<>(pending.values());
            try {
                for (int from = 0; from < rest.size(); ) {
                    Path part = part(file, files.size() + 1);
                    from += write(part, rest.subList(from, Math.min(rest.size(), from + mostRequests)));
                    files.add(part);
                }
            } catch (IOException e) {
                throw new CodeGymException("batch " + file + " cannot be written: " + e, e);
            }
        }
        return files;
    }

    /** Writes as many requests as a file may hold in bytes, at least one. */
    private int write(Path file, List<ModelRequest> requests) throws IOException {
        int[] written = {0};
        writeWhole(file, out -> {
            long bytes = 0;
            for (ModelRequest request : requests) {
                byte[] line = (line(request) + "\n").getBytes(StandardCharsets.UTF_8);
                bytes += line.length;
                if (written[0] > 0 && bytes > MOST_BYTES) {
                    break;
                }
                out.write(line);
                written[0]++;
            }
        });
        return written[0];
    }

    /**
     * Copies the lines of an earlier export that are not answered: for a batch that came back incomplete, without a run.
     *
     * @return how many requests were missing; with none no file is written
     * @throws CodeGymException if the earlier export cannot be read, has a line that is no request of ours, or the file cannot be written
     */
    public int exportMissing(Path earlier, Path file) {
        try (Stream<String> lines = Files.lines(earlier)) {
            List<String> missing = lines.filter(line -> !line.isBlank() && !log.has(requestKey(earlier, line)))
                    .toList();
            if (!missing.isEmpty()) {
                writeWhole(file, out -> {
                    for (String line : missing) {
                        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                });
            }
            return missing.size();
        } catch (IOException | UncheckedIOException e) {
            throw new CodeGymException("batch " + earlier + " cannot be copied to " + file + ": " + e, e);
        }
    }

    private static String requestKey(Path file, String line) {
        String key = null;
        try {
            key = key(JsonMapper.shared().readTree(line).path("custom_id").asString(""));
        } catch (JacksonException e) {
            // as a line without an id of ours
        }
        if (key == null) {
            throw new CodeGymException(
                    file + " is no export of a batch: " + ChatReply.shown(line) + " has no custom_id of ours");
        }
        return key;
    }

    /** What goes into a file. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void writeWhole(Path file, Content content) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            content.writeTo(out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private ObjectNode line(ModelRequest request) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("custom_id", PREFIX + request.key()).put("method", "POST").put("url", "/v1/chat/completions");
        line.set("body", fields.body(request));
        return line;
    }

    private static Path part(Path file, int number) {
        if (number == 1) {
            return file;
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String numbered = dot <= 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
        return file.resolveSibling(numbered);
    }

    /** The request's key in a {@code custom_id}, or null. */
    static @Nullable String key(String customId) {
        String key = customId.startsWith(PREFIX) ? customId.substring(PREFIX.length()) : "";
        return RequestKey.isKey(key) ? key : null;
    }

    /**
     * Takes the results of a batch in, whatever is in the file; they are on the disk when this returns. A request that failed on the way
     * (429, 5xx, expired) is asked again in the next export, one that was refused is not.
     *
     * @throws CodeGymException if the file cannot be read
     */
    public BatchImport importResults(Path file) {
        return new BatchResults(file, log).read();
    }

    @Override
    public void close() {
        log.close();
    }
}
