package dev.codegym.library;

import dev.codegym.CodeGymException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Thrown where a file is no package that can be read: cut off, changed, of another version, or something else altogether. */
public final class PackageFormatException extends CodeGymException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;

    PackageFormatException(Path file, String problem, @Nullable Throwable cause) {
        super(file + ": " + problem, cause);
        this.file = file;
    }

    PackageFormatException(Path file, String problem) {
        this(file, problem, null);
    }

    /** The file. */
    public Path file() {
        return file;
    }
}
