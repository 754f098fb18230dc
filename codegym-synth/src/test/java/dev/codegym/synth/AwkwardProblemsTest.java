package dev.codegym.synth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems of which something is wrong: none stops a run, and each that yields nothing says why. */
class AwkwardProblemsTest {
    private static final String PROSE =
            "A shop has goods with the given `prices`. Return _the sum of all differences between neighbours that are positive_.";
    private static final String RULES =
            "\n\n**Constraints:**\n\n*   `2 <= prices.length <= 100`\n*   `0 <= prices[i] <= 1000`\n";
    private static final String HONEST = "int g = 0; for (int i = 1; i < prices.length; i++)"
            + " if (prices[i] > prices[i - 1]) g += prices[i] - prices[i - 1]; return g;";

    private static String statement(String prose, String rules) {
        return "1\\. Shop\n\nEasy\n\n" + prose + "\n\n**Example 1:**\n\n**Input:** prices = [1,3,2,5]\n\n**Output:** 5"
                + rules;
    }

    private static String outcome(String statement, String body, String members) {
        String solution = "class Solution { public int gain(int[] prices) { " + body + " } " + members + " }";
        SynthesisResult result =
                Synthesizer.programAnalysis().synthesize(new RawProblem("test", "shop", statement, solution, "java"));
        return result instanceof SynthesisResult.Rejected rejected
                ? rejected.rejection().reason().check()
                : "verified";
    }

    @Test
    void rejectsAnOriginalThatNeverEndsOnHalfOfTheInputs() {
        String endless = "int go(int[] p, int i) { if (i == p.length) return 0; if (p[0] % 2 == 0) return go(p, i);"
                + " return Math.max(0, p[i] - p[i - 1]) + go(p, i + 1); }";

        assertThat(outcome(statement(PROSE, RULES), "return go(prices, 1);", endless))
                .isEqualTo("RUNS");
    }

    @Test
    void rejectsAnOriginalThatFailsOnManyInputs() {
        assertThat(outcome(
                        statement(PROSE, RULES), "if (prices[0] % 3 == 0) throw new RuntimeException(); " + HONEST, ""))
                .isEqualTo("RUNS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ein Laden hat Waren mit den gegebenen Preisen. Gib die Summe aller positiven Unterschiede zwischen Nachbarn aus. | NOT_ENGLISH",
                "Return any position of the largest price in `prices`. | ANSWER_NOT_UNIQUE",
            })
    void saysWhatIsWrongWithAStatement(String prose, String reason) {
        assertThat(outcome(statement(prose, RULES), HONEST, "")).isEqualTo(reason);
    }

    @Test
    void doesWithoutConstraintsAndWithContradictoryOnes() {
        String contradictory = "\n\n**Constraints:**\n\n*   `9 <= prices.length <= 3`\n*   `0 <= prices[i] <= 10`\n";

        assertThat(outcome(statement(PROSE, ""), HONEST, "")).isEqualTo("verified");
        assertThat(outcome(statement(PROSE, contradictory), HONEST, "")).isEqualTo("verified");
    }

    @Test
    void startsWithFreshStaticStateForEachAnswer() {
        String adding =
                "for (int i = 1; i < prices.length; i++) g += Math.max(0, prices[i] - prices[i - 1]); return g;";

        assertThat(outcome(statement(PROSE, RULES), adding, "static int g = 0;"))
                .isEqualTo("verified");
    }
}
