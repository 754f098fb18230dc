package dev.codegym.synth;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSONL file that is appended to line by line and, after a run was killed, read again up to where it is whole. First it is
 * read with {@link #entryOf} and {@link #advance}; the first {@link #append} cuts off what was not passed. Has one owner.
 */
final class Journal implements Closeable {
    private final Path file;
    private final ByteLines lines;
    private @Nullable JsonNode entry;
    private long passed;
    private @Nullable FileChannel appending;

    private Journal(Path file, ByteLines lines) {
        this.file = file;
        this.lines = lines;
    }

    static Journal open(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        Journal journal = new Journal(file, ByteLines.open(file));
        journal.read();
        return journal;
    }

    /** The entry that is next, where it is of this line of the input; null where it is of another, or the file is torn. */
    @Nullable
    JsonNode entryOf(long line) {
        return entry != null && entry.path("line").asLong(0) == line ? entry : null;
    }

    /** Passes the next entry. */
    void advance() throws IOException {
        passed = lines.end();
        read();
    }

    private void read() throws IOException {
        entry = null;
        if (lines.next() && lines.isEnded() && !lines.isTooLong()) {
            String text = lines.text();
            try {
                entry = text == null ? null : JsonMapper.shared().readTree(text);
            } catch (JacksonException e) {
                // a torn line ends what is whole
                entry = null;
            }
        }
    }

    /** Appends an entry behind those that were passed. */
    void append(JsonNode newEntry) throws IOException {
        if (appending == null) {
            appending = FileChannel.open(file, StandardOpenOption.WRITE);
            appending.truncate(passed);
            appending.position(passed);
        }
        ByteBuffer bytes = ByteBuffer.wrap((newEntry + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            appending.write(bytes);
        }
    }

    /** Cuts off what was not passed, also where nothing is to be appended. */
    void cut() throws IOException {
        if (appending == null && Files.size(file) > passed) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(passed);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
        if (appending != null) {
            appending.close();
        }
    }
}
