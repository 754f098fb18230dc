package dev.codegym.synth;

import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.library.StatementExample;
import dev.codegym.task.Task;
import dev.codegym.verify.Verification;
import java.util.List;
import java.util.stream.Stream;

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
                        verification.candidate().variant())
                .withLicense(problem.license());
        List<StatementExample> examples = verification.candidate().examples().stream()
                .map(example -> new StatementExample(example.input(), example.output()))
                .toList();
        EnvironmentPackage made = EnvironmentPackage.of(
                        verification.host(),
                        verification.tasks(),
                        provenance,
                        verification.report(),
                        verification.options().record())
                .withExamples(examples);
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
        return new VerifiedEntry.Made(
                EnvironmentPackage.fileName(made.id()),
                made.provenance().variant(),
                made.definition().problem().tools().size(),
                made.tasks().stream().map(Task::solverCalls).toList());
    }
}
