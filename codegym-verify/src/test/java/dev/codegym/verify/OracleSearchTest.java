package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Calls that give the answer after one or two others. */
class OracleSearchTest {
    private static void assertFails(Hills hills, String evidence) {
        Finding finding = hills.verified().failure().orElseThrow(() -> new AssertionError("nothing failed"));

        assertThat(finding.check()).as(finding.toString()).isEqualTo("NO_ORACLE");
        assertThat(finding.evidence()).contains(evidence);
    }

    @Test
    void catchesAnArgumentThatAnotherToolGives() {
        assertFails(
                Hills.sound()
                        .tool("int", "bestAt", "return index == seat() ? reference() : index;", "int index")
                        .tool("int", "startFrom", "return from == 0 ? seat() : from;", "int from")
                        .member("int seat() { return 1000 + heights[0] + heights[1] + 7 * heights.length; }"),
                "the call bestAt(index=startFrom(from=0)) gives the answer on 15 of 15 tasks");
    }

    @Test
    void catchesAnElementThatAnElementPointsTo() {
        Hills hills = Hills.sound()
                .rules("12 <= heights.length <= 200", "0 <= heights[i] < heights.length", "0 <= floor <= 300")
                .answer("int", "return heights[heights[heights.length - 1]];")
                .solver("int count = tools.callInt(\"heightCount\"); int last = 0; for (int i = 0; i < count; i++)"
                        + " last = tools.callInt(\"heightAt\", i); return tools.callInt(\"heightAt\", last);");

        assertFails(hills, "heightAt(index=heightAt(index=heightCount() - 1))");
    }

    @Test
    void catchesAChainOfTwoCalls() {
        Hills hills = Hills.sound()
                .rules("12 <= heights.length <= 200", "0 <= heights[i] < heights.length", "0 <= floor <= 300")
                .answer("int", "return heights[heights[heights[0]]];")
                .solver("int count = tools.callInt(\"heightCount\"); for (int i = 0; i < count; i++)"
                        + " tools.callInt(\"heightAt\", i); return tools.callInt(\"heightAt\", tools.callInt(\"heightAt\","
                        + " tools.callInt(\"heightAt\", 0)));");

        assertFails(hills, "heightAt(index=heightAt(index=heightAt(index=0)))");
    }

    @Test
    void catchesTwoArgumentsThatTwoCallsGive() {
        assertFails(
                Hills.sound()
                        .tool(
                                "int",
                                "bestOf",
                                "return low == heights[0] && high == heights[heights.length - 1] ? reference() : low - high;",
                                "int low",
                                "int high"),
                "bestOf(low=heightAt(index=0), high=heightAt(index=heightCount() - 1))");
    }

    @Test
    void catchesAListThatAnotherToolGives() {
        assertFails(
                Hills.sound()
                        .tool(
                                "int[]",
                                "ends",
                                "return new int[] {heights[heights.length - 1] + more, heights[0]};",
                                "int more")
                        .tool(
                                "int",
                                "bestBeside",
                                "return pair.length == 2 && pair[1] == heights[0] && pair[0] == heights[heights.length - 1] ?"
                                        + " reference() : pair.length;",
                                "int[] pair"),
                "bestBeside(pair=ends(more=0))");
    }

    @Test
    void catchesAReadAfterAChange() {
        Hills hills = Hills.sound()
                .tool("void", "sortHeights", "Arrays.sort(heights);")
                .answer(
                        "int",
                        "int best = 1000; for (int height : heights) best = Math.min(best, height); return best;")
                .solver("int count = tools.callInt(\"heightCount\"); int best = 1000; for (int i = 0; i < count; i++)"
                        + " best = Math.min(best, tools.callInt(\"heightAt\", i)); return best;")
                .rules("2 <= heights.length <= 40", "0 <= heights[i] <= 1000", "0 <= floor <= 300");

        assertFails(hills, "the call sortHeights(), then heightAt(index=0) gives the answer");
    }

    @Test
    void catchesAReadWithoutArgumentsAfterAChangeThatTakesOne() {
        assertFails(
                Hills.sound()
                        .member("int kept;")
                        .tool("void", "keep", "kept = number == heights.length ? reference() : number;", "int number")
                        .tool("int", "kept", "return kept;"),
                "the call keep(number=heightCount()), then kept() gives the answer");
    }

    @Test
    void letsAnHonestSortStand() {
        Hills hills = Hills.sound()
                .tool("void", "sortHeights", "Arrays.sort(heights);")
                .answer(
                        "int",
                        "int[] h = heights.clone(); Arrays.sort(h); int sum = 0;"
                                + " for (int i = h.length - 1; i >= 0; i -= 2) sum += h[i]; return sum;")
                .solver(
                        "int count = tools.callInt(\"heightCount\"); tools.call(\"sortHeights\"); int sum = 0;"
                                + " for (int i = count - 1; i >= 0; i -= 2) sum += tools.callInt(\"heightAt\", i); return sum;");

        assertThat(hills.verified().failure()).isEmpty();
    }

    @Test
    void letsTruthsOfManyCallsStand() {
        Hills hills = Hills.sound()
                .tool(
                        "boolean",
                        "isHigher",
                        "if (Math.min(one, other) < 0 || Math.max(one, other) >= heights.length) throw new ToolFailure(\"one and other must be positions\"); return heights[one] > heights[other];",
                        "int one",
                        "int other")
                .answer(
                        "boolean",
                        "int ups = 0; for (int i = 1; i < heights.length; i++)"
                                + " if (heights[i] > heights[i - 1]) ups++; return ups % 2 == 0;")
                .solver("int count = tools.callInt(\"heightCount\"); int ups = 0; for (int i = 1; i < count; i++)"
                        + " if (tools.callBoolean(\"isHigher\", i, i - 1)) ups++; return ups % 2 == 0;");

        assertThat(hills.verified().failure()).isEmpty();
    }
}
