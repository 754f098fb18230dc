package dev.codegym.task;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.env.EpisodeOverException;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.sandbox.Limits;
import dev.codegym.tool.Assignment;
import dev.codegym.tool.Assignments;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.GuestApi;
import dev.codegym.tool.HostedProblem;
import dev.codegym.tool.HostedSolver;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ReferenceFailedException;
import dev.codegym.tool.SolverFailedException;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A definition in the sandbox: its code problem and its solver, compiled, admitted and ready to run. Immutable and
 * thread-safe; all environments of a definition share one.
 */
public final class EnvironmentHost {
    /** No task may need more distinct calls, so that an episode of 256 steps has room for detours. */
    public static final int MAX_SOLVER_CALLS = 250;

    /** No task may need fewer. */
    public static final int MIN_SOLVER_CALLS = 10;

    private static final BiConsumer<ToolCall, Step<Observation>> NOBODY = (call, step) -> {};

    private final EnvironmentDefinition definition;
    private final CompiledClasses problemClasses;
    private final CompiledClasses solverClasses;
    private final HostedProblem problem;
    private final HostedSolver solver;

    private EnvironmentHost(
            EnvironmentDefinition definition,
            CompiledClasses problemClasses,
            CompiledClasses solverClasses,
            HostedProblem problem,
            HostedSolver solver) {
        this.definition = definition;
        this.problemClasses = problemClasses;
        this.solverClasses = solverClasses;
        this.problem = problem;
        this.solver = solver;
    }

    /**
     * Compiles a definition and takes it into the sandbox.
     *
     * @throws dev.codegym.compile.CompilationFailedException if a source does not compile
     * @throws dev.codegym.sandbox.GuestRejectedException if a class uses what guests may not
     * @throws dev.codegym.CodeGymException if the sources do not have what the definition says
     */
    public static EnvironmentHost compile(EnvironmentDefinition definition) {
        return of(definition, GuestApi.compile(definition.sources()), GuestApi.compile(definition.solverSources()));
    }

    /**
     * Takes an already compiled definition into the sandbox.
     *
     * @param problem the code problem's classes, not rewritten
     * @param solver the solver's classes, not rewritten
     * @throws dev.codegym.sandbox.GuestRejectedException if a class uses what guests may not
     * @throws dev.codegym.CodeGymException if the classes do not have what the definition says
     */
    public static EnvironmentHost of(
            EnvironmentDefinition definition, CompiledClasses problem, CompiledClasses solver) {
        return of(
                definition,
                problem,
                solver,
                HostedProblem.of(definition.problem(), problem),
                HostedSolver.of(definition.solverClass(), definition.problem().answer(), solver));
    }

    /**
     * A definition whose guest code runs wherever its problem and its solver do.
     *
     * @param problemClasses the code problem's classes, not rewritten
     * @param solverClasses the solver's classes, not rewritten
     * @param problem the code problem, made of the first
     * @param solver the solver, made of the second
     */
    public static EnvironmentHost of(
            EnvironmentDefinition definition,
            CompiledClasses problemClasses,
            CompiledClasses solverClasses,
            HostedProblem problem,
            HostedSolver solver) {
        return new EnvironmentHost(definition, problemClasses, solverClasses, problem, solver);
    }

    /** The definition. */
    public EnvironmentDefinition definition() {
        return definition;
    }

    /** The code problem's classes as they were compiled, not rewritten. */
    public CompiledClasses problemClasses() {
        return problemClasses;
    }

    /** The solver's classes as they were compiled, not rewritten. */
    public CompiledClasses solverClasses() {
        return solverClasses;
    }

    /** The code problem. */
    public HostedProblem problem() {
        return problem;
    }

    /** The solver. */
    public HostedSolver solver() {
        return solver;
    }

    /** A new environment that takes its tasks from there. */
    public ToolEnvironment environment(Assignments assignments, EpisodeRules rules) {
        return ToolEnvironment.create(definition.id(), problem, definition.statement(), assignments, rules);
    }

    /**
     * The reference answer for an input, by the untouched original.
     *
     * @throws ReferenceFailedException if the original fails on it
     * @throws dev.codegym.CodeGymException if the input does not fit
     */
    public JsonNode reference(ObjectNode input) throws ReferenceFailedException {
        return reference(input, Limits.DEFAULT);
    }

    /** The same within other budgets. */
    JsonNode reference(ObjectNode input, Limits limits) throws ReferenceFailedException {
        return problem.reference(input, limits);
    }

    /**
     * Lets the solver play a task from reset to the answer, with room for a few more calls than a task may need.
     *
     * @param input the hidden input
     * @param answer the reference answer
     */
    public SolverRun solve(ObjectNode input, JsonNode answer) {
        return solve(input, answer, MAX_SOLVER_CALLS + 50);
    }

    /** Lets the solver play a task with at most so many distinct calls. */
    public SolverRun solve(ObjectNode input, JsonNode answer, int callLimit) {
        Assignment assignment =
                new Assignment("explicit", null, input, definition.answer().key(answer));
        EpisodeRules rules = EpisodeRules.DEFAULT.withStepLimit(callLimit + 8);
        try (ToolEnvironment environment = environment(options -> assignment, rules)) {
            environment.reset(ResetOptions.defaults());
            return solve(environment, callLimit, NOBODY);
        }
    }

    /**
     * Lets the solver play a running episode to its end.
     *
     * @param environment an environment of this definition, just reset
     * @param callLimit how many distinct calls it may make
     * @param witness is told every call and what it led to, the submission included
     */
    public SolverRun solve(
            ToolEnvironment environment, int callLimit, BiConsumer<ToolCall, Step<Observation>> witness) {
        SolverTools tools = new SolverTools(environment, callLimit, witness);
        try {
            JsonNode answer = solver.solve(tools, Limits.DEFAULT);
            if (tools.exhausted()) {
                return new SolverRun(null, false, tools.calls(), tools.wanted(), true);
            }
            ObjectNode arguments = JsonNodeFactory.instance.objectNode();
            arguments.set("answer", answer);
            ToolCall done = ToolCall.of(environment.builtIns().done(), arguments);
            Step<Observation> last = environment.step(done);
            witness.accept(done, last);
            return new SolverRun(answer, last.reward() > 0, tools.calls(), null, false);
        } catch (EpisodeOverException e) {
            return new SolverRun(null, false, tools.calls(), "the episode ended before it could answer", false);
        } catch (SolverFailedException e) {
            String why = tools.exhausted() ? tools.wanted() : e.getMessage();
            return new SolverRun(null, false, tools.calls(), why, tools.exhausted());
        }
    }
}
