package dev.codegym.library;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index of a folder of packages, walked through in the order of ids. It is a memory of what was read once and never the
 * truth: an entry counts only where the file still has the size and the time of change that it had then. Has one owner.
 */
final class FolderIndex implements AutoCloseable {
    static final String NAME = "library.index";

    private static final System.Logger LOG = System.getLogger(EnvironmentLibrary.class.getName());

    private final @Nullable DiskFile file;
    private final @Nullable LibraryIndex index;
    private int next;

    private FolderIndex(@Nullable DiskFile file, @Nullable LibraryIndex index) {
        this.file = file;
        this.index = index;
    }

    /** Opens the folder's index; where there is none, or a damaged one, one that knows nothing. */
    static FolderIndex openOrNone(Path folder) {
        Path path = folder.resolve(NAME);
        if (!Files.isRegularFile(path)) {
            return new FolderIndex(null, null);
        }
        try {
            DiskFile file = DiskFile.open(path);
            try {
                return new FolderIndex(
                        file, LibraryHead.read(file, LibraryHead.FOLDER_INDEX).open(file));
            } catch (IOException | CodeGymException e) {
                file.close();
                throw e;
            }
        } catch (IOException | CodeGymException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "not used, so every package is opened (codegym library index {0} makes it again): {1}",
                    folder,
                    e.getMessage());
            return new FolderIndex(null, null);
        }
    }

    /** Goes on from this id, whatever was asked before. */
    void seek(String id) {
        try {
            next = index == null ? 0 : index.place(id);
        } catch (PackageFormatException e) {
            LOG.log(System.Logger.Level.WARNING, "not used: {0}", e.getMessage());
            next = Integer.MAX_VALUE;
        }
    }

    /** What is known of a package, or null. To be asked in the order of ids. */
    @Nullable
    PackageSummary next(String id, Path place) {
        try {
            return found(id, place);
        } catch (PackageFormatException e) {
            LOG.log(System.Logger.Level.WARNING, "not used from here on: {0}", e.getMessage());
            next = Integer.MAX_VALUE;
            return null;
        }
    }

    private @Nullable PackageSummary found(String id, Path place) {
        LibraryIndex known = index;
        while (known != null && next < known.count()) {
            int order = known.id(next).compareTo(id);
            if (order > 0) {
                return null;
            }
            LibraryIndex.Entry entry = known.entry(next++);
            if (order == 0) {
                return isSame(entry.payload(), place) ? entry.summary() : null;
            }
        }
        return null;
    }

    private static boolean isSame(JsonFields entry, Path place) {
        try {
            ObjectNode now = place(place);
            return now.path("file").stringValue("").equals(entry.text("file"))
                    && now.path("bytes").longValue(-1) == entry.wholeLong("bytes")
                    && now.path("changed").longValue(-1) == entry.wholeLong("changed");
        } catch (IOException e) {
            return false; // reading it will say what is wrong
        }
    }

    /** Where a package stands and since when. */
    static ObjectNode place(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", String.valueOf(file.getFileName()))
                .put("bytes", attributes.size())
                .put("changed", attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    /** Writes the index of a folder in one go. */
    static void write(Path folder, IndexBuilder entries) throws IOException {
        Path path = folder.resolve(NAME);
        Path temporary = PackageZip.temporary(path);
        try {
            try (DiskFile file = DiskFile.openToWrite(temporary)) {
                file.truncate(0);
                entries.write(file, LibraryHead.BYTES);
                new LibraryHead(LibraryHead.FOLDER_INDEX, LibraryHead.BYTES).write(file);
            }
            PackageZip.move(temporary, path);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new CodeGymException(file.path() + " cannot be closed (" + e + ")", e);
        }
    }
}
