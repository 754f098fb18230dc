package dev.codegym.server.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Reads single lines of a journal. */
final class JournalReader {
    private static final int CHUNK = 2048;

    private final IntFunction<Path> files;

    JournalReader(IntFunction<Path> files) {
        this.files = files;
    }

    /** The lines at these positions, without their ends; none at all where one of them is damaged. */
    List<byte[]> read(long[] positions) throws IOException {
        Map<Integer, RandomAccessFile> open = new HashMap<>();
        try {
            List<byte[]> lines = new ArrayList<>(positions.length);
            for (long position : positions) {
                int segment = (int) (position >>> 32);
                RandomAccessFile file = open.get(segment);
                if (file == null) {
                    file = new RandomAccessFile(files.apply(segment).toFile(), "r");
                    open.put(segment, file);
                }
                byte[] line = line(file, (int) position);
                if (!JournalLine.isWhole(line, 0, line.length)) {
                    return List.of();
                }
                lines.add(line);
            }
            return lines;
        } finally {
            for (RandomAccessFile file : open.values()) {
                file.close();
            }
        }
    }

    /** Up to the line feed; a line whose line feed is damaged ends with its checksum all the same. */
    private static byte[] line(RandomAccessFile file, int offset) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        file.seek(offset);
        int read = file.read(chunk);
        while (read > 0) {
            int end = 0;
            while (end < read && chunk[end] != '\n') {
                end++;
            }
            line.write(chunk, 0, end);
            if (end < read) {
                break;
            }
            read = file.read(chunk);
        }
        byte[] bytes = line.toByteArray();
        int end = JournalLine.isWhole(bytes, 0, bytes.length)
                ? bytes.length
                : Math.max(0, JournalLine.endOfFirst(bytes, 0, bytes.length));
        return end == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, end);
    }
}
