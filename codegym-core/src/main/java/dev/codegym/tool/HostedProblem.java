package dev.codegym.tool;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.sandbox.Limits;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A code problem in the sandbox, ready to be played. Immutable and thread-safe: all environments of a problem share one, and
 * so the code that the JIT compiled.
 */
public final class HostedProblem {
    private final CodeProblemSpec spec;
    private final CompilerChoice compiledBy;
    private final ProblemRunner runner;
    private final Map<String, HostedTool> tools = new HashMap<>();

    private HostedProblem(CodeProblemSpec spec, CompilerChoice compiledBy, ProblemRunner runner) {
        this.spec = spec;
        this.compiledBy = compiledBy;
        this.runner = runner;
        for (int i = 0; i < spec.tools().size(); i++) {
            ToolSpec tool = spec.tools().get(i);
            tools.put(tool.name(), new HostedTool(tool, runner.mayWrite(i), i));
        }
    }

    /**
     * Takes a compiled code problem into the sandbox.
     *
     * @param spec what it must have: class, inputs, tools and answer
     * @param classes its classes, not rewritten
     * @throws dev.codegym.sandbox.GuestRejectedException if the classes use what guests may not
     * @throws dev.codegym.CodeGymException if the classes do not have what the spec says
     */
    public static HostedProblem of(CodeProblemSpec spec, CompiledClasses classes) {
        return of(spec, classes.servedBy(), new LocalProblem(spec, GuestApi.admit(classes)));
    }

    /** A code problem whose guest code runs there. */
    public static HostedProblem of(CodeProblemSpec spec, CompilerChoice compiledBy, ProblemRunner runner) {
        return new HostedProblem(spec, compiledBy, runner);
    }

    /** What the host knows of it. */
    public CodeProblemSpec spec() {
        return spec;
    }

    /** Which compiler served. */
    public CompilerChoice compiledBy() {
        return compiledBy;
    }

    /** Where its guest code runs. */
    public ProblemRunner runner() {
        return runner;
    }

    /** Whether calls of a tool may change what later calls give. */
    public boolean mayChange(String tool) {
        HostedTool hosted = tools.get(tool);
        return hosted != null && hosted.mayWrite();
    }

    @Nullable
    HostedTool tool(String name) {
        return tools.get(name);
    }

    /**
     * Begins an episode with this input.
     *
     * @throws dev.codegym.CodeGymException if the input does not fit the problem, or the problem cannot be built
     */
    GuestEpisode begin(Limits limits, ObjectNode input) {
        return runner.begin(limits, InputReader.read(spec, input));
    }

    /**
     * Computes the reference answer: on a fresh instance, with its own copy of the input.
     *
     * @throws dev.codegym.CodeGymException if the input does not fit the problem
     * @throws ReferenceFailedException if the problem's own code fails, spends its budget, or gives no answer of its type
     */
    public JsonNode reference(ObjectNode input, Limits limits) throws ReferenceFailedException {
        return runner.reference(limits, InputReader.read(spec, input));
    }
}
