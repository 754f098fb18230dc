package dev.codegym.library;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder with a file for each package. Names tell ids, so nothing is listed before somebody asks what there is. */
final class FolderStore implements PackageStore {
    private static final System.Logger LOG = System.getLogger(EnvironmentLibrary.class.getName());

    private final Path folder;

    /** The listing, made at the first need; then the files whose names do not tell the id, by id. */
    private @Nullable List<String> ids;

    private Map<String, Path> otherwiseNamed = Map.of();

    private FolderStore(Path folder) {
        this.folder = folder;
    }

    static FolderStore open(Path folder) {
        try (DirectoryStream<Path> files = packageFiles(folder)) {
            if (!files.iterator().hasNext()) {
                throw new CodeGymException(
                        folder + " is no library: it holds no package (*" + PackageNames.EXTENSION + ")");
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        return new FolderStore(folder);
    }

    @SuppressWarnings("StreamResourceLeak") // every caller closes it
    private static DirectoryStream<Path> packageFiles(Path folder) throws IOException {
        return Files.newDirectoryStream(folder, file -> {
            String name = String.valueOf(file.getFileName());
            return name.endsWith(PackageNames.EXTENSION) && !name.startsWith(".") && !Files.isDirectory(file);
        });
    }

    private static CodeGymException unreadable(Path folder, IOException e) {
        return new CodeGymException(folder + " cannot be listed (" + e + ")", e);
    }

    @Override
    public Path path() {
        return folder;
    }

    @Override
    public synchronized List<String> ids() {
        List<String> listed = ids;
        if (listed == null) {
            listed = listed();
            ids = listed;
        }
        return listed;
    }

    private List<String> listed() {
        TreeSet<String> found = new TreeSet<>();
        Map<String, Path> others = new HashMap<>();
        try (DirectoryStream<Path> files = packageFiles(folder)) {
            for (Path file : files) {
                String id = PackageNames.id(String.valueOf(file.getFileName()));
                if (id != null) {
                    found.add(id);
                } else {
                    addByManifest(file, others);
                }
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        others.keySet().removeAll(found);
        found.addAll(others.keySet());
        otherwiseNamed = Map.copyOf(others);
        return List.copyOf(found);
    }

    private static void addByManifest(Path file, Map<String, Path> others) {
        try {
            others.put(PackageManifest.read(file).id(), file);
        } catch (PackageFormatException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "left out, because neither name nor manifest tells its id: {0}",
                    e.getMessage());
        }
    }

    @Override
    public @Nullable Path place(String id) {
        Path file = folder.resolve(PackageNames.fileName(id));
        if (Files.isRegularFile(file)) {
            return file;
        }
        ids();
        synchronized (this) {
            return otherwiseNamed.get(id);
        }
    }

    @Override
    public byte @Nullable [] bytes(String id) {
        Path place = place(id);
        try {
            return place == null ? null : Files.readAllBytes(place);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new PackageFormatException(place, "it cannot be read (" + e + ")", e);
        }
    }

    @Override
    public @Nullable EnvironmentPackage read(String id) {
        Path place = place(id);
        if (place == null) {
            return null;
        }
        EnvironmentPackage found = EnvironmentPackage.read(place);
        requireId(place, id, found);
        return found;
    }

    @Override
    public Stream<PackageSummary> summaries(Consumer<PackageFormatException> damaged) {
        FolderIndex index = FolderIndex.openOrNone(folder);
        return ids().stream()
                .flatMap(id -> {
                    try {
                        return Stream.ofNullable(summary(id, index));
                    } catch (PackageFormatException e) {
                        damaged.accept(e);
                        return Stream.empty();
                    }
                })
                .onClose(index::close);
    }

    @Override
    public @Nullable PackageSummary summary(String id) {
        try (FolderIndex index = FolderIndex.openOrNone(folder)) {
            index.seek(id);
            return summary(id, index);
        }
    }

    /** From the index where that knows the file as it is, else from the file. */
    private @Nullable PackageSummary summary(String id, FolderIndex index) {
        Path place = place(id);
        if (place == null) {
            return null; // it was removed since the listing
        }
        PackageSummary known = index.next(id, place);
        if (known != null) {
            return known;
        }
        EnvironmentPackage found = read(id);
        return found == null ? null : PackageSummary.of(found);
    }

    @Override
    public void close() {
        // it holds nothing open
    }
}
