package dev.codegym.tool;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.sandbox.BranchRecord;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.ProbedGuest;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reference answer of a code problem with a record of the branches that it takes, in this JVM's sandbox. Answers are
 * those of {@link HostedProblem#reference}; a run costs a little more fuel. Has one owner.
 */
public final class ProbedReference {
    private final CodeProblemSpec spec;
    private final LocalProblem problem;
    private final BranchRecord branches;

    private ProbedReference(CodeProblemSpec spec, ProbedGuest guest) {
        this.spec = spec;
        this.problem = new LocalProblem(spec, guest.program());
        this.branches = guest.branches();
    }

    /**
     * Takes a compiled code problem into the sandbox with probes.
     *
     * @param classes its classes, not rewritten
     * @throws dev.codegym.sandbox.GuestRejectedException if the classes use what guests may not, or cannot be probed
     */
    public static ProbedReference of(CodeProblemSpec spec, CompiledClasses classes) {
        return new ProbedReference(spec, GuestApi.admitProbed(classes, spec.className(), spec.answerMethod()));
    }

    /** How many ways the branches of the answer, and of all that it can reach, have together. */
    public int edges() {
        return branches.edges();
    }

    /**
     * One answer.
     *
     * @param answer the answer, or null where there is none
     * @param failure why there is none, or null
     * @param taken the numbers of the ways that were taken, also by a run that failed
     */
    public record Run(@Nullable JsonNode answer, @Nullable ReferenceFailedException failure, BitSet taken) {}

    /** Computes the reference answer: on a fresh instance, with its own copy of the input. */
    public Run run(ObjectNode input, Limits limits) {
        branches.clear();
        try {
            JsonNode answer = problem.reference(limits, InputReader.read(spec, input));
            return new Run(answer, null, branches.taken());
        } catch (ReferenceFailedException e) {
            return new Run(null, e, branches.taken());
        }
    }
}
