package dev.codegym.compile;

import dev.codegym.CodeGymException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thrown where sources do not compile; its message names file, line and what to mend. */
public final class CompilationFailedException extends CodeGymException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    private final transient List<Diagnostic> diagnostics;

    CompilationFailedException(List<Diagnostic> diagnostics, @Nullable Throwable cause) {
        super(text(diagnostics), cause);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** What is wrong, at least one, in the order of the source. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static String text(List<Diagnostic> diagnostics) {
        String shown =
                diagnostics.stream().limit(SHOWN).map(Diagnostic::toString).collect(Collectors.joining("\n"));
        return diagnostics.size() > SHOWN ? shown + "\nand " + (diagnostics.size() - SHOWN) + " more" : shown;
    }
}
