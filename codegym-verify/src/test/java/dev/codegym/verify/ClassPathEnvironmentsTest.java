package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.SourceFile;
import dev.codegym.env.ResetOptions;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.PackageManifest;
import dev.codegym.library.Provenance;
import dev.codegym.rollout.Rollout;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolEnvironment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments that somebody wrote by hand, found on the class path or given as sources. */
class ClassPathEnvironmentsTest {
    private static Finding failure(Candidate candidate) {
        return Verifier.create().verify(candidate).failure().orElseThrow(() -> new AssertionError("nothing failed"));
    }

    @Test
    void acceptsClassesThatAnotherCompilerMade() {
        Verification verification = Verifier.create().verify(Parcels.draft().build());

        assertThat(verification.failure()).isEmpty();
        assertThat(verification.findings())
                .allSatisfy(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.PASSED));
        assertThat(verification.host().problemClasses().servedBy()).isEqualTo(CompilerChoice.PRECOMPILED);
        assertThat(verification.host().problemClasses().classes())
                .containsKeys("Parcels$Problem", "Parcels$Problem$Parcel", "Parcels$Problem$Counter")
                .doesNotContainKeys("Parcels", "Parcels$ProblemSolver");
    }

    @Test
    void packagesThemWithoutSourcesAndSaysSo(@TempDir Path folder) {
        Verification verification = Verifier.create().verify(Parcels.draft().build());
        Path file = folder.resolve("parcels.codegym");
        EnvironmentPackage.of(
                        verification.host(),
                        verification.tasks(),
                        Provenance.of("own", "parcels", "java", "hand", "hand-written"),
                        verification.report())
                .write(file);

        EnvironmentPackage read = EnvironmentPackage.read(file);

        assertThat(PackageManifest.read(file).problemCompiledBy()).isEqualTo(CompilerChoice.PRECOMPILED);
        assertThat(read.definition().sources()).isEmpty();
        try (ToolEnvironment environment = read.environment(EpisodeRules.DEFAULT)) {
            assertThat(Rollout.solver(read.host(), environment, ResetOptions.of(3))
                            .totalReward())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesWhatGuestsMayNotUse() {
        Finding finding = failure(Candidate.ofClasses(Parcels.Forbidden.class, Parcels.ProblemSolver.class)
                .statement("Find the sum.")
                .build());

        assertThat(finding.check()).isEqualTo("ALLOWED");
        assertThat(finding.evidence()).contains("Parcels$Forbidden.weightOf", "Integer.getInteger", "more)");
    }

    @Test
    void refusesClassesOfOtherPackages() {
        Finding finding = failure(Candidate.ofClasses(Parcels.Entangled.class, Parcels.ProblemSolver.class)
                .statement("Find the sum.")
                .build());

        assertThat(finding.check()).isEqualTo("ALLOWED");
        assertThat(finding.evidence()).contains("com.google.common.primitives.Ints");
    }

    @Test
    void namesAnEnvironmentByItsClassWhereNobodyElseDoes() {
        Candidate candidate = Candidate.ofClasses(Parcels.Problem.class, Parcels.ProblemSolver.class)
                .build();

        assertThat(candidate.definition().id()).isEqualTo("problem");
        assertThat(candidate.definition().title()).isEqualTo("Problem");
        assertThat(failure(candidate).evidence()).contains("the environment has no statement");
    }

    @Test
    void readsSpecsFromSources() {
        List<SourceFile> problem = List.of(new SourceFile("Sums.java", """
                import dev.codegym.tool.*;
                public class Sums extends CodeProblem {
                    @Input("the numbers") int[] numbers;
                    @Tool("One of the numbers") public int numberAt(@Param("its position, from 0") int position) {
                        return numbers[position];
                    }
                    @Answer public int sum() { return numbers.length; }
                }
                """));

        Candidate candidate =
                Candidate.ofSources(problem, "SumsSolver", List.of()).build();

        assertThat(candidate
                        .definition()
                        .problem()
                        .tools()
                        .get(0)
                        .parameters()
                        .get(0)
                        .description())
                .isEqualTo("its position, from 0");
        assertThatThrownBy(() ->
                        Candidate.ofSources(problem, "SumsSolver", List.of()).example("[1]", "1"))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("must be a JSON object with a member for each input");
    }
}
