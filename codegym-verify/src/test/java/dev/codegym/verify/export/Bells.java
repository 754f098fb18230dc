package dev.codegym.verify.export;

import dev.codegym.compile.SourceFile;
import dev.codegym.env.Difficulty;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.InputField;
import dev.codegym.task.InputModel;
import dev.codegym.task.Task;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.CodeProblemSpecs;
import dev.codegym.tool.DataType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An environment whose inputs have all that is awkward in a task string: separators, quotes, escapes, far letters, long numbers. */
final class Bells {
    static final String ID = "town/bells@1__a";
    static final String TRICKY =
            "{\"bells\":[\"a@b__c\",\"it's \\\"so\\\"\",\"\\\\ and \\n\",\"钟 \uD83D\uDD14\",\"true\",\"%41\"],"
                    + "\"mark\":\"a\",\"offset\":9007199254740993,\"weight\":0.1}";

    private static final List<SourceFile> PROBLEM = List.of(new SourceFile("Bells.java", """
            import dev.codegym.tool.*;
            import java.util.*;

            public class Bells extends CodeProblem {
                @Input("names of the bells from west to east") List<String> bells;
                @Input("the letter in question") char mark;
                @Input("a number to begin with") long offset;
                @Input("a weight that nobody needs") double weight;

                @Tool("How many bells there are") public int bellCount() { return bells.size(); }

                @Tool("The name of one bell") public String bellAt(@Param("position from 0") int index) {
                    if (index < 0 || index >= bells.size()) {
                        throw new ToolFailure("index must be from 0 to " + (bells.size() - 1));
                    }
                    return bells.get(index);
                }

                @Tool("How often a letter stands in the names of some bells")
                public int countIn(@Param("positions from 0") int[] positions, @Param("the letter") char letter) {
                    int count = 0;
                    for (int i = 0; i < positions.length; i++) {
                        String name = bellAt(positions[i]);
                        for (int j = 0; j < name.length(); j++) {
                            count += name.charAt(j) == letter ? 1 : 0;
                        }
                    }
                    return count;
                }

                @Answer public long total() {
                    long total = offset;
                    for (int i = 0; i < bells.size(); i++) {
                        total += countIn(new int[] {i}, mark) + (bells.get(i).length() << (i % 20));
                    }
                    return total;
                }
            }
            """));

    private static final List<SourceFile> SOLVER = List.of(new SourceFile("BellsSolver.java", """
            import dev.codegym.tool.*;

            public class BellsSolver implements Solver {
                public Object solve(Tools tools) {
                    long total = tools.observeLong("offset");
                    int count = tools.callInt("bellCount");
                    for (int i = 0; i < count; i++) {
                        total += tools.callInt("countIn", new int[] {i}, tools.observeChar("mark"))
                                + (tools.callString("bellAt", i).length() << (i % 20));
                    }
                    return Long.valueOf(total);
                }
            }
            """));

    private Bells() {}

    private static EnvironmentHost host(String id) {
        CodeProblemSpec problem = CodeProblemSpecs.ofSource(PROBLEM);
        List<InputField> fields = problem.inputs().stream()
                .map(input -> new InputField(input.name(), input.type()))
                .toList();
        return EnvironmentHost.compile(new EnvironmentDefinition(
                id,
                "Bells",
                "Add to offset how often the mark stands in all names, and the length of each name, doubled as often as its position says.",
                problem,
                PROBLEM,
                "BellsSolver",
                SOLVER,
                new InputModel(InputModel.VERSION, fields, List.of(), List.of()),
                AnswerRule.exact(DataType.LONG),
                TierSizes.DEFAULT));
    }

    /** A package with a tricky easy task, and one more task of each tier; made from this raw problem. */
    static EnvironmentPackage packaged(String id, String problemId) throws Exception {
        EnvironmentHost host = host(id);
        List<Task> tasks = new ArrayList<>();
        tasks.add(task(host, "easy-1", Difficulty.EASY, object(TRICKY)));
        for (Difficulty tier : Difficulty.values()) {
            ObjectNode input = JsonNodeFactory.instance.objectNode();
            var bells = input.putArray("bells");
            for (int i = 0; i < 12 + tier.ordinal(); i++) {
                bells.add("Secret" + i * i);
            }
            input.put("mark", "e").put("offset", 3L).put("weight", 1.0);
            tasks.add(task(host, tier + "-2", tier, input));
        }
        return EnvironmentPackage.of(
                host,
                tasks,
                Provenance.of("tests", problemId, "java", "by-hand", "one"),
                JsonNodeFactory.instance.objectNode());
    }

    private static Task task(EnvironmentHost host, String id, Difficulty tier, ObjectNode input) throws Exception {
        return new Task(id, tier, input, host.reference(input), 25);
    }

    static ObjectNode object(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    /** Writes packages with these ids, each of its own problem, as a library. */
    static void write(Path folder, String... ids) throws Exception {
        for (String id : ids) {
            packaged(id, "problem of " + id).write(folder.resolve(EnvironmentPackage.fileName(id)));
        }
    }
}
