package dev.codegym.tool;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names under which an episode's two built-in tools are offered.
 *
 * @param observe the tool that tells what the task is and the plain numbers that belong to it
 * @param done the tool that submits the answer and ends the episode
 */
public record BuiltIns(String observe, String done) {
    /** The names that are used unless a task asks for others. */
    public static final BuiltIns DEFAULT = new BuiltIns("observe", "done");

    private static final List<String> OBSERVE_NAMES =
            List.of("observe", "look", "get_observation", "describe_task", "overview", "inspect_task", "view", "sense");
    private static final List<String> DONE_NAMES =
            List.of("done", "submit", "submit_answer", "finish", "final_answer", "give_answer", "answer", "complete");

    /** Checks that the two differ. */
    public BuiltIns {
        if (observe.equals(done)) {
            throw new IllegalArgumentException("observe and done are both named '" + done + "': they must differ");
        }
    }

    /** Names drawn from a list by seed, none of which is the name of a tool of the problem. */
    public static BuiltIns drawn(long seed, CodeProblemSpec problem) {
        Set<String> taken = problem.tools().stream().map(ToolSpec::name).collect(Collectors.toSet());
        Random random = new Random(seed);
        return new BuiltIns(draw(random, OBSERVE_NAMES, taken), draw(random, DONE_NAMES, taken));
    }

    private static String draw(Random random, List<String> names, Set<String> taken) {
        List<String> free = names.stream().filter(name -> !taken.contains(name)).toList();
        return free.isEmpty() ? names.get(0) : free.get(random.nextInt(free.size()));
    }

    /** The spec of the observing tool. */
    public ToolSpec observeSpec() {
        return new ToolSpec(
                observe,
                "Tells what the task is and every plain value that belongs to it. Does not show the hidden data.",
                List.of(),
                DataType.STRING);
    }

    /** The spec of the submitting tool for answers of this type. */
    public ToolSpec doneSpec(DataType answer) {
        return new ToolSpec(
                done,
                "Submits the final answer and ends the episode. It can be called once.",
                List.of(new ToolParameter("answer", answer, "the final answer")),
                DataType.STRING);
    }
}
