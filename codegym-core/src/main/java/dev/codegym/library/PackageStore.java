package dev.codegym.library;

import dev.codegym.CodeGymException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the packages of a library stand. Implementations are safe for use by several threads. */
interface PackageStore extends AutoCloseable {
    /** The folder or file. */
    Path path();

    /** The ids in the order of {@link String#compareTo}, those of damaged packages included. */
    List<String> ids();

    /** The file of a package, or where it would be within the library's file, for messages; null where there is none. */
    @Nullable
    Path place(String id);

    /**
     * What a package's file holds, or null where there is no such package.
     *
     * @throws PackageFormatException if it cannot be read
     */
    byte @Nullable [] bytes(String id);

    /** Reads a package, or gives null where there is none. */
    @Nullable
    EnvironmentPackage read(String id);

    /** The summaries of all packages in the order of ids; damaged ones are told and left out. */
    Stream<PackageSummary> summaries(Consumer<PackageFormatException> damaged);

    /**
     * The summary of one package, or null where there is no such package.
     *
     * @throws PackageFormatException if it cannot be read
     */
    @Nullable
    PackageSummary summary(String id);

    /** Throws where a package holds another one than it is filed under. */
    default void requireId(Path place, String id, EnvironmentPackage found) {
        if (!found.id().equals(id)) {
            throw new PackageFormatException(
                    place, "it holds package '" + found.id() + "': rename it to " + PackageNames.fileName(found.id()));
        }
    }

    @Override
    void close() throws CodeGymException;
}
