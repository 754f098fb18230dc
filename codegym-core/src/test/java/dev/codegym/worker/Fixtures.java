package dev.codegym.worker;

import dev.codegym.Samples;
import dev.codegym.compile.SourceFile;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.Task;
import dev.codegym.task.TaskDealer;
import dev.codegym.tool.CodeProblemSpecs;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Environments on both sides of the wall, and workers that misbehave. */
final class Fixtures {
    /** Keeps what it allocates, and computes on arrays, lists, linked lists and trees, so that every kind of data crosses. */
    private static final String HOARD = """
            import dev.codegym.tool.*;
            import java.util.*;

            public class Hoard extends CodeProblem {
                @Input("numbers") int[] heights;
                @Input("a limit") int limit;
                @Input("rows") List<List<String>> rows;
                @Input("a grid") int[][] grid;
                @Input("words") String[] words;
                @Input("a chain") ListNode chain;
                @Input("a tree") TreeNode tree;
                @Input("flags") boolean[] flags;
                @Input("marks") char[] marks;
                @Input("weights") double[] weights;
                @Input("big numbers") long[] bigs;
                private final List<int[]> kept = new ArrayList<int[]>();

                @Tool("Keeps some MiB") public int keep(@Param("how many") int mebibytes) {
                    for (int i = 0; i < mebibytes; i++) {
                        kept.add(new int[1 << 18]);
                    }
                    return kept.size();
                }

                @Tool("Never ends") public int spin() { int i = 0; while (true) { i++; } }

                @Tool("Everything as text") public String all() {
                    StringBuilder text = new StringBuilder();
                    text.append(rows).append(Arrays.deepToString(grid)).append(Arrays.toString(words));
                    for (ListNode node = chain; node != null; node = node.next) { text.append(node.val).append(' '); }
                    text.append(tree == null ? "none" : tree.left.val + "<" + tree.val);
                    return text + Arrays.toString(flags) + new String(marks) + weights[0] + bigs[0] + new Object().hashCode();
                }

                @Tool("Writes where the caller looks on") public int swap(@Param("numbers") int[] numbers,
                        @Param("rows") List<List<Integer>> rows) {
                    heights = numbers;
                    numbers[0]++;
                    rows.get(0).set(0, Integer.valueOf(numbers[0]));
                    return heights[0] + rows.get(0).get(0).intValue();
                }

                @Tool("Fails after a change") public int bump(@Param("by") int by) {
                    heights[0] += by;
                    if (by > 5) { throw new ToolFailure("by " + by + " is refused \\ud83d \\u00e9 \\u4e2d"); }
                    return heights[0];
                }

                @Tool("Recurses") public int deep(@Param("n") int n) { return n == 0 ? 0 : 1 + deep(n - 1); }

                @Tool("The rows") public List<List<String>> rows() { return rows; }

                @Tool("Repeats a text") public String echo(@Param("text") String text) { return text; }

                @Tool("Answers too much") public String flood(@Param("n") int n) {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < n; i++) { text.append('x'); }
                    return text.toString();
                }

                @Answer public int sum() {
                    int sum = 0;
                    for (int i = 0; i < heights.length; i++) { sum += heights[i]; }
                    return sum;
                }
            }

            class ListNode { int val; ListNode next; ListNode(int val) { this.val = val; } }

            class TreeNode { int val; TreeNode left; TreeNode right; TreeNode() { } }
            """;

    /** Uses tools in every way, rightly and wrongly, and answers with what came of all of it. */
    private static final String SOLVER = """
            import dev.codegym.tool.*;
            import java.util.*;

            public class HoardSolver implements Solver {
                public Object solve(Tools tools) {
                    StringBuilder text = new StringBuilder();
                    List<Object> rows = tools.callList("rows");
                    text.append(rows);
                    rows.add("mine");
                    int[] numbers = {3, 4};
                    List<List<Integer>> lists = new ArrayList<List<Integer>>();
                    lists.add(new ArrayList<Integer>(Arrays.asList(1, 2)));
                    for (int i = 0; i < 4; i++) {
                        text.append(tools.callInt("swap", numbers, lists)).append(tools.call("echo", "e" + i % 2));
                        numbers[0] += i / 2;
                    }
                    String[] wrong = {"bump", "nothing", "echo", "swap", "swap", "swap"};
                    for (int i = 0; i < wrong.length; i++) {
                        try {
                            text.append(i == 0 ? tools.callInt(wrong[i], 9)
                                    : i == 1 ? tools.callInt(wrong[i])
                                    : i == 2 ? tools.callInt(wrong[i], "text")
                                    : i == 3 ? tools.callInt(wrong[i], numbers)
                                    : i == 4 ? tools.callInt(wrong[i], numbers, null)
                                    : tools.callInt(wrong[i], this, lists));
                        } catch (RuntimeException e) {
                            text.append(e.getMessage());
                        }
                    }
                    try {
                        text.append(tools.observeInt("nothing"));
                    } catch (ToolFailure e) {
                        text.append(e.getMessage());
                    }
                    text.append(tools.observeInt("limit")).append(tools.observeLong("limit")).append(rows);
                    return Integer.valueOf(text.toString().hashCode());
                }
            }
            """;

    static final String INPUT = """
            {'heights':[5,1],'limit':4,'rows':[['a','\\ud83d','中'],[]],'grid':[[1,2],[]],'words':['é',''],\
            'chain':[1,2,3],'tree':[1,null,2],'flags':[true,false],'marks':['x','中'],'weights':[0.1,1e300],\
            'bigs':['9007199254740993',-5]}""".replace("[1,null,2]", "[1,7,2]");

    private static EnvironmentHost hoard;

    private Fixtures() {}

    /** An environment with tools of every kind, in this JVM. */
    static synchronized EnvironmentHost hoard() {
        if (hoard == null) {
            List<SourceFile> sources = List.of(new SourceFile("Hoard.java", HOARD));
            EnvironmentDefinition plain = Samples.definition("hoard");
            hoard = EnvironmentHost.compile(new EnvironmentDefinition(
                    plain.id(),
                    plain.title(),
                    plain.statement(),
                    CodeProblemSpecs.ofSource(sources),
                    sources,
                    "HoardSolver",
                    List.of(new SourceFile("HoardSolver.java", SOLVER)),
                    plain.inputs(),
                    plain.answer(),
                    plain.sizes()));
        }
        return hoard;
    }

    /** The same environment behind a wall. */
    static EnvironmentHost walled(WorkerPool pool, EnvironmentHost host) {
        return pool.host(host.definition(), host.problemClasses(), host.solverClasses());
    }

    static ToolEnvironment environment(EnvironmentHost host, EpisodeRules rules) {
        List<Task> tasks = host.definition().id().equals("heights") ? Samples.tasks() : List.of();
        return host.environment(TaskDealer.of(host, tasks), rules);
    }

    /** The command of a worker that misbehaves in this way. */
    static WorkerCommand misbehaving(FakeWorker.Way way, Path folder) {
        return new WorkerCommand(command(FakeWorker.class, way.name(), folder.toString()));
    }

    /** The command line of another JVM with the class path of the tests. */
    static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
