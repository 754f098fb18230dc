package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.env.Step;
import dev.codegym.tool.Observation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Environments with exactly one defect each, which the right check must reject, and sound ones, which none may. */
class RedTeamTest {
    /** Checks whose defects a few calls show, with what the last of them gives. */
    private static final Set<String> CALLS_SHOW = Set.of("NO_LEAK", "NO_ORACLE", "CALLS_SAFE", "DETERMINISTIC");

    static List<RedTeamEnvironment> sound() {
        return RedTeamEnvironment.sound();
    }

    static List<RedTeamEnvironment> broken() {
        return RedTeamEnvironment.broken();
    }

    @ParameterizedTest
    @MethodSource("sound")
    void acceptsWhatIsSound(RedTeamEnvironment environment) {
        Verification verification = Verifier.create().verify(environment.candidate());

        assertThat(verification.failure()).isEmpty();
        assertThat(verification.tasks()).hasSize(30);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void rejectsADefectByTheRightCheck(RedTeamEnvironment environment) {
        Verification verification = Verifier.create().verify(environment.candidate());
        Finding finding = verification
                .failure()
                .orElseThrow(() -> new AssertionError("nothing failed, though " + environment.why()));

        assertThat(finding.check()).as(finding.toString()).isEqualTo(environment.check());
        for (String part : environment.evidence()) {
            assertThat(finding.evidence()).contains(part);
        }
        assertThat(finding.mend()).isNotBlank();
        if (CALLS_SHOW.contains(finding.check())) {
            assertThat(finding.witnesses()).isNotEmpty();
        }
        finding.witnesses().forEach(witness -> assertShows(finding, witness, verification));
    }

    /** Made again, the calls lead to what the finding says was seen. */
    private static void assertShows(Finding finding, Witness witness, Verification verification) {
        List<Step<Observation>> steps = witness.replay(verification.host());

        assertThat(steps).hasSameSizeAs(witness.calls());
        if (CALLS_SHOW.contains(finding.check())) {
            String seen = steps.get(steps.size() - 1).state().text();
            assertThat(Texts.shortened(seen, Witness.LONGEST)).isEqualTo(witness.seen());
        }
    }
}
