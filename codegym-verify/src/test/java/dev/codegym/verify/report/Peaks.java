package dev.codegym.verify.report;

import dev.codegym.compile.SourceFile;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.InputField;
import dev.codegym.task.InputModel;
import dev.codegym.task.InputRule;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.DataType;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import dev.codegym.verify.Candidate;
import dev.codegym.verify.Verification;
import dev.codegym.verify.Verifier;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A hand-written environment whose words are as hostile to a page as words can be; nothing else about it is. */
final class Peaks {
    /** Text that breaks out of what is not escaped, and hides or turns what stands around it. */
    static final String HOSTILE =
            "</script></title><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>\" onload=\"window.hacked=1 & \u202Egnp.exe\u202C \u0007 --> ]]> {{7*7}}";

    private static final DataType INTS = Objects.requireNonNull(DataType.parse("int[]"));
    private static final String PROBLEM = """
            import dev.codegym.tool.*;
            public class Peaks extends CodeProblem {
                @Input("rows of the ridge") int[] rows;
                @Tool("size") public int size() { return rows.length; }
                @Tool("row") public int row(@Param("place") int place) {
                    if (place < 0 || place >= rows.length) throw new ToolFailure("place must be from 0 to " + (rows.length - 1));
                    return rows[place];
                }
                @Answer public int widest() {
                    int best = 0;
                    for (int i = 1; i < rows.length; i++) best = Math.max(best, rows[i] + rows[i - 1]);
                    return best;
                }
            }
            """;
    private static final String SOLVER = """
            import dev.codegym.tool.*;
            public class PeaksSolver implements Solver {
                public Object solve(Tools tools) {
                    int size = tools.callInt("size");
                    int best = START;
                    int last = tools.callInt("row", 0);
                    for (int i = 1; i < size; i++) {
                        int next = tools.callInt("row", i);
                        best = Math.max(best, last + next);
                        last = next;
                    }
                    return best;
                }
            }
            """;

    private Peaks() {}

    /** Verified and accepted. */
    static Verification accepted() {
        return Verifier.create().verify(new Candidate(definition("peaks", "0"), List.of(), "hand-written"));
    }

    /** Its solver is wrong. */
    static Verification rejected() {
        return Verifier.create().verify(new Candidate(definition("peaks", "5000"), List.of(), "hand-written"));
    }

    static EnvironmentPackage packaged(Verification verification, String id) {
        return EnvironmentPackage.of(
                EnvironmentHost.of(
                        verification.definition().withId(id),
                        verification.host().problemClasses(),
                        verification.host().solverClasses()),
                verification.tasks(),
                Provenance.of("tests", "7", "java", "by-hand", HOSTILE),
                verification.report());
    }

    private static EnvironmentDefinition definition(String id, String start) {
        List<ToolSpec> tools = List.of(
                new ToolSpec("size", "How many rows there are. " + HOSTILE, List.of(), DataType.INT),
                new ToolSpec(
                        "row",
                        "One row.",
                        List.of(new ToolParameter("place", DataType.INT, "the place, from 0. " + HOSTILE)),
                        DataType.INT));
        return new EnvironmentDefinition(
                id,
                "Peaks " + HOSTILE,
                "Find the largest sum of two neighbouring rows.\n" + HOSTILE,
                new CodeProblemSpec(
                        "Peaks",
                        List.of(new InputSpec("rows", INTS, "rows of the ridge")),
                        tools,
                        "widest",
                        DataType.INT),
                List.of(new SourceFile("Peaks.java", PROBLEM)),
                "PeaksSolver",
                List.of(new SourceFile("PeaksSolver.java", SOLVER.replace("START", start))),
                new InputModel(
                        InputModel.VERSION,
                        List.of(new InputField("rows", INTS)),
                        Stream.of("2 <= rows.length <= 200", "0 <= rows[i] <= 1000")
                                .flatMap(rule -> InputRule.parse(rule).stream())
                                .toList(),
                        List.of()),
                AnswerRule.exact(DataType.INT),
                TierSizes.DEFAULT);
    }
}
