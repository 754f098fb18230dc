package dev.codegym.library;

import dev.codegym.Samples;
import dev.codegym.compile.SourceFile;
import dev.codegym.env.Difficulty;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.InputField;
import dev.codegym.task.InputModel;
import dev.codegym.task.InputRule;
import dev.codegym.task.Task;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.DataType;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ReferenceFailedException;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Packages that differ in what the test is about and in nothing else. */
final class TinyPackages {
    private static final DataType INTS = DataType.INT.array();

    private TinyPackages() {}

    /** A small package about heights, under this id, of the problem with that id. */
    static EnvironmentPackage heights(String id, String problem) {
        return heights(id, problem, "fine");
    }

    static EnvironmentPackage heights(String id, String problem, String variant) {
        return EnvironmentPackage.of(
                EnvironmentHost.of(
                        Samples.definition(id),
                        Samples.host().problemClasses(),
                        Samples.host().solverClasses()),
                Samples.tasks(),
                Provenance.of("tests", problem, "java", "by-hand", variant),
                Samples.object("{}"));
    }

    /**
     * A problem on two arrays.
     *
     * @param names the names of the inputs
     * @param answer the expression of an int with those names
     * @param inputs two arrays each
     */
    static EnvironmentPackage pair(String id, String[] names, String tool, String answer, List<int[][]> inputs) {
        String type = "Pair" + Integer.toUnsignedString(id.hashCode());
        String source = "import dev.codegym.tool.*;\npublic class " + type + " extends CodeProblem {\n"
                + "@Input(\"numbers\") int[] " + names[0] + ";\n@Input(\"more numbers\") int[] " + names[1] + ";\n"
                + "@Tool(\"A number of the first row\") public int " + tool
                + "(@Param(\"position\") int index) { return "
                + names[0] + "[index]; }\n"
                + "static int sum(int[] row) { int sum = 0; for (int i = 0; i < row.length; i++) { sum += row[i]; } return"
                + " sum; }\n"
                + "@Answer public int answer() { return " + answer + "; }\n}\n";
        String solver = "import dev.codegym.tool.*;\npublic class " + type + "Solver implements Solver {\n"
                + "public Object solve(Tools tools) { return Integer.valueOf(tools.callInt(\"" + tool
                + "\", Integer.valueOf(0))); }\n}\n";
        CodeProblemSpec problem = new CodeProblemSpec(
                type,
                List.of(new InputSpec(names[0], INTS, "numbers"), new InputSpec(names[1], INTS, "more numbers")),
                List.of(new ToolSpec(
                        tool,
                        "A number of the first row",
                        List.of(new ToolParameter("index", DataType.INT, "position")),
                        DataType.INT)),
                "answer",
                DataType.INT);
        List<InputRule> rules = new ArrayList<>(InputRule.parse("1 <= " + names[0] + ".length <= 10"));
        rules.addAll(InputRule.parse("1 <= " + names[1] + ".length <= 10"));
        EnvironmentDefinition definition = new EnvironmentDefinition(
                id,
                "Two rows",
                "Find the answer.",
                problem,
                List.of(new SourceFile(type + ".java", source)),
                type + "Solver",
                List.of(new SourceFile(type + "Solver.java", solver)),
                new InputModel(
                        InputModel.VERSION,
                        List.of(new InputField(names[0], INTS), new InputField(names[1], INTS)),
                        rules,
                        List.of()),
                AnswerRule.exact(DataType.INT),
                TierSizes.DEFAULT);
        EnvironmentHost host = EnvironmentHost.compile(definition);
        return EnvironmentPackage.of(
                host,
                tasks(host, names, inputs),
                Provenance.of("tests", id, "java", "by-hand", "fine"),
                Samples.object("{}"));
    }

    private static List<Task> tasks(EnvironmentHost host, String[] names, List<int[][]> inputs) {
        List<Task> tasks = new ArrayList<>();
        for (int[][] rows : inputs) {
            ObjectNode input = Samples.object("{'" + names[0] + "':" + java.util.Arrays.toString(rows[0]) + ",'"
                    + names[1] + "':" + java.util.Arrays.toString(rows[1]) + "}");
            try {
                tasks.add(new Task("easy-" + tasks.size(), Difficulty.EASY, input, host.reference(input), 10));
            } catch (ReferenceFailedException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return tasks;
    }
}
