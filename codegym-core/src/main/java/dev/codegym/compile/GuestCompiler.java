package dev.codegym.compile;

import java.util.Collection;
import java.util.List;

/**
 * Turns guest sources into classes in memory; no file is read or written and no JDK compiler is needed.
 *
 * <p>Thread-safe, without a lock around the compilers: each running call borrows a set of them. Create one and share it:
 * the first compilations load the compilers and read the JDK's types, later ones take about 1 ms (Janino) or 2 ms (ECJ) for
 * 100 lines.
 *
 * <p>Sources see the public types of Java 17, whatever JDK runs, and the given host types. Whatever the source, a
 * compilation is bounded in work, memory and stack: it runs on a thread of its own, with a meter in the compilers.
 *
 * <p>With {@link CompilerChoice#AUTO} Janino comes first. ECJ serves where Janino fails in any way, and where Janino is
 * known to compile wrongly without a word (see {@link JaninoDefects}). The choice depends on the sources alone.
 */
public final class GuestCompiler {
    private final CompilerChoice choice;
    private final MeteredCompiler janinos;
    private final MeteredCompiler ecjs;

    private GuestCompiler(CompilerChoice choice, VisibleTypes visible) {
        this.choice = choice;
        janinos = new MeteredCompiler(CompilerChoice.JANINO, visible);
        ecjs = new MeteredCompiler(CompilerChoice.ECJ, visible);
    }

    /**
     * Creates a compiler.
     *
     * @param choice which compiler serves
     * @param hostTypes the host types that sources may name beside the JDK's (their member types included)
     * @throws IllegalArgumentException where the choice is {@link CompilerChoice#PRECOMPILED}
     */
    public static GuestCompiler create(CompilerChoice choice, Collection<Class<?>> hostTypes) {
        if (choice == CompilerChoice.PRECOMPILED) {
            throw new IllegalArgumentException("PRECOMPILED is no compiler: use AUTO, JANINO or ECJ");
        }
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
        return CompilerThread.call(() -> compiled(List.copyOf(sources)));
    }

    private CompiledClasses compiled(List<SourceFile> sources) {
        if (choice != CompilerChoice.ECJ) {
            Backend.Outcome outcome = janinos.compile(sources);
            if (outcome.isCompiled()) {
                return CompiledClasses.of(CompilerChoice.JANINO, outcome.classes());
            }
            if (choice == CompilerChoice.JANINO) {
                throw new CompilationFailedException(outcome.diagnostics(), outcome.cause());
            }
        }
        Backend.Outcome outcome = ecjs.compile(sources);
        if (outcome.isCompiled()) {
            return CompiledClasses.of(CompilerChoice.ECJ, outcome.classes());
        }
        throw new CompilationFailedException(outcome.diagnostics(), outcome.cause());
    }
}
