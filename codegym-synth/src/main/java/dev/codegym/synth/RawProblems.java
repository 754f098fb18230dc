package dev.codegym.synth;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of raw problems line by line, holding one line at a time. A line that holds no problem is told apart and said,
 * and the next one is read. Has one owner.
 */
final class RawProblems implements AutoCloseable {
    private final Path file;
    private final ByteLines lines;
    private final RawProblemReader reader;
    private final SeenIds seen = new SeenIds();

    private RawProblems(Path file, ByteLines lines) {
        this.file = file;
        this.lines = lines;
        this.reader = new RawProblemReader(String.valueOf(file.getFileName()));
    }

    /**
     * Opens a file.
     *
     * @throws CodeGymException if there is no such file or it cannot be read
     */
    static RawProblems open(Path file) {
        requireFile(file);
        try {
            return new RawProblems(file, ByteLines.open(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static void requireFile(Path file) {
        String wanted = "give a JSONL file of raw problems, one JSON object per line";
        if (!Files.exists(file)) {
            boolean relative = !file.isAbsolute();
            throw new CodeGymException("there is no file " + file
                    + (relative ? " (looked for " + file.toAbsolutePath().normalize() + ")" : "") + ": " + wanted);
        }
        if (Files.isDirectory(file)) {
            throw new CodeGymException(file + " is a folder: " + wanted);
        }
        if (!Files.isRegularFile(file)) {
            throw new CodeGymException(
                    file + " is no regular file (a pipe or a device): a run that can go on later reads its"
                            + " input more than once, so save it to a file first");
        }
        if (!Files.isReadable(file)) {
            throw new CodeGymException(file + " cannot be read: you have no permission to");
        }
    }

    private static CodeGymException unreadable(Path file, IOException e) {
        return new CodeGymException(file + " cannot be read: " + e, e);
    }

    /** Counts the lines of a file that are not blank. */
    static long count(Path file) {
        requireFile(file);
        try (ByteLines lines = ByteLines.open(file)) {
            long count = 0;
            while (lines.next()) {
                count += lines.isBlank() ? 0 : 1;
            }
            return count;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The next line that is not blank, or null at the end of the file. */
    @Nullable
    RawLine next() {
        try {
            while (lines.next()) {
                if (!lines.isBlank()) {
                    return read();
                }
            }
            return null;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private RawLine read() {
        long number = lines.number();
        if (lines.isTooLong()) {
            return reader.rejected(
                    number, "", "LINE_TOO_LONG", "the line is longer than " + (ByteLines.MAX_LINE >> 20) + " MB");
        }
        String text = lines.text();
        if (text == null) {
            return reader.rejected(number, "", "NOT_UTF_8", "the line is not UTF-8 text: save the file as UTF-8");
        }
        RawLine line = reader.read(number, text);
        if (line instanceof RawLine.Usable usable) {
            String id = usable.problem().id();
            long first = seen.firstLine(id, number);
            if (first != number) {
                return reader.rejected(
                        number,
                        id,
                        "DUPLICATE_ID",
                        "question_id '" + id + "' stands in line " + first + " already: give each problem its own");
            }
        }
        return line;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }
}
