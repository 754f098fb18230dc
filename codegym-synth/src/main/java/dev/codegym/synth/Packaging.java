package dev.codegym.synth;

import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.verify.Verification;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes packages of what was verified. */
final class Packaging {
    private Packaging() {}

    /** The package of an accepted candidate. */
    static EnvironmentPackage of(RawProblem problem, String synthesizer, Verification verification) {
        return of(problem, synthesizer, verification, null);
    }

    /** The same with how it came about as the member {@code synthesis} of its report. */
    static EnvironmentPackage of(
            RawProblem problem, String synthesizer, Verification verification, @Nullable ObjectNode story) {
        Provenance provenance = Provenance.of(
                        problem.subset(),
                        problem.id(),
                        problem.language(),
                        synthesizer,
                        verification.candidate().variant())
                .withLicense(problem.license());
        EnvironmentPackage made = verification.toPackage(provenance, story);
        made.hash(); // writes all of it once, here, where what fails is this problem's rejection
        return made;
    }

    /** A package as it will stand in a folder. */
    static PackagedProblem packed(RawProblem problem, SynthesisResult.Verified verified) {
        List<PackagedProblem.Made> made = Stream.concat(
                        Stream.of(verified.environmentPackage()), verified.others().stream())
                .map(each -> new PackagedProblem.Made(each::write, entry(each)))
                .toList();
        return new PackagedProblem(problem.id(), made);
    }

    private static VerifiedEntry.Made entry(EnvironmentPackage made) {
        return VerifiedEntry.Made.of(
                EnvironmentPackage.fileName(made.id()),
                made.provenance().variant(),
                made.definition().problem().tools().size(),
                made.tasks());
    }
}
