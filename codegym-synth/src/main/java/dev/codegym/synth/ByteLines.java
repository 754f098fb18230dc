package dev.codegym.synth;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, as bytes: knows where each line ends and whether it was ended at all. Has one owner. */
final class ByteLines implements Closeable {
    /** What stands in a line beyond this is skipped. */
    static final int MAX_LINE = 64 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private int position;
    private int limit;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private long end;
    private boolean tooLong;
    private boolean ended;
    private boolean blank;

    private ByteLines(InputStream in) {
        this.in = in;
    }

    static ByteLines open(Path file) throws IOException {
        return new ByteLines(Files.newInputStream(file));
    }

    /** Reads the next line; false at the end of the file. */
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        ended = false;
        blank = true;
        boolean any = false;
        while (!ended && fill()) {
            any = true;
            take();
        }
        number += any ? 1 : 0;
        return any;
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(chunk));
            if (end == 0 && limit >= 3 && Arrays.equals(chunk, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
                position = 3;
                end = 3;
            }
        }
        return position < limit;
    }

    /** Takes what the chunk holds of the line. */
    private void take() {
        int from = position;
        while (position < limit && chunk[position] != '\n') {
            blank &= chunk[position] == ' ' || chunk[position] == '\t' || chunk[position] == '\r';
            position++;
        }
        int length = position - from;
        if (line.size() + length > MAX_LINE) {
            tooLong = true;
        } else {
            line.write(chunk, from, length);
        }
        if (position < limit) {
            position++;
            ended = true;
        }
        end += position - from;
    }

    /** The number of the line, from 1. */
    long number() {
        return number;
    }

    /** Where the next line begins: the offset behind this line and its line feed. */
    long end() {
        return end;
    }

    /** Whether a line feed ended the line; without one it is the last line, and may have been cut off. */
    boolean isEnded() {
        return ended;
    }

    /** Whether it holds nothing but spaces. */
    boolean isBlank() {
        return blank;
    }

    /** Whether part of the line was skipped. */
    boolean isTooLong() {
        return tooLong;
    }

    /** The line without its line feed; null where it is not UTF-8. */
    @Nullable
    String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
