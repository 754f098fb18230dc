package dev.codegym.library;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds all packages of a library, one behind the other, and their index. Nothing but the place of the index is held
 * in memory. The file is read as it was when it was opened, also while somebody appends to it.
 */
final class FileStore implements PackageStore {
    static final String EXTENSION = ".codegyms";

    private final DiskFile file;
    private final LibraryIndex index;

    /** Made at the first need. */
    private @Nullable List<String> ids;

    private FileStore(DiskFile file, LibraryIndex index) {
        this.file = file;
        this.index = index;
    }

    static FileStore open(Path path) {
        try {
            DiskFile file = DiskFile.open(path);
            try {
                return new FileStore(
                        file, LibraryHead.read(file, LibraryHead.LIBRARY).open(file));
            } catch (IOException | CodeGymException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PackageFormatException(path, "it cannot be read (" + e + ")", e);
        }
    }

    @Override
    public Path path() {
        return file.path();
    }

    LibraryIndex index() {
        return index;
    }

    @Override
    public synchronized List<String> ids() {
        List<String> listed = ids;
        if (listed == null) {
            listed = List.copyOf(new AbstractList<String>() {
                @Override
                public String get(int number) {
                    return index.id(number);
                }

                @Override
                public int size() {
                    return index.count();
                }
            });
            ids = listed;
        }
        return listed;
    }

    @Override
    public @Nullable Path place(String id) {
        return index.find(id) == null ? null : within(id);
    }

    private Path within(String id) {
        return file.path().resolve(PackageNames.fileName(id));
    }

    @Override
    public byte @Nullable [] bytes(String id) {
        LibraryIndex.Entry entry = index.find(id);
        if (entry == null) {
            return null;
        }
        long length = entry.payload().wholeLong("bytes");
        try {
            if (length < 0 || length > LibraryRecord.MAX_BYTES) {
                throw new IOException("the index says that it has " + length + " bytes");
            }
            byte[] bytes = file.read(entry.payload().wholeLong("at"), (int) length);
            String hash = PackageZip.sha256(bytes);
            if (!hash.equals(entry.payload().text("sha256"))) {
                throw new IOException("its SHA-256 is " + hash + ", the index says "
                        + entry.payload().text("sha256"));
            }
            return bytes;
        } catch (IOException e) {
            throw new PackageFormatException(within(id), "it is damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public @Nullable EnvironmentPackage read(String id) {
        byte[] bytes = bytes(id);
        if (bytes == null) {
            return null;
        }
        EnvironmentPackage found = EnvironmentPackage.read(within(id), bytes);
        requireId(within(id), id, found);
        return found;
    }

    @Override
    public Stream<PackageSummary> summaries(Consumer<PackageFormatException> damaged) {
        return IntStream.range(0, index.count()).boxed().flatMap(number -> {
            try {
                return Stream.of(index.entry(number).summary());
            } catch (PackageFormatException e) {
                damaged.accept(e);
                return Stream.empty();
            }
        });
    }

    @Override
    public @Nullable PackageSummary summary(String id) {
        LibraryIndex.Entry entry = index.find(id);
        return entry == null ? null : entry.summary();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new CodeGymException(file.path() + " cannot be closed (" + e + ")", e);
        }
    }
}
