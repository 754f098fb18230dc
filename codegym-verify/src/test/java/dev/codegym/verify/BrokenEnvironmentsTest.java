package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.task.AnswerRule;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One broken environment for each fault that a check must catch, beside the sound one of {@link VerifierTest}. */
class BrokenEnvironmentsTest {
    private static Finding failure(Hills hills) {
        return hills.verified().failure().orElseThrow(() -> new AssertionError("nothing failed"));
    }

    private static void assertFails(Hills hills, String check, String... evidence) {
        Finding finding = failure(hills);
        assertThat(finding.check()).as(finding.toString()).isEqualTo(check);
        for (String part : evidence) {
            assertThat(finding.evidence()).contains(part);
        }
        assertThat(finding.mend()).isNotBlank();
    }

    private static Finding finding(Verification verification, String check) {
        return verification.findings().stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void catchesAProblemThatDoesNotCompile() {
        assertFails(Hills.sound().answer("int", "return heigths.length;"), "COMPILES", "Hills.java", "heigths");
    }

    @Test
    void catchesASolverThatDoesNotCompile() {
        assertFails(Hills.sound().solver("return tools.callInt(\"heightCount\") +;"), "COMPILES", "HillsSolver.java");
    }

    @Test
    void catchesForbiddenCalls() {
        assertFails(Hills.sound().answer("int", "System.exit(0); return 1;"), "ALLOWED", "Hills.reference", "System");
    }

    @Test
    void tellsSeveralForbiddenCallsInOneLine() {
        Hills hills = Hills.sound().answer("int", "System.exit(0); System.gc(); System.exit(1); return 1;");
        assertFails(hills, "ALLOWED", "Hills.reference", "more)");
        assertThat(Verifier.create().verify(hills.candidate()).failure())
                .hasValueSatisfying(finding -> assertThat(finding.evidence()).doesNotContain("\n"));
    }

    @Test
    void catchesAToolThatIsNotThere() {
        assertFails(Hills.sound().spec("int", "depthAt", "The depth at a position", "int index"), "ALLOWED", "depthAt");
    }

    @Test
    void catchesAToolWithoutDescription() {
        assertFails(
                Hills.sound().spec(new ToolSpec("heightCount", " ", List.of(), DataType.INT)),
                "DOCUMENTED",
                "tool heightCount has no description");
    }

    @Test
    void catchesAParameterWithoutDescription() {
        ToolParameter silent = new ToolParameter("index", DataType.INT, "");
        assertFails(
                Hills.sound()
                        .spec(new ToolSpec("heightAt", "The height at one position", List.of(silent), DataType.INT)),
                "DOCUMENTED",
                "parameter index of tool heightAt");
    }

    @Test
    void catchesAReferenceThatContradictsTheStatementsExample() {
        assertFails(
                Hills.sound().example("{\"heights\":[1,5,2,7],\"floor\":0}", "10"),
                "AGREES_WITH_STATEMENT",
                "gives 10 but the original answers 9");
    }

    @Test
    void catchesAReferenceThatFailsOnTheStatementsExample() {
        assertFails(
                Hills.sound().answer("int", "return heights[5] + floor;").example("{\"heights\":[1],\"floor\":0}", "1"),
                "AGREES_WITH_STATEMENT",
                "the original fails");
    }

    @Test
    void warnsOfAStatementWithoutExamples() {
        assertThat(finding(Hills.sound().verified(), "AGREES_WITH_STATEMENT").verdict())
                .isEqualTo(Verdict.WARNED);
    }

    @Test
    void warnsOfExamplesThatCannotBeRead() {
        Verification verification =
                Hills.sound().example("{\"depths\":[1]}", "1").verified();

        assertThat(finding(verification, "AGREES_WITH_STATEMENT").verdict()).isEqualTo(Verdict.WARNED);
        assertThat(finding(verification, "AGREES_WITH_STATEMENT").evidence()).contains("1 cannot be read");
    }

    @Test
    void catchesAToolThatReadsTheWrongCell() {
        assertFails(
                Hills.sound()
                        .inTools("return heights[index]", "return heights[heights.length - 1 - index] + index % 2"),
                "AGREES_WITH_SOURCE",
                "the original answers",
                "the solver");
    }

    @Test
    void catchesADifferenceThatFewInputsShow() {
        Finding finding = failure(Hills.sound()
                .inTools("return heights[index]", "return heights[index] % 100 == 90 ? 0 : heights[index]"));

        assertThat(finding.check()).isIn("AGREES_WITH_SOURCE", "SOLVABLE");
        assertThat(finding.evidence()).contains("90");
    }

    @Test
    void catchesToolsThatTouchNoState() {
        Hills hills = Hills.sound().inTools("return heights[index]", "return index * 2");

        assertFails(hills, "AGREES_WITH_SOURCE");
    }

    @Test
    void catchesASolverThatThrows() {
        assertFails(
                Hills.sound().solver("if (tools.callInt(\"heightCount\") > 7) throw new RuntimeException(); return 0;"),
                "AGREES_WITH_SOURCE");
        assertFails(
                Hills.sound().solver("return tools.callInt(\"heightAt\", 1000);"),
                "SOLVABLE",
                "the solver gives none",
                "index must be from 0");
    }

    @Test
    void catchesASolverThatNeverEnds() {
        assertFails(Hills.sound().solver("while (true) { tools.callInt(\"heightCount\"); }"), "SOLVABLE");
    }

    @Test
    void catchesAReferenceThatThrowsTooOften() {
        Hills hills = Hills.sound()
                .answer(
                        "int",
                        "if (heights[0] % 2 == 0) throw new IllegalStateException(); int s = 0;"
                                + " for (int i = 0; i < heights.length; i++) s += heights[i]; return s;")
                .solver("int s = 0; int n = tools.callInt(\"heightCount\");"
                        + " for (int i = 0; i < n; i++) s += tools.callInt(\"heightAt\", i); return s;");

        assertFails(hills, "RUNS", "IllegalStateException", "on {\"heights\":");
    }

    @Test
    void catchesAReferenceThatNeverEnds() {
        assertFails(
                Hills.sound().answer("int", "int i = 0; while (i >= 0) { i = i == 9 ? 0 : i + 1; } return i;"), "RUNS");
    }

    @Test
    void catchesATaskThatOneCallSolves() {
        Hills hills = Hills.sound()
                .tool("int[]", "allHeights", "return heights;")
                .solver(
                        "int floor = tools.observeInt(\"floor\"); int[] h = (int[]) tools.call(\"allHeights\"); int best = 0;"
                                + " for (int i = 1; i < h.length; i++) best = Math.max(best, (h[i-1] < floor ? 0 : h[i-1])"
                                + " + (h[i] < floor ? 0 : h[i])); return best;");

        assertFails(hills, "CALLS_IN_RANGE", "only 0 tasks", "1 to 1 distinct calls");
    }

    @Test
    void catchesTasksThatNeedTooManyCalls() {
        assertFails(
                Hills.sound().rules("260 <= heights.length <= 300", "0 <= heights[i] <= 1000", "0 <= floor <= 300"),
                "CALLS_IN_RANGE",
                "only 0 tasks");
    }

    @Test
    void catchesAConstantReference() {
        Hills hills = Hills.sound()
                .answer("int", "return heights.length > 1 ? 1 : 0;")
                .solver(
                        "int n = tools.callInt(\"heightCount\"); for (int i = 0; i < n; i++) tools.call(\"heightAt\", i);"
                                + " return n > 1 ? 1 : 0;");

        assertFails(hills, "NOT_GUESSABLE", "have answers that others have");
    }

    @Test
    void catchesABooleanThatIsNearlyAlwaysTrue() {
        Hills hills = Hills.sound()
                .answer(
                        "boolean",
                        "for (int i = 0; i < heights.length; i++) if (heights[i] == 999) return false; return true;")
                .solver("boolean found = false; int n = tools.callInt(\"heightCount\"); for (int i = 0; i < n; i++)"
                        + " found |= tools.callInt(\"heightAt\", i) == 999; return !found;");
        Finding finding = failure(hills);

        assertThat(finding.check()).isIn("NOT_GUESSABLE", "AGREES_WITH_SOURCE");
    }

    @Test
    void catchesAnAnswerThatAToolWithoutArgumentsGives() {
        assertFails(
                Hills.sound().tool("int", "largest", "return reference();"),
                "NO_LEAK",
                "largest() gives the answer on 30");
    }

    @Test
    void catchesAnAnswerInAnErrorMessage() {
        assertFails(
                Hills.sound()
                        .inTools("index must be from 0 to \"", "index is wrong for best \" + reference() + \" of \""),
                "NO_LEAK",
                "the answer stands in the error of heightAt");
    }

    @Test
    void catchesHiddenDataInAnErrorMessage() {
        assertFails(
                Hills.sound()
                        .inTools(
                                "index must be from 0 to \"",
                                "no such index in \" + Arrays.toString(heights) + \" of \""),
                "NO_LEAK",
                "the hidden heights stands whole in the error of heightAt");
    }

    @Test
    void catchesAnAnswerThatObserveTells() {
        Hills hills = Hills.sound()
                .answer("int", "return floor;")
                .solver(
                        "int n = tools.callInt(\"heightCount\"); for (int i = 0; i < n; i++) tools.call(\"heightAt\", i);"
                                + " return tools.observeInt(\"floor\");");

        assertFails(hills, "NO_LEAK", "the answer stands in observe on 30 of 30 tasks");
    }

    @Test
    void letsNumbersOfTheStatementStand() {
        Verification verification = Hills.sound()
                .statement("Heights from 0 to 1000. If the heights are 3, 5, 7 and the floor is 0, the answer is 12.")
                .verified();

        assertThat(verification.accepted()).isTrue();
    }

    @Test
    void catchesAnOracleWithALiteral() {
        assertFails(
                Hills.sound().tool("int", "bestFrom", "return start == 0 ? reference() : heights[0];", "int start"),
                "NO_ORACLE",
                "the call bestFrom(start=0) gives the answer on 15 of 15 tasks");
    }

    @Test
    void catchesAnOracleWithSizes() {
        assertFails(
                Hills.sound()
                        .tool(
                                "int",
                                "bestBetween",
                                "if (low != 0 || high != heights.length - 1) throw new ToolFailure(\"bad range\");"
                                        + " return reference();",
                                "int low",
                                "int high"),
                "NO_ORACLE",
                "bestBetween(low=0, high=heightCount() - 1)");
    }

    @Test
    void catchesAnOracleWithAnObservedScalar() {
        assertFails(
                Hills.sound().tool("int", "bestAbove", "return least == floor ? reference() : 0;", "int least"),
                "NO_ORACLE",
                "bestAbove(least=floor)");
    }

    @Test
    void doesNotTakeALongSearchForAnOracle() {
        Hills hills = Hills.sound()
                .tool("int", "spin", "int i = 0; while (start <= 0) { i++; if (i > 9) i = 0; } return i;", "int start");

        assertThat(hills.verified().accepted()).isTrue();
    }

    @Test
    void catchesAnswersComparedAsAnotherType() {
        assertFails(
                Hills.sound().rule(AnswerRule.exact(DataType.LONG)), "ANSWER_FORM", "type int but compared as long");
    }

    @Test
    void warnsOfAToolThatNobodyNeeds() {
        Verification verification = Hills.sound()
                .tool("int", "twice", "return number * 2;", "int number")
                .verified();

        assertThat(verification.accepted()).isTrue();
        assertThat(finding(verification, "TOOLS_USED").verdict()).isEqualTo(Verdict.WARNED);
        assertThat(verification.unusedTools()).containsExactly("twice");
        Verification without = Verifier.create().verify(verification.candidate().without(verification.unusedTools()));
        assertThat(finding(without, "TOOLS_USED").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(without.tasks()).isEqualTo(verification.tasks());
    }

    @Test
    void catchesAToolThatDependsOnIdentity() {
        Hills hills = Hills.sound().tool("int", "odd", "return new Object().hashCode() % 1000;", "int number");

        // the sandbox deals out the same numbers in each run, but another one to each object
        assertFails(hills, "DETERMINISTIC", "odd", "and right after that", "though it changes nothing");
    }

    @Test
    void seesThatAReplayDiffers() {
        Subject subject = new Subject(Hills.sound().candidate(), VerificationOptions.DEFAULT);
        subject.compile();
        subject.admit();
        Subject other = new Subject(
                Hills.sound()
                        .inTools("return heights[index]", "return heights[index] + 1")
                        .candidate(),
                VerificationOptions.DEFAULT);
        other.compile();
        other.admit();
        Play play = subject.plays().get(0);
        try (var environment = other.probe(play.task())) {
            environment.reset(0);

            assertThat(String.valueOf(Deterministic.replay(environment, play.moves())))
                    .contains("heightAt", "gave", "and the second time");
        }
    }
}
