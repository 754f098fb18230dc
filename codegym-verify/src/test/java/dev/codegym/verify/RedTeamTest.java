package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Environments with exactly one defect each, which the right check must reject, and sound ones, which none may. */
class RedTeamTest {
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
        Finding finding = Verifier.create()
                .verify(environment.candidate())
                .failure()
                .orElseThrow(() -> new AssertionError("nothing failed, though " + environment.why()));

        assertThat(finding.check()).as(finding.toString()).isEqualTo(environment.check());
        for (String part : environment.evidence()) {
            assertThat(finding.evidence()).contains(part);
        }
        assertThat(finding.mend()).isNotBlank();
    }
}
