package dev.codegym.synth;

import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.task.Task;
import dev.codegym.verify.Verification;

/** Makes packages of what was verified. */
final class Packaging {
    private Packaging() {}

    /** The package of an accepted candidate. */
    static EnvironmentPackage of(RawProblem problem, String synthesizer, Verification verification) {
        Provenance provenance = Provenance.of(
                problem.subset(),
                problem.id(),
                problem.language(),
                synthesizer,
                verification.candidate().variant());
        EnvironmentPackage made =
                EnvironmentPackage.of(verification.host(), verification.tasks(), provenance, verification.report());
        made.hash(); // writes all of it once, here, where what fails is this problem's rejection
        return made;
    }

    /** A package as it will stand in a folder. */
    static PackagedProblem packed(RawProblem problem, EnvironmentPackage made) {
        return new PackagedProblem(
                problem.id(),
                EnvironmentPackage.fileName(made.id()),
                made::write,
                made.provenance().variant(),
                made.definition().problem().tools().size(),
                made.tasks().stream().map(Task::solverCalls).toList());
    }
}
