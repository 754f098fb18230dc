package dev.codegym.tool;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.Meter;
import dev.codegym.sandbox.MutantSwitches;
import dev.codegym.sandbox.MutatedGuest;
import dev.codegym.sandbox.rewrite.Mutant;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reference answer of a code problem with small mistakes that can be switched on, in this JVM's sandbox. One set of classes
 * has all of them. Has one owner.
 */
public final class MutatedReference {
    private final CodeProblemSpec spec;
    private final LocalProblem problem;
    private final MutantSwitches switches;
    private final List<Mutant> mutants;

    private MutatedReference(CodeProblemSpec spec, MutatedGuest guest) {
        this.spec = spec;
        this.problem = new LocalProblem(spec, guest.program());
        this.switches = guest.switches();
        this.mutants = guest.mutants();
    }

    /**
     * Takes a compiled code problem into the sandbox with mutants.
     *
     * @param classes its classes, not rewritten
     * @throws dev.codegym.sandbox.GuestRejectedException if the classes use what guests may not, or mutants find no place
     */
    public static MutatedReference of(CodeProblemSpec spec, CompiledClasses classes) {
        return new MutatedReference(spec, GuestApi.admitMutated(classes, spec.className(), spec.answerMethod()));
    }

    /** All mutants, in the order of the code. */
    public List<Mutant> mutants() {
        return mutants;
    }

    /**
     * One answer.
     *
     * @param answer the answer, or null where there is none: the code failed, or spent its budget
     * @param fuel what it took
     * @param bytes what it allocated
     */
    public record Run(@Nullable JsonNode answer, long fuel, long bytes) {}

    /**
     * One answer of the original, with what its mutants would have done.
     *
     * @param run the answer; null where the original has none
     * @param reached which mutants' code ran, by position
     * @param differed which mutants would have computed something else at any time; all others would do the same as the
     *     original on this input
     */
    public record Watched(Run run, BitSet reached, BitSet differed) {}

    /** Runs the original, and watches what each mutant would have changed. */
    public Watched watch(ObjectNode input, Limits limits) {
        switches.watch();
        Run run = run(input, limits);
        BitSet reached = new BitSet(mutants.size());
        BitSet differed = new BitSet(mutants.size());
        for (int i = 0; i < mutants.size(); i++) {
            reached.set(i, switches.reached(mutants.get(i)));
            differed.set(i, switches.differed(mutants.get(i)));
        }
        return new Watched(run, reached, differed);
    }

    /** Runs one mutant. */
    public Run mutated(int mutant, ObjectNode input, Limits limits) {
        switches.select(mutants.get(mutant));
        return run(input, limits);
    }

    private Run run(ObjectNode input, Limits limits) {
        Meter meter = Meter.create(limits);
        JsonNode answer = answer(meter, input);
        return new Run(answer, meter.fuelSpent(), meter.bytesSpent());
    }

    private @Nullable JsonNode answer(Meter meter, ObjectNode input) {
        try {
            return problem.instantiate(meter, InputReader.read(spec, input)).answer(meter);
        } catch (ReferenceFailedException e) {
            return null;
        }
    }
}
