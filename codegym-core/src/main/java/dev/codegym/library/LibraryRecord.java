package dev.codegym.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A package within a library's file, with what is needed to make the index again. All numbers are big-endian.
 *
 * <pre>{@code
 * int      "CGPK"
 * int      length of the summary
 * long     length of the package
 * byte[32] SHA-256 of the package
 * int      CRC-32 of the 48 bytes above and the summary
 * the summary, a JSON object in UTF-8, then the package, a ZIP
 * }</pre>
 *
 * @param at where the package itself begins
 * @param bytes its length
 * @param sha256 its hash in hexadecimal
 * @param summary what the index shall know of it
 */
record LibraryRecord(long at, long bytes, String sha256, ObjectNode summary) {
    static final int MAGIC = 0x4347504B;
    static final int HEAD = 52;
    static final long MAX_BYTES = 256L << 20;

    private static final int CHECKED = 48;
    private static final int MAX_SUMMARY = 16 << 20;

    /** Writes a package there. */
    static LibraryRecord write(Spill file, byte[] zipped, ObjectNode summary) throws IOException {
        byte[] json = LibraryIndex.json(summary);
        String hash = PackageZip.sha256(zipped);
        ByteBuffer head = ByteBuffer.allocate(HEAD + json.length);
        head.putInt(MAGIC)
                .putInt(json.length)
                .putLong(zipped.length)
                .put(HexFormat.of().parseHex(hash));
        head.putInt(crc(head.array(), json)).put(json);
        file.put(head.array());
        long at = file.position();
        file.put(zipped);
        return new LibraryRecord(at, zipped.length, hash, summary);
    }

    private static int crc(byte[] head, byte[] json) {
        byte[] checked = Arrays.copyOf(head, CHECKED + json.length);
        System.arraycopy(json, 0, checked, CHECKED, json.length);
        return LibraryIndex.crc(checked, 0, checked.length);
    }

    /** Reads the record that begins there, without the package; null where none does, or it is damaged. */
    static @Nullable LibraryRecord read(DiskFile file, long from) throws IOException {
        long left = file.length() - from;
        if (left < HEAD) {
            return null;
        }
        byte[] bytes = file.read(from, HEAD);
        ByteBuffer head = ByteBuffer.wrap(bytes);
        int magic = head.getInt();
        int summaryLength = head.getInt();
        long length = head.getLong();
        byte[] hash = new byte[32];
        head.get(hash);
        if (magic != MAGIC
                || summaryLength < 0
                || summaryLength > Math.min(MAX_SUMMARY, left - HEAD)
                || length < 0
                || length > MAX_BYTES) {
            return null;
        }
        byte[] json = file.read(from + HEAD, summaryLength);
        if (head.getInt() != crc(bytes, json)) {
            return null;
        }
        return new LibraryRecord(
                from + HEAD + summaryLength,
                length,
                HexFormat.of().formatHex(hash),
                JsonFields.parse(file.path(), "summary at byte " + from, json).object());
    }

    /** Where the record ends. */
    long end() {
        return at + bytes;
    }

    /** What the index holds of it. */
    ObjectNode payload() {
        ObjectNode payload = JsonNodeFactory.instance
                .objectNode()
                .put("at", at)
                .put("bytes", bytes)
                .put("sha256", sha256);
        payload.set("summary", summary);
        return payload;
    }
}
