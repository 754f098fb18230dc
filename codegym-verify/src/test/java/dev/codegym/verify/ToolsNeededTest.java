package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tasks that nobody has to look at the hidden data for. */
class ToolsNeededTest {
    private static final String READ_ALL =
            "int n = tools.callInt(\"heightCount\"); for (int i = 0; i < n; i++) tools.call(\"heightAt\", i);";

    private static void assertFails(Hills hills, String evidence) {
        Finding finding = hills.verified().failure().orElseThrow(() -> new AssertionError("nothing failed"));

        assertThat(finding.check()).as(finding.toString()).isEqualTo("TOOLS_NEEDED");
        assertThat(finding.evidence()).contains(evidence);
    }

    private static Finding finding(Hills hills) {
        return hills.verified().findings().stream()
                .filter(finding -> finding.check().equals("TOOLS_NEEDED"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void catchesALineOverAnObservedNumber() {
        assertFails(
                Hills.sound()
                        .answer("int", "return heights[0] < 300 ? 7 * floor + 4321 : heights[0];")
                        .rules("2 <= heights.length <= 300", "0 <= heights[i] <= 400", "0 <= floor <= 300")
                        .solver(READ_ALL + " int first = tools.callInt(\"heightAt\", 0);"
                                + " return first < 300 ? 7 * tools.observeInt(\"floor\") + 4321 : first;"),
                "a line over floor");
    }

    @Test
    void catchesATableOverAnObservedNumber() {
        assertFails(
                Hills.sound()
                        .answer("int", "return (floor * 7919 + floor * floor * 31 + 17) % 997;")
                        .rules("2 <= heights.length <= 300", "0 <= heights[i] <= 400", "0 <= floor <= 9")
                        .solver(READ_ALL
                                + " int f = tools.observeInt(\"floor\"); return (f * 7919 + f * f * 31 + 17) % 997;"),
                "a table over floor");
    }

    @Test
    void catchesAThresholdOfAnObservedNumber() {
        assertFails(
                Hills.sound()
                        .answer("boolean", "return floor > 140;")
                        .solver(READ_ALL + " return tools.observeInt(\"floor\") > 140;"),
                "a threshold of floor");
    }

    @Test
    void catchesHiddenDataThatDoNotMatter() {
        // no line, table or threshold, but nothing hidden either
        Hills hills = Hills.sound()
                .answer("int", "return (int) ((floor * 2654435761L >>> 7) % 9973);")
                .rules("2 <= heights.length <= 300", "0 <= heights[i] <= 400", "0 <= floor <= 100000")
                .solver(READ_ALL + " return (int) ((tools.observeInt(\"floor\") * 2654435761L >>> 7) % 9973);");
        assertFails(hills, "leave the answer unchanged in 30 of 30 pairs");

        Verification verification = hills.verified();
        assertThat(finding(hills).witnesses())
                .hasSize(3)
                .allSatisfy(witness -> assertThat(witness.seen())
                        .contains("the answer stays " + verification.host().reference(witness.input())));
    }

    @Test
    void letsTruthsThatAgreeByChanceStand() {
        Hills hills = Hills.sound()
                .answer("boolean", "int sum = 0; for (int height : heights) sum += height; return sum % 2 == 0;")
                .solver("int n = tools.callInt(\"heightCount\"); int sum = 0; for (int i = 0; i < n; i++)"
                        + " sum += tools.callInt(\"heightAt\", i); return sum % 2 == 0;");

        assertThat(finding(hills).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(finding(hills).evidence()).contains("of 60 pairs");
    }

    @Test
    void findsPairsWhereTheObservationBindsTheHiddenData() {
        Hills hills =
                Hills.sound().rules("2 <= heights.length <= 300", "0 <= heights[i] <= 1000", "floor == heights.length");

        assertThat(finding(hills).evidence()).contains(" pairs");
        assertThat(finding(hills).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void warnsWhereTooFewPairsCanBeHad() {
        Hills hills = Hills.sound()
                .rules("12 <= heights.length <= 300", "heights[i] == 3 * floor", "floor == heights.length")
                .answer("int", "return (int) ((heights[0] * 2654435761L >>> 7) % 9973);")
                .solver(READ_ALL + " return (int) ((tools.callInt(\"heightAt\", 0) * 2654435761L >>> 7) % 9973);");

        assertThat(finding(hills).verdict()).isEqualTo(Verdict.WARNED);
        assertThat(finding(hills).evidence()).contains("0 of 0 pairs, which are too few to judge by");
    }
}
