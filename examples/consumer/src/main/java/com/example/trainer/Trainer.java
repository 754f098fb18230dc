package com.example.trainer;

import dev.codegym.env.Reset;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.synth.RawProblem;
import dev.codegym.synth.Synthesizer;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a trainer does with CodeGym: makes an environment of a problem, plays an episode, reads the reward. */
public final class Trainer {
    private static final String QUESTION = """
            1\\. Warmer Days

            Easy

            A weather station noted one temperature a day in the array `temperatures`. A day is warmer when its temperature is
            higher than that of the day before; the first day is never warmer.

            Return _the number of warmer days_.

            **Example 1:**

            **Input:** temperatures = [12,14,14,9,11]

            **Output:** 2

            **Example 2:**

            **Input:** temperatures = [7]

            **Output:** 0

            **Constraints:**

            *   `1 <= temperatures.length <= 1000`
            *   `-50 <= temperatures[i] <= 50`
            """;

    private static final String SOLUTION = """
            public class Solution {
                public int warmerDays(int[] temperatures) {
                    int days = 0;
                    for (int i = 1; i < temperatures.length; i++) {
                        if (temperatures[i] > temperatures[i - 1]) {
                            days++;
                        }
                    }
                    return days;
                }
            }
            """;

    private static final ObjectNode INPUT =
            (ObjectNode) JsonMapper.shared().readTree("{\"temperatures\": [3, 4, 8, 2, 2, 5, 5, 6, 1, 0, 9]}");
    private static final int ANSWER = 5;

    private Trainer() {}

    public static void main(String[] arguments) {
        RawProblem problem = RawProblem.ofJava("warmer-days", QUESTION, SOLUTION);
        EnvironmentPackage made = Synthesizer.programAnalysis().synthesize(problem).orElseThrow();
        System.out.println("made " + made);

        try (ToolEnvironment environment = made.environment(EpisodeRules.DEFAULT)) {
            Reset<Observation> reset = environment.reset(ResetOptions.ofInput(INPUT));
            System.out.println(reset.state().text());

            double right = submit(environment, ANSWER);
            environment.reset(ResetOptions.ofInput(INPUT));
            double wrong = submit(environment, ANSWER + 1);
            System.out.println("reward of the right answer " + right + ", of a wrong one " + wrong);
            if (right != 1 || wrong != 0) {
                throw new IllegalStateException("the rewards must be 1.0 and 0.0");
            }
        }
    }

    /** A policy would call tools here, one per step, before it submits. */
    private static double submit(ToolEnvironment environment, int answer) {
        Step<Observation> observed = environment.step(ToolCall.of("observe"));
        ObjectNode arguments = JsonMapper.shared().createObjectNode().put("answer", answer);
        Step<Observation> last = environment.step(ToolCall.of("done", arguments));
        return observed.reward() + last.reward();
    }
}
