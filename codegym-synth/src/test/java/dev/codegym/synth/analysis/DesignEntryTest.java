package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.synth.RawProblem;
import dev.codegym.synth.UnsuitableProblemException;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.SolverRun;
import dev.codegym.verify.Candidate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DesignEntryTest {
    private static final String DRAWER = """
            900\\. Small Drawer

            Medium

            Design a drawer that holds labelled things and throws out what was touched longest ago.

            Implement the `Drawer` class:

            *   `Drawer(int room)` Makes a drawer with room for `room` things.
            *   `int look(int label)` Returns the thing with this label, or `-1` if there is none.
            *   `void place(int label, int thing)` Places a thing under the label.

            **Example 1:**

            **Input**

                ["Drawer", "place", "place", "look", "place", "look"]
                [[2], [1, 10], [2, 20], [1], [3, 30], [2]]

            **Output:** [null, null, null, 10, null, -1]

            **Constraints:**

            *   `1 <= room <= 20`
            *   <code>0 <= label <= 10<sup>4</sup></code>
            *   `0 <= thing <= 1000`
            *   At most <code>2 * 10<sup>5</sup></code> calls will be made to `look` and `place`.
            """;

    private static final String SOLUTION = """
            import java.util.LinkedHashMap;
            import java.util.Map;

            public class Drawer {
                private final int room;
                private final Map<Integer, Integer> things = new LinkedHashMap<>();

                public Drawer(int room) { this.room = room; }

                public int look(int label) {
                    Integer thing = things.remove(label);
                    if (thing == null) { return -1; }
                    things.put(label, thing);
                    return thing;
                }

                public void place(int label, int thing) {
                    things.remove(label);
                    if (things.size() == room) { things.remove(things.keySet().iterator().next()); }
                    things.put(label, thing);
                }
            }
            """;

    private static Candidate candidate(String statement, String solution) {
        return ProgramAnalysis.candidates(new RawProblem("test", "drawer", statement, solution, "java"))
                .get(0);
    }

    @Test
    void solvesAListOfCallsThroughTools() throws Exception {
        Candidate candidate = candidate(DRAWER, SOLUTION);
        EnvironmentHost host = EnvironmentHost.compile(candidate.definition());
        InputGenerator generator = InputGenerator.of(candidate.definition().inputs());
        for (long seed = 0; seed < 20; seed++) {
            ObjectNode input = Objects.requireNonNull(generator.draw(seed, 30));
            assertThat(generator.violations(input)).isEmpty();
            JsonNode answer = host.reference(input);
            SolverRun run = host.solve(input, answer, 5_000);
            assertThat(run.answer()).as("%s: %s", input, run.failure()).isEqualTo(answer);
        }
    }

    @Test
    void readsTheExampleAsAListOfCalls() {
        assertThat(candidate(DRAWER, SOLUTION).examples()).singleElement().satisfies(example -> {
            assertThat(example.input())
                    .hasToString(
                            "{\"room\":2,\"calls\":[\"place 1 10\",\"place 2 20\",\"look 1\",\"place 3 30\",\"look 2\"]}");
            assertThat(example.output()).hasToString("[10,-1]");
        });
    }

    @Test
    void speaksOfCallsAndNotOfClasses() {
        assertThat(candidate(DRAWER, SOLUTION).definition().statement())
                .contains("There is a drawer that holds", "- look label:", "Find what the calls of look give")
                .doesNotContain("Implement", "Design", "class", "int ", "void");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DESIGN_RULE     | *   `0 <= thing <= 1000` | *   `label` is nice.
                    DESIGN_RULE     | *   `0 <= thing <= 1000` | ''
                    DESIGN_RULE     | At most                  | It is known that calls are wise, at most
                    """)
    void guessesNoRule(String reason, String line, String instead) {
        assertThatThrownBy(() -> candidate(DRAWER.replace(line, instead), SOLUTION))
                .isInstanceOf(UnsuitableProblemException.class)
                .hasFieldOrPropertyWithValue("reason", reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RANDOM_ANSWER   | if (thing == null) { return -1; }   | return new java.util.Random().nextInt(3);
                    DESIGN_ARGUMENT | int look(int label)                 | int look(int[] label)
                    DESIGN_RESULT   | public int look(int label)          | public TreeNode look(int label)
                    DESIGN_CLASS    | public Drawer(int room)             | public Drawer(int room, int depth)
                    """)
    void saysWhatStandsInTheWay(String reason, String code, String instead) {
        assertThatThrownBy(() -> candidate(DRAWER, SOLUTION.replace(code, instead)))
                .isInstanceOf(UnsuitableProblemException.class)
                .hasMessageStartingWith("line ")
                .hasFieldOrPropertyWithValue("reason", reason);
    }

    @Test
    void needsAnExampleThatIsAListOfCalls() {
        assertThatThrownBy(() -> candidate(DRAWER.replace("[[2], [1, 10]", "[[2]; 7"), SOLUTION))
                .hasMessageContaining("no example of the statement is a list of calls");
    }
}
