package dev.codegym.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes packages into a folder, and at the end the index of all that stands there. */
final class FolderWriter extends LibraryWriter {
    private final Path folder;
    private final IndexBuilder added;

    /** What stood there before; null where nothing did. */
    private final @Nullable FolderStore before;

    private final Set<String> ids;

    FolderWriter(Path folder) throws IOException {
        this.folder = folder;
        this.before = holdsPackages(folder) ? FolderStore.open(folder) : null;
        this.ids = new HashSet<>(before == null ? Set.of() : before.ids());
        this.added = new IndexBuilder(folder.resolve(FolderIndex.NAME));
    }

    private static boolean holdsPackages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).endsWith(PackageNames.EXTENSION));
        }
    }

    @Override
    public Path path() {
        return folder;
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public boolean has(String id) {
        return ids.contains(id);
    }

    @Override
    void put(String id, byte[] zipped, PackageSummary summary) throws IOException {
        Path file = folder.resolve(PackageNames.fileName(id));
        PackageZip.write(file, zipped);
        ids.add(id);
        added.add(id, payload(file, summary));
    }

    private static ObjectNode payload(Path file, PackageSummary summary) throws IOException {
        ObjectNode payload = FolderIndex.place(file);
        payload.set("summary", summary.toJson());
        return payload;
    }

    @Override
    void complete() throws IOException {
        if (before != null) {
            index(before, added, damaged -> {});
        }
        FolderIndex.write(folder, added);
    }

    /** Adds what stands in a folder; what its old index knows is not opened. */
    private static void index(FolderStore store, IndexBuilder entries, Consumer<PackageFormatException> damaged)
            throws IOException {
        try (Stream<PackageSummary> all = store.summaries(damaged)) {
            for (PackageSummary summary : (Iterable<PackageSummary>) all::iterator) {
                Path place = store.place(summary.id());
                if (place != null && !entries.has(summary.id())) {
                    entries.add(summary.id(), payload(place, summary));
                }
            }
        }
    }

    /** Makes the index of a folder; gives the number of packages in it. */
    static int index(Path folder, Consumer<PackageFormatException> damaged) {
        try (FolderWriter writer = new FolderWriter(folder)) {
            if (writer.before != null) {
                index(writer.before, writer.added, damaged);
            }
            FolderIndex.write(folder, writer.added);
            return writer.added.size();
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    @Override
    void release() throws IOException {
        added.close();
    }
}
