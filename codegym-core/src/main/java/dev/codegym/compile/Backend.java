package dev.codegym.compile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One compiler, used by one thread at a time. Not for users: it is public because the compilers live in a class loader of
 * their own, where they are metered, and meet this package at its public types only.
 */
public interface Backend {
    /** Compiles sources that may name each other. */
    Outcome compile(List<SourceFile> sources);

    /** The types that sources may name beside each other. */
    interface Types {
        /** The class file of a visible type, stripped to its declarations, or null where there is none. */
        byte @Nullable [] classFile(String binaryName);

        /** Whether there is such a package, or one that starts with it. */
        boolean isPackage(String name);
    }

    /**
     * What came of one compilation: classes, or diagnostics.
     *
     * @param classes class files by binary name; empty where there are diagnostics
     * @param diagnostics what is wrong
     * @param cause what the compiler threw, if it did
     */
    record Outcome(
            Map<String, byte[]> classes,
            List<Diagnostic> diagnostics,
            @Nullable Throwable cause) {
        static Outcome failed(Diagnostic diagnostic, @Nullable Throwable cause) {
            return new Outcome(Map.of(), List.of(diagnostic), cause);
        }

        boolean isCompiled() {
            return diagnostics.isEmpty();
        }
    }
}
