package dev.codegym.library;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a library's file. New packages and a new index go behind everything that the present index knows; then the head is
 * made to say where the new index is, in one small write. Until then readers see the library as it was.
 */
final class FileWriter extends LibraryWriter {
    private final Path path;
    private final DiskFile file;
    private final IndexBuilder entries;
    private final Spill spill;

    /** Where the file is written that will be moved to its place; null where an existing one is appended to. */
    private final @Nullable Path temporary;

    /** The end of what readers know. */
    private final long end;

    private boolean complete;

    private FileWriter(Path path, DiskFile file, @Nullable Path temporary, long end) throws IOException {
        this.path = path;
        this.file = file;
        this.temporary = temporary;
        this.end = end;
        this.entries = new IndexBuilder(path);
        this.spill = new Spill(file, end);
    }

    static FileWriter begin(Path path) throws IOException {
        Path temporary = PackageZip.temporary(path);
        DiskFile file = DiskFile.openToWrite(temporary);
        file.truncate(0);
        file.write(0, new byte[LibraryHead.BYTES]);
        return new FileWriter(path, file, temporary, LibraryHead.BYTES);
    }

    static FileWriter goOn(Path path) throws IOException {
        DiskFile file = openExisting(path);
        try {
            LibraryIndex index = LibraryHead.read(file, LibraryHead.LIBRARY).open(file);
            FileWriter writer = new FileWriter(path, file, null, index.end());
            for (int i = 0; i < index.count(); i++) {
                LibraryIndex.Entry entry = index.entry(i);
                writer.entries.add(entry.id(), entry.payload().object());
            }
            file.truncate(index.end()); // what a killed writer left
            return writer;
        } catch (IOException | CodeGymException e) {
            file.close();
            throw e;
        }
    }

    private static DiskFile openExisting(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        DiskFile file = DiskFile.openToWrite(path);
        if (!file.lock()) {
            file.close();
            throw new CodeGymException(path + " is being written to by somebody else: wait for its end");
        }
        return file;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public boolean has(String id) {
        return entries.has(id);
    }

    @Override
    void put(String id, byte[] zipped, PackageSummary summary) throws IOException {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(id)) {
            throw new PackageFormatException(
                    path, "package '" + id + "' cannot stand in it: its id holds half a character, a lone surrogate");
        }
        LibraryRecord written = LibraryRecord.write(spill, zipped, summary.toJson());
        entries.add(id, written.payload());
    }

    @Override
    void complete() throws IOException {
        spill.flush();
        writeIndex(file, entries, spill.position());
        complete = true;
        if (temporary != null) {
            file.close();
            PackageZip.move(temporary, path);
        }
    }

    private static void writeIndex(DiskFile file, IndexBuilder entries, long at) throws IOException {
        entries.write(file, at);
        file.force(); // the head must never name an index that is not there
        new LibraryHead(LibraryHead.LIBRARY, at).write(file);
        file.force();
    }

    @Override
    void release() throws IOException {
        entries.close();
        if (!complete && temporary == null) {
            file.truncate(end);
        }
        file.close();
        if (temporary != null) {
            Files.deleteIfExists(temporary);
        }
    }

    /** Makes the index of a file again from the packages in it, in their order; gives their number. */
    static int index(Path path, Consumer<PackageFormatException> damaged) {
        try (DiskFile file = openExisting(path);
                IndexBuilder entries = new IndexBuilder(path)) {
            new LibraryScan(file, damaged).gather(entries);
            writeIndex(file, entries, file.length());
            return entries.size();
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }
}
