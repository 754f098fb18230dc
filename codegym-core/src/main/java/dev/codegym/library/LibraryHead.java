package dev.codegym.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * How a library's file, and the index file of a folder, begin: 8 bytes that say which of the two it is, an int with the format
 * version, a long that says where the index is, and the CRC-32 of these; zeros up to byte 64.
 *
 * @param kind {@link #LIBRARY} or {@link #FOLDER_INDEX}
 * @param indexAt where the index begins
 */
record LibraryHead(String kind, long indexAt) {
    static final String LIBRARY = "codegyms";
    static final String FOLDER_INDEX = "codegymi";
    static final int BYTES = 64;

    private static final int VERSION = 1;
    private static final int CHECKED = 20;

    /**
     * Reads it.
     *
     * @throws PackageFormatException if the file begins otherwise
     */
    static LibraryHead read(DiskFile file, String kind) throws IOException {
        byte[] bytes = file.length() < BYTES ? new byte[BYTES] : file.read(0, BYTES);
        ByteBuffer head = ByteBuffer.wrap(bytes);
        byte[] found = new byte[kind.length()];
        head.get(found);
        if (!kind.equals(new String(found, StandardCharsets.ISO_8859_1))) {
            throw new PackageFormatException(
                    file.path(),
                    found[0] == 'P' && found[1] == 'K'
                            ? "it is no library but looks like one package: a library is a folder of packages, or a file"
                                    + " that 'codegym library pack' wrote"
                            : "it is no library: a library is a folder of packages, or a file that begins with '" + kind
                                    + "'");
        }
        int version = head.getInt();
        long indexAt = head.getLong();
        if (head.getInt() != LibraryIndex.crc(bytes, 0, CHECKED)) {
            throw new PackageFormatException(file.path(), "its first " + BYTES + " bytes are damaged");
        }
        if (version != VERSION) {
            throw new PackageFormatException(
                    file.path(), "it has format version " + version + ": this release reads version " + VERSION);
        }
        return new LibraryHead(kind, indexAt);
    }

    LibraryIndex open(DiskFile file) throws IOException {
        return LibraryIndex.open(file, indexAt);
    }

    void write(DiskFile file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(BYTES);
        head.put(kind.getBytes(StandardCharsets.ISO_8859_1)).putInt(VERSION).putLong(indexAt);
        head.putInt(LibraryIndex.crc(head.array(), 0, CHECKED));
        file.write(0, head.array());
    }
}
