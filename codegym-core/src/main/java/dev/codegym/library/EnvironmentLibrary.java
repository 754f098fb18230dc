package dev.codegym.library;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.UncheckedExecutionException;
import dev.codegym.CodeGymException;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.worker.Isolation;
import dev.codegym.worker.WorkerPool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many packages in one folder or in one file, opened lazily: opening reads next to nothing, and a package is read when it is
 * asked for. Other files in a folder do not matter. Safe for use by several threads.
 *
 * <p>The last packages that were asked for stay in memory, as do those whose environments are in use, so that making many environments of one
 * package costs one reading.
 * Environments that were made work on when their package is forgotten and when the library is closed.
 */
public final class EnvironmentLibrary implements AutoCloseable {
    private static final int KEPT = 128;
    private static final int NAMED = 3;

    private final PackageStore store;
    private final Cache<String, EnvironmentPackage> packages;

    /** Those that somebody still uses, kept or not: two copies of one package would hold its classes twice. */
    private final Cache<String, EnvironmentPackage> live =
            CacheBuilder.newBuilder().weakValues().build();

    /** Opened at the first need. */
    private @Nullable WorkerPool workers;

    private EnvironmentLibrary(PackageStore store, int kept) {
        this.store = store;
        this.packages = CacheBuilder.newBuilder().maximumSize(kept).build();
    }

    /**
     * Opens a library that keeps the last 128 packages in memory.
     *
     * @param path a folder of packages, or a file that {@link LibraryWriter} wrote
     * @throws CodeGymException if there is no such folder or file, or it holds no packages
     * @throws PackageFormatException if it is a file that is no library, or whose index is damaged
     */
    public static EnvironmentLibrary open(Path path) {
        return open(path, KEPT);
    }

    /** Opens a library that keeps the last so many packages in memory. */
    public static EnvironmentLibrary open(Path path, int kept) {
        if (!Files.exists(path)) {
            throw new CodeGymException(
                    path + " is no library: there is no such folder or file; a library is a folder of" + " packages (*"
                            + PackageNames.EXTENSION + ") or a file of them (*" + FileStore.EXTENSION + ")");
        }
        return new EnvironmentLibrary(Files.isDirectory(path) ? FolderStore.open(path) : FileStore.open(path), kept);
    }

    /** The folder or the file. */
    public Path path() {
        return store.path();
    }

    /**
     * The ids of all packages, damaged ones included, in the order of {@link String#compareTo}, as they were when this was first
     * asked.
     *
     * @throws CodeGymException if they cannot be listed
     */
    public List<String> ids() {
        return store.ids();
    }

    /**
     * What is known of every package, in the order of ids, one after the other: the stream holds no more than one of them. A
     * package of a folder whose index does not know it is opened for that. To be closed after use.
     *
     * @param damaged is told of each package that cannot be read; it is left out
     */
    public Stream<PackageSummary> summaries(Consumer<PackageFormatException> damaged) {
        return store.summaries(damaged);
    }

    /**
     * What is known of one package: from the index where that knows it, so that a page of a long list costs no more than what
     * stands on it.
     *
     * @throws CodeGymException if there is none; the message names the nearest ids
     * @throws PackageFormatException if it cannot be read
     */
    public PackageSummary summary(String id) {
        PackageSummary found = store.summary(id);
        if (found == null) {
            throw missing(id);
        }
        return found;
    }

    /**
     * The package with this id, read now or remembered.
     *
     * @throws CodeGymException if there is none; the message names the nearest ids
     * @throws PackageFormatException if it is damaged
     */
    public EnvironmentPackage get(String id) {
        try {
            return packages.get(id, () -> live.get(id, () -> read(id)));
        } catch (UncheckedExecutionException | ExecutionException e) {
            Throwable cause = e.getCause();
            while (cause instanceof UncheckedExecutionException || cause instanceof ExecutionException) {
                cause = cause.getCause();
            }
            if (cause instanceof CodeGymException failure) {
                throw failure;
            }
            throw new CodeGymException(path() + ": package '" + id + "' cannot be read", cause);
        }
    }

    /** The package with this id, read now and not remembered: for walking through a whole library. Throws as {@link #get}. */
    public EnvironmentPackage read(String id) {
        EnvironmentPackage found = store.read(id);
        if (found == null) {
            throw missing(id);
        }
        return found;
    }

    /** What the file of a package holds. Throws as {@link #get}. */
    byte[] bytes(String id) {
        byte[] bytes = store.bytes(id);
        if (bytes == null) {
            throw missing(id);
        }
        return bytes;
    }

    private CodeGymException missing(String id) {
        List<String> all = ids();
        if (all.isEmpty()) {
            return new CodeGymException(path() + " has no environment '" + id + "': it is empty");
        }
        return new CodeGymException(path() + " has no environment '" + id + "' among its " + all.size()
                + ". Did you mean "
                + NearestNames.of(id, all, NAMED).stream()
                        .map(name -> "'" + name + "'")
                        .collect(Collectors.joining(" or "))
                + "?");
    }

    /**
     * The file of the package with this id; whether it is intact shows when it is read. In a library of one file it is where the
     * file would be, a name for messages. Throws as {@link #get}.
     */
    public Path file(String id) {
        Path file = store.place(id);
        if (file == null) {
            throw missing(id);
        }
        return file;
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

    /**
     * Forgets the packages that were kept in memory; a library's file can be read no more. Its workers end when the last
     * environment that they serve is closed.
     */
    @Override
    public void close() {
        packages.invalidateAll();
        live.invalidateAll();
        store.close();
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
