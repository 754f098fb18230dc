package dev.codegym.compile;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Turns guest sources into classes in memory; no file is read or written and no JDK compiler is needed.
 *
 * <p>Thread-safe, without a lock around the compilers: each running call borrows a set of them. Create one and share it:
 * the first compilations read the JDK's types, later ones take about 1 ms (Janino) or 2 ms (ECJ) for 100 lines.
 *
 * <p>With {@link CompilerChoice#AUTO} Janino comes first. ECJ serves where Janino fails in any way, and where Janino is
 * known to compile wrongly without a word (see {@link JaninoDefects}). The choice depends on the sources alone.
 */
public final class GuestCompiler {
    private final CompilerChoice choice;
    private final VisibleTypes visible;
    private final Queue<JaninoBackend> janinos = new ConcurrentLinkedQueue<>();
    private final Queue<EcjBackend> ecjs = new ConcurrentLinkedQueue<>();

    private GuestCompiler(CompilerChoice choice, VisibleTypes visible) {
        this.choice = choice;
        this.visible = visible;
    }

    /**
     * Creates a compiler.
     *
     * @param choice which compiler serves
     * @param hostTypes the host types that sources may name beside the JDK's (their member types included)
     */
    public static GuestCompiler create(CompilerChoice choice, Collection<Class<?>> hostTypes) {
        return new GuestCompiler(choice, new VisibleTypes(hostTypes));
    }

    /**
     * Compiles sources that may name each other. All types of one call become one guest.
     *
     * @throws CompilationFailedException where they do not compile, or are larger, deeper or more twisted than a compiler
     *     can be trusted with
     */
    public CompiledClasses compile(List<SourceFile> sources) {
        SourceLimits.check(sources);
        if (choice == CompilerChoice.ECJ) {
            return ecj(sources);
        }
        JaninoBackend.Outcome outcome = janino(sources, choice == CompilerChoice.JANINO);
        CompiledClasses classes = outcome.classes();
        if (classes != null) {
            return classes;
        }
        if (choice == CompilerChoice.AUTO) {
            return ecj(sources);
        }
        throw new CompilationFailedException(outcome.diagnostics(), outcome.cause());
    }

    private JaninoBackend.Outcome janino(List<SourceFile> sources, boolean evenIfDefective) {
        @Nullable JaninoBackend pooled = janinos.poll();
        JaninoBackend backend = pooled == null || pooled.isWornOut() ? new JaninoBackend(visible) : pooled;
        JaninoBackend.Outcome outcome = backend.compile(sources, evenIfDefective);
        janinos.add(backend);
        return outcome;
    }

    private CompiledClasses ecj(List<SourceFile> sources) {
        @Nullable EcjBackend pooled = ecjs.poll();
        EcjBackend backend = pooled == null ? new EcjBackend(visible) : pooled;
        try {
            return backend.compile(sources);
        } finally {
            ecjs.add(backend);
        }
    }
}
