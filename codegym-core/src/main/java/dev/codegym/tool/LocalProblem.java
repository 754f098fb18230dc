package dev.codegym.tool;

import dev.codegym.sandbox.GuestProgram;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.Meter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A code problem that runs in this JVM. */
final class LocalProblem implements ProblemRunner {
    private final CodeProblemSpec spec;
    private final GuestProgram program;
    private final @Nullable ProblemClasses shared;
    private final List<HostedTool> tools = new ArrayList<>();

    LocalProblem(CodeProblemSpec spec, GuestProgram program) {
        this.spec = spec;
        this.program = program;
        ProblemClasses classes = ProblemClasses.open(program, spec);
        this.shared = program.isShared() ? classes : null;
        for (int i = 0; i < spec.tools().size(); i++) {
            ToolSpec tool = spec.tools().get(i);
            boolean mayWrite = program.mayWrite(spec.className(), tool.name(), classes.descriptor(i));
            tools.add(new HostedTool(tool, mayWrite, i));
        }
    }

    HostedTool tool(int position) {
        return tools.get(position);
    }

    @Override
    public boolean mayWrite(int tool) {
        return tools.get(tool).mayWrite();
    }

    /** A fresh instance; it keeps and may change the inputs. */
    ProblemInstance instantiate(Meter meter, Object[] inputs) {
        ProblemClasses classes = shared == null ? ProblemClasses.open(program, spec) : shared;
        return ProblemInstance.of(classes, spec, meter, inputs);
    }

    @Override
    public GuestEpisode begin(Limits limits, Object[] inputs) {
        return new LocalEpisode(this, limits, inputs);
    }

    @Override
    public JsonNode reference(Limits limits, Object[] inputs) throws ReferenceFailedException {
        Meter meter = Meter.create(limits);
        return instantiate(meter, inputs).answer(meter);
    }

    @Override
    public void retain() {
        // classes in this JVM are held by references
    }

    @Override
    public void release() {
        // as above
    }
}
