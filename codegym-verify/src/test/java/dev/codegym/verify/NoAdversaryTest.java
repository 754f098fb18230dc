package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.env.Step;
import dev.codegym.tool.Observation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Environments that a policy beats without the work, though no single call gives the answer. */
class NoAdversaryTest {
    private static final String WALK =
            "int count = tools.callInt(\"heightCount\"); int[] h = new int[count]; for (int i = 0; i < count; i++) h[i] ="
                    + " tools.callInt(\"heightAt\", i); ";

    private static Finding beaten(Hills hills, String... evidence) {
        Finding finding = hills.verified().failure().orElseThrow(() -> new AssertionError("nothing failed"));

        assertThat(finding.check()).as(finding.toString()).isEqualTo("ADVERSARIES");
        assertThat(finding.evidence()).contains(evidence);
        assertThat(finding.mend()).isNotBlank();
        return finding;
    }

    @Test
    void catchesArithmeticOnASizeAndAnObservedValue() {
        beaten(
                Hills.sound()
                        .answer("int", "return heights.length - floor + 1;")
                        .solver("int floor = tools.observeInt(\"floor\"); " + WALK + "return count - floor + 1;"),
                "the adversary asks-without-arguments wins 40 of 40 tasks that it did not learn on",
                "heightCount() - floor + 1");
    }

    @Test
    void catchesASumOfTwoLooksWithEpisodesThatPayAgain() {
        Hills hills = Hills.sound()
                .answer("int", "return heights[0] + heights[heights.length - 1];")
                .solver(WALK + "return h[0] + h[count - 1];");

        Finding finding = beaten(hills, "heightAt(index=0) + heightAt(index=heightCount() - 1)");

        Verification verification = hills.verified();
        assertThat(finding.witnesses()).isNotEmpty().allSatisfy(witness -> {
            List<Step<Observation>> steps = witness.replay(verification.host());
            assertThat(steps).hasSameSizeAs(witness.calls());
            assertThat(steps.get(steps.size() - 1).reward()).isEqualTo(1);
        });
    }

    @Test
    void catchesATruthThatOneLookMostlyTells() {
        beaten(
                Hills.sound()
                        .answer("boolean", "return heights[0] * 6 + heights[1] > 3500;")
                        .solver(WALK + "return h[0] * 6 + h[1] > 3500;"),
                "heightAt(index=0) > ");
    }

    @Test
    void catchesATruthThatComparesTwoLooks() {
        beaten(
                Hills.sound()
                        .answer("boolean", "return heights[0] < heights[heights.length - 1];")
                        .solver(WALK + "return h[0] < h[count - 1];"),
                "whether heightAt(index=0) < heightAt(index=heightCount() - 1)");
    }

    @Test
    void catchesWhatASortTells() {
        beaten(
                Hills.sound()
                        .tool("void", "sortHeights", "Arrays.sort(heights);")
                        .answer("int", "int[] h = heights.clone(); Arrays.sort(h); return h[h.length - 1] - h[0];")
                        .solver(WALK
                                + "int least = h[0]; int most = h[0]; for (int one : h) { least = Math.min(least, one);"
                                + " most = Math.max(most, one); } return most - least;"),
                "the adversary changes-and-reads");
    }

    @Test
    void catchesWhatTheFirstFewStepsOfAnIteratorTell() {
        beaten(
                Hills.sound()
                        .without("heightAt")
                        .member("int cursor;")
                        .tool("int", "next", "return heights[cursor++ % heights.length];")
                        .answer("int", "return heights[1] + heights[3 % heights.length];")
                        .solver(
                                "int count = tools.callInt(\"heightCount\"); int sum = 0; for (int i = 0; i < count; i++) {"
                                        + " int one = tools.callInt(\"next\"); if (i == 1 || i == 3) sum += one; } return sum;")
                        .rules("12 <= heights.length <= 200", "0 <= heights[i] <= 1000", "0 <= floor <= 300"),
                "the adversary repeats-itself",
                "next()");
    }

    @Test
    void catchesAnErrorThatTellsMoreThanItShould() {
        beaten(
                Hills.sound()
                        .inTools(
                                "\"index must be from 0 to \" + (heights.length - 1)",
                                "\"index is not below \" + (2 * reference() + 7)"),
                "the adversary reads-errors");
    }

    @Test
    void catchesAnElementBesideTheOneThatAnElementPointsTo() {
        beaten(
                Hills.sound()
                        .rules("12 <= heights.length <= 200", "0 <= heights[i] < heights.length", "0 <= floor <= 300")
                        .answer("int", "return heights[heights[0]] + floor;")
                        .solver("int floor = tools.observeInt(\"floor\"); " + WALK + "return h[h[0]] + floor;"),
                "the adversary follows-results",
                "heightAt(index=heightAt(index=0))");
    }

    @Test
    void catchesAListThatIsShownTheOtherWayRound() {
        beaten(
                Hills.sound()
                        .tool(
                                "int[]",
                                "heightsBelow",
                                "int kept = 0; for (int h : heights) if (h < bound) kept++; int[] below = new int[kept]; for (int h : heights) if (h < bound) below[below.length - kept--] = h; return below;",
                                "int bound")
                        .answer(
                                "int[]",
                                "int[] h = new int[heights.length]; for (int i = 0; i < h.length; i++) h[i] ="
                                        + " heights[h.length - 1 - i]; return h;")
                        .solver(WALK + "int[] back = new int[count]; for (int i = 0; i < count; i++) back[i] ="
                                + " h[count - 1 - i]; return back;"),
                "mirrored");
    }

    @Test
    void catchesAPairOfTwoLooks() {
        beaten(
                Hills.sound()
                        .answer("int[]", "return new int[] {heights[heights.length - 1], heights[0] + 1};")
                        .solver(WALK + "return new int[] {h[count - 1], h[0] + 1};"),
                "[heightAt(index=heightCount() - 1), heightAt(index=0) + 1]");
    }

    @Test
    void letsASumOfAllHeightsStand() {
        Hills hills = Hills.sound()
                .answer("int", "int sum = 0; for (int height : heights) sum += height; return sum;")
                .solver(WALK + "int sum = 0; for (int one : h) sum += one; return sum;")
                .rules("12 <= heights.length <= 200", "0 <= heights[i] <= 1000", "0 <= floor <= 300");

        assertThat(hills.verified().findings())
                .filteredOn(finding -> finding.check().equals("ADVERSARIES"))
                .allSatisfy(finding ->
                        assertThat(finding.verdict()).as(finding.evidence()).isEqualTo(Verdict.PASSED));
    }
}
