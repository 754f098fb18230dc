package dev.codegym.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads source files of strangers. */
final class SourceText {
    /** Above what is compiled, in any encoding of UTF-8. */
    private static final int LARGEST = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceText() {}

    /**
     * Reads a file as UTF-8, a byte order mark left out; never more of it than could be compiled.
     *
     * @throws IOException where it is no file, cannot be read, is too large or not UTF-8; {@link #whyNot} says which
     */
    static String read(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("this is no regular file");
        }
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw new IOException("the file is larger than " + LARGEST + " bytes");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** Says why a file was not read. */
    static String whyNot(IOException failure) {
        if (failure instanceof CharacterCodingException) {
            return "the file is not UTF-8: save it as such";
        }
        if (failure instanceof NoSuchFileException) {
            return "the file cannot be read: it does not exist, or is a link to nothing";
        }
        return "the file cannot be read: " + failure.getMessage();
    }
}
