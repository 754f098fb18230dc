package dev.codegym.tool;

import dev.codegym.CodeGymException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.sandbox.GuestProgram;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.Meter;
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
    private final GuestProgram program;
    private final @Nullable ProblemClasses shared;
    private final Map<String, HostedTool> tools = new HashMap<>();

    private HostedProblem(CodeProblemSpec spec, CompilerChoice compiledBy, GuestProgram program) {
        this.spec = spec;
        this.compiledBy = compiledBy;
        this.program = program;
        ProblemClasses classes = ProblemClasses.open(program, spec);
        this.shared = program.isShared() ? classes : null;
        for (int i = 0; i < spec.tools().size(); i++) {
            ToolSpec tool = spec.tools().get(i);
            tools.put(tool.name(), new HostedTool(tool, mayWrite(classes, i), i));
        }
    }

    /**
     * Takes a compiled code problem into the sandbox.
     *
     * @param spec what it must have: class, inputs, tools and answer
     * @param classes its classes, not rewritten
     * @throws dev.codegym.sandbox.GuestRejectedException if the classes use what guests may not
     * @throws CodeGymException if the classes do not have what the spec says
     */
    public static HostedProblem of(CodeProblemSpec spec, CompiledClasses classes) {
        return new HostedProblem(spec, classes.servedBy(), GuestApi.admit(classes));
    }

    private boolean mayWrite(ProblemClasses classes, int tool) {
        return program.mayWrite(spec.className(), spec.tools().get(tool).name(), classes.descriptor(tool));
    }

    /** What the host knows of it. */
    public CodeProblemSpec spec() {
        return spec;
    }

    /** Which compiler served. */
    public CompilerChoice compiledBy() {
        return compiledBy;
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
     * A fresh instance with this input.
     *
     * @throws CodeGymException if the input does not fit the problem, or the problem cannot be built
     */
    ProblemInstance instantiate(Meter meter, ObjectNode input) {
        ProblemClasses classes = shared == null ? ProblemClasses.open(program, spec) : shared;
        return ProblemInstance.of(classes, spec, meter, input);
    }

    /**
     * Computes the reference answer: on a fresh instance, with its own copy of the input.
     *
     * @throws CodeGymException if the input does not fit the problem
     * @throws ReferenceFailedException if the problem's own code fails, spends its budget, or gives no answer of its type
     */
    public JsonNode reference(ObjectNode input, Limits limits) throws ReferenceFailedException {
        Meter meter = Meter.create(limits);
        return instantiate(meter, input).answer(meter);
    }
}
