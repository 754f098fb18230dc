package dev.codegym.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the packages of a library's file without its index, whatever else is damaged. Has one owner. */
final class LibraryScan {
    private static final int WINDOW = 1 << 16;

    private final DiskFile file;
    private final Consumer<PackageFormatException> damaged;

    LibraryScan(DiskFile file, Consumer<PackageFormatException> damaged) {
        this.file = file;
        this.damaged = damaged;
    }

    /** Adds every intact package to an index; tells of what is none. */
    void gather(IndexBuilder entries) throws IOException {
        long at = Math.min(LibraryHead.BYTES, file.length());
        while (at < file.length()) {
            LibraryRecord record = recordOrNull(at);
            if (record != null) {
                at = take(record, entries);
                continue;
            }
            LibraryIndex index = indexOrNull(at);
            if (index != null) {
                at = index.end();
                continue;
            }
            long next = nextBeginning(at + 1);
            tell("bytes " + at + " to " + next + " hold no package that can be read: left out");
            at = next;
        }
    }

    /** Takes a record over and gives where to go on; within the package where that is damaged, as its length may be wrong. */
    private long take(LibraryRecord record, IndexBuilder entries) throws IOException {
        String id = record.summary().path("id").stringValue("");
        String problem = problem(record);
        if (problem == null && entries.has(id)) {
            problem = "it stands in the file twice; the first is kept";
        }
        if (problem == null) {
            entries.add(id, record.payload());
            return record.end();
        }
        tell("package '" + id + "' at byte " + record.at() + " is left out: " + problem);
        return nextBeginning(record.at());
    }

    private @Nullable String problem(LibraryRecord record) throws IOException {
        if (record.end() > file.length()) {
            return "it is cut off: the file ends at byte " + file.length() + " of " + record.end();
        }
        byte[] bytes = file.read(record.at(), (int) record.bytes());
        return PackageZip.sha256(bytes).equals(record.sha256()) ? null : "it is damaged: its SHA-256 is another";
    }

    private @Nullable LibraryRecord recordOrNull(long at) throws IOException {
        try {
            return LibraryRecord.read(file, at);
        } catch (PackageFormatException e) {
            return null; // its summary is no JSON
        }
    }

    private @Nullable LibraryIndex indexOrNull(long at) throws IOException {
        try {
            return LibraryIndex.open(file, at);
        } catch (PackageFormatException e) {
            return null; // no index begins here, or it is cut off
        }
    }

    /** The next place where a package or an index may begin, or the end of the file. */
    private long nextBeginning(long from) throws IOException {
        long length = file.length();
        for (long at = from; at < length; at += WINDOW) {
            int size = (int) Math.min(WINDOW + Integer.BYTES - 1, length - at);
            ByteBuffer window = ByteBuffer.wrap(file.read(at, size));
            for (int i = 0; i + Integer.BYTES <= size && i < WINDOW; i++) {
                int magic = window.getInt(i);
                if (magic == LibraryRecord.MAGIC && recordOrNull(at + i) != null
                        || magic == LibraryIndex.MAGIC && indexOrNull(at + i) != null) {
                    return at + i;
                }
            }
        }
        return length;
    }

    private void tell(String problem) {
        damaged.accept(new PackageFormatException(file.path(), problem));
    }
}
