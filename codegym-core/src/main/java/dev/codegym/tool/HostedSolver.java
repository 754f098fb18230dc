package dev.codegym.tool;

import dev.codegym.CodeGymException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.sandbox.GuestClasses;
import dev.codegym.sandbox.GuestFailure;
import dev.codegym.sandbox.GuestMethod;
import dev.codegym.sandbox.GuestProgram;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.Meter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A solver in the sandbox. It has its own loader and can reach nothing but the {@link Tools} that it is given, so it cannot
 * cheat. Immutable and thread-safe; every run has a fresh instance.
 */
public final class HostedSolver {
    private final CompilerChoice compiledBy;
    private final SolverRunner runner;

    private HostedSolver(CompilerChoice compiledBy, SolverRunner runner) {
        this.compiledBy = compiledBy;
        this.runner = runner;
    }

    /**
     * Takes a compiled solver into the sandbox.
     *
     * @param className the class that implements {@link Solver}
     * @param answer the type of the answers it must give
     * @throws dev.codegym.sandbox.GuestRejectedException if the classes use what guests may not
     * @throws CodeGymException if there is no such class
     */
    public static HostedSolver of(String className, DataType answer, CompiledClasses classes) {
        GuestProgram program = GuestApi.admit(classes);
        GuestClasses opened = program.open();
        if (!program.typeNames().contains(className) || !Solver.class.isAssignableFrom(opened.type(className))) {
            throw new CodeGymException("the solver has no class " + className
                    + " that implements Solver: its classes are " + program.typeNames());
        }
        ProblemClasses.constructor(opened, className);
        return of(classes.servedBy(), new LocalSolver(className, answer, program));
    }

    /** A solver whose guest code runs there. */
    public static HostedSolver of(CompilerChoice compiledBy, SolverRunner runner) {
        return new HostedSolver(compiledBy, runner);
    }

    /** Which compiler served. */
    public CompilerChoice compiledBy() {
        return compiledBy;
    }

    /**
     * Runs the solver once.
     *
     * @return its answer
     * @throws SolverFailedException if it threw, was stopped, or gave no answer of the right type
     */
    public JsonNode solve(Tools tools, Limits limits) throws SolverFailedException {
        return runner.solve(tools, limits);
    }

    /** A solver that runs in this JVM. */
    private record LocalSolver(String className, DataType answer, GuestProgram program) implements SolverRunner {
        @Override
        public JsonNode solve(Tools tools, Limits limits) throws SolverFailedException {
            Meter meter = Meter.create(limits);
            GuestClasses classes = program.open();
            GuestMethod constructor = ProblemClasses.constructor(classes, className);
            GuestMethod solve = solveMethod(classes);
            try {
                Object solver = constructor.invoke(meter, null);
                @Nullable Object result = solve.invoke(meter, solver, new GuestTools(tools));
                return ProblemInstance.plainAnswer(answer, result, meter);
            } catch (GuestFailure | ReferenceFailedException | CodeGymException e) {
                throw new SolverFailedException(String.valueOf(e.getMessage()));
            }
        }

        /** The method that implements {@link Solver#solve}, which may be inherited. */
        private GuestMethod solveMethod(GuestClasses classes) {
            try {
                return classes.method(classes.type(className).getMethod("solve", Tools.class));
            } catch (NoSuchMethodException e) {
                throw new CodeGymException(className + " has no method solve(Tools)", e);
            }
        }
    }
}
