package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.Samples;
import dev.codegym.compile.SourceFile;
import dev.codegym.env.Difficulty;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffortMeterTest {
    /** Eight cells: all of them are looked at. Only the first counts for the answer. */
    private static final String EIGHT = "{'heights':[9,1,2,3,1,2,3,4],'limit':8}";

    private static EnvironmentHost host(String solverBody) {
        EnvironmentDefinition heights = Samples.definition("heights");
        String solver =
                "import dev.codegym.tool.*; public class HeightsSolver implements Solver { public Object solve(Tools tools) { "
                        + solverBody + " } }";
        return EnvironmentHost.compile(new EnvironmentDefinition(
                heights.id(),
                heights.title(),
                heights.statement(),
                heights.problem(),
                heights.sources(),
                heights.solverClass(),
                List.of(new SourceFile("HeightsSolver.java", solver)),
                heights.inputs(),
                heights.answer(),
                heights.sizes()));
    }

    private static Effort effort(String solverBody, String input) {
        Task task = Samples.task("easy-1", Difficulty.EASY, input, 9);
        return EffortMeter.measured(host(solverBody), task).effort();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            every cell                    | for (int i = 0; i < 8; i++) tools.callInt("heightAt", i);                | 1     | 8
            every other cell              | for (int i = 0; i < 8; i += 2) tools.callInt("heightAt", i);             | 0.5   | 4
            cells that are changed, too   | for (int i = 0; i < 4; i++) tools.callInt("grow", i, 3);                 | 0.5   | 4
            what was changed before       | tools.callInt("grow", 1, 3); tools.callInt("heightAt", 7);               | 0.25  | 2
            sizes alone                   | tools.callInt("count");                                                  | 0     | 1
            its own notes                 | tools.call("note", 5); tools.callList("notes"); tools.callInt("count");  | 0     | 3
            what it was told before       | for (int k = 0; k < 3; k++) tools.callInt("heightAt", 0);                | 0.125 | 1
            """)
    void countsTheCellsThatTheSolverReads(String what, String calls, double share, int distinct) {
        Effort effort = effort(calls + " return 9;", EIGHT);

        assertThat(effort.cellsRead()).as(what).isEqualTo(share);
        assertThat(effort.solverCalls()).isEqualTo(distinct);
    }

    @Test
    void countsToolsAndTheLengthOfTheAnswer() {
        Effort effort = effort(
                "tools.callInt(\"count\"); tools.callInt(\"heightAt\", 0); tools.observeInt(\"limit\"); return 9;",
                EIGHT);

        assertThat(effort).isEqualTo(new Effort(2, 2, 0.125, 1));
    }

    @Test
    void looksAtCellsFromAllOverALargeInput() {
        StringBuilder input = new StringBuilder("{'heights':[9");
        for (int i = 1; i < 200; i++) {
            input.append(',').append(i % 7);
        }
        input.append("],'limit':8}");

        assertThat(effort("for (int i = 0; i < 100; i++) tools.callInt(\"heightAt\", i); return 9;", input.toString())
                        .cellsRead())
                .isEqualTo(0.5);
    }

    @Test
    void measuresTheSameAgain() {
        String solver = "for (int i = 0; i < 30; i += 3) tools.callInt(\"heightAt\", i); return 9;";
        String input = "{'heights':[9" + ",1,2".repeat(20) + "],'limit':8}";

        assertThat(effort(solver, input)).isEqualTo(effort(solver, input));
    }

    @Test
    void readsNothingWhereOnlyTheSizeIsAskedFor() {
        assertThat(effort("tools.callInt(\"count\"); return 9;", "{'heights':[9],'limit':8}")
                        .cellsRead())
                .isZero();
    }

    @Test
    void refusesATaskThatItsSolverDoesNotSolve() {
        assertThatThrownBy(() -> effort("return 10;", EIGHT))
                .isInstanceOf(CodeGymException.class)
                .hasMessage(
                        "task 'easy-1' of heights cannot be measured, because its solver does not solve it: it answered 10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            7              | 1
            -12.5          | 1
            true           | 1
            ''             | 1
            'word'         | 4
            []             | 1
            [[1,2],[],[3]] | 3
            ['ab','','c']  | 3
            [1,null,2]     | 3
            """)
    void anAnswerIsAsLongAsItHasScalars(String answer, int length) {
        assertThat(Effort.length(Samples.json(answer))).isEqualTo(length);
    }

    @Test
    void callsComeFirstInTheOrderOfEfforts() {
        Effort few = new Effort(10, 5, 1.0, 9);

        assertThat(few).isLessThan(new Effort(11, 1, null, 1));
        assertThat(few).isLessThan(new Effort(10, 6, null, 1));
        assertThat(few).isGreaterThan(new Effort(10, 5, 0.5, 20));
        assertThat(few).isEqualByComparingTo(new Effort(10, 5, 1.0, 9));
    }
}
