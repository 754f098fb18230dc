package dev.codegym.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A block of a file that tells where packages are, sorted by id, and searched where it stands: nothing of it is held in memory.
 * All numbers are big-endian.
 *
 * <pre>{@code
 * int    "CGIX"
 * int    count of entries
 * long   bytes of the whole block
 * int    CRC-32 of the 16 bytes above
 * long[] where each entry begins, counted from the beginning of the block, and where the last one ends
 * entry  int CRC-32 of the rest of the entry, int length of the id, the id, a JSON object; both in UTF-8
 * }</pre>
 */
final class LibraryIndex {
    static final int MAGIC = 0x43474958;
    static final int HEAD = 20;
    static final String AGAIN = "make it again with 'codegym library index'";

    private static final int MAX_ENTRY = 16 << 20;

    private final DiskFile file;
    private final long base;
    private final int count;
    private final long bytes;

    private LibraryIndex(DiskFile file, long base, int count, long bytes) {
        this.file = file;
        this.base = base;
        this.count = count;
        this.bytes = bytes;
    }

    /** An entry: an id, and a JSON object that says where the package is and what it is like. */
    record Entry(String id, JsonFields payload) {
        PackageSummary summary() {
            return PackageSummary.ofJson(payload.fields("summary"));
        }
    }

    /**
     * Opens the block that begins there.
     *
     * @throws PackageFormatException if there is none, or it is cut off
     */
    static LibraryIndex open(DiskFile file, long base) throws IOException {
        byte[] bytes = base + HEAD <= file.length() && base >= 0 ? file.read(base, HEAD) : new byte[HEAD];
        ByteBuffer head = ByteBuffer.wrap(bytes);
        boolean index = head.getInt() == MAGIC;
        int count = head.getInt();
        long length = head.getLong();
        if (!index || head.getInt() != crc(bytes, 0, HEAD - Integer.BYTES)) {
            throw new PackageFormatException(
                    file.path(), "its index is damaged, there is none at byte " + base + ": " + AGAIN);
        }
        if (count < 0 || length < HEAD + 8L * (count + 1L) || base + length > file.length()) {
            throw new PackageFormatException(
                    file.path(),
                    "its index is cut off: the file ends at byte " + file.length() + " of " + (base + length) + ": "
                            + AGAIN);
        }
        return new LibraryIndex(file, base, count, length);
    }

    static int crc(byte[] bytes, int from, int to) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, to - from);
        return (int) sum.getValue();
    }

    int count() {
        return count;
    }

    /** Where the block ends. */
    long end() {
        return base + bytes;
    }

    /** The bytes of one entry, its check sum proved. */
    private byte[] raw(int number) throws IOException {
        ByteBuffer slots = ByteBuffer.wrap(file.read(base + HEAD + 8L * number, 16));
        long from = slots.getLong();
        long to = slots.getLong();
        if (from < HEAD || to > bytes || to - from < 8 || to - from > MAX_ENTRY) {
            throw damaged(number);
        }
        byte[] entry = file.read(base + from, (int) (to - from));
        int idLength = ByteBuffer.wrap(entry).getInt(4);
        if (ByteBuffer.wrap(entry).getInt() != crc(entry, 4, entry.length)
                || idLength < 0
                || idLength > entry.length - 8) {
            throw damaged(number);
        }
        return entry;
    }

    private PackageFormatException damaged(int number) {
        return new PackageFormatException(file.path(), "entry " + number + " of its index is damaged: " + AGAIN);
    }

    private static String id(byte[] entry) {
        return new String(entry, 8, ByteBuffer.wrap(entry).getInt(4), StandardCharsets.UTF_8);
    }

    /** The id of one entry. */
    String id(int number) {
        try {
            return id(raw(number));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** One entry, counted from 0 in the order of ids. */
    Entry entry(int number) {
        try {
            byte[] entry = raw(number);
            String id = id(entry);
            int from = 8 + ByteBuffer.wrap(entry).getInt(4);
            byte[] json = Arrays.copyOfRange(entry, from, entry.length);
            return new Entry(id, JsonFields.parse(file.path(), "index, '" + id + "'", json));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private PackageFormatException unreadable(IOException e) {
        return new PackageFormatException(file.path(), "its index cannot be read (" + e.getMessage() + ")", e);
    }

    /** The entry of this id, or null. */
    @Nullable
    Entry find(String id) {
        int place = place(id);
        Entry found = place < count ? entry(place) : null;
        return found != null && found.id().equals(id) ? found : null;
    }

    /** How many entries stand before this id. */
    int place(String id) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = id(middle).compareTo(id) < 0;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low;
    }

    /** Reads what an entry of this id holds. */
    interface Payloads {
        byte[] of(String id) throws IOException;
    }

    /**
     * Writes a block.
     *
     * @param ids in the order of {@link String#compareTo}
     * @param payloads gives the JSON of each
     * @return where the block ends
     */
    static long write(DiskFile file, long base, List<String> ids, Payloads payloads) throws IOException {
        long at = HEAD + 8L * (ids.size() + 1L);
        Spill slots = new Spill(file, base + HEAD);
        Spill entries = new Spill(file, base + at);
        for (String id : ids) {
            byte[] entry = entry(id, payloads.of(id));
            slots.put(ByteBuffer.allocate(Long.BYTES).putLong(at).array());
            entries.put(entry);
            at += entry.length;
        }
        slots.put(ByteBuffer.allocate(Long.BYTES).putLong(at).array());
        slots.flush();
        entries.flush();
        ByteBuffer head =
                ByteBuffer.allocate(HEAD).putInt(MAGIC).putInt(ids.size()).putLong(at);
        file.write(base, head.putInt(crc(head.array(), 0, HEAD - Integer.BYTES)).array());
        return base + at;
    }

    private static byte[] entry(String id, byte[] payload) {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        ByteBuffer entry = ByteBuffer.allocate(8 + name.length + payload.length);
        entry.putInt(0).putInt(name.length).put(name).put(payload);
        return entry.putInt(0, crc(entry.array(), 4, entry.capacity())).array();
    }

    static byte[] json(ObjectNode node) {
        return JsonFields.MAPPER.writeValueAsBytes(node);
    }
}
