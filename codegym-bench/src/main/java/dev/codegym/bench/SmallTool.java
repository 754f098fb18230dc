package dev.codegym.bench;

import dev.codegym.compile.SourceFile;
import dev.codegym.env.Difficulty;
import dev.codegym.sandbox.Limits;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.InputField;
import dev.codegym.task.InputModel;
import dev.codegym.task.InputRule;
import dev.codegym.task.Task;
import dev.codegym.task.TaskDealer;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.DataType;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** An environment with a small tool: a name, one int argument, one int result. */
final class SmallTool {
    private static final String PROBLEM = """
            import dev.codegym.tool.*;
            public class Bars extends CodeProblem {
                @Input("heights of the bars") int[] heights;
                @Tool("How many bars there are") public int count() { return heights.length; }
                @Tool("Height of one bar") public int heightAt(@Param("position, from 0") int index) {
                    if (index < 0 || index >= heights.length) {
                        throw new ToolFailure("index must be from 0 to " + (heights.length - 1));
                    }
                    return heights[index];
                }
                @Tool("Raises a bar by one") public void lift(@Param("position, from 0") int index) { heights[index]++; }
                @Answer public int sum() {
                    int sum = 0;
                    for (int i = 0; i < heights.length; i++) { sum += heights[i]; }
                    return sum;
                }
            }
            """;

    private static final String SOLVER = """
            import dev.codegym.tool.*;
            public class BarsSolver implements Solver {
                public Object solve(Tools tools) {
                    int sum = 0;
                    int count = tools.callInt("count");
                    for (int i = 0; i < count; i++) { sum += tools.callInt("heightAt", Integer.valueOf(i)); }
                    return Integer.valueOf(sum);
                }
            }
            """;

    private static final String INPUT =
            "{\"heights\":[5,1,9,4,7,2,8,3,6,10,11,12,13,14,15,16,17,18,19,20,5,1,9,4,7,2,8,3,6,10,11,12]}";

    private SmallTool() {}

    static EnvironmentHost host() {
        DataType ints = DataType.INT.array();
        ToolParameter index = new ToolParameter("index", DataType.INT, "position, from 0");
        CodeProblemSpec problem = new CodeProblemSpec(
                "Bars",
                List.of(new InputSpec("heights", ints, "heights of the bars")),
                List.of(
                        new ToolSpec("count", "How many bars there are", List.of(), DataType.INT),
                        new ToolSpec("heightAt", "Height of one bar", List.of(index), DataType.INT),
                        new ToolSpec("lift", "Raises a bar by one", List.of(index), DataType.VOID)),
                "sum",
                DataType.INT);
        List<InputRule> rules = new ArrayList<>(InputRule.parse("1 <= heights.length <= 1000"));
        rules.addAll(InputRule.parse("0 <= heights[i] <= 100"));
        return EnvironmentHost.compile(new EnvironmentDefinition(
                "bars",
                "Sum of bars",
                "Find the sum of all heights.",
                problem,
                List.of(new SourceFile("Bars.java", PROBLEM)),
                "BarsSolver",
                List.of(new SourceFile("BarsSolver.java", SOLVER)),
                new InputModel(InputModel.VERSION, List.of(new InputField("heights", ints)), rules, List.of()),
                AnswerRule.exact(DataType.INT),
                TierSizes.DEFAULT));
    }

    /** An environment whose episodes end by no limit, with default metering per call. */
    static ToolEnvironment endless(EnvironmentHost host) {
        Limits limits = Limits.DEFAULT.withFuelPerEpisode(Long.MAX_VALUE).withBytesPerEpisode(Long.MAX_VALUE);
        return environment(
                host, EpisodeRules.DEFAULT.withStepLimit(Integer.MAX_VALUE).withLimits(limits));
    }

    static ToolEnvironment environment(EnvironmentHost host, EpisodeRules rules) {
        ObjectNode input = (ObjectNode) JsonMapper.shared().readTree(INPUT);
        Task task = new Task("easy-1", Difficulty.EASY, input, IntNode.valueOf(300), 33);
        return host.environment(TaskDealer.of(host, List.of(task)), rules);
    }
}
