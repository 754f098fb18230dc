package dev.codegym;

import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.GuestCompiler;
import dev.codegym.compile.SourceFile;
import dev.codegym.env.Difficulty;
import dev.codegym.sandbox.AllowList;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An environment written by hand for tests: the sum of the heights above a limit, with tools that read, write and fail. */
public final class Samples {
    private static final String PROBLEM = """
            import dev.codegym.tool.*;
            import java.util.*;

            public class Heights extends CodeProblem {
                @Input("heights from left to right") int[] heights;
                @Input("only heights above it count") int limit;
                private final List<Integer> notes = new ArrayList<Integer>();
                private int writes;

                @Tool("How many heights there are") public int count() { return heights.length; }

                @Tool("The height at one position") public int heightAt(@Param("position from 0") int index) {
                    if (index < 0 || index >= heights.length) {
                        throw new ToolFailure("index must be from 0 to " + (heights.length - 1));
                    }
                    return heights[index];
                }

                @Tool("Writes a note") public void note(@Param("what to note") int value) {
                    writes++;
                    notes.add(Integer.valueOf(value));
                }

                @Tool("All notes") public List<Integer> notes() { return notes; }

                @Tool("Changes a height") public int grow(@Param("position from 0") int index, @Param("by how much") int by) {
                    writes++;
                    heights[index] += by;
                    return heights[index];
                }

                @Tool("Notes a value, then fails") public int noteAndFail(@Param("what to note") int value) {
                    notes.add(Integer.valueOf(value));
                    heights[0] = -1000;
                    writes++;
                    throw new ToolFailure("value " + value + " is refused: take another");
                }

                @Tool("Fails with an exception of the language") public int breaks() { return heights[heights.length]; }

                @Tool("Never ends") public int spin() { int i = 0; while (true) { i++; } }

                @Tool("The ratio of two numbers") public double ratio(@Param("above") double a, @Param("below") long b) { return a / b; }

                @Tool("Repeats a text") public String echo(@Param("a text") String text, @Param("a character") char mark,
                        @Param("whether twice") boolean twice, @Param("numbers") int[] numbers) {
                    return text + mark + (twice ? text : "") + Arrays.toString(numbers);
                }

                @Answer public int sum() {
                    int sum = 0;
                    for (int i = 0; i < heights.length; i++) {
                        if (heights[i] > limit) {
                            sum += heights[i];
                        }
                    }
                    return sum;
                }
            }
            """;

    private static final String SOLVER = """
            import dev.codegym.tool.*;

            public class HeightsSolver implements Solver {
                public Object solve(Tools tools) {
                    int limit = tools.observeInt("limit");
                    int sum = 0;
                    for (int i = 0; i < tools.callInt("count"); i++) {
                        int height = tools.callInt("heightAt", Integer.valueOf(i));
                        if (height > limit) {
                            sum += height;
                        }
                    }
                    return Integer.valueOf(sum);
                }
            }
            """;

    private static final DataType INTS = DataType.INT.array();
    private static EnvironmentHost host;

    private Samples() {}

    public static EnvironmentDefinition definition(String id) {
        List<ToolSpec> tools = List.of(
                tool("count", DataType.INT),
                tool("heightAt", DataType.INT, parameter("index", DataType.INT)),
                tool("note", DataType.VOID, parameter("value", DataType.INT)),
                tool("notes", DataType.INT.list()),
                tool("grow", DataType.INT, parameter("index", DataType.INT), parameter("by", DataType.INT)),
                tool("noteAndFail", DataType.INT, parameter("value", DataType.INT)),
                tool("breaks", DataType.INT),
                tool("spin", DataType.INT),
                tool("ratio", DataType.DOUBLE, parameter("a", DataType.DOUBLE), parameter("b", DataType.LONG)),
                tool(
                        "echo",
                        DataType.STRING,
                        parameter("text", DataType.STRING),
                        parameter("mark", DataType.CHAR),
                        parameter("twice", DataType.BOOLEAN),
                        parameter("numbers", INTS)));
        CodeProblemSpec problem = new CodeProblemSpec(
                "Heights",
                List.of(
                        new InputSpec("heights", INTS, "heights from left to right"),
                        new InputSpec("limit", DataType.INT, "only heights above it count")),
                tools,
                "sum",
                DataType.INT);
        List<InputRule> rules = new ArrayList<>(InputRule.parse("1 <= heights.length <= 1000"));
        rules.addAll(InputRule.parse("0 <= heights[i] <= 100"));
        rules.addAll(InputRule.parse("0 <= limit <= 50"));
        InputModel inputs = new InputModel(
                InputModel.VERSION,
                List.of(new InputField("heights", INTS), new InputField("limit", DataType.INT)),
                rules,
                List.of());
        return new EnvironmentDefinition(
                id,
                "Heights above a limit",
                "Find the sum of all heights above the limit.",
                problem,
                List.of(new SourceFile("Heights.java", PROBLEM)),
                "HeightsSolver",
                List.of(new SourceFile("HeightsSolver.java", SOLVER)),
                inputs,
                AnswerRule.exact(DataType.INT),
                TierSizes.DEFAULT);
    }

    private static ToolSpec tool(String name, DataType result, ToolParameter... parameters) {
        return new ToolSpec(name, "Does what " + name + " says", List.of(parameters), result);
    }

    private static ToolParameter parameter(String name, DataType type) {
        return new ToolParameter(name, type, "what " + name + " says");
    }

    /** The environment, compiled once. */
    public static synchronized EnvironmentHost host() {
        if (host == null) {
            host = EnvironmentHost.compile(definition("heights"));
        }
        return host;
    }

    public static List<Task> tasks() {
        return List.of(
                task("easy-1", Difficulty.EASY, "{'heights':[5,1,9,4,7,2,8,3,6,10,11,12],'limit':4}", 68),
                task("easy-2", Difficulty.EASY, "{'heights':[1,1,1,1,1,1,1,1,1,1,50],'limit':4}", 50),
                task("medium-1", Difficulty.MEDIUM, "{'heights':[3,3,3,3,3,3,3,3,3,3,3,3,3],'limit':0}", 39),
                task("hard-1", Difficulty.HARD, "{'heights':[40,30,20,10,9,8,7,6,5,4,3,2,1],'limit':9}", 100));
    }

    public static Task task(String id, Difficulty difficulty, String input, int answer) {
        return new Task(id, difficulty, object(input), json(String.valueOf(answer)), 13);
    }

    public static ToolEnvironment environment() {
        return environment(EpisodeRules.DEFAULT);
    }

    public static ToolEnvironment environment(EpisodeRules rules) {
        return host().environment(TaskDealer.of(host(), tasks()), rules);
    }

    /** A class that compiles but uses what guests may not. */
    public static byte[] hostileClass() {
        AllowList more = AllowList.jdk().with(Forbidden.class);
        String source = "public class Hostile { static int cheat() { return dev.codegym.Forbidden.cheat(); } }";
        return GuestCompiler.create(CompilerChoice.ECJ, more.hostTypes())
                .compile(List.of(new SourceFile("Hostile.java", source)))
                .classes()
                .get("Hostile");
    }

    /** JSON in which apostrophes stand for quotes. */
    public static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    /** A JSON object in which apostrophes stand for quotes. */
    public static ObjectNode object(String text) {
        return (ObjectNode) json(text);
    }
}
