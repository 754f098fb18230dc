package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.compile.SourceFile;
import dev.codegym.synth.statement.InputModels;
import dev.codegym.synth.statement.Statement;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.InputModel;
import dev.codegym.task.SolverRun;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A solution whose collections were moved into the environment, and its run against the original. */
final class MemoryTrial {
    private static final String STATEMENT = """
            1\\. Rain

            Easy

            Every day it rains `drops[i]`, and `letters` stand on the jars. Return _something_.

            **Example 1:**

            **Input:** drops = [1,3,2], letters = "abc"

            **Output:** 1

            **Constraints:**

            *   `1 <= drops.length <= 12`
            *   `0 <= drops[i] <= 9`
            *   `1 <= letters.length <= 12`
            *   `letters` consists of lowercase English letters.
            *   `1 <= yard.length, yard[i].length <= 5`
            *   `0 <= yard[i][j] <= 9`
            *   `1 <= pipes.length <= 8`
            *   `pipes[i].length == 2`
            *   `0 <= pipes[i][j] <= 9`
            *   `1 <= jars.size() <= 9`
            *   `0 <= jars[i] <= 9`
            """;

    private final boolean moved;
    private final EnvironmentDefinition definition;

    private MemoryTrial(String source, Predicate<Rewriting> step) {
        JavaSolution solution = JavaSolution.parse(source);
        InputModel model =
                InputModels.infer(Statement.parse(STATEMENT), solution.inputs()).model();
        InputGenerator generator = InputGenerator.of(model);
        List<ObjectNode> samples = List.of(generator.draw(1, 9), generator.draw(2, 9));
        List<HiddenData> hidden = HiddenInputs.of(solution, samples);
        Rewriting rewriting = new Rewriting(solution, hidden);
        moved = step.test(rewriting);
        DirectReads.replace(rewriting);
        ProblemWriter writer = new ProblemWriter(solution, "RainEnv", rewriting.tools(), rewriting.members());
        String solver = new SolverWriter(solution, "RainEnvSolver", hidden).rewritten(rewriting);
        definition = new EnvironmentDefinition(
                "rain",
                "Rain",
                "Something.",
                writer.spec(),
                List.of(
                        new SourceFile("RainEnv.java", writer.source()),
                        new SourceFile("Solution.java", solution.source())),
                "RainEnvSolver",
                List.of(new SourceFile("RainEnvSolver.java", solver)),
                model,
                new AnswerRule(solution.answer(), Set.of(), 0),
                TierSizes.DEFAULT);
    }

    /** A whole class. */
    static MemoryTrial of(String source) {
        return new MemoryTrial(source, WorkingMemory::replace);
    }

    /** The same, nothing but reads and writes of the inputs moved; the inputs are some of the statement's. */
    static MemoryTrial direct(String inputs, String body) {
        return new MemoryTrial(
                "import java.util.*; class Solution { public int rain(" + inputs + ") { " + body + " }"
                        + " private int twice(int[] drops, int i) { return i < drops.length ? 2 * drops[i] : 0; }"
                        + " private void swap(int[] a, int i, int j) { int t = a[i]; a[i] = a[j]; a[j] = t; }"
                        + " private int vowels(char[] c) { int n = 0; for (char x : c) if (\"aeiou\".indexOf(x) >= 0) n++; return n; }"
                        + " private int[] kept; private void grow() { for (int i = 0; i < kept.length; i++) this.kept[i] += i; } }",
                rewriting -> true);
    }

    /** A method over {@code drops} and {@code letters} that gives an int. */
    static MemoryTrial ofBody(String body) {
        return of(
                "import java.util.*; class Solution { public int rain(int[] drops, String letters) { " + body + " } }");
    }

    boolean moved() {
        return moved;
    }

    /** The names of the tools that are not those of the inputs. */
    List<String> tools() {
        List<String> names = new ArrayList<>(
                definition.problem().tools().stream().map(ToolSpec::name).toList());
        names.removeAll(List.of("dropCount", "dropAt", "letterCount", "letterAt", "characterCount", "characterAt"));
        return names;
    }

    List<ToolSpec> specs() {
        return definition.problem().tools();
    }

    String solver() {
        return definition.solverSources().get(0).text();
    }

    EnvironmentDefinition definition() {
        return definition;
    }

    /** Lets original and solver answer many inputs: where the original answers, both must agree; it must answer half. */
    MemoryTrial agrees() throws Exception {
        EnvironmentHost host = EnvironmentHost.compile(definition);
        InputGenerator generator = InputGenerator.of(definition.inputs());
        for (long seed = 0; seed < 40; seed++) {
            ObjectNode input = generator.draw(seed, 12);
            JsonNode answer = host.reference(input);
            SolverRun run = host.solve(input, answer, 20_000);
            assertThat(run.answer())
                    .as("seed %s, %s: %s\n%s", seed, input, run.failure(), solver())
                    .isEqualTo(answer);
        }
        return this;
    }
}
