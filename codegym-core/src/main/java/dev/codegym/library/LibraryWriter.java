package dev.codegym.library;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a library: a file where the path ends with {@code .codegyms}, else a folder with a file for each package and an index
 * of them. Several threads may add to it; who opened it finishes and closes it.
 *
 * <p>A library's file appears, or is appended to, when {@link #finish} is called, all at once: whoever closes the writer
 * without that, or kills it, leaves what was there before. A folder keeps the packages that were written.
 *
 * <pre>{@code
 * try (LibraryWriter writer = LibraryWriter.create(Path.of("train.codegyms"))) {
 *     for (String id : ids) {
 *         writer.add(library, id);
 *     }
 *     writer.finish();
 * }
 * }</pre>
 */
public abstract sealed class LibraryWriter implements AutoCloseable permits FileWriter, FolderWriter {
    private boolean finished;

    LibraryWriter() {}

    /**
     * Begins a new library.
     *
     * @throws CodeGymException if there is something already, other than an empty folder, or it cannot be written
     */
    public static LibraryWriter create(Path path) {
        try {
            if (Files.exists(path) && !isEmptyFolder(path)) {
                throw new CodeGymException(
                        path + " exists already: give a path where nothing is, or append to the library");
            }
            if (isFile(path)) {
                return FileWriter.begin(path);
            }
            Files.createDirectories(path);
            return new FolderWriter(path);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path) || isFile(path)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            return !entries.iterator().hasNext();
        }
    }

    /**
     * Goes on with a library.
     *
     * @throws CodeGymException if there is none, its index is damaged, or another writer is at it
     */
    public static LibraryWriter append(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return new FolderWriter(path);
            }
            return FileWriter.goOn(path);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Whether a library with this path is a file. */
    static boolean isFile(Path path) {
        return String.valueOf(path.getFileName()).endsWith(FileStore.EXTENSION);
    }

    static CodeGymException unwritable(Path path, IOException e) {
        return new CodeGymException(path + ": the library cannot be written (" + e + ")", e);
    }

    /** The folder or file. */
    public abstract Path path();

    /** How many packages it has so far. */
    public abstract int size();

    /** Whether there is a package with this id already. */
    public abstract boolean has(String id);

    /**
     * Adds a package.
     *
     * @throws CodeGymException if there is one with its id already, or it cannot be written
     */
    public final void add(EnvironmentPackage environment) {
        EnvironmentPackage.Packed packed = environment.packed();
        add(packed.bytes(), PackageSummary.of(environment, packed.hash()));
    }

    /**
     * Adds a package of another library, its bytes as they are.
     *
     * @throws PackageFormatException if it is damaged: nothing of it is written
     * @throws CodeGymException if there is no such package, or one with its id here already, or it cannot be written
     */
    public final void add(EnvironmentLibrary library, String id) {
        byte[] bytes = library.bytes(id);
        add(bytes, PackageSummary.of(EnvironmentPackage.read(library.file(id), bytes)));
    }

    private synchronized void add(byte[] bytes, PackageSummary summary) {
        if (finished) {
            throw new CodeGymException(path() + " is finished: open it again to append '" + summary.id() + "'");
        }
        if (has(summary.id())) {
            throw new CodeGymException(
                    path() + " has a package '" + summary.id() + "' already: give one of them another id");
        }
        try {
            put(summary.id(), bytes, summary);
        } catch (IOException e) {
            throw unwritable(path(), e);
        }
    }

    /** Makes all that was added a part of the library; nothing can be added any more. */
    public final synchronized void finish() {
        if (!finished) {
            finished = true;
            try {
                complete();
            } catch (IOException e) {
                throw unwritable(path(), e);
            }
        }
    }

    abstract void put(String id, byte[] zipped, PackageSummary summary) throws IOException;

    abstract void complete() throws IOException;

    abstract void release() throws IOException;

    /** Ends the writing; what was not finished is dropped. */
    @Override
    public final synchronized void close() {
        try {
            release();
        } catch (IOException e) {
            throw unwritable(path(), e);
        }
    }
}
