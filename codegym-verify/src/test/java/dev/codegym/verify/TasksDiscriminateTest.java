package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TasksDiscriminateTest {
    private static Finding finding(Verification verification) {
        return verification.findings().stream()
                .filter(finding -> finding.check().equals("TASKS_DISCRIMINATE"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tasksOfASoundEnvironmentTellItsMutantsApart() {
        Verification verification = Hills.sound().verified();
        assertThat(verification.accepted()).isTrue();
        assertThat(finding(verification).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(finding(verification).evidence()).contains("of 20 mutants of the reference");
        assertThat(verification.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.FAILED)
                .isEmpty();
    }

    @Test
    void aReferenceThatComputesMuchForNothingIsWarnedOf() {
        String idle = """
                int idle = floor * 3 + 7;
                int more = idle - 2 * floor;
                idle = idle * more + 5;
                more = Math.max(idle, more - 11);
                idle = idle ^ more | 6;
                more = Math.min(more & 1023, idle + 9);
                total = idle - more * 4;
                total = total + (idle >> 2) - 13;
                int best = 0;
                for (int i = 1; i < heights.length; i++) {
                    int one = heights[i - 1] < floor ? 0 : heights[i - 1];
                    int other = heights[i] < floor ? 0 : heights[i];
                    best = Math.max(best, one + other);
                }
                return best;
                """;
        Finding finding =
                finding(Hills.sound().member("int total;").answer("int", idle).verified());
        assertThat(finding.verdict()).isEqualTo(Verdict.WARNED);
        assertThat(finding.evidence()).contains("seem to be the same program", "idle");
    }

    @Test
    void aConstantReferenceIsRejected() {
        assertThat(Hills.sound()
                        .answer("int", "return 5;")
                        .solver("tools.callInt(\"heightCount\"); return 5;")
                        .verified()
                        .accepted())
                .isFalse();
    }

    @Test
    void theNumberOfMutantsIsAChoice() {
        VerificationOptions options = VerificationOptions.DEFAULT.with(Threshold.MUTANTS, 5);
        Verification verification =
                Verifier.create(options).verify(Hills.sound().candidate());
        assertThat(finding(verification).evidence()).contains("of 5 mutants");
    }
}
