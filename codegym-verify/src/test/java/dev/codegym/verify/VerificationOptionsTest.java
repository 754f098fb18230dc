package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.env.Step;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerificationOptionsTest {
    private static final VerificationOptions FEW = VerificationOptions.DEFAULT.withFurtherInputs(10);

    /** A user's check: at most so many tools. */
    private record FewTools(int most, Severity severity) implements Check {
        @Override
        public String name() {
            return "FEW_TOOLS";
        }

        @Override
        public String description() {
            return "more tools than our prompts have room for";
        }

        @Override
        public String advice() {
            return "drop some";
        }

        @Override
        public Finding run(Subject subject) {
            int tools = subject.problem().tools().size();
            return tools <= most
                    ? Finding.passed(this, tools + " tools")
                    : Finding.failed(this, tools + " tools, at most " + most + " are wanted");
        }
    }

    private static Check broken() {
        return named("BROKEN");
    }

    private static Check named(String name) {
        return new NamedCheck(name, "nothing at all", "mend it") {
            @Override
            public Finding run(Subject subject) {
                throw new IllegalStateException("no tools today");
            }
        };
    }

    private static Verification verified(VerificationOptions options) {
        return Verifier.create(options).verify(Hills.sound().candidate());
    }

    @Test
    void runsAUsersCheckAfterTheOthers() {
        Verification verification = verified(FEW.with(new FewTools(1, Severity.REJECT)));

        assertThat(verification.accepted()).isFalse();
        assertThat(verification.findings().get(verification.findings().size() - 1))
                .isEqualTo(new Finding(
                        "FEW_TOOLS", Verdict.FAILED, "2 tools, at most 1 are wanted", "drop some", List.of()));
    }

    @Test
    void takesAFailureOfACheckThatOnlyWarnsForAWarning() {
        Verification verification = verified(FEW.with(new FewTools(1, Severity.WARN)));

        assertThat(verification.accepted()).isTrue();
        assertThat(verification
                        .findings()
                        .get(verification.findings().size() - 1)
                        .verdict())
                .isEqualTo(Verdict.WARNED);
    }

    @Test
    void rejectsWhatAUsersCheckThrowsOn() {
        Check broken = broken();

        Verification verification = verified(FEW.with(broken));

        assertThat(verification.failure().map(Finding::evidence).orElse(""))
                .contains("the check could not be finished", "no tools today");
    }

    private static int deep(int level) {
        return level < 0 ? 0 : 1 + deep(level + 1);
    }

    private static Check ending(Supplier<String> evidence) {
        return new NamedCheck("ENDING", "nothing at all", "mend it") {
            @Override
            public Finding run(Subject subject) {
                return Finding.passed(this, evidence.get());
            }
        };
    }

    @Test
    void rejectsWhereAUsersCheckFailsAnAssertionOrOverflowsTheStack() {
        List<Check> checks = List.of(
                ending(() -> {
                    throw new AssertionError("expected two tools");
                }),
                ending(() -> {
                    throw new NoClassDefFoundError("org/acme/Missing");
                }),
                ending(() -> "depth " + deep(1)));

        for (Check check : checks) {
            Verification verification = verified(FEW.with(check));

            assertThat(verification.failure().map(Finding::evidence).orElse(""))
                    .contains("the check could not be finished");
        }
    }

    @Test
    void leavesOutWhatIsSwitchedOff() {
        Hills leaking = Hills.sound().tool("int", "best", "return reference();");

        assertThat(leaking.verified().failure().map(Finding::check)).contains("NO_LEAK");

        Verification without =
                Verifier.create(FEW.without("NO_LEAK", "NO_ORACLE")).verify(leaking.candidate());

        assertThat(without.findings()).extracting(Finding::check).doesNotContain("NO_LEAK", "NO_ORACLE");
        assertThat(without.options().switchedOff()).containsExactly("NO_LEAK", "NO_ORACLE");
    }

    @Test
    void putsIntoAPackageHowItWasVerifiedAndTheExamples() {
        Hills hills = Hills.sound().example("{\"heights\":[1,5,2,7],\"floor\":2}", "9");
        Verification verification = Verifier.create(
                        FEW.without("NO_LEAK").with(Threshold.MUTANTS, 5).with(new FewTools(3, Severity.REJECT)))
                .verify(hills.candidate());
        EnvironmentPackage made = verification.toPackage(Provenance.of("tests", "hills", "java", "by-hand", "one"));

        assertThat(made.verification().switchedOff()).containsExactly("NO_LEAK");
        assertThat(made.verification().added()).containsExactly("FEW_TOOLS");
        assertThat(made.verification().thresholds()).containsOnlyKeys("FURTHER_INPUTS", "MUTANTS");
        assertThat(made.verification().isComplete()).isFalse();
        assertThat(made.examples()).hasSize(1);
        assertThat(made.tasks()).isEqualTo(verification.tasks());
        assertThat(made.report()).isEqualTo(verification.report());
    }

    @Test
    void makesNoPackageOfWhatWasRejected() {
        Verification rejected = verified(FEW.with(new FewTools(1, Severity.REJECT)));

        assertThatThrownBy(() -> rejected.toPackage(Provenance.of("tests", "hills", "java", "by-hand", "one")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("hills", "FEW_TOOLS");
    }

    @Test
    void rejectsWhereAUsersCheckGivesNoFinding() {
        Check silent = new NamedCheck("SILENT", "nothing at all", "mend it") {
            @Override
            @SuppressWarnings("NullAway") // a check that somebody wrote without it
            public Finding run(Subject subject) {
                return null;
            }
        };

        assertThat(verified(FEW.with(silent)).failure().map(Finding::evidence).orElse(""))
                .contains("the check could not be finished", "run gave no finding");
    }

    @Test
    void decidesByTheThresholdThatIsSet() {
        Verification strict = verified(FEW.with(Threshold.CONSTANT_SHARE, 0.05));

        assertThat(strict.options().changed()).containsOnlyKeys(Threshold.CONSTANT_SHARE);
        assertThat(FEW.with(Threshold.CONSTANT_SHARE, 0.3).changed()).isEmpty();
        assertThat(verified(FEW.with(Threshold.RUNS_FEWEST, 1000)).failure().map(Finding::check))
                .contains("RUNS");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> FEW.without("NO_SUCH"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("NO_SUCH cannot be switched off", "NO_LEAK");
        assertThatThrownBy(() -> FEW.without("ALLOWED")).hasMessageContaining("nothing works without it");
        assertThatThrownBy(() -> FEW.with(Threshold.RUNS_SHARE, 1.5))
                .hasMessage("RUNS_SHARE is 1.5: it must be from 0.0 to 1.0");
        assertThatThrownBy(() -> FEW.with(Threshold.RUNS_SHARE, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> FEW.with(new FewTools(1, Severity.WARN), new FewTools(2, Severity.WARN)))
                .hasMessageContaining("two checks are named FEW_TOOLS");
        assertThatThrownBy(() -> FEW.with(named("STORED_TASKS"))).hasMessageContaining("give yours another name");
    }

    @ParameterizedTest
    @EnumSource(Threshold.class)
    void givesAReasonForEachDefaultAndNamesACheckThatExists(Threshold threshold) {
        assertThat(threshold.reason()).hasSizeGreaterThan(20);
        assertThat(Verifier.checks()).contains(threshold.check());
        threshold.require(threshold.standard());
    }

    @Test
    void tellsEveryThresholdInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("../docs/verification.md"));
        String rows = Arrays.stream(Threshold.values())
                .map(each -> String.format(
                        Locale.ROOT,
                        "| `%s` | `%s` | %s | %s |",
                        each,
                        each.check(),
                        shown(each.standard()),
                        each.reason()))
                .collect(Collectors.joining("\n"));

        assertThat(guide).contains("| threshold | check | default | why |\n| --- | --- | --- | --- |\n" + rows + "\n");
        assertThat(Verifier.checks()).allSatisfy(check -> assertThat(guide).contains("`" + check + "`"));
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    @Test
    void saysOfEachCheckWhatItCatchesAndHowToMendIt() {
        assertThat(Verifier.catalogue()).allSatisfy(check -> {
            assertThat(check.description()).hasSizeGreaterThan(20);
            assertThat(check.advice()).isNotBlank();
            assertThat(check.name()).isEqualTo(check.name().toUpperCase(Locale.ROOT));
        });
    }

    @Test
    void givesCallsThatShowTheFaultWhenTheyAreMadeAgain() {
        Hills oracle = Hills.sound().tool("int", "bestFrom", "return from == 0 ? reference() : from;", "int from");
        Verification verification = oracle.verified();
        Finding finding = verification.failure().orElseThrow();

        assertThat(finding.check()).isEqualTo("NO_ORACLE");
        assertThat(finding.witnesses()).hasSize(3);
        for (Witness witness : finding.witnesses()) {
            List<Step<Observation>> steps = witness.replay(verification.host());
            assertThat(steps).hasSameSizeAs(witness.calls());
            assertThat(steps.get(steps.size() - 1).state().text()).isEqualTo(witness.seen());
        }
        assertThat(finding.toJson()
                        .path("witnesses")
                        .get(0)
                        .path("calls")
                        .get(0)
                        .toString())
                .isEqualTo("{\"name\":\"bestFrom\",\"arguments\":{\"from\":0}}");
    }

    @Test
    void keepsWhatASolverThatDiffersDid() {
        Verification verification =
                Hills.sound().solver("return tools.callInt(\"heightAt\", 0);").verified();
        Witness witness = verification.failure().orElseThrow().witnesses().get(0);

        assertThat(witness.calls()).extracting(ToolCall::tool).containsExactly("heightAt", "done");
        assertThat(witness.replay(verification.host()).get(1).reward()).isZero();
    }
}
