package dev.codegym.tool;

import dev.codegym.CodeGymException;
import dev.codegym.compile.SourceFile;
import java.util.List;

/**
 * Reads what the host must know of a code problem from its annotations: {@link Input} fields, {@link Tool} methods with their
 * {@link Param}s, and the {@link Answer} method, each in the order of declaration. Source and class of one code problem give
 * the same.
 */
public final class CodeProblemSpecs {
    private CodeProblemSpecs() {}

    /**
     * Reads the spec from sources, of which one class extends {@link CodeProblem} directly.
     *
     * @throws dev.codegym.compile.CompilationFailedException if they do not compile
     * @throws CodeGymException if there is not exactly one code problem, or a member cannot be what it is marked as
     */
    public static CodeProblemSpec ofSource(List<SourceFile> sources) {
        GuestApi.compile(sources); // it bounds what the parser sees, and says it best when a source is wrong
        return SourceSpecs.read(sources);
    }

    /**
     * Reads the spec from a class on the class path. Parameter names are taken from its class file, which has them where it was
     * compiled with {@code -parameters} or, as builds do by default, with debug information.
     *
     * @throws CodeGymException if its class file cannot be read or has no parameter names, or a member cannot be what it is marked
     *     as
     */
    public static CodeProblemSpec ofClass(Class<? extends CodeProblem> type) {
        return ClassSpecs.read(type);
    }
}
