package dev.codegym.compile;

import java.util.List;

/**
 * What sources must not exceed before a compiler sees them: both compilers recurse on nesting and on long expressions, so these
 * bound their stack. Work and memory are for their meter to bound, see {@link CompilerThread}: only the compilers know what a
 * source folds and infers.
 */
final class SourceLimits {
    static final int FILES = 32;
    static final int CHARACTERS = 256 * 1024;
    static final int TOKENS = 60_000;
    static final int NESTING = 150;
    static final int OPERATORS = 1_000;

    private SourceLimits() {}

    static void check(List<SourceFile> sources) {
        if (sources.isEmpty()) {
            throw new CompilationFailedException(
                    List.of(new Diagnostic("", 0, 0, "there is no source to compile")), null);
        }
        String first = sources.get(0).name();
        if (sources.size() > FILES) {
            refuse(first, 0, sources.size() + " source files: at most " + FILES + " are compiled together");
        }
        long characters =
                sources.stream().mapToLong(source -> source.text().length()).sum();
        if (characters > CHARACTERS) {
            refuse(first, 0, "the sources have " + characters + " characters: at most " + CHARACTERS + " are compiled");
        }
        int tokens = 0;
        for (SourceFile source : sources) {
            tokens += new SourceScan(source).run();
            if (tokens > TOKENS) {
                refuse(source.name(), 0, "the sources have more than " + TOKENS + " tokens");
            }
        }
    }

    static void refuse(String file, int line, String message) {
        throw new CompilationFailedException(List.of(new Diagnostic(file, line, 0, message)), null);
    }
}
