package dev.codegym.library;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.UncheckedExecutionException;
import dev.codegym.CodeGymException;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.worker.Isolation;
import dev.codegym.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many packages in one folder, opened lazily: listing them reads file names only, and a package is read when it is asked for.
 * Other files in the folder do not matter. Safe for use by several threads.
 *
 * <p>The last packages that were asked for stay in memory, so that making many environments of one package costs one reading.
 * Environments that were made work on when their package is forgotten and when the library is closed.
 */
public final class EnvironmentLibrary implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EnvironmentLibrary.class.getName());
    private static final int KEPT = 128;
    private static final int NAMED = 3;

    private final Path folder;
    private final Cache<String, EnvironmentPackage> packages;

    /** The listing, made at the first need; then the files whose names do not tell the id, by id. */
    private @Nullable List<String> ids;

    private Map<String, Path> otherwiseNamed = Map.of();

    /** Opened at the first need. */
    private @Nullable WorkerPool workers;

    private EnvironmentLibrary(Path folder, int kept) {
        this.folder = folder;
        this.packages = CacheBuilder.newBuilder().maximumSize(kept).build();
    }

    /**
     * Opens a library that keeps the last 128 packages in memory.
     *
     * @throws CodeGymException if there is no such folder, or it holds no packages
     */
    public static EnvironmentLibrary open(Path folder) {
        return open(folder, KEPT);
    }

    /** Opens a library that keeps the last so many packages in memory. */
    public static EnvironmentLibrary open(Path folder, int kept) {
        if (!Files.isDirectory(folder)) {
            throw new CodeGymException(folder + " is no library: "
                    + (Files.exists(folder) ? "it is a file" : "there is no such folder")
                    + "; a library is a folder of packages (*" + PackageNames.EXTENSION + ")");
        }
        try (DirectoryStream<Path> files = packageFiles(folder)) {
            if (!files.iterator().hasNext()) {
                throw new CodeGymException(
                        folder + " is no library: it holds no package (*" + PackageNames.EXTENSION + ")");
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        return new EnvironmentLibrary(folder, kept);
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /**
     * The ids of all packages, damaged ones included, in the order of {@link String#compareTo}, as they were when this was first
     * asked.
     *
     * @throws CodeGymException if the folder cannot be read
     */
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

    /**
     * The package with this id, read now or remembered.
     *
     * @throws CodeGymException if there is none; the message names the nearest ids
     * @throws PackageFormatException if its file is damaged
     */
    public EnvironmentPackage get(String id) {
        try {
            return packages.get(id, () -> read(id));
        } catch (UncheckedExecutionException | ExecutionException e) {
            if (e.getCause() instanceof CodeGymException failure) {
                throw failure;
            }
            throw new CodeGymException(folder + ": package '" + id + "' cannot be read", e.getCause());
        }
    }

    private EnvironmentPackage read(String id) {
        EnvironmentPackage found = EnvironmentPackage.read(file(id));
        if (!found.id().equals(id)) {
            throw new PackageFormatException(
                    file(id),
                    "it holds package '" + found.id() + "': rename it to " + PackageNames.fileName(found.id()));
        }
        return found;
    }

    /** The file of the package with this id; whether it is intact shows when it is read. Throws as {@link #get}. */
    public Path file(String id) {
        Path file = folder.resolve(PackageNames.fileName(id));
        if (Files.isRegularFile(file)) {
            return file;
        }
        List<String> all = ids();
        Path other = otherwiseNamed(id);
        if (other == null) {
            throw new CodeGymException(folder + " has no environment '" + id + "' among its " + all.size()
                    + ". Did you mean "
                    + NearestNames.of(id, all, NAMED).stream()
                            .map(name -> "'" + name + "'")
                            .collect(Collectors.joining(" or "))
                    + "?");
        }
        return other;
    }

    private synchronized @Nullable Path otherwiseNamed(String id) {
        return otherwiseNamed.get(id);
    }

    /** Makes an environment of the package with this id, with the default rules. Throws as {@link #get}. */
    public ToolEnvironment make(String id) {
        return make(id, EpisodeRules.DEFAULT);
    }

    /** Makes an environment of the package with this id: stored tasks, and fresh ones. Throws as {@link #get}. */
    public ToolEnvironment make(String id, EpisodeRules rules) {
        return get(id).environment(rules);
    }

    /**
     * Makes an environment of the package with this id, with its guests there. All environments that the library makes with
     * {@link Isolation#PROCESS} share its workers, which end when it and they are closed. Throws as {@link #get}.
     */
    public ToolEnvironment make(String id, EpisodeRules rules, Isolation isolation) {
        return isolation == Isolation.IN_PROCESS ? make(id, rules) : get(id).environment(rules, workers());
    }

    private synchronized WorkerPool workers() {
        WorkerPool pool = workers;
        if (pool == null) {
            pool = WorkerPool.open();
            workers = pool;
        }
        return pool;
    }

    /** Forgets the packages that were kept in memory; its workers end when the last environment that they serve is closed. */
    @Override
    public void close() {
        packages.invalidateAll();
        WorkerPool pool;
        synchronized (this) {
            pool = workers;
            workers = null;
        }
        if (pool != null) {
            pool.close();
        }
    }
}
