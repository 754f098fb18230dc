package dev.codegym.task;

import dev.codegym.compile.SourceFile;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.DataType;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether a row of beads reads the same from both ends: of drawn rows hardly any does. */
final class Mirrors {
    private static final String PROBLEM = """
            import dev.codegym.tool.*;

            public class Beads extends CodeProblem {
                @Input("the beads") int[] beads;

                @Tool("How many beads there are") public int count() { return beads.length; }

                @Tool("The bead at one position") public int beadAt(@Param("position from 0") int index) {
                    return beads[index];
                }

                @Answer public boolean mirrored() {
                    for (int i = 0; i < beads.length / 2; i++) {
                        if (beads[i] != beads[beads.length - 1 - i]) {
                            return false;
                        }
                    }
                    return true;
                }
            }
            """;

    private static final String SOLVER = """
            import dev.codegym.tool.*;

            public class BeadsSolver implements Solver {
                public Object solve(Tools tools) {
                    int count = tools.callInt("count");
                    boolean same = true;
                    for (int i = 0; i < count; i++) {
                        int left = tools.callInt("beadAt", Integer.valueOf(i));
                        int right = tools.callInt("beadAt", Integer.valueOf(count - 1 - i));
                        same = same && left == right;
                    }
                    return Boolean.valueOf(same);
                }
            }
            """;

    private static final EnvironmentHost HOST = EnvironmentHost.compile(definition(PROBLEM));

    private Mirrors() {}

    /** Whether the first bead is like the last: where it never is in wrong rows, one look tells them. */
    static boolean endsAgree(ObjectNode input) {
        JsonNode beads = input.get("beads");
        return beads.get(0).equals(beads.get(beads.size() - 1));
    }

    static EnvironmentHost host() {
        return HOST;
    }

    /** The same where the original is made for beads that are numbered from 1, which no rule says. */
    static EnvironmentHost numbered() {
        String answer = """
                @Answer public boolean mirrored() {
                        int[] counts = new int[beads.length + 1];
                        for (int i = 0; i < beads.length; i++) {
                            counts[beads[i]]++;
                        }
                        return counts[1] > 1;
                    }
                }
                """;
        return EnvironmentHost.compile(definition(PROBLEM.substring(0, PROBLEM.indexOf("@Answer")) + answer));
    }

    private static EnvironmentDefinition definition(String source) {
        DataType ints = DataType.INT.array();
        CodeProblemSpec problem = new CodeProblemSpec(
                "Beads",
                List.of(new InputSpec("beads", ints, "the beads")),
                List.of(
                        new ToolSpec("count", "How many beads there are", List.of(), DataType.INT),
                        new ToolSpec(
                                "beadAt",
                                "The bead at one position",
                                List.of(new ToolParameter("index", DataType.INT, "position from 0")),
                                DataType.INT)),
                "mirrored",
                DataType.BOOLEAN);
        List<InputRule> rules = new java.util.ArrayList<>(InputRule.parse("1 <= beads.length <= 1000"));
        rules.addAll(InputRule.parse("0 <= beads[i] <= 1000000"));
        InputModel inputs =
                new InputModel(InputModel.VERSION, List.of(new InputField("beads", ints)), rules, List.of());
        return new EnvironmentDefinition(
                "beads",
                "Beads",
                "Find out whether the beads read the same from both ends.",
                problem,
                List.of(new SourceFile("Beads.java", source)),
                "BeadsSolver",
                List.of(new SourceFile("BeadsSolver.java", SOLVER)),
                inputs,
                AnswerRule.exact(DataType.BOOLEAN),
                TierSizes.DEFAULT);
    }
}
