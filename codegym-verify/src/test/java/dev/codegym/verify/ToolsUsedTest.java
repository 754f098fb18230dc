package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tools that are not what they seem. */
class ToolsUsedTest {
    private static void assertFails(Hills hills, String evidence) {
        Finding finding = hills.verified().failure().orElseThrow(() -> new AssertionError("nothing failed"));

        assertThat(finding.check()).as(finding.toString()).isEqualTo("TOOLS_USED");
        assertThat(finding.evidence()).contains(evidence);
    }

    /** A solver that makes a call for each height besides reading it. */
    private static String solver(String call) {
        return "int floor = tools.observeInt(\"floor\"); int count = tools.callInt(\"heightCount\"); int best = 0; int last = 0;"
                + " for (int i = 0; i < count; i++) { int h = tools.callInt(\"heightAt\", i); h = h < floor ? 0 : h;"
                + call
                + " if (i > 0) best = Math.max(best, last + h); last = h; } return best;";
    }

    @Test
    void catchesAnIgnoredArgumentOfARead() {
        assertFails(
                Hills.sound()
                        .tool(
                                "int",
                                "floored",
                                "if (index < 0 || index >= heights.length) throw new ToolFailure(\"no such position\"); int h = heights[index]; return h < floor ? 0 : h;",
                                "int index",
                                "int least")
                        .solver(solver("tools.callInt(\"floored\", i, floor);")),
                "floored ignores its argument least");
    }

    @Test
    void catchesAnIgnoredArgumentOfAChange() {
        assertFails(
                Hills.sound()
                        .member("int marks;")
                        .tool("int", "mark", "marks++; return marks;", "int index")
                        .solver(solver("tools.callInt(\"mark\", i);")),
                "mark ignores its argument index");
    }

    @Test
    void catchesAChangeThatNothingShows() {
        assertFails(
                Hills.sound()
                        .member("int[] marks = new int[400];")
                        .tool(
                                "void",
                                "mark",
                                "if (index < 0 || index > 399) throw new ToolFailure(\"too far\"); marks[index]++;",
                                "int index")
                        .solver(solver("tools.call(\"mark\", i);")),
                "mark gives no result, and no later call of any tool shows that it was called");
    }

    @Test
    void letsAChangeStandThatOnlyALaterReadShows() {
        Hills hills = Hills.sound()
                .member("int[] sums = new int[400];")
                .tool(
                        "void",
                        "keepSum",
                        "if (index < 0 || index >= heights.length) throw new ToolFailure(\"no such position\"); sums[index] = value;",
                        "int index",
                        "int value")
                .tool(
                        "int",
                        "keptSum",
                        "if (index < 0 || index >= heights.length) throw new ToolFailure(\"no such position\"); return sums[index];",
                        "int index")
                .solver(
                        "int floor = tools.observeInt(\"floor\"); int count = tools.callInt(\"heightCount\"); int last = 0;"
                                + " for (int i = 0; i < count; i++) { int h = tools.callInt(\"heightAt\", i); h = h < floor ? 0 : h;"
                                + " tools.call(\"keepSum\", i, i == 0 ? 0 : last + h); last = h; } int best = 0;"
                                + " for (int i = 0; i < count; i++) best = Math.max(best, tools.callInt(\"keptSum\", i)); return best;");

        Verification verification = hills.verified();
        assertThat(verification.failure()).isEmpty();
        assertThat(verification.toolShares())
                .containsEntry("keepSum", 1.0)
                .containsEntry("heightCount", 1.0)
                .hasSize(4);
    }

    @Test
    void letsAMemoStandThatNothingShows() {
        Hills hills = Hills.sound()
                .member("int[] memo = new int[400];")
                .tool(
                        "int",
                        "sumUpTo",
                        "if (index < 0 || index >= heights.length) throw new ToolFailure(\"no such position\");"
                                + " if (memo[index] == 0) memo[index] = index == 0 ? heights[0] : heights[index] + sumUpTo(index - 1);"
                                + " return memo[index];",
                        "int index")
                .answer(
                        "int",
                        "int best = 0; for (int i = 1; i < heights.length; i++) best = Math.max(best, heights[i] + heights[i - 1] + floor); return best;")
                .solver(
                        "int floor = tools.observeInt(\"floor\"); int count = tools.callInt(\"heightCount\"); int best = 0;"
                                + " for (int i = 1; i < count; i++) best = Math.max(best, floor + tools.callInt(\"sumUpTo\", i) -"
                                + " (i == 1 ? 0 : tools.callInt(\"sumUpTo\", i - 2))); return best;")
                .without("heightAt");

        assertThat(hills.verified().failure()).isEmpty();
    }
}
