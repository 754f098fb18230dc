package dev.codegym.examples;

import dev.codegym.env.ResetOptions;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.rollout.Rollout;
import dev.codegym.rollout.Trajectory;
import dev.codegym.tool.Answer;
import dev.codegym.tool.CodeProblem;
import dev.codegym.tool.Input;
import dev.codegym.tool.Param;
import dev.codegym.tool.Solver;
import dev.codegym.tool.Tool;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolFailure;
import dev.codegym.tool.Tools;
import dev.codegym.verify.Candidate;
import dev.codegym.verify.Verification;
import dev.codegym.verify.Verifier;
import java.nio.file.Path;

/**
 * Writes an environment by hand, as two classes of this project, has it verified, packages it, and lets its solver play an episode. A
 * folder as the only argument becomes a library with the package in it.
 */
public final class WriteByHand {
    private WriteByHand() {}

    /** The hidden input, the tools, and the reference answer. */
    public static class Ridge extends CodeProblem {
        @Input("altitudes in walking order, in metres")
        int[] heights;

        @Tool("How many altitudes there are")
        public int heightCount() {
            return heights.length;
        }

        @Tool("One altitude")
        public int heightAt(@Param("position, from 0") int index) {
            if (index < 0 || index >= heights.length) {
                throw new ToolFailure("index must be from 0 to " + (heights.length - 1));
            }
            return heights[index];
        }

        @Answer
        public int ascent() {
            int metres = 0;
            for (int i = 1; i < heights.length; i++) {
                metres += Math.max(0, heights[i] - heights[i - 1]);
            }
            return metres;
        }
    }

    /** Reaches the answer through the tools alone: the proof that a task can be solved. */
    public static class RidgeSolver implements Solver {
        @Override
        public Object solve(Tools tools) {
            int count = tools.callInt("heightCount");
            int metres = 0;
            for (int i = 1; i < count; i++) {
                metres += Math.max(0, tools.callInt("heightAt", i) - tools.callInt("heightAt", i - 1));
            }
            return metres;
        }
    }

    /** Takes the folder of the library. */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: WriteByHand LIBRARY, for example WriteByHand my-library");
            System.exit(2);
        }
        System.out.println(play(Path.of(arguments[0])) == 1 ? "solved" : "not solved");
    }

    /** Verifies, packages and plays, and returns the reward of the episode. */
    static double play(Path folder) {
        Verification verification = Verifier.create()
                .verify(Candidate.ofClasses(Ridge.class, RidgeSolver.class)
                        .id("ridge")
                        .statement(
                                "A path leads along a ridge. Find how many metres it climbs altogether; descents do not count.")
                        .rules("2 <= heights.length <= 200", "0 <= heights[i] <= 3000")
                        .example("{\"heights\": [300, 500, 450, 460]}", "210")
                        .build());
        verification
                .findings()
                .forEach(finding ->
                        System.out.printf("%-22s %-8s %s%n", finding.check(), finding.verdict(), finding.evidence()));
        if (!verification.accepted()) {
            return 0;
        }
        Provenance provenance = Provenance.of(
                "own", "ridge", "java", "hand", verification.candidate().variant());
        verification.toPackage(provenance).write(folder.resolve(EnvironmentPackage.fileName("ridge")));
        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder);
                ToolEnvironment environment = library.make("ridge")) {
            Trajectory trajectory = Rollout.solver(library.get("ridge").host(), environment, ResetOptions.of(1));
            System.out.println("the solver made " + trajectory.turns().size() + " steps");
            return trajectory.totalReward();
        }
    }
}
