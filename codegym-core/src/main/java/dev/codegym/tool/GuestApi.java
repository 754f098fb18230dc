package dev.codegym.tool;

import dev.codegym.compile.ClassPathGuest;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.GuestCompiler;
import dev.codegym.compile.SourceFile;
import dev.codegym.sandbox.AllowList;
import dev.codegym.sandbox.GuestProgram;
import dev.codegym.sandbox.HostUse;
import dev.codegym.sandbox.MutatedGuest;
import dev.codegym.sandbox.ProbedGuest;
import dev.codegym.sandbox.Sandbox;
import java.util.List;

/** What guests may name of the host, and the one compiler and sandbox that know it. */
public final class GuestApi {
    private static final AllowList ALLOWED = AllowList.jdk()
            .with(CodeProblem.class, HostUse.EXTEND)
            .with(Solver.class, HostUse.IMPLEMENT)
            .with(Tools.class)
            .with(ToolFailure.class)
            .with(Tool.class)
            .with(Param.class)
            .with(Input.class)
            .with(Answer.class);

    private static final Sandbox SANDBOX = Sandbox.create(ALLOWED);

    /** Apart, so that a JVM that only runs what is compiled never loads the compilers. */
    private static final class Compiling {
        static final GuestCompiler COMPILER = GuestCompiler.create(CompilerChoice.AUTO, ALLOWED.hostTypes());

        private Compiling() {}
    }

    private GuestApi() {}

    /**
     * Compiles guest sources.
     *
     * @throws dev.codegym.compile.CompilationFailedException where they do not compile
     */
    public static CompiledClasses compile(List<SourceFile> sources) {
        return Compiling.COMPILER.compile(sources);
    }

    /**
     * Reads the classes of a code problem or a solver from the class path: its class file and those of all classes of its package that it
     * names, under names without the package. They were compiled by whatever compiler their author uses, for Java 17 or older.
     *
     * @throws dev.codegym.CodeGymException if a class file cannot be read
     */
    public static CompiledClasses ofClassPath(Class<?> type) {
        return ClassPathGuest.read(type, ALLOWED.hostTypes());
    }

    /**
     * Verifies and meters compiled guests.
     *
     * @throws dev.codegym.sandbox.GuestRejectedException where they use what is not allowed
     */
    public static GuestProgram admit(CompiledClasses classes) {
        return SANDBOX.admit(classes);
    }

    /**
     * The same with probes at the branches that a method can reach, for measuring alone.
     *
     * @throws dev.codegym.sandbox.GuestRejectedException where they use what is not allowed, or cannot be probed
     */
    static ProbedGuest admitProbed(CompiledClasses classes, String className, String method) {
        return SANDBOX.admitProbed(classes, className, method);
    }

    /**
     * The same with mutants in what a method can reach, for measuring alone.
     *
     * @throws dev.codegym.sandbox.GuestRejectedException where they use what is not allowed, or cannot have mutants
     */
    static MutatedGuest admitMutated(CompiledClasses classes, String className, String method) {
        return SANDBOX.admitMutated(classes, className, method);
    }
}
